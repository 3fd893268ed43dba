import { PACKED_NONE, type PackedDestinations } from "../protocol.ts";
import { formatPrefix4, parseIPv4 } from "../routing/addresses.ts";

/** Prefixes as steps from one address to the next: what follows each other at equal steps takes three numbers. */
export function packDestinations(destinations: readonly string[]): PackedDestinations {
  const steps: number[] = [];
  const others: string[] = [];
  let [last, lastStep, lastBits] = [0, 0, 0];
  const add = (step: number, bits: number) => {
    if (steps.length > 0 && step === lastStep && bits === lastBits) steps[steps.length - 3] = (steps.at(-3) ?? 0) + 1;
    else steps.push(1, step, bits);
    [lastStep, lastBits] = [step, bits];
  };
  for (const text of destinations) {
    const slash = text.indexOf("/");
    const address = parseIPv4(text.slice(0, slash));
    const bits = Number(text.slice(slash + 1));
    // A mask that is none makes a length of -1.
    if (address === undefined || bits < 0 || formatPrefix4(address, bits) !== text) {
      others.push(text);
      add(0, PACKED_NONE);
      continue;
    }
    add(address - last, bits);
    last = address;
  }
  return { steps, others };
}
