import { figure } from "../domain/figure.ts";
import readXlsxFile from "read-excel-file/universal";

import { recognise } from "../domain/sheet/recognise.ts";
import type { Table } from "../domain/sheet/table.ts";
import { TableRefusal, limits } from "./refusal.ts";
import { toTable } from "./to-table.ts";
import { storeParts, unzipParts } from "./unzip.ts";
import type { Part } from "./unzip.ts";

/** Digits that a spreadsheet stands for; what comes after them is the binary fraction's noise. */
const precision = 15;

/** Reads a workbook: its first sheet that is a known list, else its first that is not empty. */
export async function readXlsx(file: string, bytes: Uint8Array): Promise<Table> {
  const parts = (await unpack(file, bytes)).map((part) => trimSheet(file, part));
  let sheets;
  try {
    // Handed over unpacked, so that the library sees exactly what was measured here.
    sheets = await readXlsxFile(storeParts(parts).buffer, { parseNumber: exactNumber });
  } catch (cause) {
    throw new TableRefusal(file, "unreadable", { cause });
  }
  const tables = sheets.flatMap(({ sheet, data }): readonly Table[] => {
    const rows = (data as readonly (readonly unknown[])[]).map((row) => row.map(cellText));
    const table = toTable(file, rows, sheet);
    return table.rows.length === 0 ? [] : [table];
  });
  const best = tables.find((table) => recognise(table).kind !== "unknown") ?? tables[0];
  if (!best) throw new TableRefusal(file, "empty");
  return best;
}

async function unpack(file: string, bytes: Uint8Array): Promise<readonly Part[]> {
  let parts;
  try {
    parts = await unzipParts(file, bytes);
  } catch (cause) {
    if (cause instanceof TableRefusal) throw cause;
    throw new TableRefusal(file, "unreadable", { cause });
  }
  if (!parts.some((part) => part.path === "xl/workbook.xml")) {
    throw new TableRefusal(file, "unsupported");
  }
  return parts;
}

const emptyCell = /<c\b[^<>]*(?:\/>|>\s*<\/c>)/g;
const emptyRow = /<row\b[^<>]*(?:\/>|>\s*<\/row>)/g;
const place = /(?<![\w:.-])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Takes away cells that only carry a style, then refuses a sheet whose cells lie beyond the caps: the
 * library fills all the space before a cell, so that one cell far out would take all the memory.
 */
function trimSheet(file: string, part: Part): Part {
  const xml = new TextDecoder().decode(part.bytes);
  if (!xml.includes("sheetData")) return part;
  const trimmed = xml.replace(emptyCell, "").replace(emptyRow, "");
  for (const [, double, single] of trimmed.matchAll(place)) {
    const at = double ?? single ?? "";
    const match = /^([A-Za-z]{0,3})(\d{1,7})$/.exec(at);
    if (!match) {
      // 1e9, 0xffff and entities are places to the library as well; words in a text are not.
      if (/[\d&]/.test(at)) throw new TableRefusal(file, "unreadable");
      continue;
    }
    if (columnNumber(match[1]!) > limits.columns) {
      throw new TableRefusal(file, "too_many_columns", { limit: limits.columns });
    }
    if (Number(match[2]) > limits.rows) {
      throw new TableRefusal(file, "too_many_rows", { limit: limits.rows });
    }
  }
  return { path: part.path, bytes: new TextEncoder().encode(trimmed) };
}

function columnNumber(letters: string): number {
  let so = 0;
  for (const letter of letters.toUpperCase()) so = so * 26 + letter.charCodeAt(0) - 64;
  return so;
}

function cellText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "string" || typeof value === "boolean" ? String(value) : "";
}

/** Undoes the noise of binary fractions: 84.600000000000009 is 84.6. */
function exactNumber(text: string): string {
  return figure(text).prec(precision).toFixed();
}
