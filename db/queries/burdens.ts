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

/** Messages that reached a person on a day, answers to the person's own words apart. */
export async function countBurden(tx: Tx, day: string, openId: string): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`coalesce(sum(${burdens.count}), 0)` })
    .from(burdens)
    .where(
      and(
        eq(burdens.day, day),
        eq(burdens.openId, openId),
        ne(burdens.kind, "answer"),
        inArray(burdens.form, ["mention", "private"]),
      ),
    );
  return row!.count;
}

/** The burden account of a span of days, both ends counted: who got how many of which kind. */
export async function listBurdens(tx: Tx, from: string, to: string): Promise<BurdenRow[]> {
  return await tx
    .select()
    .from(burdens)
    .where(and(gte(burdens.day, from), lte(burdens.day, to)))
    .orderBy(burdens.day, burdens.openId);
}
