import { CELL_TYPES, CHART_TYPES, COLUMN_FIELDS } from "./card-fields.ts";
import { refuseCard } from "./refused.ts";

type Json = Readonly<Record<string, unknown>>;

/** Refuses a chart spec without a known type or without data (sub-code 200550). */
export function checkChart(spec: Json, path: string): void {
  if (!CHART_TYPES.includes(String(spec["type"])))
    refuseCard(200550, `chart spec is invalid: type ${String(spec["type"])}`, path);
  const hasData = spec["data"] !== undefined || Array.isArray(spec["series"]);
  if (!hasData) refuseCard(200550, "chart spec is invalid: no data", path);
}

interface CellChecks {
  person(openId: unknown): void;
  markdown(content: string): void;
}

/** Refuses columns and rows that do not fit each other (sub-codes 200914, 200915). */
export function checkTable(table: Json, path: string, checks: CellChecks): void {
  const { columns, rows, page_size: pageSize } = table;
  if (!Array.isArray(columns) || columns.length === 0 || columns.length > 50)
    refuseCard(200914, "a table has 1 to 50 columns", path);
  if (!Array.isArray(rows)) refuseCard(200915, "rows is a list", path);
  if (
    typeof pageSize === "number" &&
    (pageSize < 1 || pageSize > 10 || !Number.isInteger(pageSize))
  )
    refuseCard(200914, "page_size is 1 to 10", path);
  const types = new Map<string, string>();
  for (const column of columns as Json[]) {
    for (const key of Object.keys(column))
      if (!COLUMN_FIELDS.includes(key))
        refuseCard(200861, `unknown property, property: ${key}`, path);
    const { name, data_type: type = "text" } = column;
    if (typeof name !== "string" || name === "" || types.has(name))
      refuseCard(200914, `column name ${String(name)} is missing or taken`, path);
    if (!CELL_TYPES.includes(String(type)))
      refuseCard(200914, `unknown data_type ${String(type)}`, path);
    types.set(name, String(type));
  }
  for (const row of rows as Json[])
    for (const [name, cell] of Object.entries(row)) {
      const type = types.get(name);
      if (!type) refuseCard(200915, `a row names a column that is not there: ${name}`, path);
      checkCell(cell, type, path, checks);
    }
}

function checkCell(cell: unknown, type: string, path: string, checks: CellChecks): void {
  const bad = (): never => refuseCard(200915, `a cell is not of type ${type}`, path);
  if (type === "number" || type === "date") {
    if (typeof cell !== "number") bad();
  } else if (type === "options") {
    const fits = typeof cell === "string" || (Array.isArray(cell) && cell.every(hasText));
    if (!fits) bad();
  } else if (type === "persons") {
    for (const one of Array.isArray(cell) ? cell : [cell]) checks.person(one);
  } else if (typeof cell !== "string") bad();
  else if (type !== "text") checks.markdown(cell);
}

function hasText(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && "text" in value && typeof value.text === "string"
  );
}
