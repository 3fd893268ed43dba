/** Runs `action` soon after the first call, then at most once in `pause` milliseconds while calls keep coming. */
export function live(action: () => void, pause = 120): { readonly call: () => void; readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let isWaiting = false;
  const run = () => {
    isWaiting = false;
    timer = setTimeout(settle, pause);
    action();
  };
  const settle = () => {
    timer = undefined;
    if (isWaiting) run();
  };
  return {
    // Not in the same turn, so that the change has reached the language client, whoever was told first.
    call: () => {
      if (timer === undefined) timer = setTimeout(run, 0);
      else isWaiting = true;
    },
    stop: () => clearTimeout(timer),
  };
}
