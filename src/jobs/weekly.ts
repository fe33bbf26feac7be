import { type DayPeriod } from "../domain/board/period.ts";
import { addDays, type Day, dayOf, weekdayOf } from "../domain/day.ts";
import { loadOffice } from "../verbs/office.ts";
import { sendDigests } from "../verbs/figures/send-digests.ts";
import { clockAt, dueOn, isLateAt, QUIET_FROM, workdayFrom } from "./digest-hours.ts";
import type { Job } from "./job.ts";

/** Monday of the week of that day. */
function startOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** The week gone by, on the first workday of the week, from the same figures as the morning digest. */
export const weekly: Job = {
  name: "weekly",
  dueAt(now, hours) {
    const today = dayOf(now, hours.timeZone);
    const day = workdayFrom(startOf(today), hours.calendar);
    // Missed with its whole day it is not made up: the morning digest has the figures.
    return day === today ? dueOn(day, hours.digestAt, hours.timeZone, now) : null;
  },
  async run({ store, timeZone }, at) {
    const { calendar, digestAt } = await loadOffice(store.db);
    const today = dayOf(at, timeZone);
    const clock = clockAt(at, timeZone);
    if (!calendar.isWorkday(today)) return "rest day";
    if (clock < digestAt) return `before ${digestAt}`;
    if (clock >= QUIET_FROM) return "night";
    const start = startOf(today);
    const sent = await sendDigests(
      store,
      { now: at, today, timeZone, calendar },
      {
        kind: "weekly",
        slot: start,
        isLate: today !== workdayFrom(start, calendar) || isLateAt(clock, digestAt),
        period: { from: addDays(start, -7), to: addDays(start, -1) } satisfies DayPeriod,
      },
    );
    return `${sent} digests`;
  },
};
