import type { RowFault } from "./fault.ts";
import type { TableRow } from "./table.ts";

/** A column that is known: its field, its canonical header, and the other ways it is headed. */
export interface ColumnSpec<F extends string = string> {
  readonly field: F;
  readonly header: string;
  readonly also: readonly string[];
  readonly isRequired?: boolean;
}

/** Which column of a sheet holds which field. */
export interface Head<F extends string = string> {
  readonly row: number;
  readonly at: ReadonlyMap<F, number>;
  /** Headers as they stand in the sheet. */
  readonly headers: readonly string[];
  /** Headers that are not known; their columns are not read. */
  readonly ignored: readonly string[];
  readonly missing: readonly ColumnSpec<F>[];
  readonly faults: readonly RowFault[];
}

const harmless = /\((?:户|户数|个|项|年月日|日期|必填|必填项|选填|可不填|可空)\)/g;

/** Makes headers comparable: width of characters, case, spaces, brackets and ㎡ do not count. */
export function headerKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s/g, "")
    .replace(harmless, "")
    .replace(/平方米|平方公尺|平米|m²/g, "m2")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Makes names comparable: 湘江1号(二期) and 湘江1号（二期） are one. */
export function nameKey(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s/g, "");
}

/** The known columns by every way of heading them. */
export function indexColumns<F extends string>(
  specs: readonly ColumnSpec<F>[],
): ReadonlyMap<string, ColumnSpec<F>> {
  return new Map(
    specs.flatMap((spec) =>
      [spec.header, ...spec.also].map((header) => [headerKey(header), spec] as const),
    ),
  );
}

/** Reads a line as the head of a sheet with these columns. */
export function readHead<F extends string>(
  row: TableRow,
  specs: readonly ColumnSpec<F>[],
): Head<F> {
  const index = indexColumns(specs);
  const at = new Map<F, number>();
  const ignored: string[] = [];
  const faults: RowFault[] = [];
  row.cells.forEach((header, column) => {
    const spec = index.get(headerKey(header));
    if (!spec) {
      if (header !== "") ignored.push(header);
    } else if (at.has(spec.field)) {
      faults.push({
        row: row.number,
        reason: "duplicate_column",
        field: spec.header,
        column: header,
      });
    } else {
      at.set(spec.field, column);
    }
  });
  const missing = specs.filter((spec) => spec.isRequired && !at.has(spec.field));
  for (const spec of missing) {
    faults.push({ row: row.number, reason: "missing_column", field: spec.header });
  }
  return { row: row.number, at, headers: row.cells, ignored, missing, faults };
}
