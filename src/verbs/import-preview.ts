import { listBudgetLines, type BudgetLineRow } from "../../db/queries/budget.ts";
import { findPostsFor, type PostRow } from "../../db/queries/posts.ts";
import { listKnownProjects, listStreets } from "../../db/queries/projects.ts";
import type { Tx } from "../../db/store.ts";
import type { Day } from "../domain/day.ts";
import type { BudgetRow } from "../domain/sheet/budget-row.ts";
import type { RowFault } from "../domain/sheet/fault.ts";
import { nameKey } from "../domain/sheet/header.ts";
import { planImport, type CellChange } from "../domain/sheet/plan-import.ts";
import type { ProjectRow } from "../domain/sheet/project-row.ts";
import { readBudget } from "../domain/sheet/read-budget.ts";
import { readProjects } from "../domain/sheet/read-projects.ts";
import { readRoster } from "../domain/sheet/read-roster.ts";
import { recognise, type Recognised } from "../domain/sheet/recognise.ts";
import type { RosterRow } from "../domain/sheet/roster-row.ts";
import type { Table } from "../domain/sheet/table.ts";
import type { CheckedTotal } from "../domain/sheet/total-row.ts";
import type { ImportContent } from "./import-content.ts";
import {
  breathe,
  loadLedger,
  planOpenings,
  visibleCells,
  type LedgerTask,
  type OpeningChange,
} from "./import-ledger.ts";

export type PlannedTask =
  | { readonly kind: "new" | "same"; readonly row: ProjectRow }
  | {
      readonly kind: "changed";
      readonly row: ProjectRow;
      /** As people see them change. */
      readonly cells: readonly CellChange[];
      /** As the list before had them. */
      readonly differing: readonly CellChange[];
      readonly aliases: readonly string[];
      readonly openings: readonly OpeningChange[];
      readonly had: LedgerTask;
    };

export interface PlannedPost {
  readonly kind: "new" | "same" | "changed";
  readonly row: RosterRow;
  /** The full name of the project or street, or `office`. */
  readonly scope: string;
  readonly had: PostRow | null;
}

export interface PlannedLine {
  readonly kind: "new" | "same" | "changed";
  readonly row: BudgetRow;
  readonly had: BudgetLineRow | null;
}

/** What an import would do. With a fault in any row it does nothing at all. */
export type Preview =
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "unknown"; readonly found: Extract<Recognised, { kind: "unknown" }> }
  | {
      readonly kind: "projects";
      readonly rows: readonly PlannedTask[];
      readonly faults: readonly RowFault[];
      readonly totals: readonly CheckedTotal[];
      readonly ignored: readonly string[];
      /** The list tells of an earlier day than the ledger already knows. */
      readonly isOlder: boolean;
    }
  | {
      readonly kind: "roster";
      readonly rows: readonly PlannedPost[];
      readonly faults: readonly RowFault[];
      readonly ignored: readonly string[];
    }
  | {
      readonly kind: "budget";
      readonly rows: readonly PlannedLine[];
      readonly faults: readonly RowFault[];
      readonly ignored: readonly string[];
      readonly year: number;
    };

export type Importable = Extract<Preview, { rows: unknown }>;

export interface When {
  readonly today: Day;
  readonly timeZone: string;
}

/** Tells what importing a file would change, against the ledger as it is now; changes nothing. */
export async function previewImport(tx: Tx, content: ImportContent, when: When): Promise<Preview> {
  if ("refused" in content) return { kind: "refused", reason: content.refused };
  const found = recognise(content.table);
  switch (found.kind) {
    case "unknown":
      return { kind: "unknown", found };
    case "projects":
      return await previewProjects(tx, content.table, when);
    case "roster":
      return await previewRoster(tx, content.table, when);
    case "budget":
      return await previewBudget(tx, content.table, when);
  }
}

/** How many rows of a preview are new, differ, and are as they were. */
export function countRows(preview: Importable): Record<"new" | "changed" | "same", number> {
  const counts = { new: 0, changed: 0, same: 0 };
  for (const row of preview.rows) counts[row.kind]++;
  return counts;
}

async function previewProjects(tx: Tx, table: Table, when: When): Promise<Preview> {
  const read = readProjects(table);
  const ledger = await loadLedger(tx);
  await breathe();
  // What is left of an ordinary task follows from its households; only a clear-up counts it by itself.
  const rows = read.rows.map((row) => {
    if (row.kind === "clear_up") return row;
    const { remaining: _follows, ...rest } = row;
    return rest;
  });
  const plan = planImport(
    [...ledger.values()].map((task) => task.cells),
    rows,
  );
  const planned: PlannedTask[] = [];
  for (const [index, one] of plan.planned.entries()) {
    if (index % 50 === 49) await breathe();
    if (one.kind !== "changed") {
      planned.push({ kind: one.kind, row: one.row });
      continue;
    }
    const had = ledger.get(one.id)!;
    const openings = await planOpenings(tx, had, one.row, when);
    const cells = visibleCells(had, one.row, one.cells, openings);
    planned.push(
      cells.length === 0 && openings.length === 0
        ? { kind: "same", row: one.row }
        : {
            kind: "changed",
            row: one.row,
            cells,
            differing: one.cells,
            aliases: one.aliases,
            openings,
            had,
          },
    );
  }
  const faults = [...read.faults, ...plan.faults].sort((a, b) => a.row - b.row);
  return {
    kind: "projects",
    rows: planned,
    faults,
    totals: read.total ?? [],
    ignored: read.ignored,
    isOlder: planned.some(
      (one) =>
        one.kind === "changed" &&
        one.row.asOf !== undefined &&
        one.row.asOf < (one.had.stored.task.asOf ?? ""),
    ),
  };
}

async function previewRoster(tx: Tx, table: Table, when: When): Promise<Preview> {
  const read = readRoster(table);
  const scopes = await knownScopes(tx);
  const faults = [...read.faults];
  const rows: PlannedPost[] = [];
  for (const row of read.rows) {
    const scope = scopes(row);
    if (scope === null) {
      faults.push({
        row: row.row,
        reason: "unknown_word",
        field: "scope",
        got: row.scope,
        want: row.post === "street_head" ? "street" : "project|street",
      });
      continue;
    }
    const held = await findPostsFor(tx, [scope], when.today);
    const had =
      held.find(
        (post) => post.post === row.post && (row.post !== "service" || post.openId === row.openId),
      ) ?? null;
    const isSame =
      had?.openId === row.openId &&
      had.deputyOpenId === (row.deputyOpenId ?? null) &&
      had.until === (row.until ?? null);
    rows.push({ kind: isSame ? "same" : had ? "changed" : "new", row, scope, had });
  }
  faults.sort((a, b) => a.row - b.row);
  return { kind: "roster", rows, faults, ignored: read.ignored };
}

/** Finds the full name of what a roster's row speaks of: by name, by a nickname that only one project has. */
async function knownScopes(tx: Tx): Promise<(row: RosterRow) => string | null> {
  const streets = new Map((await listStreets(tx)).map((street) => [nameKey(street), street]));
  const projects = new Map<string, string>();
  const doubtful = new Set<string>();
  const known = await listKnownProjects(tx);
  for (const project of known)
    for (const alias of project.aliases) {
      const key = nameKey(alias);
      if (projects.has(key)) doubtful.add(key);
      projects.set(key, project.name);
    }
  for (const key of doubtful) projects.delete(key);
  for (const project of known) projects.set(nameKey(project.name), project.name);
  return ({ scope, post }) => {
    if (scope === "office") return scope;
    const key = nameKey(scope);
    const street = streets.get(key) ?? null;
    return post === "street_head" ? street : (projects.get(key) ?? street);
  };
}

async function previewBudget(tx: Tx, table: Table, when: When): Promise<Preview> {
  const read = readBudget(table);
  const year = read.year ?? Number(when.today.slice(0, 4));
  const known = new Map(
    (await listBudgetLines(tx, year)).map((line) => [nameKey(line.code), line]),
  );
  const rows = read.rows.map((row): PlannedLine => {
    const had = known.get(nameKey(row.code)) ?? null;
    if (!had) return { kind: "new", row, had };
    const isSame =
      had.amountWan.eq(row.amountWan) &&
      had.name === row.name &&
      had.fund === row.fund &&
      had.kind === row.kind &&
      had.item === row.item &&
      had.parentCode === (row.parentCode ?? null) &&
      had.basis === (row.basis ?? null);
    return { kind: isSame ? "same" : "changed", row, had };
  });
  return { kind: "budget", rows, faults: read.faults, ignored: read.ignored, year };
}
