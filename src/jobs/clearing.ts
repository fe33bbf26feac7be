import { previousWorkday } from "../domain/calendar/index.ts";
import { dayOf, momentOf } from "../domain/day.ts";
import { loadOffice } from "../verbs/office.ts";
import { runClock } from "../verbs/issues/clock-run.ts";
import { markOvernight, sendEveningCards } from "../verbs/issues/evening.ts";
import type { Job, OfficeHours } from "./job.ts";

type Hours = Pick<OfficeHours, "timeZone" | "calendar" | "clearingAt" | "cutoff">;

/** The evening's two moments: cards to the owners on a workday, and the cut-off that is made up for until the next. */
function momentFor(now: Date, hours: Hours): { does: "cards" | "cutoff"; day: string; at: Date } {
  const { timeZone, calendar } = hours;
  const today = dayOf(now, timeZone);
  if (calendar.isWorkday(today)) {
    const cutoff = momentOf(today, hours.cutoff, timeZone);
    if (now >= cutoff) return { does: "cutoff", day: today, at: cutoff };
    const cards = momentOf(today, hours.clearingAt, timeZone);
    if (now >= cards) return { does: "cards", day: today, at: cards };
  }
  const day = previousWorkday(today, calendar);
  return { does: "cutoff", day, at: momentOf(day, hours.cutoff, timeZone) };
}

/** Workdays 18:00: each owner's unmoved problems; 20:00: what is still unmoved stays overnight, and climbs. */
export const clearing: Job = {
  name: "clearing",
  dueAt: (now, hours) => momentFor(now, hours).at,
  async run(deps, at) {
    const office = await loadOffice(deps.store.db);
    const { does, day } = momentFor(at, {
      timeZone: deps.timeZone,
      calendar: office.calendar,
      clearingAt: office.clearingAt,
      cutoff: office.policy.cutoff,
    });
    if (does === "cards") return `cards to ${await sendEveningCards(deps, at)} owners`;
    // What climbs at this moment is still seen as unmoved: the mark comes first.
    const count = await markOvernight(deps, office, day, at);
    const { rungs } = await runClock(deps, at);
    return `stayed overnight ${count}, rungs ${rungs}`;
  },
};
