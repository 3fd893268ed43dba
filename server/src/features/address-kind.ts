import * as l10n from "@vscode/l10n";
import { containsIPv4, containsIPv6, type Prefix, parsePrefix } from "../routing/addresses.ts";

/** Who can use the address, by the range that it is from: private, public, … */
export function addressKind(prefix: Prefix): string {
  for (const { range, name } of RANGES) {
    if (range.family === 4 && prefix.family === 4 && containsIPv4(range.address, range.bits, prefix.address)) {
      return name();
    }
    if (range.family === 6 && prefix.family === 6 && containsIPv6(range.address, range.bits, prefix.address)) {
      return name();
    }
  }
  return prefix.family === 4 ? l10n.t("public") : l10n.t("reserved");
}

const shared = {
  private: () => l10n.t("private (RFC 1918)"),
  documentation: () => l10n.t("for documentation only"),
  loopback: () => l10n.t("loopback: this computer itself"),
  linkLocal: () => l10n.t("link-local: reaches no further than the local network"),
  multicast: () => l10n.t("multicast"),
  reserved: () => l10n.t("reserved"),
};

const NAMED: ReadonlyArray<readonly [string, () => string]> = [
  ["10.0.0.0/8", shared.private],
  ["172.16.0.0/12", shared.private],
  ["192.168.0.0/16", shared.private],
  ["100.64.0.0/10", () => l10n.t("shared by a provider's customers (CGNAT, RFC 6598)")],
  ["127.0.0.0/8", shared.loopback],
  ["169.254.0.0/16", shared.linkLocal],
  ["192.0.2.0/24", shared.documentation],
  ["198.51.100.0/24", shared.documentation],
  ["203.0.113.0/24", shared.documentation],
  ["198.18.0.0/15", () => l10n.t("for benchmarks")],
  ["0.0.0.0/8", () => l10n.t("unspecified")],
  ["224.0.0.0/4", shared.multicast],
  ["240.0.0.0/4", shared.reserved],
  ["::1/128", shared.loopback],
  ["::/128", () => l10n.t("unspecified")],
  ["2001:db8::/32", shared.documentation],
  ["3fff::/20", shared.documentation],
  ["fc00::/7", () => l10n.t("unique local: private (RFC 4193)")],
  ["fe80::/10", shared.linkLocal],
  ["ff00::/8", shared.multicast],
  ["2000::/3", () => l10n.t("public")],
];

const RANGES = NAMED.flatMap(([text, name]) => {
  const range = parsePrefix(text);
  return range === undefined ? [] : [{ range, name }];
});
