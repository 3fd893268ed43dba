import { version } from "../../../package.json";
import { CHECK_USAGE, checkCommand } from "./check.ts";
import { type Outcome, ROUTES_USAGE, routesCommand } from "./routes.ts";

const USAGE = `${CHECK_USAGE}\n${ROUTES_USAGE}\n       ovpn --version | --help\n`;

function run([command, ...rest]: readonly string[]): Outcome {
  switch (command) {
    case "check":
      return checkCommand(rest, { colours: process.stdout.isTTY && process.env.NO_COLOR === undefined });
    case "routes":
      return routesCommand(rest);
    case "--version":
    case "-V":
      return { out: `${version}\n`, err: "", code: 0 };
    case "--help":
    case "-h":
    case "help":
      return { out: USAGE, err: "", code: 0 };
    case undefined:
      return { out: "", err: USAGE, code: 2 };
    default:
      return { out: "", err: `ovpn: there is no "${command}"\n${USAGE}`, code: 2 };
  }
}

const { out, err, code } = run(process.argv.slice(2));
process.stdout.on("error", () => undefined);
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = code;
