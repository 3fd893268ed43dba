import type { SeriesVersion } from "../types.ts";

/** How a PUSH_REPLY travels. */
export interface ReplySize {
  /** Of all its messages. */
  readonly bytes: number;
  readonly messages: number;
  /** An option that no message can hold: the server sends nothing at all. */
  readonly tooLong: string | undefined;
}

const COMMAND = "PUSH_REPLY";
/** A message of 1024 bytes less what is kept free for `push-continuation` and the client's own address. */
const USABLE = 1024 - 84;
const CONTINUES = ",push-continuation 2".length;
const ENDS = ",push-continuation 1".length;

/** The messages it takes to send these options, as OpenVPN fills them in turn. `options` are counted in bytes of UTF-8. */
export function replySize(options: Iterable<string>): ReplySize {
  let bytes = 0;
  let messages = 1;
  let filled = COMMAND.length;
  for (const option of options) {
    const length = utf8Length(option);
    if (filled + length >= USABLE && filled > COMMAND.length) {
      bytes += filled + CONTINUES;
      messages++;
      filled = COMMAND.length;
    }
    if (filled + length >= USABLE) return { bytes: bytes + filled, messages, tooLong: option };
    filled += length + 1;
  }
  return { bytes: bytes + filled + (messages > 1 ? ENDS : 0), messages, tooLong: undefined };
}

/** What each session adds on top of the push list, as far as a client of the same version negotiates it. */
export function sessionOptions(version: SeriesVersion): readonly string[] {
  const common = ["peer-id 0", "cipher AES-256-GCM"];
  if (version === "2.4" || version === "2.5") return common;
  const flags = "protocol-flags cc-exit tls-ekm dyn-tls-crypt";
  return [...common, version === "2.6" ? flags : `${flags} aead-epoch`, "tun-mtu 1500"];
}

const utf8Length = (text: string): number => {
  let length = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
};
