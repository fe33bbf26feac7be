import { budgetColumns, projectColumns, rosterColumns } from "./columns.ts";
import { headerKey, readHead } from "./header.ts";
import type { ColumnSpec, Head } from "./header.ts";
import type { ProjectField } from "./project-row.ts";
import type { RosterField } from "./roster-row.ts";
import type { BudgetField } from "./budget-row.ts";
import type { Table } from "./table.ts";

export type SheetKind = "projects" | "roster" | "budget";

/** A header that is not known, and the known one that it looks most like. */
export interface NearHeader {
  readonly header: string;
  readonly meant: string;
}

export type Recognised =
  | { readonly kind: "projects"; readonly head: Head<ProjectField> }
  | { readonly kind: "roster"; readonly head: Head<RosterField> }
  | { readonly kind: "budget"; readonly head: Head<BudgetField> }
  | {
      readonly kind: "unknown";
      /** What the file comes closest to, and the canonical headers that it lacks for it. */
      readonly nearest?: { readonly kind: SheetKind; readonly missing: readonly string[] };
      readonly headers: readonly string[];
      readonly near: readonly NearHeader[];
    };

/** Titles and units may stand above the head: it is looked for in this many lines. */
const headLines = 10;
/** Fewer known headers than this are a coincidence. */
const leastKnown = 3;

const kinds: Record<SheetKind, readonly ColumnSpec[]> = {
  projects: projectColumns,
  roster: rosterColumns,
  budget: budgetColumns,
};

/** Tells by its headers what a sheet is: English or Chinese, in any order, among other columns. */
export function recognise(table: Table): Recognised {
  const lines = table.rows.slice(0, headLines);
  const found = lines.flatMap((row) =>
    (Object.keys(kinds) as SheetKind[]).map((kind) => ({ kind, head: readHead(row, kinds[kind]) })),
  );
  const best = found.sort((a, b) => rank(b) - rank(a))[0];
  if (best && isEnough(best)) {
    return { kind: best.kind, head: best.head } as Recognised;
  }
  const headers = widest(lines.map((row) => row.cells));
  return {
    kind: "unknown",
    ...(best && best.head.at.size > 0
      ? { nearest: { kind: best.kind, missing: best.head.missing.map((spec) => spec.header) } }
      : {}),
    headers,
    near: findNear(
      headers,
      best && best.head.at.size > 0 ? kinds[best.kind] : Object.values(kinds).flat(),
    ),
  };
}

type Found = { readonly kind: SheetKind; readonly head: Head };

function rank({ kind, head }: Found): number {
  const required = kinds[kind].filter((spec) => spec.isRequired).length;
  return (required - head.missing.length) / required + head.at.size / 100;
}

function isEnough({ kind, head }: Found): boolean {
  if (head.at.size < leastKnown) return false;
  // A task list may lack a column and still be one: the missing column is then what is wrong with it.
  return head.missing.length === 0 || (kind === "projects" && head.at.has("name"));
}

function widest(rows: readonly (readonly string[])[]): readonly string[] {
  const filled = rows.map((cells) => cells.filter((cell) => cell !== ""));
  return filled.reduce((a, b) => (b.length > a.length ? b : a), []);
}

/** For each header that is not known, the known one that it looks most like, if any does. */
export function findNear(
  headers: readonly string[],
  specs: readonly ColumnSpec[],
): readonly NearHeader[] {
  const known = specs.flatMap((spec) => [spec.header, ...spec.also]);
  const keys = new Set(known.map(headerKey));
  return headers.flatMap((header) => {
    const key = headerKey(header);
    if (key === "" || keys.has(key) || key.length > 40) return [];
    const scored = known.map((meant) => ({ meant, far: distance(key, headerKey(meant)) }));
    const near = scored.reduce((a, b) => (b.far < a.far ? b : a));
    const isNear = near.far <= Math.max(1, Math.floor(key.length / 3));
    return isNear ? [{ header, meant: near.meant }] : [];
  });
}

function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(swap, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
