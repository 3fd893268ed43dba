/** The last part of a URI as people read it: "Server für Köln.ovpn", "Untitled-1". */
export const nameOf = (uri: string): string =>
  decodeURIComponent(uri.slice(Math.max(uri.lastIndexOf("/"), uri.indexOf(":")) + 1));
