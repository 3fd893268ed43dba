/** 2000::/4, 3000::/4 and fc00::/7: all that is in public or private use. */
export const BLOCKED_IPV6 = [
  { address: 0x2000n << 112n, bits: 4 },
  { address: 0x3000n << 112n, bits: 4 },
  { address: 0xfc00n << 112n, bits: 7 },
];
