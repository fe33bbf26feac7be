import { sumMovements } from "../../../db/queries/figures.ts";
import type { Tx } from "../../../db/store.ts";
import type { PeriodView } from "../../domain/board/digest.ts";
import type { TaskLine } from "../../domain/board/line.ts";
import { type DayPeriod, periodBefore } from "../../domain/board/period.ts";
import { inScope, type Scope } from "../../domain/board/scope.ts";
import { showShare } from "../../domain/board/share.ts";
import { addDays, momentOf } from "../../domain/day.ts";
import { type Figure, plain, ZERO } from "../../domain/figure.ts";
import { reportTimeliness } from "../../domain/figures/reporting.ts";
import { metricNames } from "../../domain/metric.ts";
import { type Breathe, readAll } from "./breathe.ts";
import { indicatorsOf, listResolved, loadIssueFacts } from "./issue-figures.ts";
import type { Moment } from "./moment.ts";
import { countMarks, type Overnight } from "./overnight.ts";
import { rollOf } from "./roll.ts";

/** As many days of as many tasks are summed up in one piece. */
const TASK_DAYS_AT_ONCE = 10_000;

/** Sums of a period for a scope, beside those of the period before. */
export async function loadPeriod(
  tx: Tx,
  lines: readonly TaskLine[],
  overnight: Overnight,
  scope: Scope,
  period: DayPeriod,
  moment: Moment,
  breathe: Breathe,
  isRemote = false,
): Promise<PeriodView> {
  const mine = lines.filter(({ task }) => inScope(scope, task.name, task.street));
  const filter =
    scope.kind === "district"
      ? {}
      : scope.kind === "street"
        ? { street: scope.street }
        : { projectIds: [...new Set(mine.map((line) => line.projectId))] };
  const days = Math.max(1, Math.floor(TASK_DAYS_AT_ONCE / Math.max(1, lines.length)));
  const bounds = {
    from: momentOf(period.from, "00:00", moment.timeZone),
    to: momentOf(addDays(period.to, 1), "00:00", moment.timeZone),
  };
  const [now, before, facts, resolved, roll] = await readAll(isRemote, [
    () => sumDays(tx, period, filter, days, breathe),
    () => sumDays(tx, periodBefore(period), filter, days, breathe),
    () => loadIssueFacts(tx, bounds.from, breathe),
    () => listResolved(tx, bounds.from, bounds.to),
    () => rollOf(tx, mine, period, moment, breathe),
  ]);
  const found = indicatorsOf(facts, scope, bounds, moment);
  return {
    ...period,
    sums: metricNames.flatMap((metric) => {
      const added = now.get(metric) ?? ZERO;
      const had = before.get(metric) ?? ZERO;
      return added.eq(0) && had.eq(0) ? [] : [{ metric, added: plain(added), before: plain(had) }];
    }),
    opened: found.opened,
    resolved: resolved.filter((one) => inScope(scope, one.project, one.street)).length,
    onTime: showShare(found.onTime),
    overnight: countMarks(overnight, scope, period),
    reports: showShare(reportTimeliness(roll)),
  };
}

/**
 * By stretches of some days: a month over ten thousand projects would hold the process up in one piece, and a day at
 * a time would be hundreds of round trips for an ordinary office whose database is far away.
 */
async function sumDays(
  tx: Tx,
  period: DayPeriod,
  filter: { readonly street?: string; readonly projectIds?: readonly number[] },
  daysAtOnce: number,
  breathe: Breathe,
): Promise<ReadonlyMap<string, Figure>> {
  const sums = new Map<string, Figure>();
  for (let from = period.from; from <= period.to; from = addDays(from, daysAtOnce)) {
    const last = addDays(from, daysAtOnce - 1);
    const to = last < period.to ? last : period.to;
    for (const { metric, added } of await sumMovements(tx, { from, to }, filter)) {
      sums.set(metric, (sums.get(metric) ?? ZERO).plus(added));
    }
    await breathe();
  }
  return sums;
}
