const page = 15;

/** The row that a key moves to; undefined where the key moves nothing. */
export function nextActive(key: string, active: number | undefined, count: number): number | undefined {
  const step = steps[key];
  if (step === undefined || count === 0) return undefined;
  if (active === undefined) return step === "end" ? count - 1 : 0;
  if (step === "start") return 0;
  if (step === "end") return count - 1;
  return Math.max(0, Math.min(count - 1, active + step));
}

const steps: Readonly<Record<string, number | "start" | "end">> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: page,
  PageUp: -page,
  Home: "start",
  End: "end",
};
