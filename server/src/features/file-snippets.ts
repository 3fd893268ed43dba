// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of snippets look like that
import * as l10n from "@vscode/l10n";
import type { CompletionItem } from "vscode-languageserver-types";
import type { CompletionContext } from "./completion-context.ts";
import { rangeOf } from "./document.ts";
import { CompletionItemKind, InsertTextFormat } from "./lsp-kinds.ts";
import type { Typing } from "./typing.ts";

/** Whole files to start from, offered while there is no directive yet. */
export function* fileSnippets(context: CompletionContext, typing: Typing): Iterable<CompletionItem> {
  if (context.snippets === "unsupported" || typing.place !== "main") return;
  if (
    context.document.config.directives.some(
      ({ item }) => item.start > typing.partial.start || item.end <= typing.partial.start,
    )
  )
    return;
  const range = rangeOf(context.document, typing.replace);
  for (const { label, detail, lines } of templates()) {
    yield {
      label,
      detail,
      kind: CompletionItemKind.Snippet,
      insertTextFormat: InsertTextFormat.Snippet,
      textEdit: { range, newText: lines.join("\n") },
      sortText: `0 ${label}`,
    };
  }
}

/** What a new file starts with, as a snippet. */
export const templateOf = (kind: "client" | "server"): string => (kind === "client" ? CLIENT : SPLIT_SERVER).join("\n");

interface Template {
  readonly label: string;
  readonly detail: string;
  readonly lines: readonly string[];
}

const templates = (): readonly Template[] => [
  {
    label: l10n.t("client configuration"),
    detail: l10n.t("A client that asks its server for everything else"),
    lines: CLIENT,
  },
  {
    label: l10n.t("server configuration"),
    detail: l10n.t("A routed server for many clients, the local network reachable"),
    lines: SPLIT_SERVER,
  },
  {
    label: l10n.t("server configuration, full tunnel"),
    detail: l10n.t("A server that takes all of its clients' traffic"),
    lines: [
      ...SERVER,
      'push "redirect-gateway def1 bypass-dhcp ipv6"',
      'push "block-ipv6"',
      'push "dhcp-option DNS ${6:10.8.0.1}"',
      "$0",
    ],
  },
  {
    label: l10n.t("client configuration, split tunnel"),
    detail: l10n.t("A client that takes only one network through the tunnel, whatever the server pushes"),
    lines: [
      ...CLIENT.slice(0, -1),
      "",
      'pull-filter ignore "redirect-gateway"',
      "route ${4:192.168.1.0} ${5:255.255.255.0}",
      "$0",
    ],
  },
  {
    label: l10n.t("client configuration, full tunnel"),
    detail: l10n.t("A client that sends all traffic through the tunnel"),
    lines: [...CLIENT.slice(0, -1), "", "redirect-gateway def1 ipv6", "$0"],
  },
];

const CLIENT: readonly string[] = [
  "client",
  "dev tun",
  "remote ${1:vpn.example.com} ${2:1194} ${3|udp,tcp|}",
  "nobind",
  "resolv-retry infinite",
  "persist-tun",
  "remote-cert-tls server",
  "verb 3",
  "",
  "ca ca.crt",
  "cert client.crt",
  "key client.key",
  "tls-crypt tls-crypt.key",
  "$0",
];

const SERVER: readonly string[] = [
  "port ${1:1194}",
  "proto ${2|udp,tcp|}",
  "dev tun",
  "topology subnet",
  "server ${3:10.8.0.0} ${4:255.255.255.0}",
  "keepalive 10 60",
  "persist-tun",
  "verb 3",
  "",
  "ca ca.crt",
  "cert server.crt",
  "key server.key",
  "dh none",
  "tls-crypt ${5:tls-crypt.key}",
  "",
];

const SPLIT_SERVER: readonly string[] = [...SERVER, 'push "route ${6:192.168.1.0} ${7:255.255.255.0}"', "$0"];
