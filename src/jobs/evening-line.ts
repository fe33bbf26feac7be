import { dayOf, momentOf } from "../domain/day.ts";
import { sendEveningLines } from "../verbs/figures/evening-line.ts";
import { loadOffice } from "../verbs/office.ts";
import { clockAt, QUIET_FROM } from "./digest-hours.ts";
import type { Job } from "./job.ts";

/** At the evening clearing on workdays: one line to each project's group of which something was reported. */
export const eveningLine: Job = {
  name: "evening-line",
  dueAt(now, hours) {
    const today = dayOf(now, hours.timeZone);
    const dueAt = momentOf(today, hours.clearingAt, hours.timeZone);
    const isOpen = clockAt(now, hours.timeZone) < QUIET_FROM;
    return hours.calendar.isWorkday(today) && now >= dueAt && isOpen ? dueAt : null;
  },
  async run({ store, timeZone }, at) {
    const { calendar, clearingAt } = await loadOffice(store.db);
    const today = dayOf(at, timeZone);
    const clock = clockAt(at, timeZone);
    if (!calendar.isWorkday(today)) return "rest day";
    if (clock < clearingAt) return `before ${clearingAt}`;
    if (clock >= QUIET_FROM) return "night";
    return `${await sendEveningLines(store, { now: at, today, timeZone, calendar })} groups`;
  },
};
