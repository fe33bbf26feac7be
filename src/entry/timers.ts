import { atEndOfTurn } from "../../db/turn.ts";

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

export { atEndOfTurn };

/** Lets other work of this turn through. */
export function breathe(): Promise<void> {
  return new Promise(atEndOfTurn);
}
