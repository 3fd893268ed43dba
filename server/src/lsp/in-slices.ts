/** A key that is typed meanwhile waits no longer than that; most files take less from end to end. */
const SLICE_MS = 15;

/** Runs long work in slices, between which other messages have their turn; undefined once nobody wants its result. */
export async function inSlices<Result>(
  work: Generator<unknown, Result>,
  isWanted: () => boolean,
): Promise<Result | undefined> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const { done, value } = work.next();
      if (done === true) return value;
    } while (performance.now() < until);
    await new Promise((resume) => setTimeout(resume));
    if (!isWanted()) return undefined;
  }
}
