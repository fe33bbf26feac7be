import { defuse } from "../domain/sheet/defuse.ts";
import type { OutCell, OutColumn, OutTable } from "../domain/sheet/table.ts";
import { writeXlsx } from "./write-xlsx.ts";

/** Writes a list as a file that opens right in WPS and Excel. */
export async function writeTable(format: "xlsx" | "csv", table: OutTable): Promise<Uint8Array> {
  return format === "xlsx" ? writeXlsx(table) : new TextEncoder().encode(writeCsv(table));
}

const byteOrderMark = "\uFEFF";

/** Writes a list as CSV (RFC 4180), with the mark by which WPS knows UTF-8. */
function writeCsv(table: OutTable): string {
  const lines = [
    ...(table.title === undefined ? [] : [quote(defuse(table.title))]),
    table.columns.map((column) => quote(defuse(column.header))).join(","),
    ...table.rows.map((row) =>
      table.columns.map((column, i) => quote(cellText(column, row[i] ?? null))).join(","),
    ),
  ];
  return `${byteOrderMark}${lines.join("\r\n")}\r\n`;
}

function cellText(column: OutColumn, cell: OutCell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return column.kind === "day" ? cell : defuse(cell);
  return writeFigure(cell, column.decimals ?? 0);
}

/** Writes a figure with at least so many decimals, and never fewer than it has. */
function writeFigure(value: Exclude<OutCell, string | null>, decimals: number): string {
  const exact = value.toFixed();
  const has = exact.split(".")[1]?.length ?? 0;
  return has < decimals ? value.toFixed(decimals) : exact;
}

function quote(text: string): string {
  return /[",\r\n\t;]/.test(text) || text !== text.trim()
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}
