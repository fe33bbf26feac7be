import cron from "node-cron";
import { isPutOff } from "../../db/faults.ts";
import type { Log } from "../ports.ts";

/**
 * Ticks three times a minute, so that a dead process's job is taken over soon, and once at the start for what a
 * stopped process has missed, after `before` has ended. Returns what stops it.
 */
export function startScheduler(
  tick: () => Promise<unknown>,
  log: Log,
  before: () => Promise<unknown> = () => Promise.resolve(),
): () => void {
  let isTicking = true;
  const run = async (): Promise<void> => {
    if (isTicking) return;
    isTicking = true;
    await tick().catch((error: unknown) => {
      if (isPutOff(error)) log.warn("tick_put_off");
      else log.error("tick_broken", { error });
    });
    isTicking = false;
  };
  const task = cron.schedule("*/20 * * * * *", run, { noOverlap: true });
  void before()
    .catch((error: unknown) => log.error("start_broken", { error }))
    .finally(() => {
      isTicking = false;
      void run();
    });
  return () => void task.stop();
}
