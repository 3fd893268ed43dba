import type { Origin } from "../types.ts";

/** An option the server sends: its text as the client receives it, and why it is sent. */
export interface PushItem {
  readonly text: string;
  readonly origin: Origin | null;
  /** Only for those OpenVPN adds by itself. */
  readonly reason?: string;
}
