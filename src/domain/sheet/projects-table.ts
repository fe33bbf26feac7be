import { projectColumns } from "./columns.ts";
import { dayFields, figureFields } from "./project-row.ts";
import type { FigureField, ProjectField, TaskCells } from "./project-row.ts";
import type { OutCell, OutColumn, OutTable } from "./table.ts";

const widths: Partial<Record<ProjectField, number>> = {
  name: 32,
  aliases: 32,
  street: 14,
  note: 48,
};
const days: ReadonlySet<ProjectField> = new Set(dayFields);

/** Builds the exchange form of the task list: one row a task, which an import reads back without a change. */
export function projectsTable(rows: readonly TaskCells[]): OutTable {
  return {
    sheet: "projects",
    columns: projectColumns.map(({ field, header }): OutColumn => {
      const width = widths[field] ?? Math.max(12, header.length + 3);
      const unit = isFigure(field) ? figureFields[field] : null;
      if (unit) return { header, width, kind: "figure", decimals: unit === "household" ? 0 : 2 };
      return { header, width, kind: days.has(field) ? "day" : "text" };
    }),
    rows: rows.map((row) => projectColumns.map(({ field }) => cell(row, field))),
  };
}

function isFigure(field: ProjectField): field is FigureField {
  return Object.hasOwn(figureFields, field);
}

function cell(row: TaskCells, field: ProjectField): OutCell {
  return field === "aliases" ? row.aliases.join("|") : (row[field] ?? null);
}
