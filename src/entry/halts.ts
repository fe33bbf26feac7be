import type { Job, OfficeHours } from "../jobs/job.ts";

const MINUTE_MS = 60_000;
/** The first hours of a move are walked closely: a fresh problem climbs within them, at odd minutes. */
const CLOSE_MS = 6 * 60 * MINUTE_MS;
const CLOSE_STEP_MS = 5 * MINUTE_MS;
const STEP_MS = 30 * MINUTE_MS;

/**
 * Moments at which a clock that is moved from `from` to `to` halts on its way, in order: each one at which a job is
 * due, and a grid of 5 minutes, later of half hours, for what is due by an issue's own clock.
 */
export function haltsBetween(
  from: Date,
  to: Date,
  jobs: readonly Job[],
  hours: OfficeHours,
): readonly Date[] {
  const [start, end] = [from.getTime(), to.getTime()];
  const found = new Set<number>();
  let at = start;
  while (at < end) {
    const step = at - start < CLOSE_MS ? CLOSE_STEP_MS : STEP_MS;
    at = Math.min((Math.floor(at / step) + 1) * step, end);
    found.add(at);
    for (const job of jobs) found.add(job.dueAt(new Date(at), hours)?.getTime() ?? start);
  }
  return [...found]
    .filter((one) => one > start && one < end)
    .sort((a, b) => a - b)
    .map((one) => new Date(one));
}
