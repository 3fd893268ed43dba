/** The common name in the subject of the first certificate of a PEM text. */
export function commonNameOf(_pem: string): string | undefined {
  return undefined;
}
