import { isPutOff } from "../../db/faults.ts";
import { findFinishedJobs, pruneJobRuns } from "../../db/queries/jobs.ts";
import { bearingStore } from "../../db/request.ts";
import type { Clock } from "../ports.ts";
import { loadOffice } from "../verbs/office.ts";
import type { Job, JobDeps, OfficeHours } from "./job.ts";
import { takeSlot } from "./slot.ts";

/** Where calls are few a job is begun with at least so many left, and leaves so many for writing down its end. */
const WORTH_BEGINNING = 20;
const TO_END = 4;

/**
 * Runs every job that is due and has not run for its slot. One slot is run once however many processes ask, a missed
 * one is made up once, and one that fails is tried again at the next tick. Returns the names of those that ran.
 */
export async function runDue(
  deps: JobDeps,
  jobs: readonly Job[],
  now: Date,
  wall: Clock,
): Promise<string[]> {
  const hours = await hoursOf(deps);
  const due = jobs.flatMap((job) => {
    const slot = job.dueAt(now, hours)?.toISOString();
    return slot === undefined ? [] : [{ job, name: job.name, slot }];
  });
  const finished = await findFinishedJobs(
    deps.store.db,
    due.map(({ name, slot }) => ({ name, slot })),
  );
  const ran: string[] = [];
  for (const { job, name, slot } of due) {
    if (finished.has(name)) continue;
    // It stays due: the next tick begins with it.
    if ((deps.callsLeft?.() ?? Infinity) < WORTH_BEGINNING) break;
    if (await runSlot(deps, job, slot, now, wall)) ran.push(name);
  }
  return ran;
}

/** Runs one job for one slot, if it is nobody else's; true where it came to its end here. */
async function runSlot(
  deps: JobDeps,
  job: Job,
  slot: string,
  now: Date,
  wall: Clock,
): Promise<boolean> {
  const { name } = job;
  const request = `${name}@${slot}`;
  const store = bearingStore(deps.store, request);
  const log = deps.log.with({ request });
  const held = await takeSlot(deps, { name, slot }, wall);
  if (!held) return false;
  const startedAt = wall().getTime();
  const ended = (how: "done" | "failed"): void =>
    deps.observe?.(name, how, (wall().getTime() - startedAt) / 1000);
  try {
    const keeping = deps.keepingCalls ?? ((_, work) => work());
    const result = await keeping(TO_END, () => job.run({ ...deps, store, log }, now));
    const isOurs = await held.finish(result);
    ended("done");
    if (job.keepsRunsForDays === undefined) log.info("job_ran", { job: name, slot, result });
    else {
      const before = new Date(wall().getTime() - job.keepsRunsForDays * 86_400_000);
      await store.single((tx) => pruneJobRuns(tx, name, before));
    }
    return isOurs;
  } catch (error) {
    ended("failed");
    if (isPutOff(error)) log.warn("job_put_off", { job: name, slot });
    else log.error("job_broken", { job: name, slot, error });
    await held.giveBack();
    return false;
  }
}

/** Reads the office's times, as far as schedules need them. */
export async function hoursOf(deps: Pick<JobDeps, "store" | "timeZone">): Promise<OfficeHours> {
  const office = await loadOffice(deps.store.db);
  return {
    timeZone: deps.timeZone,
    calendar: office.calendar,
    digestAt: office.digestAt,
    clearingAt: office.clearingAt,
    cutoff: office.policy.cutoff,
    remindAt: office.remindAt,
  };
}
