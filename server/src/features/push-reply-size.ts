import { clientInstance } from "../routing/server/client-instance.ts";
import { pushReply } from "../routing/server/push-reply.ts";
import { type ReplySize, replySize, sessionOptions } from "../routing/server/reply-size.ts";
import type { ServerSetup } from "../routing/server/server-setup.ts";
import type { SeriesVersion } from "../routing/types.ts";

/** The PUSH_REPLY for the first client without a file of its own; undefined where nothing is pushed. */
export function pushReplySize(setup: ServerSetup, version: SeriesVersion): ReplySize | undefined {
  if (setup.mode === "p2p") return undefined;
  const instance = clientInstance(setup, []);
  const { items } = pushReply(setup, instance, firstClient(version));
  return replySize([...items.map(({ text }) => text), ...sessionOptions(version)]);
}

const firstClient = (version: SeriesVersion): Parameters<typeof pushReply>[2] => ({
  server: undefined,
  client: undefined,
  pushReply: undefined,
  ccd: undefined,
  clientNumber: 1,
  poolPersist: [],
  commonName: "client",
  network: { interfaces: [], routes: [], hosts: {} },
  os: "linux",
  openvpn: version,
  openvpnServer: version,
  client3: false,
  windowsMethod: "ipapi",
  addresses: [],
});
