import { claimJob, finishJob, releaseJob, renewJob, type JobSlot } from "../../db/queries/jobs.ts";
import type { Clock } from "../ports.ts";
import type { JobDeps } from "./job.ts";

/** Whoever has not renewed its hold for so long is taken for dead; together with the tick well under a minute. */
const LEASE_MS = 20_000;
const RENEW_EVERY_MS = 6_000;

/** A job's slot that is ours as long as we say so often enough. */
export interface HeldSlot {
  /** Writes down what came of it; false where it was taken over meanwhile, and then nothing is written. */
  finish(result: string): Promise<boolean>;
  /** Lets the next tick try again. */
  giveBack(): Promise<void>;
}

/** Takes a slot and keeps hold of it until it is finished or given back; null where it is done or under way. */
export async function takeSlot(
  { store, newToken, timer, log }: Pick<JobDeps, "store" | "newToken" | "timer" | "log">,
  which: JobSlot,
  wall: Clock,
): Promise<HeldSlot | null> {
  const token = newToken();
  const lease = () => ({ token, until: new Date(wall().getTime() + LEASE_MS) });
  if (!(await store.single((tx) => claimJob(tx, which, lease(), wall())))) return null;

  let isOver = false;
  let cancel = keepHold();
  function keepHold(): () => void {
    return timer(RENEW_EVERY_MS, () => {
      store
        .single((tx) => renewJob(tx, which, lease()))
        .then((isOurs) => {
          if (!isOurs && !isOver) log.warn("job_taken_over", { job: which.name });
          isOver ||= !isOurs;
        })
        // The database is away: the next time may come soon enough.
        .catch(() => undefined)
        .finally(() => {
          if (!isOver) cancel = keepHold();
        });
    });
  }
  function letGo(): void {
    isOver = true;
    cancel();
  }

  return {
    async finish(result) {
      letGo();
      return await store.single((tx) => finishJob(tx, which, token, result), { urgent: true });
    },
    async giveBack() {
      letGo();
      await store.single((tx) => releaseJob(tx, which, token), { urgent: true });
    },
  };
}
