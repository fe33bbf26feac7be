import { dayOf, momentOf } from "../domain/day.ts";
import { remind } from "../verbs/figures/remind.ts";
import { loadOffice } from "../verbs/office.ts";
import { clockAt, QUIET_FROM } from "./digest-hours.ts";
import type { Job } from "./job.ts";

/** Before the filing time on workdays: asks those who have not filed, in private; the group only as the last step. */
export const reminders: Job = {
  name: "reminders",
  dueAt(now, hours) {
    const today = dayOf(now, hours.timeZone);
    const dueAt = momentOf(today, hours.remindAt, hours.timeZone);
    const isOpen = clockAt(now, hours.timeZone) < QUIET_FROM;
    return hours.calendar.isWorkday(today) && now >= dueAt && isOpen ? dueAt : null;
  },
  async run({ store, timeZone }, at) {
    const { calendar, remindAt } = await loadOffice(store.db);
    const today = dayOf(at, timeZone);
    const clock = clockAt(at, timeZone);
    if (!calendar.isWorkday(today)) return "rest day";
    if (clock < remindAt) return `before ${remindAt}`;
    if (clock >= QUIET_FROM) return "night";
    const { people, groups } = await remind(store, { now: at, today, timeZone, calendar });
    return `${people} people, ${groups} groups`;
  },
};
