import type { Job, OfficeHours } from "../jobs/job.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The first hours of a move are walked closely, as a fresh problem climbs within them; a long holiday must not tire. */
function stepAt(gone: number): number {
  if (gone < 6 * HOUR_MS) return 5 * MINUTE_MS;
  return gone < 24 * HOUR_MS ? 30 * MINUTE_MS : 3 * HOUR_MS;
}

/** The grid goes through 09:00 in China, when the upper rungs are due. */
const ANCHOR_MS = HOUR_MS;

/**
 * Moments at which a clock that is moved from `from` to `to` halts on its way, in order: each one at which a job is
 * due, and a grid that grows coarser (5 minutes, half hours, 3 hours) for what is due by an issue's own clock.
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
    const step = stepAt(at - start);
    at = Math.min((Math.floor((at - ANCHOR_MS) / step) + 1) * step + ANCHOR_MS, end);
    found.add(at);
    for (const job of jobs) found.add(job.dueAt(new Date(at), hours)?.getTime() ?? start);
  }
  return [...found]
    .filter((one) => one > start && one < end)
    .sort((a, b) => a - b)
    .map((one) => new Date(one));
}
