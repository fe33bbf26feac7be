import { listBudget } from "../../../db/queries/figures.ts";
import type { FundsView } from "../../domain/board/digest.ts";
import { showShare } from "../../domain/board/share.ts";
import { plain } from "../../domain/figure.ts";
import { sum } from "../../domain/figures/ratio.ts";
import type { VerbCtx } from "../ctx.ts";

/** The year's budget, income and spending lines; of one item where it is named. */
export async function budgetOf(ctx: Pick<VerbCtx, "tx">, year: number, item?: string) {
  const lines = await listBudget(ctx.tx, year);
  const own = item ? lines.filter((line) => line.item === item || line.fund === item) : lines;
  return own.length > 0 ? own : lines;
}

/** The year's income and spending by the lines that are part of no other; null where no sheet was imported. */
export async function fundsOf(ctx: Pick<VerbCtx, "tx">, year: number): Promise<FundsView | null> {
  const lines = await listBudget(ctx.tx, year);
  const top = lines.filter((line) => line.parentCode === null);
  const of = (kind: "income" | "expenditure") =>
    sum(top.filter((line) => line.kind === kind).map((line) => line.amountWan));
  if (top.length === 0) return null;
  const income = of("income");
  return { income: plain(income), spent: showShare({ part: of("expenditure"), whole: income }) };
}
