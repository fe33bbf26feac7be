import type { Figure } from "../figure.ts";

/** One line of a sheet. `number` is how the sheet itself counts it: the first line is 1. */
export interface TableRow {
  readonly number: number;
  /** Trimmed text; days as `YYYY-MM-DD`, numbers as plain decimals, an empty cell as "". */
  readonly cells: readonly string[];
}

/** A sheet as it was read, blank lines left out. */
export interface Table {
  /** Name of the file. */
  readonly name: string;
  /** Name of the sheet inside a workbook. */
  readonly sheet?: string;
  readonly rows: readonly TableRow[];
}

export type OutCell = string | Figure | null;

/** How a column is written: text stays text whatever it looks like, a figure keeps at least its decimals. */
export interface OutColumn {
  readonly header: string;
  readonly kind: "text" | "figure" | "day";
  readonly decimals?: number;
  /** In characters of a digit's width. */
  readonly width?: number;
}

/** A list to be written. */
export interface OutTable {
  readonly sheet: string;
  /** A line above the head, such as the time of the data. */
  readonly title?: string;
  readonly columns: readonly OutColumn[];
  readonly rows: readonly (readonly OutCell[])[];
}
