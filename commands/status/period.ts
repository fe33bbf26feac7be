import { resolvePeriod, type DayPeriod } from "../../src/domain/board/period.ts";
import type { Day } from "../../src/domain/day.ts";

/** Days that are asked about, and the day on which somebody asks. */
export type AskedPeriod = DayPeriod & { readonly today: Day };

/** The days that a question's period word means, and the day on which it is asked; null where it names none. */
export function periodAsked(word: string | undefined, today: Day): AskedPeriod | null {
  const period = resolvePeriod(word, today);
  return period && { ...period, today };
}
