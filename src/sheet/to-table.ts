import { undefuse } from "../domain/sheet/defuse.ts";
import type { Table, TableRow } from "../domain/sheet/table.ts";
import { TableRefusal, limits } from "./refusal.ts";

/** Makes a table of raw lines: cells trimmed, blank lines dropped, the sheet's own numbers kept. */
export function toTable(
  name: string,
  lines: readonly (readonly string[])[],
  sheet?: string,
): Table {
  if (lines.length > limits.rows) {
    throw new TableRefusal(name, "too_many_rows", { limit: limits.rows });
  }
  const rows = lines.flatMap((line, i): readonly TableRow[] => {
    const cells = line.map((cell) => undefuse(cell.trim()));
    while (cells.at(-1) === "") cells.pop();
    if (cells.length > limits.columns) {
      throw new TableRefusal(name, "too_many_columns", { limit: limits.columns });
    }
    return cells.length === 0 ? [] : [{ number: i + 1, cells }];
  });
  return { name, ...(sheet === undefined ? {} : { sheet }), rows };
}
