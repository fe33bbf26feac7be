/** Starts a timer that does not keep the process alive; returns the function that stops it. */
export function timer(ms: number, task: () => void): () => void {
  const handle = setTimeout(task, ms);
  handle.unref?.();
  return () => clearTimeout(handle);
}

/** Waits. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Runs the task when this turn of the event loop has ended. */
export function atEndOfTurn(task: () => void): void {
  if (typeof setImmediate === "function") setImmediate(task);
  else setTimeout(task, 0);
}

/** Lets other work of this turn through. */
export function breathe(): Promise<void> {
  return new Promise(atEndOfTurn);
}
