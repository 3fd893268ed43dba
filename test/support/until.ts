/** Asks again until there is an answer (not false, not empty text); fails with `what` when there is none within 30 seconds. */
export async function until<Answer>(what: string, ask: () => Answer | Promise<Answer>): Promise<NonNullable<Answer>> {
  for (const deadline = Date.now() + 30_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false && answer !== "") return answer;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
  }
}
