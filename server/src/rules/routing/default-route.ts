import * as l10n from "@vscode/l10n";
import type { Config } from "../../config/types.ts";
import type { DirectiveRule, RuleContext } from "../rule.ts";
import { readRoute } from "./read-route.ts";

/** Only `redirect-gateway` keeps a way to the server outside of the tunnel. */
export const defaultRoute: DirectiveRule = {
  code: "default-route",
  summary: "The default route as a plain route, which takes the way to the server with it.",
  names: ["route"],
  visit(use, context) {
    const route = readRoute(use);
    const gateway = use.args[2]?.value ?? "default";
    if (route?.address !== 0 || route.bits !== 0 || (gateway !== "default" && gateway !== "vpn_gateway"))
      return undefined;
    if (use.pushedBy === undefined && leadsPast(context)) return undefined;
    const start = use.name.start;
    const end = use.args.at(-1)?.end ?? use.name.end;
    return {
      at: { start, end },
      severity: "warning",
      message: l10n.t(
        '0.0.0.0/0 holds the server\'s own address as well, so its packets would go into the tunnel: "redirect-gateway def1" keeps a way to it.',
      ),
      fixes: [
        {
          title: l10n.t('Change to "{0}"', "redirect-gateway def1"),
          edits: [{ start, end, newText: "redirect-gateway def1" }],
        },
      ],
    };
  },
};

const known = new WeakMap<Config, "past" | "nowhere">();

/** Whether any route of the file leads past the tunnel. */
function leadsPast({ config, named }: RuleContext): boolean {
  const found =
    known.get(config) ?? (named("route").some(({ args }) => args[2]?.value === "net_gateway") ? "past" : "nowhere");
  known.set(config, found);
  return found === "past";
}
