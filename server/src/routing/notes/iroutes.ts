import * as l10n from "@vscode/l10n";
import { bitsOfMask, formatIPv4, maskOfBits, networkOf, parseAddressWord } from "../addresses.ts";
import { anywhere } from "../note.ts";
import type { Note, OptionLine } from "../types.ts";
import type { NoteContext } from "./note-context.ts";

/** A client's own networks need a line in the server's file as well. */
export function* iroutes({ scenario, server }: NoteContext): Iterable<Note> {
  const own = (scenario.ccd ?? []).filter(({ name }) => name === "iroute" || name === "iroute-ipv6");
  if (scenario.server === undefined || own.length === 0) return;
  const routed = new Set([...server.all("route"), ...server.all("route-ipv6")].map(networkKey));
  for (const line of own) {
    if (routed.has(networkKey(line))) continue;
    const route = [line.name.slice(1), ...networkWords(line)].join(" ");
    yield {
      code: "iroute-without-route",
      severity: "warning",
      message: l10n.t(
        "{0} tells OpenVPN whose network this is, but the server's system does not send it into the tunnel.",
        [line.name, ...line.args].join(" "),
      ),
      origin: line.origin,
      remedies: [anywhere(l10n.t("Add to the server's file: {0}", route))],
    };
  }
}

/** Host bits are none of the server's system's taste. */
function networkWords({ args }: OptionLine): readonly string[] {
  const [address, mask = 0xffffffff] = args.map(parseAddressWord);
  const bits = bitsOfMask(mask);
  if (address === undefined || bits === undefined) return args;
  return [formatIPv4(networkOf(address, bits)), ...(args[1] === undefined ? [] : [formatIPv4(maskOfBits(bits))])];
}

const networkKey = ({ args: [network = "", mask = "255.255.255.255"] }: OptionLine): string =>
  network.includes(":") ? network.toLowerCase() : `${network} ${mask}`;
