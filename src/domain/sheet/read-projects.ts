import type { Day } from "../day.ts";
import { findStatedDay, settleStatedDay } from "./as-of.ts";
import type { StatedDay } from "./as-of.ts";
import { readList } from "./cell.ts";
import { checkProject } from "./check-project.ts";
import { projectColumns } from "./columns.ts";
import type { RowFault } from "./fault.ts";
import { nameKey } from "./header.ts";
import type { Head } from "./header.ts";
import { figureFieldNames, figureFields } from "./project-row.ts";
import type { FigureField, LandKind, ProjectField, ProjectRow, TaskKind } from "./project-row.ts";
import { recognise } from "./recognise.ts";
import { present, rowReader } from "./row-reader.ts";
import type { RowReader } from "./row-reader.ts";
import type { Table, TableRow } from "./table.ts";
import { checkTotal, findTotalWord } from "./total-row.ts";
import type { CheckedTotal, Summand } from "./total-row.ts";
import { forecastWords, kindWords, landWords, sourceWords, statusWords } from "./words.ts";

export interface ProjectsRead {
  /** Lines without a fault. Where there is any fault at all, an import takes none of them. */
  readonly rows: readonly ProjectRow[];
  readonly faults: readonly RowFault[];
  /** Every figure of the total lines beside its sum; absent where the sheet has no total line. */
  readonly total?: readonly CheckedTotal[];
  /** Headers whose columns were not read. */
  readonly ignored: readonly string[];
}

const impliedLand: Partial<Record<TaskKind, LandKind>> = {
  collective_land: "collective",
  state_land_house: "state",
};

/** A line of one cell that heads a group of tasks, or a line under the list. */
const heading =
  /^(?:[（(]?[一二三四五六七八九十]+[)）、.．]|备注|注[:：]|说明|填表|制表|审核|单位|截[至止])/;

/** Reads a task list. The day of its figures is the line's own, else the sheet's 截至 note, else `asOf`. */
export function readProjects(table: Table, options: { readonly asOf?: Day } = {}): ProjectsRead {
  const known = recognise(table);
  if (known.kind !== "projects") return { rows: [], faults: notTasks(table), ignored: [] };
  const { head } = known;
  const drafts: Draft[] = [];
  const faults: RowFault[] = [...head.faults];
  const total: CheckedTotal[] = [];
  let hasTotal = false;
  let since = 0;
  let stated: StatedDay | null = null;
  for (const row of table.rows) {
    if (row.number < head.row) stated ??= findStatedDay(row.cells);
    if (row.number <= head.row) continue;
    const sums = findTotalWord(row);
    if (sums || isHeading(row)) {
      stated = findStatedDay(row.cells) ?? stated;
      if (!sums) continue;
      const result = checkTotal(row, head, sums === "all" ? drafts : drafts.slice(since));
      total.push(...result.checked);
      faults.push(...result.faults);
      hasTotal = true;
      since = drafts.length;
    } else {
      drafts.push(readDraft(row, head));
    }
  }
  const day = stated
    ? settleStatedDay(
        stated,
        drafts.map((draft) => draft.cells),
      )
    : null;
  const rows = drafts.map((draft) => withDay(draft.cells, day ?? options.asOf));
  const all = [...faults, ...drafts.flatMap((draft) => draft.reader.faults), ...findDoubles(rows)];
  const bad = new Set(all.map((fault) => fault.row));
  return {
    rows: head.missing.length > 0 ? [] : rows.filter((row) => !bad.has(row.row)),
    faults: all.sort((a, b) => a.row - b.row),
    ...(hasTotal ? { total } : {}),
    ignored: head.ignored,
  };
}

interface Draft extends Summand {
  readonly cells: ProjectRow;
  readonly reader: RowReader<ProjectField>;
}

function readDraft(row: TableRow, head: Head<ProjectField>): Draft {
  const reader = rowReader(row, head, projectColumns);
  const kind = reader.word("kind", kindWords);
  const figures = Object.fromEntries(
    figureFieldNames.map((field) => [field, reader.figure(field, figureFields[field])]),
  ) as Partial<Pick<ProjectRow, FigureField>>;
  const cells = present({
    row: row.number,
    code: reader.text("code"),
    source: reader.word("source", sourceWords),
    kind,
    landKind: reader.word("landKind", landWords) ?? (kind && impliedLand[kind]),
    name: reader.text("name"),
    aliases: readList(reader.text("aliases") ?? ""),
    street: reader.text("street"),
    ...figures,
    stage: reader.text("stage"),
    status: reader.word("status", statusWords),
    issuedOn: reader.day("issuedOn"),
    dueOn: reader.day("dueOn"),
    completedOn: reader.day("completedOn"),
    finishesByYearEnd: reader.word("finishesByYearEnd", forecastWords),
    asOf: reader.day("asOf"),
    nameBasis: reader.text("nameBasis"),
    documentFields: reader.text("documentFields"),
    note: reader.text("note"),
  });
  checkProject(cells, reader);
  // A line that lacks a required cell has a fault, and never leaves this file as a row.
  return {
    cells: cells as ProjectRow,
    reader,
    isUnreadable: (field) => reader.isUnreadable(field),
  };
}

function withDay(row: ProjectRow, asOf: Day | undefined): ProjectRow {
  return row.asOf !== undefined || asOf === undefined ? row : { ...row, asOf };
}

function isHeading(row: TableRow): boolean {
  const filled = row.cells.filter((cell) => cell !== "");
  return filled.length <= 2 && filled.every((cell) => heading.test(cell));
}

function findDoubles(rows: readonly ProjectRow[]): readonly RowFault[] {
  const seen = { code: new Map<string, number>(), name: new Map<string, number>() };
  const faults: RowFault[] = [];
  const check = (field: "code" | "name", row: ProjectRow): void => {
    const got = row[field];
    if (got === undefined) return;
    const otherRow = seen[field].get(nameKey(got));
    if (otherRow === undefined) {
      seen[field].set(nameKey(got), row.row);
      return;
    }
    const header = field === "code" ? "task_code" : "project_name";
    faults.push({ row: row.row, reason: `duplicate_${field}`, field: header, got, otherRow });
  };
  for (const row of rows) {
    check("code", row);
    check("name", row);
  }
  return faults;
}

function notTasks(table: Table): readonly RowFault[] {
  const row = table.rows[0]?.number ?? 1;
  return projectColumns
    .filter((spec) => spec.isRequired)
    .map((spec) => ({ row, reason: "missing_column", field: spec.header }));
}
