import { parse } from "csv-parse/sync";

import type { Table } from "../domain/sheet/table.ts";
import { TableRefusal, limits } from "./refusal.ts";
import { toTable } from "./to-table.ts";

/** Reads a text file of lines: UTF-8 or UTF-16 by its mark, else UTF-8, else GB18030; , ; or tab between cells. */
export function readCsv(file: string, bytes: Uint8Array): Table {
  const text = decode(file, bytes);
  let lines;
  try {
    lines = parse(text, {
      delimiter: findDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      to: limits.rows + 1,
    });
  } catch (cause) {
    throw new TableRefusal(file, "unreadable", { cause });
  }
  const table = toTable(file, lines);
  if (table.rows.length === 0) throw new TableRefusal(file, "empty");
  return table;
}

function decode(file: string, bytes: Uint8Array): string {
  const encodings = bytes[0] === 0xff && bytes[1] === 0xfe ? ["utf-16le"] : ["utf-8", "gb18030"];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // A byte of zero is in no text: this is some other kind of file.
      if (!text.includes("\0")) return text;
    } catch {
      // Not in this encoding.
    }
  }
  throw new TableRefusal(file, "unreadable");
}

/** Finds what stands between the cells: the sign that comes most often in the first line that has any. */
function findDelimiter(text: string): string {
  const signs = [",", ";", "\t"];
  for (const line of text.slice(0, 10_000).split(/\r\n|\n|\r/)) {
    const bare = line.replace(/"[^"]*"/g, "");
    const counts = signs.map((sign) => bare.split(sign).length - 1);
    const most = Math.max(...counts);
    if (most > 0) return signs[counts.indexOf(most)]!;
  }
  return ",";
}
