import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { shownOf } from "../../client/webview/page.ts";
import { describePicture } from "../../client/webview/picture/describe.ts";
import { layoutFor } from "../../client/webview/picture/layout.ts";
import { type PictureModel, pictureModel } from "../../client/webview/picture/model.ts";
import { needsOf } from "../../client/webview/picture/needs.ts";
import { middleOf, Picture } from "../../client/webview/picture/picture.tsx";
import { beside } from "../../client/webview/picture/wrap.ts";
import { packView } from "../../server/src/features/pack-view.ts";
import {
  alone,
  broken,
  cutOff,
  full,
  long,
  long6,
  loop,
  offline,
  sample,
  split,
} from "../preview-harness/sample-views.ts";

const client = "client\ndev tun\nremote 198.51.100.8";
const subnet = "dev tun\ntopology subnet\nserver 10.8.0.0 255.255.255.0";
const modelOf = ({ view, subject }: ReturnType<typeof sample>) =>
  listed(pictureModel(shownOf(packView(view)), subject));

/** The model with its lists in full. */
const listed = ({ behind, outside, inTunnel, ...model }: PictureModel) => ({
  ...model,
  behind: [...behind],
  outside: [...outside],
  inTunnel: { ...inTunnel, prefixes: [...inTunnel.prefixes] },
});

test("between two peers the other end is a machine with an address", () => {
  const model = modelOf(
    sample({ client: "dev tun\nremote 198.51.100.8\nifconfig 10.4.0.1 10.4.0.2\nroute 10.66.0.0 255.255.0.0" }),
  );
  expect([model.phantom, model.far, model.serverTunnelAddresses]).toEqual([null, "peer", ["10.4.0.2"]]);
  expect(describePicture(model)).toContain("to the other end 10.4.0.2.");
});

test("what a client's file alone sends into the tunnel is for its server to say, and nothing is said to stay outside", () => {
  const model = modelOf(sample({ client }));
  expect(model.outside).toEqual([]);
  expect(describePicture(model)).toBe("What goes through the tunnel to the VPN server is for the server to say.");
});

test("a net30 gateway is on no machine", () => {
  const server = "dev tun\nserver 10.8.0.0 255.255.255.0";
  expect(modelOf(sample({ server, client })).phantom).toBe("10.8.0.5");
});

test("where no route leads into the tunnel, its own network is what is reached", () => {
  const server = "dev tap\nserver-bridge 192.168.7.1 255.255.255.0 192.168.7.100 192.168.7.150";
  const { behind, behindIs, inTunnel } = modelOf(sample({ server, client: "client\ndev tap\nremote 198.51.100.8" }));
  expect([behind, behindIs, inTunnel.prefixes]).toEqual([["192.168.7.0/24"], "networks", ["192.168.7.0/24"]]);
});

test("block-local makes no networks behind the server, and the way to the router none to the internet", () => {
  const { behind, inTunnel, outside, internet } = modelOf(
    sample({ server: `${subnet}\npush "redirect-gateway def1 block-local"`, client }),
  );
  expect(behind).toEqual([]);
  expect(inTunnel.prefixes).toEqual(["0.0.0.0/1", "128.0.0.0/1", "192.168.0.0/25", "192.168.0.128/25"]);
  expect(outside).toEqual(["192.168.0.1 (your router)", "198.51.100.8 (the tunnel itself)"]);
  expect(internet.direct).toBe(false);
  const both = modelOf(sample({ server: `${subnet}\npush "redirect-gateway def1 block-local ipv6"`, client }));
  expect(both.inTunnel.prefixes.slice(1, 5)).toEqual(["128.0.0.0/1", "192.168.0.0/25", "192.168.0.128/25", "::/3"]);
});

test("what lies in another network of the list is not named beside it", () => {
  const server = `dev tun\nserver 10.8.0.0 255.255.255.0\npush "route 10.8.0.0 255.255.255.0"\npush "route 10.8.0.64 255.255.255.192"`;
  expect(modelOf(sample({ server, client })).behind).toEqual(["10.8.0.0/24"]);
  const onMac = modelOf(sample({ server: `${subnet}\npush "redirect-gateway def1"`, client }, { os: "macos" }));
  expect(onMac.outside).toEqual(["192.168.0.0/24", "198.51.100.8 (the tunnel itself)"]);
});

test("the server's addresses of both families are in the picture", () => {
  const server = `${subnet}\nserver-ipv6 fd00:1:2:3::/64\npush "redirect-gateway def1"`;
  expect(modelOf(sample({ server, client })).serverTunnelAddresses).toEqual(["10.8.0.1", "fd00:1:2:3::1"]);
});

test("the computer's addresses of both families are in the picture", () => {
  const network = {
    interfaces: [{ name: "eth0", addresses: ["192.168.0.19/24", "2001:db8:1::19/64"] }],
    routes: [
      { destination: "0.0.0.0/0", gateway: "192.168.0.1", interface: "eth0" },
      { destination: "::/0", gateway: "fe80::1", interface: "eth0" },
    ],
    hosts: {},
  };
  for (const os of ["linux", "windows", "macos"] as const)
    expect(modelOf(sample({ server: subnet, client }, { os, network })).lanAddresses).toEqual([
      "192.168.0.19",
      "2001:db8:1::19",
    ]);
});

test("a tunnel that carries nothing is struck through where it breaks, and nothing is drawn behind it", () => {
  for (const [it, at, why] of [
    [loop, "tunnel", "its own packets are led into it"],
    [cutOff, "tunnel", "its own packets are led into it"],
    [offline, "lan", "no way to the server"],
    [broken, "none", "no tunnel comes up"],
  ] as const) {
    const model = modelOf(it);
    expect([model.breakage?.at, model.internet.throughTunnel]).toEqual([at, false]);
    const layout = layoutFor(900, needsOf(model));
    const markup = renderToString(h(Picture, { model, layout }));
    expect(markup).toContain('class="cross"');
    expect(markup).not.toMatch(/class="edge tunnel/);
    expect(markup.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ")).toContain(why);
    expect(describePicture(model)).toContain(at === "none" ? "There is no tunnel." : "The tunnel is broken");
  }
  expect(modelOf(full).breakage).toBeUndefined();
  expect(middleOf("M20 60H100")).toEqual({ x: 60, y: 60 });
  expect(middleOf("M26 10V50")).toEqual({ x: 26, y: 30 });
});

test("lines that have no room beside others go below them", () => {
  expect(beside(["tunnel 10.8.0.2"], ["LAN 192.168.0.19"], 40)).toEqual(["LAN 192.168.0.19"]);
  expect(beside(["short", "a long one"], ["short", "a long one, too"], 20)).toEqual(["", "short", "a long one, too"]);
  expect(beside(["a long one"], ["a long one, too"], 20)).toEqual(["", "a long one, too"]);
  expect(beside(["a long one"], ["a long one, too"], undefined)).toEqual(["a long one, too"]);
});

test("from top to bottom, no box is higher than its words", () => {
  const boxesOf = (it: typeof full) => layoutFor(400, needsOf(modelOf(it)));
  expect([boxesOf(full).computer.height, boxesOf(full).server.height]).toEqual([54, 56]);
  expect([boxesOf(long6).computer.height, boxesOf(long6).server.height]).toEqual([86, 72]);
});

test("where long addresses would make the letters small, the picture goes from top to bottom", () => {
  expect(modelOf(long6).internet).toEqual({ throughTunnel: true, direct: false });
  const needs = needsOf(modelOf(long6));
  expect(layoutFor(700, needs).kind).toBe("vertical");
  expect(layoutFor(1200, needs).kind).toBe("horizontal");
  expect(layoutFor(700, needsOf(modelOf(full))).kind).toBe("horizontal");
});

test("that an address is not known has the room it takes", () => {
  const { view, subject } = sample({ server: subnet });
  const model = pictureModel(shownOf(packView(view)), { ...subject, remotes: [] });
  expect(needsOf(model).server).toBe("address not known".length);
});

const pushed = (...routes: readonly string[]) =>
  `${subnet}\n${routes.map((route) => `push "route ${route}"`).join("\n")}`;

test("half of the internet through the tunnel leaves the other half its own way there", () => {
  const model = modelOf(sample({ server: pushed("0.0.0.0 128.0.0.0", "10.20.0.0 255.255.0.0"), client }));
  expect(model.internet).toEqual({ throughTunnel: true, direct: true });
  expect([model.inTunnel, model.outside.at(-1)]).toEqual([
    { words: "a part of IPv4", prefixes: ["0.0.0.0/1"] },
    "everything else",
  ]);
  expect(model.behind).toEqual(["10.20.0.0/16"]);
  expect(describePicture(model)).toContain("Your computer sends a part of IPv4: 0.0.0.0/1 through the tunnel");
});

/** Lists of everything but the private networks are made of pieces like these. */
const pieces = [
  ...["1.0.0.0 255.0.0.0", "2.0.0.0 254.0.0.0", "4.0.0.0 252.0.0.0", "8.0.0.0 254.0.0.0", "11.0.0.0 255.0.0.0"],
  ...["12.0.0.0 252.0.0.0", "16.0.0.0 240.0.0.0", "32.0.0.0 224.0.0.0", "64.0.0.0 192.0.0.0", "128.0.0.0 224.0.0.0"],
  ...["160.0.0.0 248.0.0.0", "168.0.0.0 252.0.0.0", "172.0.0.0 255.240.0.0", "173.0.0.0 255.0.0.0"],
  ...["174.0.0.0 254.0.0.0", "176.0.0.0 240.0.0.0", "192.0.0.0 255.128.0.0", "193.0.0.0 255.0.0.0"],
  ...[
    "194.0.0.0 254.0.0.0",
    "196.0.0.0 254.0.0.0",
    "199.0.0.0 255.0.0.0",
    "200.0.0.0 248.0.0.0",
    "208.0.0.0 240.0.0.0",
  ],
];

test("a list of all that is not private leads to the internet, and the rest of it past the tunnel", () => {
  const askedOf = (address: string, ...more: readonly string[]) =>
    modelOf(sample({ server: pushed(...pieces, "172.16.9.0 255.255.255.0", ...more), client }, { address }));
  const model = askedOf("8.8.8.8");
  expect(model.inTunnel.words).toBe("nearly all IPv4");
  expect(model.behind).toEqual(["10.8.0.0/24", "172.16.9.0/24"].slice(-model.behind.length));
  expect([model.path, askedOf("192.5.5.5").path, askedOf("172.16.9.1").path]).toEqual([
    "tunnel to internet",
    "tunnel to internet",
    "tunnel to network",
  ]);
  expect([model.internet, model.outside.at(-1)]).toEqual([{ throughTunnel: true, direct: true }, "the rest of IPv4"]);
  const def1 = modelOf(sample({ server: `${pushed("9.0.0.0 255.0.0.0")}\npush "redirect-gateway def1"`, client }));
  expect([def1.behind, def1.inTunnel.words, def1.internet.direct]).toEqual([["9.0.0.0/8"], "all other IPv4", false]);
});

test("a network of the company's own is no piece of the internet, however short its prefix", () => {
  const model = modelOf(sample({ server: pushed("10.0.0.0 255.0.0.0", "9.0.0.0 255.0.0.0"), client }));
  expect([model.behind, model.internet.throughTunnel]).toEqual([["9.0.0.0/8", "10.0.0.0/8"], false]);
});

test("IPv6 that is stopped in the tunnel is not drawn as going on to the internet", () => {
  const words = (change: object) => {
    const model = pictureModel(shownOf(packView({ ...long6.view, ...change })), long6.subject);
    return renderToString(h(Picture, { model, layout: layoutFor(900, needsOf(model)) }));
  };
  expect(words({})).toContain("everything else");
  expect(words({ stopsIPv6: true })).toContain("all other IPv4");
});

test("IPv6 that is stopped in the tunnel goes into it, and no other way", () => {
  const asked = { address: "2606:4700::1111", lan6: "2001:db8:1::19/64", gateway6: "fe80::1" };
  const modelWith = (push: string) =>
    modelOf(sample({ server: `${subnet}\npush "redirect-gateway def1 ipv6"${push}`, client }, asked));
  const seen = ({ path, internet, inTunnel }: ReturnType<typeof modelOf>) => [path, internet.direct, inTunnel.words];
  expect(seen(modelWith(""))).toEqual(["tunnel to internet", false, "everything else"]);
  expect(seen(modelWith('\npush "block-ipv6"'))).toEqual(["tunnel to server", false, "all other IPv4"]);
});

test.each([300, 400, 599, 600, 692, 940, 1200, 2400])(
  "at %i pixels nothing of the picture lies outside or overlaps",
  (width) => {
    for (const sample of [full, split, long, long6, alone]) {
      const layout = layoutFor(width, needsOf(pictureModel(shownOf(packView(sample.view)), sample.subject)));
      const boxes = [layout.computer, layout.router, layout.server, layout.networks];
      for (const { x, y, width: wide, height } of boxes) {
        expect([x >= 0, y >= 0, x + wide <= layout.width, y + height <= layout.height]).not.toContain(false);
      }
      for (const [i, a] of boxes.entries()) {
        for (const b of boxes.slice(i + 1)) {
          const isApart =
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(isApart).toBe(true);
        }
      }
    }
  },
);
