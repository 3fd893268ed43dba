import type { Webview } from "vscode";
import type { ToPage } from "./messages.ts";

/**
 * What is said to the page. VS Code keeps for a page that loads what it is told meanwhile, so that the first answer
 * travels while the page is made.
 */
export interface Mailbox {
  readonly post: (message: ToPage) => void;
  /** The page listens: whether it knows all that was said, or has to be told anew, as it began anew or VS Code lost some. */
  readonly open: () => "knows all" | "knows nothing";
}

export function createMailbox(webview: Pick<Webview, "postMessage">): Mailbox {
  let isComplete = true;
  const send = async (message: ToPage) => {
    if (!(await webview.postMessage(message))) isComplete = false;
  };
  return {
    post: (message) => void send(message),
    open() {
      const was = isComplete;
      isComplete = false;
      return was ? "knows all" : "knows nothing";
    },
  };
}
