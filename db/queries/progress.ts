import { and, eq, sql } from "drizzle-orm";
import { dayFigures, filings, totals } from "../schema/index.ts";
import type { Tx } from "../store.ts";
import type { TotalRow } from "./projects.ts";

/** Sets the running total of one metric; a first report starts from the opening figure given. */
export async function setTotal(
  tx: Tx,
  row: Pick<TotalRow, "taskId" | "metric" | "total"> & {
    opening: TotalRow["opening"];
    openingAsOf: string | null;
  },
  now: Date,
): Promise<void> {
  await tx
    .insert(totals)
    .values({ ...row, changedAt: now })
    .onConflictDoUpdate({
      target: [totals.taskId, totals.metric],
      set: { total: row.total, opening: row.opening, openingAsOf: row.openingAsOf, changedAt: now },
    });
}

/** Adds to what one day moved of one metric; negative takes back. */
export async function addDayFigure(
  tx: Tx,
  row: { taskId: number; day: string; metric: string; added: TotalRow["total"] },
): Promise<void> {
  await tx
    .insert(dayFigures)
    .values(row)
    .onConflictDoUpdate({
      target: [dayFigures.taskId, dayFigures.metric, dayFigures.day],
      set: { added: sql`${dayFigures.added} + excluded.added` },
    });
}

/** Counts a filing for a task and day; `step` is -1 where one is taken back. */
export async function countFiling(
  tx: Tx,
  row: { taskId: number; day: string; isNoProgress: boolean; at: Date; step: 1 | -1 },
): Promise<void> {
  await tx
    .insert(filings)
    .values({
      taskId: row.taskId,
      day: row.day,
      count: 1,
      isNoProgress: row.isNoProgress,
      firstAt: row.at,
    })
    .onConflictDoUpdate({
      target: [filings.taskId, filings.day],
      set: {
        count: sql`max(0, ${filings.count} + ${row.step})`,
        // Nothing that stands was said of this day before, or all of it was taken back.
        isNoProgress: sql`case when ${filings.count} = 0 then ${row.isNoProgress ? 1 : 0} else ${filings.isNoProgress} and ${row.isNoProgress ? 1 : 0} end`,
      },
    });
}

/** How many filings in a row, the latest first, said that nothing had moved. */
export async function countQuietFilings(tx: Tx, taskId: number, upTo: string): Promise<number> {
  const rows = await tx
    .select({ isNoProgress: filings.isNoProgress })
    .from(filings)
    .where(
      and(eq(filings.taskId, taskId), sql`${filings.day} <= ${upTo}`, sql`${filings.count} > 0`),
    )
    .orderBy(sql`${filings.day} desc`)
    .limit(30);
  const moved = rows.findIndex((row) => !row.isNoProgress);
  return moved === -1 ? rows.length : moved;
}
