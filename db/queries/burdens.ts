import { and, eq, gte, inArray, lte, ne, sql } from "drizzle-orm";
import { burdens } from "../schema/index.ts";
import type { Tx } from "../store.ts";

export type BurdenRow = typeof burdens.$inferSelect;

/** Counts messages that reached a person, or that were spared. */
export async function addBurden(
  tx: Tx,
  row: Pick<BurdenRow, "day" | "openId" | "kind" | "form">,
  count = 1,
): Promise<void> {
  await tx
    .insert(burdens)
    .values({ ...row, count })
    .onConflictDoUpdate({
      target: [burdens.day, burdens.openId, burdens.kind, burdens.form],
      set: { count: sql`${burdens.count} + ${count}` },
    });
}

/** Messages that reached each of these people on a day, answers to their own words apart; nobody's zero is listed. */
export async function countBurdens(
  tx: Tx,
  day: string,
  openIds: readonly string[],
): Promise<Map<string, number>> {
  if (openIds.length === 0) return new Map();
  const rows = await tx
    .select({ openId: burdens.openId, count: sql<number>`sum(${burdens.count})` })
    .from(burdens)
    .where(
      and(
        eq(burdens.day, day),
        inArray(burdens.openId, [...openIds]),
        ne(burdens.kind, "answer"),
        inArray(burdens.form, ["mention", "private"]),
      ),
    )
    .groupBy(burdens.openId);
  return new Map(rows.map((row) => [row.openId, row.count]));
}

/** The burden account of a span of days, both ends counted: who got how many of which kind. */
export async function listBurdens(tx: Tx, from: string, to: string): Promise<BurdenRow[]> {
  return await tx
    .select()
    .from(burdens)
    .where(and(gte(burdens.day, from), lte(burdens.day, to)))
    .orderBy(burdens.day, burdens.openId);
}
