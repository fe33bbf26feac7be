import { previousWorkday } from "../../domain/calendar/index.ts";
import { type Day, dayOf, type WorkCalendar } from "../../domain/day.ts";
import type { Tx } from "../../../db/store.ts";
import { loadOffice } from "../office.ts";

/** As of when figures are shown, on which wall and calendar. */
export interface Moment {
  readonly now: Date;
  readonly today: Day;
  readonly timeZone: string;
  readonly calendar: WorkCalendar;
}

/** The moment at which somebody asks. */
export async function momentAt(tx: Tx, now: Date, timeZone: string): Promise<Moment> {
  const { calendar } = await loadOffice(tx);
  return { now, today: dayOf(now, timeZone), timeZone, calendar };
}

/** The last workday before this one. */
export function lastWorkday(moment: Pick<Moment, "today" | "calendar">): Day {
  return previousWorkday(moment.today, moment.calendar);
}

/** The last day whose reports were all due this morning. */
export async function lastReportDay(ctx: { readonly tx: Tx; readonly today: Day }): Promise<Day> {
  const { calendar } = await loadOffice(ctx.tx);
  return lastWorkday({ today: ctx.today, calendar });
}
