import { findFilings } from "../../../db/queries/filings.ts";
import type { Tx } from "../../../db/store.ts";
import type { TaskLine } from "../../domain/board/line.ts";
import type { DayPeriod } from "../../domain/board/period.ts";
import { addDays, daysBetween, localTime } from "../../domain/day.ts";
import {
  buildRoll,
  type NothingDue,
  reportDays,
  type RollOptions,
  type RollRow,
  whyNothingDue,
} from "../../domain/figures/reporting.ts";
import { type Breathe, pagesOf } from "./breathe.ts";
import { PAGE } from "./load-board.ts";
import type { Moment } from "./moment.ts";

/** Reports of a day are due by this time. */
export const REPORT_CUT_OFF = "18:00";

/** Lists who has reported and who has not, a page of tasks at a time; those that owed nothing are left out. */
export async function rollOf(
  tx: Tx,
  lines: readonly TaskLine[],
  period: DayPeriod,
  moment: Moment,
  breathe: Breathe,
): Promise<RollRow[]> {
  const options = optionsOf(period, moment);
  const rows: RollRow[] = [];
  const owing = lines.filter((line) => reportDays(line.task, options).length > 0);
  for (const page of pagesOf(
    owing,
    Math.max(5, Math.floor(PAGE / (daysBetween(period.from, period.to) + 1))),
  )) {
    const filed = await findFilings(
      tx,
      page.map((line) => line.taskId),
      period,
    );
    const reports = filed.map((row) => ({
      taskId: String(row.taskId),
      day: row.day,
      saidAt: row.firstAt,
    }));
    rows.push(
      ...buildRoll(
        page.map((line) => line.task),
        reports,
        options,
      ),
    );
    await breathe();
  }
  return rows;
}

const optionsOf = (period: DayPeriod, moment: Moment): RollOptions => ({
  calendar: moment.calendar,
  timeZone: moment.timeZone,
  cutOff: REPORT_CUT_OFF,
  ...period,
});

/** Why these tasks owed no report over the period. */
export function nothingDueBy(
  lines: readonly TaskLine[],
  period: DayPeriod,
  moment: Moment,
): NothingDue {
  return whyNothingDue(
    lines.map((line) => line.task),
    optionsOf(period, moment),
  );
}

/** Cuts a period at its last day that is over: today counts only once its reports are due, or if asked for alone. */
export function settledPeriod(period: DayPeriod, moment: Moment): DayPeriod {
  const { today } = moment;
  if (period.to < today || period.from === today) return period;
  const { hour } = localTime(moment.now, moment.timeZone);
  return hour >= Number(REPORT_CUT_OFF.slice(0, 2))
    ? { ...period, to: today }
    : { ...period, to: addDays(today, -1) };
}
