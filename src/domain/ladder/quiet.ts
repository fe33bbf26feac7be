import { addDays, dayOf, localTime, momentOf } from "../day.ts";
import type { LadderSnapshot } from "./snapshot.ts";

type Quiet = LadderSnapshot["quiet"];

/** The wall clock as HH:MM. */
export function clockOf(at: Date, timeZone: string): string {
  const { hour, minute } = localTime(at, timeZone);
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** True from the first second of the quiet hours up to, not including, their end. */
export function isQuiet(at: Date, quiet: Quiet, timeZone: string): boolean {
  const clock = clockOf(at, timeZone);
  return quiet.from <= quiet.until
    ? clock >= quiet.from && clock < quiet.until
    : clock >= quiet.from || clock < quiet.until;
}

/** The same moment, or the end of the quiet hours that it falls into. */
export function rested(at: Date, quiet: Quiet, timeZone: string): Date {
  if (!isQuiet(at, quiet, timeZone)) return at;
  const day = dayOf(at, timeZone);
  const isBeforeMidnight = clockOf(at, timeZone) >= quiet.until;
  return momentOf(isBeforeMidnight ? addDays(day, 1) : day, quiet.until, timeZone);
}
