import * as l10n from "@vscode/l10n";
import type { ComponentChildren } from "preact";
import { describePicture, traffic } from "./describe.ts";
import type { Anchor, Box, Edge, Layout, Point } from "./layout.ts";
import type { Path, PictureModel } from "./model.ts";
import { behindLines, numbered, publicWords } from "./needs.ts";
import { beside, few, wrap } from "./wrap.ts";

interface Props {
  readonly model: PictureModel;
  readonly layout: Layout;
}

/** Computer, router, server, internet and the ways between them. */
export function Picture({ model, layout }: Props) {
  const { labels } = layout;
  return (
    <svg
      class={`picture ${layout.kind} ${model.path === undefined ? "" : "asks"}`}
      viewBox={`0 0 ${layout.width} ${layout.height - spared({ model, layout }) + added({ model, layout })}`}
      role="img"
      aria-label={describePicture(model)}
    >
      {model.hasTunnel ? (
        <path class={`pipe ${broken(model)} ${lit(model, "tunnel")}`} d={layout.edges.tunnel} />
      ) : null}
      {Array.from(edgesOf(model), ([edge, way]) => (
        <Way key={edge} d={layout.edges[edge]} class={`${way} ${lit(model, edge)}`} />
      ))}
      <Thing box={layout.computer} title={l10n.t("Your computer")}>
        <Text at={labels.tunnelAddress} class="mono" lines={numbered("tunnel", model)} />
        <Text
          at={labels.lanAddress}
          class="mono"
          lines={beside(numbered("tunnel", model), numbered("lan", model), layout.besideLength)}
        />
      </Thing>
      <Thing box={layout.router} title={l10n.t("Router")}>
        <Text at={inside(layout.router)} class="mono" lines={[model.router ?? l10n.t("no default route")]} />
      </Thing>
      <Thing box={layout.server} title={model.far === "peer" ? l10n.t("The other end") : l10n.t("VPN server")}>
        <Text at={labels.serverTunnel} class="mono" lines={cutAll(model.serverTunnelAddresses, layout.tunnelLength)} />
        <Text at={labels.serverPublic} class="mono" lines={[cut(publicWords(model), layout.addressLength)]} />
      </Thing>
      {model.behind.length > 0 ? <Networks box={layout.networks} {...model} /> : null}
      <Internet layout={layout} />
      <Words model={model} layout={layout} />
      {model.breakage === undefined ? null : <Cross d={layout.edges[model.breakage.at === "lan" ? "lan" : "tunnel"]} />}
      {model.hasTunnel ? <End at={layout.ends.tunnel} class={model.breakage ? "way-none" : "way-tunnel"} /> : null}
      {model.router === null ? null : <End at={layout.ends.lan} class="way-outside" />}
    </svg>
  );
}

/** What is left empty below where nothing goes past the tunnel. */
const spared = ({ model, layout }: Props): number => (model.internet.direct ? 0 : layout.directHeight);

const legendLines = ({ model: { outside }, layout }: Props): readonly string[] =>
  outside.length === 0 ? [] : wrap(l10n.t("Outside the VPN: {0}", few(outside, 4)), layout.lineLength.legend);

/** What a long legend needs more. */
const added = ({ model, layout }: Props): number =>
  Math.max(0, legendLines({ model, layout }).length - layout.legendRoom) * 16;

function Words({ model, layout }: Props) {
  const { labels, lineLength } = layout;
  const legend = { ...labels.legend, y: labels.legend.y - spared({ model, layout }) };
  return (
    <>
      {model.breakage !== undefined ? (
        <Text at={labels.traffic} class="way-none" lines={wrap(model.breakage.why, lineLength.tunnel)} />
      ) : model.hasTunnel ? (
        <Text at={labels.traffic} class="way-tunnel" lines={wrap(traffic(model, 3), lineLength.tunnel)} />
      ) : null}
      {model.phantom === null ? null : (
        <Text
          at={labels.phantom}
          class="mono"
          lines={wrap(l10n.t("gateway {0}, on no machine", model.phantom), lineLength.tunnel)}
        />
      )}
      {model.router === null ? null : <Text at={labels.transport} class="mono" lines={[model.transport]} />}
      {model.internet.throughTunnel ? <Text at={labels.nat} class="mono" lines={[l10n.t("NAT")]} /> : null}
      <Text at={legend} class="way-outside" lines={legendLines({ model, layout })} />
    </>
  );
}

/** Which edges there are, and what they carry. */
function* edgesOf(model: PictureModel): Iterable<readonly [Edge, "tunnel" | "outside" | "wire" | "broken"]> {
  const { hasTunnel, behind, internet, router, breakage } = model;
  if (hasTunnel || breakage !== undefined) yield ["tunnel", breakage === undefined ? "tunnel" : "broken"];
  if (hasTunnel && breakage === undefined && behind.length > 0) yield ["behind", "tunnel"];
  if (hasTunnel && internet.throughTunnel) yield ["out", "tunnel"];
  if (breakage?.at === "lan") yield ["lan", "broken"];
  else if (router !== null) yield ["lan", "outside"];
  if (router !== null) yield ["wire", "wire"];
  if (internet.direct) yield ["direct", "outside"];
}

const paths: Readonly<Record<Path, readonly Edge[]>> = {
  "tunnel to server": ["tunnel"],
  "tunnel to network": ["tunnel", "behind"],
  "tunnel to internet": ["tunnel", "out"],
  "router to internet": ["lan", "direct"],
  server: ["lan", "wire"],
  lan: ["lan"],
  computer: [],
  nowhere: [],
};

const lit = ({ path }: PictureModel, edge: Edge): string =>
  path !== undefined && paths[path].includes(edge) ? "lit" : "";

const broken = ({ breakage }: PictureModel): string => (breakage === undefined ? "" : "broken");

/** Strikes through the middle of a way that leads nowhere. */
function Cross({ d }: { readonly d: string }) {
  const { x, y } = middleOf(d);
  return (
    <g class="cross" transform={`translate(${x} ${y})`}>
      <circle r="9" />
      <path d="M-4.5 -4.5 4.5 4.5M4.5 -4.5-4.5 4.5" />
    </g>
  );
}

/** Of a path of a single straight stroke. */
export function middleOf(d: string): Point {
  const [x = 0, y = 0, end = 0] = Array.from(d.matchAll(/\d+/g), ([number]) => Number(number));
  return d.includes("H") ? { x: (x + end) / 2, y } : { x, y: (y + end) / 2 };
}

/** A line with its head; the head is a polygon of its own, as markers do not take the line's colour. */
const Way = ({ d, class: name }: { readonly d: string; readonly class: string }) => (
  <g class={`edge ${name}`}>
    <path d={d} />
    <polygon class="head" points="0,0 -9,-4.5 -9,4.5" transform={headAt(d)} />
  </g>
);

/** Where a path of straight M, H, V strokes ends, and where it points to. */
export function headAt(d: string): string {
  let at = { x: 0, y: 0, turn: 0 };
  for (const [, command, first, second] of d.matchAll(/([MHV])\s*(\d+)(?:\s+(\d+))?/g)) {
    const value = Number(first);
    if (command === "M") at = { ...at, x: value, y: Number(second) };
    else if (command === "H") at = { x: value, y: at.y, turn: value > at.x ? 0 : 180 };
    else at = { x: at.x, y: value, turn: value > at.y ? 90 : 270 };
  }
  return `translate(${at.x} ${at.y}) rotate(${at.turn})`;
}

const Thing = ({
  box,
  title,
  children,
}: {
  readonly box: Box;
  readonly title: string;
  readonly children: ComponentChildren;
}) => (
  <g>
    <rect class="box" {...box} rx="6" />
    <text class="title" x={box.x + 12} y={box.y + 20}>
      {title}
    </text>
    {children}
  </g>
);

const Networks = ({ box, behind, behindIs }: Pick<PictureModel, "behind" | "behindIs"> & { readonly box: Box }) => (
  <Thing box={box} title={behindIs === "clients" ? l10n.t("Other clients") : l10n.t("Networks")}>
    <Text
      at={inside(box)}
      class="mono"
      lines={behindLines(behind).map((line) => cut(line, Math.floor((box.width - 24) / 6.9)))}
    />
  </Thing>
);

/** An adapter, where a way begins. */
const End = ({ at: { x, y }, class: name }: { readonly at: Point; readonly class: string }) => (
  <circle class={`end ${name}`} cx={x} cy={y} r="4.5" />
);

const Internet = ({ layout: { internet } }: Pick<Props, "layout">) => (
  <g transform={`translate(${internet.x} ${internet.y})`}>
    <path class="box" d="M-38 22c-20 0-26-26-6-31C-44-33-8-42 2-24 20-33 38-18 33-2c18 4 16 24-4 24Z" />
    <text class="title" x="-3" y="8" text-anchor="middle">
      {l10n.t("Internet")}
    </text>
  </g>
);

function Text({
  at,
  lines,
  class: name,
}: {
  readonly at: Anchor;
  readonly lines: readonly string[];
  readonly class: string;
}) {
  const top = at.grow === "up" ? at.y - (lines.length - 1) * 16 : at.y;
  return (
    <text class={name} text-anchor={at.anchor}>
      {lines.map((line, i) => (
        <tspan key={`${i} ${line}`} x={at.x} y={top + i * 16}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

const inside = (box: Box): Anchor => ({ x: box.x + 12, y: box.y + 38, anchor: "start", grow: "down" });

const cutAll = (lines: readonly string[], length: number): readonly string[] => lines.map((line) => cut(line, length));

const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
