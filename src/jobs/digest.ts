import { dayOf, momentOf } from "../domain/day.ts";
import { loadOffice } from "../verbs/office.ts";
import { sendDigests } from "../verbs/figures/send-digests.ts";
import { clockAt, isLateAt, QUIET_FROM } from "./digest-hours.ts";
import type { Job } from "./job.ts";

/**
 * The morning digest: on workdays, one for each audience and day, marked late half an hour after its time. A day that
 * was missed is not made up on another, and nothing is sent into the night.
 */
export const digest: Job = {
  name: "digest",
  dueAt(now, hours) {
    const today = dayOf(now, hours.timeZone);
    const dueAt = momentOf(today, hours.digestAt, hours.timeZone);
    return hours.calendar.isWorkday(today) && now >= dueAt ? dueAt : null;
  },
  async run({ store, timeZone }, at) {
    const { calendar, digestAt } = await loadOffice(store.db);
    const today = dayOf(at, timeZone);
    const clock = clockAt(at, timeZone);
    if (!calendar.isWorkday(today)) return "rest day";
    if (clock < digestAt) return `before ${digestAt}`;
    if (clock >= QUIET_FROM) return "night";
    const moment = { now: at, today, timeZone, calendar };
    const isLate = isLateAt(clock, digestAt);
    const sent = await sendDigests(store, moment, { kind: "daily", slot: today, isLate });
    return `${sent} digests`;
  },
};
