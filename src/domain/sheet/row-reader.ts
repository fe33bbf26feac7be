import type { Day } from "../day.ts";
import type { Figure } from "../figure.ts";
import { isBlank, readDay, readFigure } from "./cell.ts";
import type { CellReading, CellUnit } from "./cell.ts";
import type { FaultReason, RowFault } from "./fault.ts";
import type { ColumnSpec, Head } from "./header.ts";
import type { TableRow } from "./table.ts";
import { findCode } from "./words.ts";

/** Reads the cells of one line by field and gathers what is wrong with them. */
export interface RowReader<F extends string> {
  readonly faults: readonly RowFault[];
  text(field: F): string | undefined;
  figure(field: F, unit: CellUnit): Figure | undefined;
  day(field: F): Day | undefined;
  word<T extends string>(field: F, words: Record<T, readonly string[]>): T | undefined;
  /** True where the cell holds something that could not be read. */
  isUnreadable(field: F): boolean;
  blame(field: F, reason: FaultReason, more?: Partial<RowFault>): void;
}

/** Makes a reader for one line under that head. A required cell left blank is blamed when it is asked for. */
export function rowReader<F extends string>(
  row: TableRow,
  head: Head<F>,
  specs: readonly ColumnSpec<F>[],
): RowReader<F> {
  const faults: RowFault[] = [];
  const unreadable = new Set<F>();
  const bySpec = new Map(specs.map((spec) => [spec.field, spec]));

  const raw = (field: F): string => {
    const column = head.at.get(field);
    return column === undefined ? "" : (row.cells[column] ?? "");
  };
  const blame = (field: F, reason: FaultReason, more: Partial<RowFault> = {}): void => {
    const column = head.at.get(field);
    const got = raw(field);
    faults.push({
      row: row.number,
      reason,
      field: bySpec.get(field)?.header ?? field,
      ...(column === undefined ? {} : { column: head.headers[column]! }),
      ...(got === "" ? {} : { got }),
      ...more,
    });
  };
  const blameIfNeeded = (field: F): void => {
    if (bySpec.get(field)?.isRequired && head.at.has(field)) blame(field, "missing_cell");
  };
  const settle = <T>(field: F, reading: CellReading<T>): T | undefined => {
    if (!reading.ok) {
      unreadable.add(field);
      blame(field, reading.reason);
      return undefined;
    }
    if (reading.value === undefined) blameIfNeeded(field);
    return reading.value;
  };

  return {
    faults,
    blame,
    isUnreadable: (field) => unreadable.has(field),
    text(field) {
      const value = raw(field);
      if (value === "") blameIfNeeded(field);
      return value === "" ? undefined : value;
    },
    figure: (field, unit) => settle(field, readFigure(raw(field), unit)),
    day: (field) => settle(field, readDay(raw(field))),
    word(field, words) {
      const value = raw(field);
      if (isBlank(value)) {
        blameIfNeeded(field);
        return undefined;
      }
      const code = findCode(words, value);
      if (code) return code;
      unreadable.add(field);
      blame(field, "unknown_word", { want: Object.keys(words).join("|") });
      return undefined;
    },
  };
}

/** Members that may be undefined, as members that may be absent. */
export type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The object without its undefined members, as exact optional members want it. */
export function present<T extends object>(members: T): Present<T> {
  const kept = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Present<T>;
}
