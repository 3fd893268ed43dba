import { describe, test } from "vitest";
import { checkOffered, type RefactorCase } from "../support/refactorings.ts";

describe("refactorings", () => {
  test.each<RefactorCase>([
    {
      name: "a server's full tunnel to a split one",
      before: 'server 10.8.0.0 255.255.255.0\n|push "redirect-gateway def1"\npush "route 192.0.2.0 255.255.255.0"\n',
      after: {
        "Split tunnel: clients send only the pushed routes through it":
          'server 10.8.0.0 255.255.255.0\npush "route 192.0.2.0 255.255.255.0"\n',
      },
    },
    {
      name: "a server's split tunnel to a full one",
      before: "|server 10.8.0.0 255.255.255.0\nserver-ipv6 2001:db8::/64",
      after: {
        "Full tunnel: clients send everything through it":
          'server 10.8.0.0 255.255.255.0\npush "redirect-gateway def1 ipv6"\nserver-ipv6 2001:db8::/64',
      },
    },
    {
      name: "a client's full tunnel to a split one",
      before: "client\n|redirect-gateway def1\nremote vpn.example.com\n",
      after: {
        "Split tunnel: send only the routes through it, whatever the server asks for":
          'client\npull-filter ignore "redirect-gateway"\nremote vpn.example.com\n',
      },
    },
    {
      name: "a client's split tunnel to a full one",
      before: 'client\npull-filter |ignore "redirect-gateway"\n',
      after: { "Full tunnel: send everything through it": "client\nredirect-gateway def1\n" },
    },
    {
      name: "net30 to subnet, ccd files with it",
      before:
        "dev tun\nserver 10.8.0.0 255.255.255.0\nclient-config-dir ccd\nifconfig-pool-persist ipp.txt\n|topology net30 # old\n",
      files: { "ccd/a": "ifconfig-push 10.8.0.6 10.8.0.5\n", "ccd/b": "ifconfig-push 10.8.0.7 255.255.255.0\n" },
      after: {
        "Use topology subnet: one address for each client":
          "dev tun\nserver 10.8.0.0 255.255.255.0\nclient-config-dir ccd\nifconfig-pool-persist ipp.txt\n# In client-config-dir the second value of ifconfig-push is the netmask now: 255.255.255.0\n# Delete ipp.txt before the next start: its addresses are those of net30\ntopology subnet # old\nccd/a: ifconfig-push 10.8.0.6 255.255.255.0\n",
      },
    },
  ])("$name", checkOffered);
});
