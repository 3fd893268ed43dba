/** The file's name as people read it, of a URI: "Gäste.ovpn"; a plain path stays whole. */
export function nameOf(uri: string): string {
  if (!/^[a-z][\w+.-]+:/i.test(uri)) return uri;
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
