import { monthBefore } from "../domain/board/period.ts";
import { type Day, dayOf } from "../domain/day.ts";
import { enqueue } from "../outbox/enqueue.ts";
import { rosterFor } from "../verbs/issues/rules.ts";
import { loadOffice } from "../verbs/office.ts";
import { clockAt, dueOn, QUIET_FROM, workdayFrom } from "./digest-hours.ts";
import type { Job } from "./job.ts";

/** The first of the month of that day. */
function startOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

/** The burden account of the month gone by, to each administrator in private, on the first workday of the month. */
export const burden: Job = {
  name: "burden",
  dueAt(now, hours) {
    const day = workdayFrom(startOf(dayOf(now, hours.timeZone)), hours.calendar);
    return day === dayOf(now, hours.timeZone)
      ? dueOn(day, hours.digestAt, hours.timeZone, now)
      : null;
  },
  async run({ store, timeZone, admins }, at) {
    const { calendar, digestAt } = await loadOffice(store.db);
    const today = dayOf(at, timeZone);
    const clock = clockAt(at, timeZone);
    if (!calendar.isWorkday(today)) return "rest day";
    if (clock < digestAt) return `before ${digestAt}`;
    if (clock >= QUIET_FROM) return "night";
    const { from, to } = monthBefore(today);
    return await store.write(async (tx) => {
      const roster = await rosterFor({ tx, admins }, { project: null, street: null }, today);
      const told = roster.lastResort ?? [];
      for (const openId of told) {
        await enqueue(
          tx,
          {
            key: `burden:${from}:${openId}`,
            to: { kind: "person", openId },
            subject: `burden:${openId}`,
            priority: "digest",
            body: { notice: { kind: "burden", from, to } },
          },
          at,
        );
      }
      return `${told.length} administrators`;
    });
  },
};
