import { findSecrecyMark, maskPersonal } from "../domain/personal/index.ts";
import type { Table } from "../domain/sheet/table.ts";

/** A file as it was read, or why it could not be. */
export type ImportContent = { readonly table: Table } | { readonly refused: string };

/** Ids of the platform are no personal numbers, whatever digits they hold. */
const platformId = /^(?:ou|on|oc|om|cli)_[\w-]+$/;

/** What of a sheet may be kept: personal numbers are masked in every cell, and a secrecy mark refuses the whole. */
export function shieldTable(table: Table): ImportContent {
  const cells = table.rows.flatMap((row) => row.cells);
  if (cells.some((cell) => findSecrecyMark(cell) !== null)) return { refused: "secret" };
  const mask = (cell: string): string =>
    cell.length < 11 || platformId.test(cell) ? cell : maskPersonal(cell).text;
  return {
    table: {
      ...table,
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(mask) })),
    },
  };
}
