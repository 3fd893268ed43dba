import { blocksIPv6 } from "./client/blocks-ipv6.ts";
import { cutOff } from "./cut-off.ts";
import { notesOf } from "./notes/index.ts";
import { withRemedies } from "./notes/with-remedies.ts";
import type { Plan } from "./plan.ts";
import { plan as planRoutes } from "./plan-routes.ts";
import { summarise } from "./summary.ts";
import { applyLinux } from "./systems/linux.ts";
import { applyMacos } from "./systems/macos.ts";
import type { SystemResult } from "./systems/system-result.ts";
import { applyWindows } from "./systems/windows.ts";
import { surveyOf } from "./traffic.ts";
import type { RouteView, Scenario, System } from "./types.ts";

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
    lookups: addresses.map(survey.find),
    notes: [...withRemedies(scenario, plan), ...notesOf(scenario, plan, survey)],
    summary: summarise(plan, survey, scenario),
    ...(survey.view.tunnel !== null && blocksIPv6(scenario, plan) ? { stopsIPv6: true } : {}),
  };
}
