import { removeBudgetLines, setBudgetLines, type BudgetLineRow } from "../../db/queries/budget.ts";
import { figure, plain } from "../domain/figure.ts";
import type { VerbCtx } from "./ctx.ts";
import { breathe } from "./import-ledger.ts";
import type { PlannedLine } from "./import-preview.ts";

/** A budget line as it is kept for undo: its amount as a plain decimal. */
type KeptLine = Omit<BudgetLineRow, "id" | "amountWan" | "changedAt"> & { amountWan: string };

export interface BudgetTrace {
  readonly kind: "budget";
  readonly year: number;
  readonly added: readonly string[];
  readonly before: readonly KeptLine[];
}

/** Writes the lines of a year's budget that are new or differ. */
export async function applyBudget(
  ctx: VerbCtx,
  rows: readonly PlannedLine[],
  year: number,
  importId: number,
): Promise<BudgetTrace> {
  const touched = rows.filter((one) => one.kind !== "same");
  await setBudgetLines(
    ctx.tx,
    touched.map(({ row, had }) => ({
      year,
      code: had?.code ?? row.code,
      parentCode: row.parentCode ?? null,
      fund: row.fund,
      item: row.item,
      kind: row.kind,
      name: row.name,
      amountWan: row.amountWan,
      basis: row.basis ?? null,
      importId,
      changedAt: ctx.now,
    })),
    breathe,
  );
  return {
    kind: "budget",
    year,
    added: touched.filter((one) => one.kind === "new").map((one) => one.row.code),
    before: touched.flatMap(({ had }) => {
      if (!had) return [];
      const { id: _id, changedAt: _at, ...rest } = had;
      return [{ ...rest, amountWan: plain(had.amountWan) }];
    }),
  };
}

/** Gives each line back what it was; lines that were new go. */
export async function undoBudget(ctx: VerbCtx, trace: BudgetTrace): Promise<void> {
  await removeBudgetLines(ctx.tx, trace.year, trace.added);
  await setBudgetLines(
    ctx.tx,
    trace.before.map((line) => ({
      ...line,
      amountWan: figure(line.amountWan),
      changedAt: ctx.now,
    })),
    breathe,
  );
}
