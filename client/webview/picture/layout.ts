/** Where things are; units of the picture's own grid. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly computer: Box;
  readonly router: Box;
  readonly server: Box;
  readonly networks: Box;
  /** Middle of the cloud. */
  readonly internet: Point;
  /** Paths from one thing to the next. */
  readonly edges: Readonly<Record<Edge, string>>;
  readonly labels: Readonly<Record<LabelPlace, Anchor>>;
  /** What the way past the tunnel needs below everything else; taken off where there is none. */
  readonly directHeight: number;
  /** How many prefixes of a list fit. */
  readonly room: number;
  /** How many characters fit beside the tunnel. */
  readonly lineLength: number;
  /** How many characters of an address fit into the server. */
  readonly addressLength: number;
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

const at = (x: number, y: number, anchor: Anchor["anchor"], grow: Anchor["grow"] = "down"): Anchor => ({
  x,
  y,
  anchor,
  grow,
});

/** From left to right, with room. */
export const wide: Layout = {
  width: 936,
  height: 236,
  directHeight: 32,
  computer: { x: 4, y: 10, width: 200, height: 150 },
  router: { x: 316, y: 108, width: 140, height: 48 },
  server: { x: 560, y: 10, width: 176, height: 150 },
  networks: { x: 788, y: 10, width: 144, height: 82 },
  internet: { x: 858, y: 142 },
  edges: {
    tunnel: "M212 60H554",
    lan: "M212 132H310",
    wire: "M456 132H554",
    behind: "M742 60H782",
    out: "M742 132H808",
    direct: "M386 162V200H856V172",
  },
  labels: {
    tunnelAddress: at(190, 64, "end"),
    lanAddress: at(190, 136, "end"),
    serverTunnel: at(578, 64, "start"),
    serverPublic: at(578, 136, "start"),
    traffic: at(383, 44, "middle", "up"),
    phantom: at(383, 81, "middle"),
    transport: at(506, 123, "middle"),
    nat: at(772, 123, "middle"),
    legend: at(4, 226, "start"),
  },
  room: 2,
  lineLength: 48,
  addressLength: 22,
};

/** From left to right in less room: what an editor has beside another one. */
export const medium: Layout = {
  width: 692,
  height: 236,
  directHeight: 32,
  computer: { x: 4, y: 10, width: 168, height: 150 },
  router: { x: 206, y: 108, width: 122, height: 48 },
  server: { x: 396, y: 10, width: 140, height: 150 },
  networks: { x: 566, y: 10, width: 122, height: 82 },
  internet: { x: 636, y: 142 },
  edges: {
    tunnel: "M178 60H390",
    lan: "M178 132H200",
    wire: "M328 132H390",
    behind: "M542 60H560",
    out: "M542 132H588",
    direct: "M272 162V200H634V172",
  },
  labels: {
    tunnelAddress: at(160, 64, "end"),
    lanAddress: at(160, 136, "end"),
    serverTunnel: at(410, 64, "start"),
    serverPublic: at(410, 136, "start"),
    traffic: at(284, 44, "middle", "up"),
    phantom: at(284, 81, "middle"),
    transport: at(360, 123, "middle"),
    nat: at(562, 123, "middle"),
    legend: at(4, 226, "start"),
  },
  room: 2,
  lineLength: 30,
  addressLength: 17,
};

/** From top to bottom, for the width of a side bar or a phone. */
export const narrow: Layout = {
  width: 360,
  height: 500,
  directHeight: 0,
  computer: { x: 4, y: 4, width: 330, height: 84 },
  router: { x: 196, y: 138, width: 138, height: 48 },
  server: { x: 4, y: 240, width: 330, height: 84 },
  networks: { x: 4, y: 382, width: 150, height: 76 },
  internet: { x: 262, y: 420 },
  edges: {
    tunnel: "M26 96V232",
    lan: "M300 96V132",
    wire: "M300 186V232",
    behind: "M60 332V376",
    out: "M250 332V386",
    direct: "M340 162H352V420H324",
  },
  labels: {
    tunnelAddress: at(20, 54, "start"),
    lanAddress: at(320, 54, "end"),
    serverTunnel: at(20, 290, "start"),
    serverPublic: at(320, 290, "end"),
    traffic: at(42, 120, "start"),
    phantom: at(42, 200, "start"),
    transport: at(290, 212, "end"),
    nat: at(242, 358, "end"),
    legend: at(4, 476, "start"),
  },
  room: 2,
  lineLength: 22,
  addressLength: 24,
};
