import { beside } from "./wrap.ts";

/** Where things are; units of the picture's own grid, one of which is a pixel unless the room is scarce. */
export interface Layout {
  readonly kind: "horizontal" | "vertical";
  readonly width: number;
  readonly height: number;
  readonly computer: Box;
  readonly router: Box;
  readonly server: Box;
  readonly networks: Box;
  /** Middle of the cloud. */
  readonly internet: Point;
  /** Where the computer's two adapters are. */
  readonly ends: Readonly<Record<"tunnel" | "lan", Point>>;
  /** Paths from one thing to the next. */
  readonly edges: Readonly<Record<Edge, string>>;
  readonly labels: Readonly<Record<LabelPlace, Anchor>>;
  /** What the way past the tunnel needs below everything else; taken off where there is none. */
  readonly directHeight: number;
  /** How many characters fit beside the tunnel, and below everything. */
  readonly lineLength: { readonly tunnel: number; readonly legend: number };
  /** How many characters of an address fit into the server. */
  readonly addressLength: number;
  /** The same for its addresses in the tunnel, which stand alone in their lines or come first. */
  readonly tunnelLength: number;
  /** So many lines of the legend fit. */
  readonly legendRoom: number;
  /** How many characters the computer's two addresses may have in one line; undefined where each has its own. */
  readonly besideLength: number | undefined;
}

/** lan: computer to router; wire: router to server; behind: to its networks; out: server to internet; direct: past it. */
export type Edge = "tunnel" | "lan" | "wire" | "behind" | "out" | "direct";

export type LabelPlace =
  | "tunnelAddress"
  | "lanAddress"
  | "serverTunnel"
  | "serverPublic"
  | "traffic"
  | "phantom"
  | "transport"
  | "nat"
  | "legend";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Anchor extends Point {
  readonly anchor: "start" | "middle" | "end";
  /** Where more lines go: upwards, so that the last one is at the point, or downwards. */
  readonly grow: "up" | "down";
}

/** How many characters of an address the boxes have to hold, and how many networks there are to name. */
export interface Needs {
  readonly computer: number;
  readonly router: number;
  readonly server: number;
  /** What the computer has to hold on either side. */
  readonly tunnelLines: readonly string[];
  readonly lanLines: readonly string[];
  /** The first of the server's addresses in the tunnel, and how many there are. */
  readonly serverTunnel: number;
  readonly serverTunnelLines: number;
  readonly networks: number;
  readonly transport: number;
  readonly networkLines: number;
}

/** From left to right where there is room, else from top to bottom. */
export function layoutFor(width: number, needs: Needs): Layout {
  const beside = width < NARROW ? undefined : horizontal(width, needs);
  // Long addresses side by side would make all letters small.
  return beside !== undefined && beside.width <= width * SMALLER ? beside : vertical(Math.max(width, 300), needs);
}

const NARROW = 600;
const SMALLER = 1.06;
/** Of the addresses, and of the words beside the tunnel. */
const MONO = 6.95;
const SANS = 7.1;
const LINE = 16;
/** So much is kept of a name that would push all else away: every IPv4 address fits. */
const SHORTEST_NAME = 17;
/** The longest IPv4 address. */
const IPV4 = 15;
const MARGIN = 2;

const at = (x: number, y: number, anchor: Anchor["anchor"], grow: Anchor["grow"] = "down"): Anchor => ({
  x,
  y,
  anchor,
  grow,
});

const boxWidth = (characters: number, least: number): number => Math.round(Math.max(least, characters * MONO + 26));

function horizontal(room: number, needs: Needs): Layout {
  const others = {
    computer: boxWidth(needs.computer, 150),
    router: boxWidth(needs.router, 122),
    networks: boxWidth(needs.networks, 122),
    lan: 34,
    wire: Math.round(needs.transport * MONO) + 18,
    behind: 44,
  };
  const taken = Object.values(others).reduce((all, part) => all + part, 2 * MARGIN);
  const addressLength = Math.min(needs.server, Math.max(Math.floor((room - taken - 26) / MONO), SHORTEST_NAME));
  const least = { ...others, server: boxWidth(addressLength, 138) };
  const sum = taken + least.server;
  const spare = Math.max(0, room - sum);
  const share = (part: number): number => Math.round(spare * part);
  const computer = { x: MARGIN, y: 10, width: least.computer + share(0.08), height: 150 };
  const left = computer.x + computer.width;
  const router = { x: left + least.lan + share(0.34), y: 108, width: least.router + share(0.04), height: 48 };
  const routerEnd = router.x + router.width;
  const server = { x: routerEnd + least.wire + share(0.34), y: 10, width: least.server + share(0.06), height: 150 };
  const right = server.x + server.width;
  const height = 32 + needs.networkLines * LINE;
  const networksX = right + least.behind + share(0.08);
  const width = Math.max(room, sum);
  const networks = { x: networksX, y: 60 - height / 2, width: width - MARGIN - networksX, height };
  const internet = { x: networksX + Math.round(networks.width / 2), y: 144 };
  const middle = (left + server.x) / 2;
  return {
    kind: "horizontal",
    width,
    height: 232,
    directHeight: 34,
    computer,
    router,
    server,
    networks,
    internet,
    ends: { tunnel: { x: left, y: 60 }, lan: { x: left, y: 132 } },
    edges: {
      tunnel: `M${left} 60H${server.x - 2}`,
      lan: `M${left} 132H${router.x - 2}`,
      wire: `M${routerEnd} 132H${server.x - 2}`,
      behind: `M${right} 60H${networks.x - 2}`,
      out: `M${right} 132H${internet.x - 52}`,
      direct: `M${router.x + Math.round(router.width / 2)} 156V198H${internet.x}V174`,
    },
    labels: {
      tunnelAddress: at(left - 14, 64, "end"),
      lanAddress: at(left - 14, 136, "end"),
      serverTunnel: at(server.x + 12, 64, "start"),
      serverPublic: at(server.x + 12, 136, "start"),
      traffic: at(middle, 46, "middle", "up"),
      phantom: at(middle, 82, "middle"),
      transport: at((routerEnd + server.x) / 2 - 3, 123, "middle"),
      nat: at((right + internet.x - 52) / 2 - 3, 123, "middle"),
      legend: at(MARGIN, 222, "start"),
    },
    lineLength: { tunnel: Math.floor((server.x - left - 16) / SANS), legend: Math.floor(width / SANS) },
    addressLength,
    tunnelLength: addressLength,
    legendRoom: 1,
    besideLength: undefined,
  };
}

function vertical(width: number, needs: Needs): Layout {
  /** The way past the tunnel goes along the right side. */
  const inner = width - 28;
  const right = MARGIN + inner;
  const routerWidth = Math.round(Math.max(138, inner * 0.4));
  const lan = right - Math.round(routerWidth / 4);
  const out = right - Math.round(inner * 0.24);
  const networksWidth = Math.min(boxWidth(needs.networks, 150), Math.round(inner * 0.56));
  const behind = MARGIN + Math.round(networksWidth / 2);
  const inLine = Math.floor((inner - 24) / MONO);
  const besideLength = inLine - 2;
  const lines = beside(needs.tunnelLines, needs.lanLines, besideLength);
  const computer = {
    x: MARGIN,
    y: 4,
    width: inner,
    height: 38 + LINE * Math.max(needs.tunnelLines.length, lines.length),
  };
  const below = computer.y + computer.height;
  const isBelow = needs.serverTunnel > IPV4;
  const serverLines = Math.max(1, needs.serverTunnelLines + (isBelow ? 1 : 0));
  const server = { x: MARGIN, y: below + 152, width: inner, height: 40 + LINE * serverLines };
  const end = server.y + server.height;
  const networks = { x: MARGIN, y: end + 50, width: networksWidth, height: 32 + needs.networkLines * LINE };
  const internet = { x: out, y: end + 98 };
  const legend = networks.y + Math.max(networks.height, 76) + 24;
  return {
    kind: "vertical",
    width,
    height: legend + 6,
    directHeight: 0,
    computer,
    router: { x: right - routerWidth, y: below + 50, width: routerWidth, height: 48 },
    server,
    networks,
    internet,
    ends: { tunnel: { x: 26, y: below }, lan: { x: lan, y: below } },
    edges: {
      tunnel: `M26 ${below}V${server.y - 2}`,
      lan: `M${lan} ${below}V${below + 48}`,
      wire: `M${lan} ${below + 98}V${server.y - 2}`,
      behind: `M${behind} ${end}V${networks.y - 2}`,
      out: `M${out} ${end}V${end + 62}`,
      direct: `M${right} ${below + 74}H${right + 18}V${internet.y}H${out + 46}`,
    },
    labels: {
      tunnelAddress: at(MARGIN + 12, 46, "start"),
      lanAddress: at(right - 12, 46, "end"),
      serverTunnel: at(MARGIN + 12, server.y + 44, "start"),
      serverPublic: at(right - 12, server.y + 44 + (isBelow ? LINE * needs.serverTunnelLines : 0), "end"),
      traffic: at(42, below + 28, "start"),
      phantom: at(42, below + 118, "start"),
      transport: at(lan - 10, below + 128, "end"),
      nat: at(out - 10, end + 28, "end"),
      legend: at(MARGIN, legend, "start"),
    },
    lineLength: {
      tunnel: Math.floor((right - routerWidth - 50) / SANS),
      legend: Math.floor(width / SANS),
    },
    addressLength: isBelow ? inLine : inLine - IPV4 - 3,
    tunnelLength: inLine,
    legendRoom: 1,
    besideLength,
  };
}
