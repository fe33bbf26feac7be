import { addDays, isDay, type Day } from "./day.ts";
import type { AsOf } from "./read/reading.ts";

/** The day that a written day means: `-1d` before today, `12-17` the last such date not after today. */
export function resolveAsOf(asOf: AsOf | undefined, today: Day): Day {
  if (asOf === undefined) return today;
  const back = asOf.match(/^-(\d+)d$/)?.[1];
  if (back) return addDays(today, -Number(back));
  if (isDay(asOf)) return asOf;
  const year = Number(today.slice(0, 4));
  // A leap day may lie up to four years back.
  for (let past = 0; past <= 8; past++) {
    const day = `${year - past}-${asOf}`;
    if (isDay(day) && day <= today) return day;
  }
  return today;
}
