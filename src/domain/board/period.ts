import { addDays, type Day, daysBetween, weekdayOf } from "../day.ts";
import type { Figure } from "../figure.ts";

/** A stretch of days, both counted. */
export interface DayPeriod {
  readonly from: Day;
  readonly to: Day;
}

const QUARTER = /^Q([1-4])$/;
const MONTH = /^month:(\d{1,2})$/;
const DAYS = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/;

/**
 * The days that a question's period word means on that day; a month or quarter is the last one that has begun.
 * Null for a word that names no period gone by, such as the year's end.
 */
export function resolvePeriod(word: string | undefined, today: Day): DayPeriod | null {
  const monday = addDays(today, 1 - weekdayOf(today));
  const year = Number(today.slice(0, 4));
  switch (word) {
    case "today":
      return { from: today, to: today };
    case "yesterday":
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case "this_week":
      return { from: monday, to: today };
    case "last_week":
      return { from: addDays(monday, -7), to: addDays(monday, -1) };
    case "this_month":
      return { from: `${today.slice(0, 7)}-01`, to: today };
    case "this_quarter":
      return { from: quarterStart(today), to: today };
    case "this_year":
      return { from: `${year}-01-01`, to: today };
    default:
  }
  const [, from, to] = DAYS.exec(word ?? "") ?? [];
  if (from !== undefined && to !== undefined) return { from, to: to > today ? today : to };
  const quarter = QUARTER.exec(word ?? "")?.[1];
  if (quarter) return within(year, Number(quarter) * 3 - 2, 3, today);
  const month = Number(MONTH.exec(word ?? "")?.[1] ?? 0);
  return month >= 1 && month <= 12 ? within(year, month, 1, today) : null;
}

/** The calendar month before the one of that day. */
export function monthBefore(today: Day): DayPeriod {
  const last = addDays(`${today.slice(0, 7)}-01`, -1);
  return { from: `${last.slice(0, 7)}-01`, to: last };
}

/** The calendar quarter before the one of that day. */
export function quarterBefore(today: Day): DayPeriod {
  const last = addDays(quarterStart(today), -1);
  return { from: quarterStart(last), to: last };
}

/** The stretch of the same kind right before: the month or quarter before a whole one, else as many days. */
export function periodBefore(period: DayPeriod): DayPeriod {
  const isWhole = period.from.endsWith("-01") && addDays(period.to, 1).endsWith("-01");
  if (isWhole && period.from.slice(0, 7) === period.to.slice(0, 7)) return monthBefore(period.from);
  if (
    isWhole &&
    quarterStart(period.to) === period.from &&
    quarterStart(addDays(period.to, 1)) !== period.from
  )
    return quarterBefore(period.from);
  const days = Math.round((Date.parse(period.to) - Date.parse(period.from)) / 86_400_000) + 1;
  return { from: addDays(period.from, -days), to: addDays(period.from, -1) };
}

/** The part of what is promised by a day that falls due within a stretch of the days until then, by their number. */
export function dueShare(promised: Figure, period: DayPeriod, by: Day): Figure {
  const all = daysBetween(period.from, by) + 1;
  const days = Math.min(all, daysBetween(period.from, period.to) + 1);
  return all <= 0 ? promised : promised.times(Math.max(0, days)).div(all);
}

/** The first day of the quarter of that day. */
export function quarterStart(day: Day): Day {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
}

function within(year: number, month: number, months: number, today: Day): DayPeriod {
  const start = (at: number): Day => `${at}-${String(month).padStart(2, "0")}-01`;
  const from = start(year) > today ? start(year - 1) : start(year);
  const end = new Date(Date.UTC(Number(from.slice(0, 4)), month - 1 + months, 0));
  const to = end.toISOString().slice(0, 10);
  return { from, to: to > today ? today : to };
}
