import type { Day, WorkCalendar } from "../day.ts";
import { isDay, weekdayOf } from "../day.ts";
import { BUILT_IN_YEARS, type YearPlan } from "./notices.ts";

/** One day that the office itself has decided on, whatever the notice says. */
export interface DayOverride {
  readonly day: Day;
  readonly isWorkday: boolean;
}

/** True on Monday to Friday. */
export function isWeekday(day: Day): boolean {
  return weekdayOf(day) <= 5;
}

/**
 * Builds the calendar from year plans (a later plan of the same year replaces an earlier one) and single
 * days, which win. A plan may name days of the year beside it, as the notices do for 31 December. Years
 * without a plan count Monday to Friday.
 */
export function createCalendar(
  years: readonly YearPlan[] = BUILT_IN_YEARS,
  overrides: readonly DayOverride[] = [],
): WorkCalendar {
  const plans = new Map(years.map((plan) => [plan.year, plan]));
  const days = new Map<Day, boolean>();
  for (const plan of plans.values()) {
    for (const day of plan.off) days.set(day, false);
    for (const day of plan.worked) days.set(day, true);
  }
  for (const { day, isWorkday } of overrides) days.set(day, isWorkday);
  return {
    isWorkday: (day) => days.get(day) ?? isWeekday(day),
    knows: (year) => plans.has(year),
  };
}

export type PlanFault =
  | { readonly fault: "not_a_day"; readonly day: string }
  | { readonly fault: "other_year"; readonly day: Day }
  | { readonly fault: "both"; readonly day: Day }
  | { readonly fault: "worked_is_weekday"; readonly day: Day }
  | { readonly fault: "no_day_off" };

/** Checks a year's plan before an office loads it; every fault at once, none where it can be used. */
export function checkYearPlan(plan: YearPlan): readonly PlanFault[] {
  const faults: PlanFault[] = [];
  const off = new Set(plan.off);
  for (const day of [...plan.off, ...plan.worked]) {
    if (!isDay(day)) faults.push({ fault: "not_a_day", day });
    // The last days of December before and the first of January after belong to a notice as well.
    else if (Math.abs(Number(day.slice(0, 4)) - plan.year) > (/-(12|01)-/.test(day) ? 1 : 0))
      faults.push({ fault: "other_year", day });
  }
  for (const day of plan.worked) {
    if (off.has(day)) faults.push({ fault: "both", day });
    else if (isDay(day) && isWeekday(day)) faults.push({ fault: "worked_is_weekday", day });
  }
  if (plan.off.length === 0) faults.push({ fault: "no_day_off" });
  return faults;
}
