import { describe, expect, test } from "vitest";
import { linuxDefaults, macosDefaults, windowsDefaults } from "../../client/src/preview/default-routes.ts";
import { linuxDefaults6, macosDefaults6, windowsDefaults6 } from "../../client/src/preview/default-routes6.ts";

describe("default routes of this computer", () => {
  const expected = (name: string, metric?: number) => [
    { destination: "0.0.0.0/0", gateway: "192.168.0.1", interface: name, ...(metric === undefined ? {} : { metric }) },
  ];

  test("linux", () => {
    const text =
      "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\neth0\t00000000\t0100A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\neth0\t0000A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0\n";
    expect(linuxDefaults(text)).toEqual(expected("eth0", 100));
  });

  test("macos", () => {
    expect(
      macosDefaults(
        "Routing tables\n\nInternet:\nDestination        Gateway            Flags        Netif Expire\ndefault            192.168.0.1        UGSc           en0\n127                127.0.0.1          UCS            lo0\n",
      ),
    ).toEqual(expected("en0"));
  });

  test("windows, in any language", () => {
    const interfaces = [{ name: "Ethernet", addresses: ["192.168.0.19/24"] }];
    const text =
      "Netzwerkziel    Netzwerkmaske          Gateway    Schnittstelle Metrik\r\n          0.0.0.0          0.0.0.0      192.168.0.1     192.168.0.19     35\r\n";
    expect(windowsDefaults(text, interfaces)).toEqual(expected("Ethernet", 35));
  });
});

describe("this computer's IPv6 default routes", () => {
  const zeros = "0".repeat(32);

  test("linux", () => {
    const text = [
      `${zeros} 00 ${zeros} 00 fe800000000000000000000000000001 00000400 00000003 00000000 00000003     eth0`,
      `${zeros} 00 ${zeros} 00 ${zeros} ffffffff 00000001 00000000 00200200       lo`,
      `fe800000000000000000000000000000 40 ${zeros} 00 ${zeros} 00000100 00000002 00000000 00000001     eth0`,
    ].join("\n");
    const gateway = "fe80:0000:0000:0000:0000:0000:0000:0001";
    expect(linuxDefaults6(text)).toEqual([{ destination: "::/0", gateway, interface: "eth0", metric: 1024 }]);
    expect(linuxDefaults6("")).toEqual([]);
  });

  test("macos", () => {
    const text =
      "Internet6:\nDestination Gateway Flags Netif Expire\ndefault fe80::1%en0 UGcg en0\ndefault fe80::%utun0 UGcIg utun0\n::1 ::1 UHL lo0\n";
    expect(macosDefaults6(text)).toEqual([{ destination: "::/0", gateway: "fe80::1", interface: "en0" }]);
  });

  test("windows", () => {
    const text =
      " Wenn Metrik Netzwerkziel             Gateway\r\n 12    291 ::/0                     fe80::1\r\n  1    331 ::1/128                  Auf Verbindung\r\n";
    expect(windowsDefaults6(text, new Map([[12, "Ethernet"]]))).toEqual([
      { destination: "::/0", gateway: "fe80::1", interface: "Ethernet", metric: 291 },
    ]);
    expect(windowsDefaults6(text, new Map())).toEqual([]);
  });
});
