import { sql } from "drizzle-orm";
import type { VerbCtx } from "./ctx.ts";

/** Does work that is undone where its outcome is not to be kept; the transaction around it goes on. */
export async function tentatively<T>(
  ctx: Pick<VerbCtx, "tx">,
  work: () => Promise<T>,
  isKept: (outcome: T) => boolean,
): Promise<T> {
  await ctx.tx.run(sql`savepoint tentative`);
  const outcome = await work();
  if (!isKept(outcome)) await ctx.tx.run(sql`rollback to tentative`);
  await ctx.tx.run(sql`release tentative`);
  return outcome;
}
