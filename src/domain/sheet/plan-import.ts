import { plain } from "../figure.ts";
import type { FaultReason, RowFault } from "./fault.ts";
import { projectColumns } from "./columns.ts";
import { nameKey } from "./header.ts";
import type { ProjectField, ProjectRow, TaskCells } from "./project-row.ts";

/**
 * A task of the ledger with its cells as the last import, or the section by hand, set them. The done
 * figures are opening figures: what reports have added since is not in them, so that importing the same
 * list again moves nothing.
 */
export interface ExistingTask extends TaskCells {
  readonly id: string;
}

/** One cell that differs. Figures are plain decimals, lists are joined by |. */
export interface CellChange {
  readonly field: ProjectField;
  /** Absent where the ledger has nothing yet. */
  readonly before?: string;
  readonly after: string;
}

export type PlannedRow =
  | { readonly kind: "new"; readonly row: ProjectRow }
  | { readonly kind: "same"; readonly id: string; readonly row: ProjectRow }
  | {
      readonly kind: "changed";
      readonly id: string;
      readonly row: ProjectRow;
      readonly cells: readonly CellChange[];
      /** The nicknames to keep: those of the ledger and those of the sheet. */
      readonly aliases: readonly string[];
    };

export interface ImportPlan {
  readonly planned: readonly PlannedRow[];
  readonly faults: readonly RowFault[];
}

/**
 * Compares a task list with the ledger, cell by cell. Rows match by code, else by full name. A blank cell
 * takes nothing away, and a task that the list does not name stays as it is.
 */
export function planImport(
  existing: readonly ExistingTask[],
  rows: readonly ProjectRow[],
): ImportPlan {
  const ledger = indexLedger(existing);
  const taken = new Map<string, number>();
  const planned: PlannedRow[] = [];
  const faults: RowFault[] = [];
  for (const row of rows) {
    const match = findMatch(ledger, row);
    if (typeof match === "string") {
      const blamed =
        match === "code_clashes_with_name" && row.code !== undefined
          ? { field: "task_code", got: row.code }
          : { field: "project_name", got: row.name };
      faults.push({ row: row.row, reason: match, ...blamed, want: row.name });
    } else if (match === null) {
      planned.push({ kind: "new", row });
    } else if (taken.has(match.id)) {
      const otherRow = taken.get(match.id)!;
      const double = { row: row.row, field: "project_name", got: row.name, otherRow } as const;
      faults.push({ ...double, reason: "two_rows_one_task" });
    } else {
      taken.set(match.id, row.row);
      planned.push(compare(match, row));
    }
  }
  return { planned, faults };
}

interface Ledger {
  readonly byCode: ReadonlyMap<string, ExistingTask>;
  readonly byName: ReadonlyMap<string, readonly ExistingTask[]>;
}

function indexLedger(existing: readonly ExistingTask[]): Ledger {
  const byCode = new Map<string, ExistingTask>();
  const byName = new Map<string, ExistingTask[]>();
  for (const task of existing) {
    if (task.code !== undefined) byCode.set(nameKey(task.code), task);
    const key = nameKey(task.name);
    byName.set(key, [...(byName.get(key) ?? []), task]);
  }
  return { byCode, byName };
}

function findMatch(ledger: Ledger, row: ProjectRow): ExistingTask | FaultReason | null {
  const namesakes = ledger.byName.get(nameKey(row.name)) ?? [];
  const coded = row.code === undefined ? undefined : ledger.byCode.get(nameKey(row.code));
  if (coded) {
    // The code says one task and the name another: neither can be right by guess.
    return namesakes.some((task) => task.id !== coded.id) && !namesakes.includes(coded)
      ? "code_clashes_with_name"
      : coded;
  }
  if (namesakes.length > 1) return "ambiguous_name";
  const [named] = namesakes;
  if (!named) return null;
  return row.code !== undefined && named.code !== undefined ? "code_clashes_with_name" : named;
}

function compare(task: ExistingTask, row: ProjectRow): PlannedRow {
  const had = new Set(task.aliases.map(nameKey));
  const fresh = row.aliases.filter((alias) => !had.has(nameKey(alias)));
  const aliases = [...task.aliases, ...fresh];
  const cells = projectColumns.flatMap(({ field }): readonly CellChange[] => {
    if (field === "aliases") {
      if (fresh.length === 0) return [];
      return [change(field, task.aliases.join("|"), aliases.join("|"))];
    }
    const before = written(task[field]);
    const after = written(row[field]);
    const isSameName = field === "name" && nameKey(before) === nameKey(after);
    return after === "" || after === before || isSameName ? [] : [change(field, before, after)];
  });
  const { id } = task;
  return cells.length === 0
    ? { kind: "same", id, row }
    : { kind: "changed", id, row, cells, aliases };
}

function change(field: ProjectField, before: string, after: string): CellChange {
  return { field, ...(before === "" ? {} : { before }), after };
}

function written(value: TaskCells[Exclude<ProjectField, "aliases">]): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : plain(value);
}
