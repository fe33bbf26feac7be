import type { Day, WorkCalendar } from "../day.ts";
import { addDays } from "../day.ts";
import { isWeekday } from "./work-calendar.ts";

/** More rest days in a row than any notice has held; beyond it the calendar itself is at fault. */
const LONGEST_REST = 60;

/** The first workday after that day. Throws RangeError where the calendar has none within 60 days. */
export function nextWorkday(day: Day, calendar: WorkCalendar): Day {
  return seek(day, 1, calendar);
}

/** The last workday before that day. Throws RangeError where the calendar has none within 60 days. */
export function previousWorkday(day: Day, calendar: WorkCalendar): Day {
  return seek(day, -1, calendar);
}

function seek(day: Day, step: 1 | -1, calendar: WorkCalendar): Day {
  let at = addDays(day, step);
  for (let tries = 0; tries < LONGEST_REST; tries++, at = addDays(at, step))
    if (calendar.isWorkday(at)) return at;
  throw new RangeError(`Cannot find a workday near ${day}: the calendar rests for 60 days`);
}

/** The n-th workday after that day (before it, where negative); the day itself where n is 0. */
export function addWorkdays(day: Day, count: number, calendar: WorkCalendar): Day {
  let at = day;
  for (let left = Math.abs(count); left > 0; left--) at = seek(at, count < 0 ? -1 : 1, calendar);
  return at;
}

/** Workdays after `from`, up to and with `to`; negative where `to` is earlier. */
export function workdaysBetween(from: Day, to: Day, calendar: WorkCalendar): number {
  if (to < from) return -workdaysBetween(to, from, calendar);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (calendar.isWorkday(day)) count++;
  return count;
}

/** The year to load, in December while the next year's notice is missing, or at once for a running one. */
export function missingNextYear(today: Day, calendar: WorkCalendar): number | null {
  const year = Number(today.slice(0, 4));
  if (!calendar.knows(year)) return year;
  return today.slice(5, 7) === "12" && !calendar.knows(year + 1) ? year + 1 : null;
}

/** A break that is more than a weekend. */
export interface Break {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly backOn: Day;
}

/** The break that begins on the day after this one, or null: an ordinary weekend is none. */
export function holidayAhead(day: Day, calendar: WorkCalendar): Break | null {
  const from = addDays(day, 1);
  if (!calendar.isWorkday(day) || calendar.isWorkday(from)) return null;
  const backOn = nextWorkday(day, calendar);
  let days = 0;
  let hasWeekday = false;
  for (let at = from; at < backOn; at = addDays(at, 1)) {
    days++;
    hasWeekday ||= isWeekday(at);
  }
  return hasWeekday ? { from, to: addDays(backOn, -1), days, backOn } : null;
}
