import type { Webview } from "vscode";
import type { ToPage } from "./messages.ts";

/** What is said to the page. It loads while the first answer is worked out: until it listens, all is kept for it. */
export interface Mailbox {
  readonly post: (message: ToPage) => void;
  /** The page listens; "anew" where it has done so before, and has lost what it was told. */
  readonly open: () => "first" | "anew";
}

export function createMailbox(webview: Pick<Webview, "postMessage">): Mailbox {
  let kept: ToPage[] | undefined = [];
  return {
    post(message) {
      if (kept === undefined) void webview.postMessage(message);
      else kept.push(message);
    },
    open() {
      const waiting = kept;
      kept = undefined;
      for (const message of waiting ?? []) void webview.postMessage(message);
      return waiting === undefined ? "anew" : "first";
    },
  };
}
