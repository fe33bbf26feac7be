import { type Day, localTime, momentOf, type WorkCalendar } from "../domain/day.ts";
import { nextWorkday } from "../domain/calendar/index.ts";

/** Nothing but answers and urgent safety matters is sent from this time on. */
export const QUIET_FROM = "22:00";

/** A digest that leaves so long after its time is marked as late. */
const LATE_AFTER_MINUTES = 30;

/** The wall clock, HH:MM. */
export function clockAt(at: Date, timeZone: string): string {
  const { hour, minute } = localTime(at, timeZone);
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** Tells whether a digest at this time has to be marked as sent late. */
export function isLateAt(clock: string, digestAt: string): boolean {
  return minutesOf(clock) > minutesOf(digestAt) + LATE_AFTER_MINUTES;
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** The first workday on or after a day. */
export function workdayFrom(day: Day, calendar: WorkCalendar): Day {
  return calendar.isWorkday(day) ? day : nextWorkday(day, calendar);
}

/** The moment on a day at which a round-up is due, if that moment has come and the day is today or before. */
export function dueOn(day: Day, clock: string, timeZone: string, now: Date): Date | null {
  const dueAt = momentOf(day, clock, timeZone);
  return now >= dueAt ? dueAt : null;
}
