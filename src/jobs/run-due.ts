import { claimJob, finishJob, hasJobRun, pruneJobRuns, releaseJob } from "../../db/queries/jobs.ts";
import type { Clock } from "../ports.ts";
import { loadOffice } from "../verbs/office.ts";
import type { Job, JobDeps, OfficeHours } from "./job.ts";

/** Whoever took a slot and has not finished it within this time is taken for dead. */
const TAKEN_FOR_DEAD_MS = 5 * 60_000;

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
  const ran: string[] = [];
  for (const job of jobs) {
    const dueAt = job.dueAt(now, hours);
    if (!dueAt) continue;
    const slot = dueAt.toISOString();
    if (await hasJobRun(deps.store.db, job.name, slot)) continue;
    const deadBefore = new Date(wall().getTime() - TAKEN_FOR_DEAD_MS);
    const isOurs = await deps.store.write((tx) => claimJob(tx, job.name, slot, wall(), deadBefore));
    if (!isOurs) continue;
    const startedAt = wall().getTime();
    const ended = (how: "done" | "failed"): void =>
      deps.observe?.(job.name, how, (wall().getTime() - startedAt) / 1000);
    try {
      const result = await job.run(deps, now);
      await deps.store.write((tx) => finishJob(tx, job.name, slot, result));
      if (job.keepsRunsForDays !== undefined) {
        const before = new Date(wall().getTime() - job.keepsRunsForDays * 86_400_000);
        await deps.store.write((tx) => pruneJobRuns(tx, job.name, before));
      }
      ran.push(job.name);
      ended("done");
    } catch (error) {
      ended("failed");
      deps.log.error("job_broken", { job: job.name, error });
      await deps.store.write((tx) => releaseJob(tx, job.name, slot));
    }
  }
  return ran;
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
