import type { WebviewPanel } from "vscode";
import type { ToPage } from "./messages.ts";

/**
 * What is said to the page. VS Code keeps for a page that loads what it is told meanwhile, so that the first answer
 * travels while the page is made. A hidden page is no more: shown again, it begins anew.
 */
export interface Mailbox {
  readonly post: (message: ToPage) => void;
  /** The page listens: whether it knows all that was said, or has to be told anew, as it began anew or VS Code lost some. */
  readonly open: () => "knows all" | "knows nothing";
}

interface Panel extends Pick<WebviewPanel, "visible"> {
  readonly webview: Pick<WebviewPanel["webview"], "postMessage">;
}

/** "again": another page was there before, which may take what is meant for the new one. */
export function createMailbox(panel: Panel, page: "first" | "again"): Mailbox {
  let isComplete = page === "first";
  const send = async (message: ToPage) => {
    if (!panel.visible || !(await panel.webview.postMessage(message))) isComplete = false;
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
