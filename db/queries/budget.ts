import { and, eq, inArray, sql } from "drizzle-orm";
import { budgetLines } from "../schema/index.ts";
import type { Tx } from "../store.ts";
import { inChunks } from "./import-rows.ts";

export type BudgetLineRow = typeof budgetLines.$inferSelect;

/** The budget lines of a year, or of all years, in the order of their codes. */
export async function listBudgetLines(tx: Tx, year?: number): Promise<BudgetLineRow[]> {
  return await tx
    .select()
    .from(budgetLines)
    .where(year === undefined ? undefined : eq(budgetLines.year, year))
    .orderBy(budgetLines.year, budgetLines.id);
}

/** Writes budget lines; one of the same year and code is replaced. */
export async function setBudgetLines(
  tx: Tx,
  rows: readonly Omit<typeof budgetLines.$inferInsert, "id">[],
  breathe: () => Promise<void>,
): Promise<void> {
  await inChunks(rows, breathe, async (chunk) => {
    await tx
      .insert(budgetLines)
      .values(chunk)
      .onConflictDoUpdate({
        target: [budgetLines.year, budgetLines.code],
        set: {
          parentCode: sql`excluded.parent_code`,
          fund: sql`excluded.fund`,
          item: sql`excluded.item`,
          kind: sql`excluded.kind`,
          name: sql`excluded.name`,
          amountWan: sql`excluded.amount_wan`,
          basis: sql`excluded.basis`,
          importId: sql`excluded.import_id`,
          changedAt: sql`excluded.changed_at`,
        },
      });
    return [];
  });
}

/** Takes budget lines of a year away. */
export async function removeBudgetLines(
  tx: Tx,
  year: number,
  codes: readonly string[],
): Promise<void> {
  if (codes.length === 0) return;
  await tx
    .delete(budgetLines)
    .where(and(eq(budgetLines.year, year), inArray(budgetLines.code, [...codes])));
}
