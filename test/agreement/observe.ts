import { isKernelsRow } from "../../server/src/routing/formats/is-kernels-row.ts";
import type { Operation, RouteView, Row, Tunnel } from "../../server/src/routing/types.ts";
import type { Observation } from "./route-case.ts";

/** The view in the words of an observation, so that both compare as text. */
export const observe = (view: RouteView): Observation => ({
  completed: view.completed,
  pushReply: view.pushReply ?? [],
  tunnel: view.tunnel === null ? [] : tunnelLines(view.tunnel),
  operations: view.operations.map(operationLine),
  after4: view.after.filter(({ family }) => family === 4).map(rowLine),
  after6: view.after.filter(({ family }) => family === 6).map(rowLine),
});

function tunnelLines({ interface: name, local, peer, netmask, local6 }: Tunnel): readonly string[] {
  const four =
    peer === null ? `${local}/${bitsOf(netmask ?? "")}` : peer === local ? `${local}/32` : `${local} peer ${peer}/32`;
  return [...(local === null ? [] : [`${name} ${four}`]), ...(local6 === null ? [] : [`${name} ${local6}`])];
}

const bitsOf = (mask: string): number =>
  mask.split(".").reduce((bits, part) => bits + Number(part).toString(2).replaceAll("0", "").length, 0);

function operationLine({ op, destination, gateway, metric, result, command }: Operation): string {
  const device = / dev (\S+)/.exec(command)?.[1];
  const table = / table (\S+)/.exec(command)?.[1];
  return [
    `${op} ${destination}`,
    ...(gateway === null ? [] : [` via ${gateway}`]),
    ...(device === undefined ? [] : [` dev ${device}`]),
    ...(metric === null ? [] : [` metric ${metric}`]),
    ...(table === undefined ? [] : [` table ${table}`]),
    ...(result === "ok" ? [] : [`: ${result}`]),
  ].join("");
}

function rowLine(row: Row): string {
  const { family, destination, gateway, interface: device, interfaceAddress, metric } = row;
  const isOwn = family === 4 && isKernelsRow(row);
  return [
    shortened(destination),
    ...(gateway === null ? [] : [`via ${gateway}`]),
    `dev ${device}`,
    ...(isOwn ? [`src ${interfaceAddress}`] : []),
    ...(metric === 0 ? [] : [`metric ${metric}`]),
  ].join(" ");
}

/** `ip route` leaves the length of a host away and calls everything "default". */
function shortened(destination: string): string {
  if (destination === "0.0.0.0/0" || destination === "::/0") return "default";
  return destination.replace(destination.includes(":") ? /\/128$/ : /\/32$/, "");
}
