import { X509Certificate } from "node:crypto";

/** The common name in the subject of the first certificate of a PEM text; undefined where there is none. */
export function commonName(pem: string): string | undefined {
  const certificate = readCertificate(pem);
  const line = certificate?.subject.split("\n").find((part) => part.startsWith("CN="));
  return line?.slice("CN=".length);
}

function readCertificate(pem: string): X509Certificate | undefined {
  const start = pem.indexOf("-----BEGIN CERTIFICATE-----");
  if (start < 0) return undefined;
  try {
    return new X509Certificate(pem.slice(start));
  } catch {
    return undefined;
  }
}
