import * as l10n from "@vscode/l10n";
import { anywhere } from "../note.ts";
import type { Note } from "../types.ts";
import { effective, type NoteContext } from "./note-context.ts";

/** What is done otherwise on Windows, by the way OpenVPN is started there. */
export function* windowsMethods(context: NoteContext): Iterable<Note> {
  if (context.view.os !== "windows" || context.scenario.client3) return;
  yield* addsDef1(context);
  yield* raisedMetrics(context);
  yield* bypassUnknown(context);
  yield* methodIgnored(context);
}

function* addsDef1(context: NoteContext): Iterable<Note> {
  if (context.scenario.windowsMethod !== "service") return;
  const line = effective(context, "redirect-gateway").find(({ args }) => !args.includes("def1"));
  if (line === undefined) return;
  yield {
    code: "windows-service-adds-def1",
    severity: "information",
    message: l10n.t("Started by the GUI, OpenVPN makes def1 of every redirect-gateway: your default route stays."),
    origin: line.origin,
    remedies: [
      anywhere(
        l10n.t(
          "To have it so however OpenVPN is started: {0}",
          withPush(context, ["redirect-gateway def1", ...line.args].join(" ")),
        ),
      ),
    ],
  };
}

/** As the side has to write it that says it now. */
const withPush = ({ pushed }: NoteContext, line: string): string =>
  pushed.has("redirect-gateway") ? `push "${line}"` : line;

/** Windows takes no metric below the interface's own. */
function* raisedMetrics({ view, scenario }: NoteContext): Iterable<Note> {
  if (scenario.windowsMethod !== "ipapi") return;
  for (const row of view.after) {
    const operation = row.operation === undefined ? undefined : view.operations[row.operation];
    if (row.family !== 4 || operation === undefined) continue;
    if (operation.metric === null || operation.metric >= row.metric) continue;
    yield {
      code: "windows-metric-raised",
      severity: "information",
      message: l10n.t(
        "Windows takes no metric below the interface's own: {0} gets {1} instead of {2}.",
        row.destination,
        row.metric,
        operation.metric,
      ),
      origin: operation.origin,
      remedies: [
        anywhere(l10n.t("Take the metric away where no other row is for the same network: it decides nothing there.")),
      ],
    };
  }
}

function* bypassUnknown(context: NoteContext): Iterable<Note> {
  const flags = ["bypass-dhcp", "bypass-dns"] as const;
  const known = context.scenario.network.interfaces;
  const lines = ["redirect-gateway", "redirect-private"].flatMap((name) => effective(context, name));
  for (const flag of flags) {
    const line = lines.find(({ args }) => args.includes(flag));
    if (line === undefined || known.some((one) => one[flag === "bypass-dhcp" ? "dhcp" : "dns"] !== undefined)) continue;
    yield {
      code: `windows-${flag}`,
      severity: "information",
      message:
        flag === "bypass-dhcp"
          ? l10n.t(
              "bypass-dhcp adds one more host route where your network has a DHCP server outside the LAN; this view does not know it.",
            )
          : l10n.t(
              "bypass-dns adds a host route for each name server of your adapter that is outside the LAN; this view does not know them.",
            ),
      origin: line.origin,
      remedies: [
        anywhere(
          l10n.t(
            "The command line knows it where the file of {0} says so at the interface: {1}",
            "--network",
            TELL[flag],
          ),
        ),
      ],
    };
  }
}

/** Members of the network's interface. */
const TELL = {
  "bypass-dhcp": '"dhcp": "192.0.2.1"',
  "bypass-dns": '"dns": ["192.0.2.53"]',
} as const;

function* methodIgnored(context: NoteContext): Iterable<Note> {
  const line = context.client.last("route-method");
  if (line === undefined || context.scenario.windowsMethod !== "service") return;
  yield {
    code: "windows-route-method-ignored",
    severity: "information",
    message: l10n.t("route-method has no effect when the GUI starts OpenVPN: its service adds the routes."),
    origin: line.origin,
    remedies: [anywhere(l10n.t("Take the line away, or run OpenVPN as administrator."))],
  };
}
