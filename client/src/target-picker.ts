import { l10n, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import { activeDocument, readTarget, type TargetKey, writeTarget } from "./target.ts";

interface Choice extends QuickPickItem {
  readonly key?: TargetKey;
  readonly value?: string;
}

/** Asks what the files of this folder are for, and writes it into its settings. */
export async function selectTarget(): Promise<void> {
  const document = activeDocument();
  const items = groups().flatMap(({ title, key, values }): Choice[] => {
    const current = readTarget(key, document);
    const choices = Object.entries(values).map(([value, label]) => ({
      label: `$(${value === current ? "check" : "blank"}) ${label}`,
      key,
      value,
    }));
    return [{ label: title, kind: QuickPickItemKind.Separator }, ...choices];
  });
  const picked = await window.showQuickPick(items, {
    title: l10n.t("What shall OpenVPN files be checked against?"),
    placeHolder: l10n.t("Choose a version, a system or a client"),
  });
  if (picked?.key !== undefined && picked.value !== undefined) await writeTarget(picked.key, picked.value, document);
}

interface Group {
  readonly title: string;
  readonly key: TargetKey;
  readonly values: Readonly<Record<string, string>>;
}

const groups = (): readonly Group[] => [
  {
    title: l10n.t("OpenVPN version"),
    key: "version",
    values: { "2.7": "OpenVPN 2.7", "2.6": "OpenVPN 2.6", "2.5": "OpenVPN 2.5", "2.4": "OpenVPN 2.4" },
  },
  {
    title: l10n.t("System"),
    key: "platform",
    values: { any: l10n.t("Any system"), linux: "Linux", windows: "Windows", macos: "macOS" },
  },
  {
    title: l10n.t("Client"),
    key: "client",
    values: { openvpn: l10n.t("OpenVPN (community)"), connect: "OpenVPN Connect (OpenVPN 3)" },
  },
];
