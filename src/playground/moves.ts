import { isWeekday, nextWorkday } from "../domain/calendar/index.ts";
import { addDays, dayOf, momentOf, type WorkCalendar } from "../domain/day.ts";

/** The places to which the page moves the clock, by the name on the wire. */
export const MOVES = ["hour", "evening", "cutoff", "morning", "workday", "holiday"] as const;
export type Move = (typeof MOVES)[number];

export function isMove(value: unknown): value is Move {
  return MOVES.includes(value as Move);
}

/** The next moment of that kind; always later than `from`. */
export function moveFrom(from: Date, move: Move, calendar: WorkCalendar, timeZone: string): Date {
  const today = dayOf(from, timeZone);
  const next = (clock: string): Date => {
    const at = momentOf(today, clock, timeZone);
    return at > from ? at : momentOf(addDays(today, 1), clock, timeZone);
  };
  switch (move) {
    case "hour":
      return new Date(from.getTime() + 3_600_000);
    case "evening":
      return next("18:00");
    case "cutoff":
      return next("20:00");
    case "morning":
      return momentOf(addDays(today, 1), "08:30", timeZone);
    case "workday":
      return momentOf(nextWorkday(today, calendar), "08:30", timeZone);
    default:
      return momentOf(afterHoliday(today, calendar), "08:30", timeZone);
  }
}

/** The first workday after the next break that is more than a weekend; within a year, else in a week. */
function afterHoliday(today: string, calendar: WorkCalendar): string {
  for (let day = today, i = 0; i < 366; i++, day = addDays(day, 1))
    if (!calendar.isWorkday(day) && isWeekday(day)) return nextWorkday(day, calendar);
  return nextWorkday(addDays(today, 6), calendar);
}
