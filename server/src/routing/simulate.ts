import { blocksIPv6 } from "./client/blocks-ipv6.ts";
import { cutOff } from "./cut-off.ts";
import { localLookup } from "./local-addresses.ts";
import { notesOf } from "./notes/index.ts";
import { withRemedies } from "./notes/with-remedies.ts";
import type { Plan } from "./plan.ts";
import { plan as planRoutes } from "./plan-routes.ts";
import { summarise } from "./summary.ts";
import { applyLinux } from "./systems/linux.ts";
import { applyMacos } from "./systems/macos.ts";
import type { SystemResult } from "./systems/system-result.ts";
import { applyWindows } from "./systems/windows.ts";
import { type Survey, surveyOf } from "./traffic.ts";
import type { Lookup, RouteView, Scenario, System } from "./types.ts";

const systems: Readonly<Record<System, (plan: Plan, scenario: Scenario) => SystemResult>> = {
  linux: applyLinux,
  windows: applyWindows,
  macos: applyMacos,
};

/** Two configurations, a network, a system and a version -> the client's routing table, and why it is so. */
export function simulate(scenario: Scenario): RouteView {
  const { os, openvpn, addresses } = scenario;
  const plan = planRoutes(scenario);
  const { operations, before, after } = systems[os](plan, scenario);
  const { completed, pushReply, tunnel } = plan;
  const survey = cutOff(
    plan,
    surveyOf({
      os,
      openvpn,
      completed,
      pushReply,
      tunnel: completed ? (tunnel?.view ?? null) : null,
      operations,
      before,
      after,
    }),
  );
  return {
    ...survey.view,
    pushed: plan.pushed,
    lookups: addresses.map((address) => answer(survey, scenario, address)),
    notes: [...withRemedies(scenario, plan), ...notesOf(scenario, plan, survey)],
    summary: summarise(plan, survey, scenario),
    ...(survey.view.tunnel !== null && blocksIPv6(scenario, plan) ? { stopsIPv6: true } : {}),
  };
}

/** Which way a packet of this computer takes; where another table is asked first, the row of this one comes next. */
function answer({ view, find }: Survey, { network, os }: Scenario, address: string): Lookup {
  const found = find(address);
  const local = os === "linux" ? localLookup({ network, tunnel: view.tunnel }, address) : undefined;
  if (local === undefined) return found;
  const next = found.row === null ? [] : [found.row, ...found.next];
  return { ...found, ...local, row: null, via: null, table: "local", next };
}
