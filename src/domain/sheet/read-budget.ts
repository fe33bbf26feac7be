import { ZERO, plain } from "../figure.ts";
import type { Figure } from "../figure.ts";
import type { BudgetRow } from "./budget-row.ts";
import { budgetColumns } from "./columns.ts";
import type { RowFault } from "./fault.ts";
import { headerKey, nameKey } from "./header.ts";
import { recognise } from "./recognise.ts";
import { present, rowReader } from "./row-reader.ts";
import type { RowReader } from "./row-reader.ts";
import type { Table } from "./table.ts";
import { findTotalWord } from "./total-row.ts";
import { budgetKindWords, fundWords } from "./words.ts";

export interface BudgetRead {
  readonly rows: readonly BudgetRow[];
  readonly faults: readonly RowFault[];
  /** The budget year, where the file's name or a title above the head gives it. */
  readonly year?: number;
  readonly ignored: readonly string[];
}

type Reader = RowReader<keyof Omit<BudgetRow, "row">>;

/** Reads a budget, income and spending, in 万元. Parts may not be more than their whole. */
export function readBudget(table: Table): BudgetRead {
  const known = recognise(table);
  if (known.kind !== "budget") {
    const row = table.rows[0]?.number ?? 1;
    const needed = budgetColumns.filter((spec) => spec.isRequired);
    const faults = needed.map((spec): RowFault => ({
      row,
      reason: "missing_column",
      field: spec.header,
    }));
    return { rows: [], faults, ignored: [] };
  }
  const { head } = known;
  const lines: { row: BudgetRow; reader: Reader }[] = [];
  for (const line of table.rows.filter((row) => row.number > head.row)) {
    if (findTotalWord(line)) continue;
    const reader = rowReader(line, head, budgetColumns);
    const name = reader.text("name");
    const row = present({
      row: line.number,
      code: reader.text("code"),
      parentCode: reader.text("parentCode"),
      fund: reader.word("fund", fundWords),
      item: reader.text("item") ?? name,
      kind: reader.word("kind", budgetKindWords),
      name,
      amountWan: reader.figure("amountWan", "wan_yuan"),
      basis: reader.text("basis"),
    });
    // A line that lacks a required cell has a fault, and never leaves this file as a row.
    lines.push({ row: row as BudgetRow, reader });
  }
  checkTree(lines);
  const year = findYear(table, head.row);
  return {
    rows: lines.filter((line) => line.reader.faults.length === 0).map((line) => line.row),
    faults: [...head.faults, ...lines.flatMap((line) => line.reader.faults)],
    ...(year === undefined ? {} : { year }),
    ignored: head.ignored,
  };
}

function checkTree(lines: readonly { row: BudgetRow; reader: Reader }[]): void {
  const byCode = new Map<string, BudgetRow>();
  for (const { row, reader } of lines) {
    if (row.code === undefined) continue;
    const other = byCode.get(nameKey(row.code));
    if (other) reader.blame("code", "duplicate_code", { otherRow: other.row });
    else byCode.set(nameKey(row.code), row);
  }
  const parts = new Map<string, Figure>();
  for (const { row, reader } of lines) {
    if (row.parentCode === undefined) continue;
    const parent = nameKey(row.parentCode);
    if (!byCode.has(parent)) reader.blame("parentCode", "unknown_parent");
    parts.set(parent, (parts.get(parent) ?? ZERO).plus(row.amountWan ?? ZERO));
  }
  for (const { row, reader } of lines) {
    const sum = row.code === undefined ? undefined : parts.get(nameKey(row.code));
    if (sum && row.amountWan !== undefined && sum.gt(row.amountWan)) {
      reader.blame("amountWan", "children_over_parent", { want: plain(sum) });
    }
  }
}

function findYear(table: Table, headRow: number): number | undefined {
  const titles = table.rows.filter((row) => row.number < headRow).flatMap((row) => row.cells);
  for (const text of [...titles, table.name]) {
    const match = /(?<!\d)(20\d{2})(?!\d)/.exec(headerKey(text));
    if (match) return Number(match[1]);
  }
  return undefined;
}
