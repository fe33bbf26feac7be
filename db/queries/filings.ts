import { and, desc, eq, gt, gte, inArray, lte } from "drizzle-orm";
import { entries, filings } from "../schema/index.ts";
import type { Tx } from "../store.ts";

export type FilingRow = typeof filings.$inferSelect;

/** Which of these tasks were reported on for days of a period; filings that were all taken back are left out. */
export async function findFilings(
  tx: Tx,
  taskIds: readonly number[],
  period: { readonly from: string; readonly to: string },
): Promise<FilingRow[]> {
  if (taskIds.length === 0) return [];
  return await tx
    .select()
    .from(filings)
    .where(
      and(
        inArray(filings.taskId, [...taskIds]),
        gte(filings.day, period.from),
        lte(filings.day, period.to),
        gt(filings.count, 0),
      ),
    );
}

/** Who has reported on a task of late, the last one first, each once. */
export async function findReporters(tx: Tx, taskId: number, look = 20): Promise<string[]> {
  const rows = await tx
    .select({ by: entries.by })
    .from(entries)
    .where(and(eq(entries.taskId, taskId), eq(entries.state, "ok")))
    .orderBy(desc(entries.saidAt))
    .limit(look);
  return [...new Set(rows.map((row) => row.by))];
}

/** The last standing filings of a task, latest first. */
export async function listEntriesOfTask(tx: Tx, taskId: number, limit: number) {
  return await tx
    .select()
    .from(entries)
    .where(and(eq(entries.taskId, taskId), eq(entries.state, "ok")))
    .orderBy(desc(entries.saidAt), desc(entries.id))
    .limit(limit);
}

/** Standing filings of some tasks that speak of days of a period, latest first. */
export async function listEntriesOfPeriod(
  tx: Tx,
  taskIds: readonly number[],
  period: { readonly from: string; readonly to: string },
  limit: number,
) {
  if (taskIds.length === 0) return [];
  return await tx
    .select()
    .from(entries)
    .where(
      and(
        inArray(entries.taskId, [...taskIds]),
        eq(entries.state, "ok"),
        gte(entries.asOf, period.from),
        lte(entries.asOf, period.to),
      ),
    )
    .orderBy(desc(entries.saidAt), desc(entries.id))
    .limit(limit);
}
