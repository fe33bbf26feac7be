import { ZERO, figure, plain } from "../figure.ts";
import type { Figure } from "../figure.ts";
import { readFigure } from "./cell.ts";
import type { RowFault } from "./fault.ts";
import { projectColumns } from "./columns.ts";
import type { Head } from "./header.ts";
import { figureFieldNames, figureFields } from "./project-row.ts";
import type { FigureField, ProjectField, TaskCells } from "./project-row.ts";
import type { TableRow } from "./table.ts";

const totalWord = /^(?:合计|总计|共计|小计|total|sum)[:：]?$/i;

/** One figure of a total line beside the sum of the lines above it. */
export interface CheckedTotal {
  readonly row: number;
  readonly field: FigureField | "tasks";
  readonly stated: Figure;
  readonly sum: Figure;
}

/** Tells whether a line sums up others: `all` of them, or only those since the last such line. */
export function findTotalWord(row: TableRow): "all" | "part" | null {
  const words = row.cells
    .map((cell) => cell.normalize("NFKC").replace(/\s/g, ""))
    .filter((cell) => totalWord.test(cell));
  if (words.length === 0) return null;
  return words.some((word) => word.startsWith("小计")) ? "part" : "all";
}

/** What a line gives to the sums: its figures, and which cells hold something that could not be read. */
export interface Summand {
  readonly cells: Partial<TaskCells>;
  isUnreadable(field: ProjectField): boolean;
}

/** Compares a total line with the lines that it sums up; a column with an unreadable cell is left out. */
export function checkTotal(
  row: TableRow,
  head: Head<ProjectField>,
  summands: readonly Summand[],
): { readonly checked: readonly CheckedTotal[]; readonly faults: readonly RowFault[] } {
  const checked: CheckedTotal[] = [];
  const faults: RowFault[] = [];
  const compare = (
    field: CheckedTotal["field"],
    column: number,
    stated: Figure,
    sum: Figure,
  ): void => {
    checked.push({ row: row.number, field, stated, sum });
    if (stated.eq(sum)) return;
    const name = field === "tasks" ? "name" : field;
    faults.push({
      row: row.number,
      reason: "total_wrong",
      field: projectColumns.find((spec) => spec.field === name)!.header,
      column: head.headers[column] ?? "",
      got: plain(stated),
      want: plain(sum),
    });
  };
  for (const field of figureFieldNames) {
    const column = head.at.get(field);
    if (column === undefined || summands.some((one) => one.isUnreadable(field))) continue;
    const stated = readFigure(row.cells[column] ?? "", figureFields[field]);
    if (!stated.ok) {
      faults.push({
        row: row.number,
        reason: stated.reason,
        field: projectColumns.find((spec) => spec.field === field)!.header,
        column: head.headers[column] ?? "",
        got: row.cells[column] ?? "",
      });
    } else if (stated.value) {
      const sum = summands.reduce((so, one) => so.plus(one.cells[field] ?? ZERO), ZERO);
      compare(field, column, stated.value, sum);
    }
  }
  const nameColumn = head.at.get("name") ?? 0;
  const counted = /^(\d+)\s*[项个]/.exec((row.cells[nameColumn] ?? "").normalize("NFKC"));
  if (counted) compare("tasks", nameColumn, figure(counted[1]!), figure(summands.length));
  return { checked, faults };
}
