import { listBudget } from "../../../db/queries/figures.ts";
import type { VerbCtx } from "../ctx.ts";

/** The year's budget, income and spending lines; of one item where it is named. */
export async function budgetOf(ctx: Pick<VerbCtx, "tx">, year: number, item?: string) {
  const lines = await listBudget(ctx.tx, year);
  const own = item ? lines.filter((line) => line.item === item || line.fund === item) : lines;
  return own.length > 0 ? own : lines;
}
