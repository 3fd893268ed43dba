import type { CertificateInfo } from "../../config/certificate.ts";
import { type Effective, last, value } from "../../config/effective.ts";

/** What an end calls the owner of a certificate: its common name, or what `x509-username-field` asks for; undefined where that is not known. */
export function userNameOf({ subjectParts }: CertificateInfo, options: Effective): string | undefined {
  const use = last(options, "x509-username-field");
  if (use === undefined) return subjectParts.findLast(({ type }) => type === "CN")?.value ?? "";
  const field = value(use) ?? "";
  if (use.args.length !== 1) return undefined;
  return subjectParts.findLast(({ type }) => type.toLowerCase() === field.toLowerCase())?.value;
}
