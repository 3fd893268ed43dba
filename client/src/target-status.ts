import { type ExtensionContext, l10n, StatusBarAlignment, window, workspace } from "vscode";
import { activeDocument, readTarget } from "./target.ts";

/** Shows in the status bar what the file in the focus is checked against; a click changes it. */
export function registerTargetStatus(context: ExtensionContext): void {
  const item = window.createStatusBarItem("openvpn.target", StatusBarAlignment.Right, 90);
  item.name = l10n.t("OpenVPN Target");
  item.command = "openvpn.selectTarget";
  item.tooltip = l10n.t("The file is checked against this OpenVPN. Click to choose another version, system or client.");
  const update = () => {
    if (activeDocument() === undefined) return item.hide();
    item.text = label();
    item.show();
  };
  update();
  context.subscriptions.push(
    item,
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidOpenTextDocument(update),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("openvpn.target") && update()),
  );
}

const SYSTEMS: Readonly<Record<string, string>> = { linux: "Linux", windows: "Windows", macos: "macOS" };

function label(): string {
  const document = activeDocument();
  const product = readTarget("client", document) === "connect" ? "OpenVPN Connect" : "OpenVPN";
  const system = SYSTEMS[readTarget("platform", document)];
  const words = [`${product} ${readTarget("version", document)}`, system].filter((word) => word !== undefined);
  return words.join(" · ");
}
