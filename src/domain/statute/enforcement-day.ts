import { addDays, type Day, weekdayOf, type WorkCalendar } from "../day.ts";

/** A day and time on the office's wall, `HH:MM`. */
export interface WallMoment {
  readonly day: Day;
  readonly clock: string;
}

/** The law says "at night" without hours; these are the hours that the noise law calls night. */
export interface NightHours {
  readonly from: string;
  readonly to: string;
}

export const defaultNight: NightHours = { from: "22:00", to: "06:00" };

/** Why an enforcement must not take place then; `calendar_unknown`: no notice of holidays for that year. */
export interface EnforcementFault {
  readonly reason: "night" | "statutory_holiday" | "calendar_unknown";
  readonly day: Day;
}

/**
 * Tells whether a day is a statutory holiday as the State Council's notice gives it. A calendar knows rest
 * days only: a rest day from Monday to Friday is one, and so is every day of an unbroken run around it.
 */
export function isStatutoryHoliday(day: Day, calendar: WorkCalendar): boolean {
  if (calendar.isWorkday(day)) return false;
  if (weekdayOf(day) <= 5) return true;
  for (const step of [-1, 1]) {
    for (let at = addDays(day, step); !calendar.isWorkday(at); at = addDays(at, step)) {
      if (weekdayOf(at) <= 5) return true;
    }
  }
  return false;
}

/**
 * Checks the time of an enforcement: none at night or on statutory holidays (行政强制法 43(1)). Without an
 * end, the one moment is checked; with one, every night and holiday that the time touches is named.
 */
export function enforcementFaults(
  start: WallMoment,
  calendar: WorkCalendar,
  end: WallMoment = start,
  night: NightHours = defaultNight,
): readonly EnforcementFault[] {
  const faults: EnforcementFault[] = [];
  for (let day = start.day; day <= end.day; day = addDays(day, 1)) {
    const from = day === start.day ? start.clock : "00:00";
    const to = day === end.day ? end.clock : "24:00";
    if (!calendar.knows(Number(day.slice(0, 4)))) faults.push({ reason: "calendar_unknown", day });
    if (isStatutoryHoliday(day, calendar)) faults.push({ reason: "statutory_holiday", day });
    if (touchesNight(from, to, night)) faults.push({ reason: "night", day });
  }
  return faults;
}

function touchesNight(from: string, to: string, night: NightHours): boolean {
  const late = (clock: string): boolean => clock >= night.from;
  const early = (clock: string): boolean => clock < night.to;
  return night.from > night.to
    ? late(from) || early(from) || to > night.from
    : (from < night.to && to > night.from) ||
        (from === to && from >= night.from && from < night.to);
}
