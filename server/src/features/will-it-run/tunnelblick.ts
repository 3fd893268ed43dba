import * as l10n from "@vscode/l10n";
import { judgeBy } from "./openvpn.ts";
import { ignores, type Program, refuses } from "./program.ts";

/** Tunnelblick runs an OpenVPN of its own on macOS, 2.6 unless another one is chosen, and looks a file through when it is installed. */
export const tunnelblick: Program = {
  id: "tunnelblick",
  name: "Tunnelblick",
  source: {
    title: "Tunnelblick, tunnelblick/defines.h",
    url: "https://github.com/Tunnelblick/Tunnelblick/blob/master/tunnelblick/defines.h",
  },
  judge(context) {
    const { whole, line } = judgeBy(context, { openvpn: "2.6", platform: "macos", client: "openvpn" });
    return {
      whole,
      line(use) {
        const name = use.name.value;
        if (RESERVED.has(name)) return refuses(l10n.t("Tunnelblick does not install a file with this option."));
        if (OWN.has(name)) return ignores(l10n.t("Tunnelblick sets it by itself, and that counts."));
        if (WINDOWS_ONLY.has(name)) return refuses(l10n.t("Tunnelblick says that it is for Windows only."));
        return line(use);
      },
    };
  },
};

const RESERVED: ReadonlySet<string> = new Set(["config", "log", "log-append", "syslog"]);

/** Stand behind the configuration on the command line. */
const OWN: ReadonlySet<string> = new Set(["cd", "management"]);

const WINDOWS_ONLY: ReadonlySet<string> = new Set(
  `allow-nonadmin cryptoapicert dhcp-release dhcp-renew pause-exit register-dns service show-adapters show-net show-net-up
  show-valid-subnets tap-sleep win-sys windows-driver`.split(/\s+/),
);
