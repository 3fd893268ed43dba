/** How OpenVPN 2.6 and later name the device they open, by driver. */
const OPENED = /\b(DCO device|ovpn-dco device|TUN\/TAP device|tap-windows6 device|wintun device)\b/g;

/** Whether a client's log shows that the last device it opened takes the data channel into the kernel. */
export const showsOffload = (log: string): boolean => /dco/i.test(Array.from(log.matchAll(OPENED)).at(-1)?.[1] ?? "");
