/** Runs the task when this turn of the event loop has ended. */
export function atEndOfTurn(task: () => void): void {
  if (typeof setImmediate === "function") setImmediate(task);
  else setTimeout(task, 0);
}
