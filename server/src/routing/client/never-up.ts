import * as l10n from "@vscode/l10n";
import { controlCharacterIn } from "../control-character.ts";
import { scriptThatEnds } from "../forbidden-scripts.ts";
import { note } from "../note.ts";
import { indexOptions } from "../option-index.ts";
import type { Note, Scenario, SeriesVersion } from "../types.ts";
import type { Reply } from "./apply-reply.ts";
import { lostPeer } from "./lost-peer.ts";
import type { RemoteChoice } from "./remote.ts";
import { unknownDevice } from "./unknown-device.ts";

interface Ends {
  readonly reply: Reply;
  readonly pulls: boolean;
  readonly choice: RemoteChoice;
}

/** Why the two sides never come to a tunnel at all. */
export function* neverUp({ reply, pulls, choice }: Ends, scenario: Scenario): Iterable<Note> {
  const stop = (code: string, message: string): Note => note({ code, severity: "error", message, origin: null });
  if (!namesDevice(scenario)) {
    yield stop(
      "no-tunnel",
      l10n.t("No tunnel comes up: the file names no device. Add dev tun, or dev tap for Ethernet frames."),
    );
  }
  const device = unknownDevice(indexOptions(scenario.server ?? []), scenario);
  if (device !== undefined) yield device;
  if (choice.transportsDiffer) {
    yield stop("transports-differ", l10n.t("One side speaks UDP and the other TCP: proto must agree on both."));
  }
  if (reply.kind === "none" && pulls && !speaksTls(scenario)) {
    yield stop(
      "server-does-not-push",
      l10n.t("The client waits for options, but the other side is no server that pushes any."),
    );
  }
  const script = scriptThatEnds(scenario, "client", ["tls-verify"]);
  if (script !== undefined && (pulls || speaksTls(scenario))) yield script;
  const unreadable = pulls && !scenario.client3 ? unreadableItem(reply, scenario.openvpn) : undefined;
  if (unreadable !== undefined) yield unreadable;
  if (reply.kind === "pushed" && !pulls && (scenario.openvpn === "2.6" || scenario.openvpn === "2.7")) {
    yield stop(
      "client-does-not-pull",
      l10n.t("The client does not pull, so it agrees on no cipher with a server: write client."),
    );
  }
  if (reply.kind === "none" && !pulls && !agreeOnCipher(scenario)) {
    yield stop(
      "no-common-cipher",
      l10n.t(
        "OpenVPN {0} and an older other end negotiate no cipher: name it in both files with cipher, here with data-ciphers-fallback as well.",
        scenario.openvpn,
      ),
    );
  }
  if (choice.remote.ipv4 !== undefined) yield* lostPeer(scenario, choice.remote.ipv4);
}

/** Also an end that is no server answers whoever pulls, once both have shaken hands. */
const speaksTls = ({ server = [] }: Scenario): boolean =>
  server.some(({ name }) => name === "tls-server" || name === "tls-client");

/** The last releases of 2.6 and 2.7 throw a whole reply away that holds a tab. */
function unreadableItem({ items }: Reply, openvpn: SeriesVersion): Note | undefined {
  if (openvpn !== "2.6" && openvpn !== "2.7") return undefined;
  const item = items.find(({ text }) => controlCharacterIn(text) >= 0);
  if (item === undefined) return undefined;
  const message = l10n.t(
    'The client throws the whole reply away, because "{0}" holds a tab or another control character.',
    Array.from(item.text, (char) => (controlCharacterIn(char) < 0 ? char : "⇥")).join(""),
  );
  const remedies = [{ system: "any", text: l10n.t("Write blanks instead of tabs inside of push.") }] as const;
  return { ...note({ code: "push-control-character", severity: "error", message, origin: item.origin }), remedies };
}

/** Two ends negotiate from 2.6 on; beside an older one the newer goes by what its own file names, and by nothing else. */
function agreeOnCipher({ client = [], openvpn, openvpnServer }: Scenario): boolean {
  const isOld = (version: SeriesVersion): boolean => version === "2.4" || version === "2.5";
  const own = indexOptions(client);
  if (isOld(openvpn) || !isOld(openvpnServer) || !own.has("tls-client")) return true;
  return own.has("cipher") || own.has("data-ciphers-fallback");
}

/** A pasted PUSH_REPLY proves that a tunnel came up, whatever is known of the client's file; 2.7 takes tun unasked. */
const namesDevice = ({ client = [], pushReply, openvpn }: Scenario): boolean =>
  pushReply !== undefined ||
  client.some(({ name }) => name === "dev" || name === "dev-type") ||
  (openvpn === "2.7" && client.some(({ name }) => name === "client" || name === "remote"));
