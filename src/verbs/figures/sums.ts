import { sumMovements, sumTotals } from "../../../db/queries/figures.ts";
import type { DayPeriod } from "../../domain/board/period.ts";
import { type Figure, plain } from "../../domain/figure.ts";
import type { Metric } from "../../domain/metric.ts";
import type { VerbCtx } from "../ctx.ts";

/** A sum, or one group's share of it. */
export interface SumRow {
  readonly group: string;
  readonly value: string;
}

export interface SumFilter {
  readonly street?: string;
  readonly projectIds?: readonly number[];
  readonly by?: "street" | "project";
}

/** Adds up one metric: what a period added, or all there is where no period is given; the largest group first. */
export async function sumMetric(
  ctx: Pick<VerbCtx, "tx">,
  metric: Metric,
  period: DayPeriod | null,
  filter: SumFilter,
): Promise<SumRow[]> {
  const rows: { group: string; value: Figure }[] = period
    ? (await sumMovements(ctx.tx, period, filter))
        .filter((row) => row.metric === metric)
        .map((row) => ({ group: row.group, value: row.added }))
    : (await sumTotals(ctx.tx, metric, filter)).map((row) => ({
        group: row.group,
        value: row.total,
      }));
  return rows
    .toSorted((a, b) => b.value.cmp(a.value))
    .map((row) => ({ group: row.group, value: plain(row.value) }));
}

/** What a period added, by metric, as plain decimals; what came to nothing is left out. */
export async function sumPeriod(
  ctx: Pick<VerbCtx, "tx">,
  period: DayPeriod,
  filter: Omit<SumFilter, "by">,
): Promise<ReadonlyMap<string, string>> {
  const rows = await sumMovements(ctx.tx, period, filter);
  return new Map(
    rows.filter((row) => !row.added.eq(0)).map((row) => [row.metric, plain(row.added)]),
  );
}
