import type { DayPeriod } from "../domain/board/period.ts";
import { type Day, dayOf } from "../domain/day.ts";
import { loadOffice } from "../verbs/office.ts";
import { sendDigests } from "../verbs/figures/send-digests.ts";
import { clockAt, dueOn, isLateAt, QUIET_FROM, workdayFrom } from "./digest-hours.ts";
import type { Job } from "./job.ts";

/** A digest that looks back on a stretch gone by, from the same figures as the morning digest. */
export interface LookBack {
  readonly name: "weekly" | "monthly" | "quarterly";
  /** The first day of the stretch in which a day lies; it is sent on the first workday from there. */
  readonly startOf: (day: Day) => Day;
  /** The stretch that ended right before that first day. */
  readonly before: (start: Day) => DayPeriod;
}

/** Makes the job that sends a look-back on the first workday of the next stretch. */
export function lookBackJob({ name, startOf, before }: LookBack): Job {
  return {
    name,
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
          kind: name,
          slot: start,
          isLate: today !== workdayFrom(start, calendar) || isLateAt(clock, digestAt),
          period: before(start),
        },
      );
      return `${sent} digests`;
    },
  };
}
