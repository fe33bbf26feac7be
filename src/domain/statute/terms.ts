import { addWorkdays, nextWorkday } from "../calendar/workdays.ts";
import { addDays, type Day, type WorkCalendar } from "../day.ts";

/** WD working days, CD calendar days, M months. */
export type TermUnit = "WD" | "CD" | "M";

export interface Term {
  readonly count: number;
  readonly unit: TermUnit;
}

/** Finds the first working day that is that day or later. Throws RangeError where the calendar has none. */
export function rollForward(day: Day, calendar: WorkCalendar): Day {
  return calendar.isWorkday(day) ? day : nextWorkday(day, calendar);
}

/** Goes on by months to the same day number, or to the last day of a shorter month (民法典 202). */
export function addMonths(day: Day, count: number): Day {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + count;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const number = Math.min(Number(day.slice(8, 10)), last);
  return new Date(Date.UTC(year, month, number)).toISOString().slice(0, 10);
}

/**
 * Finds the last day of a term. The starting day does not count (民法典 201). `roll` moves an end on a rest
 * day to the next working day (203): wanted for what must last at least and for the owner's rights, never
 * for the office's own deadline, which is then the earlier of two readings.
 */
export function endOfTerm(start: Day, term: Term, calendar: WorkCalendar, roll: boolean): Day {
  const end =
    term.unit === "WD"
      ? addWorkdays(start, term.count, calendar)
      : term.unit === "CD"
        ? addDays(start, term.count)
        : addMonths(start, term.count);
  return roll ? rollForward(end, calendar) : end;
}

/** The unit of a term of that many days in 行政强制法: up to ten days are working days (69). */
export function enforcementLawUnit(days: number): "WD" | "CD" {
  return days <= 10 ? "WD" : "CD";
}
