import writeXlsxFile from "write-excel-file/universal";
import type { Cell, Feature, Row } from "write-excel-file/universal";

import type { OutCell, OutColumn, OutTable } from "../domain/sheet/table.ts";

/** Writes a workbook of one sheet, its head frozen and filtered; figures are numbers, the rest is text. */
export async function writeXlsx(table: OutTable): Promise<Uint8Array> {
  const head: Row = table.columns.map((column) => ({
    value: column.header,
    type: String,
    fontWeight: "bold" as const,
    backgroundColor: "#eef2f7",
    format: "@",
  }));
  const above: Row[] = table.title === undefined ? [] : [[{ value: table.title, type: String }]];
  const rows = table.rows.map((row): Row =>
    table.columns.map((column, i) => cell(column, row[i] ?? null)),
  );
  const file = writeXlsxFile(
    [...above, head, ...rows],
    {
      sheet: sheetName(table.sheet),
      columns: table.columns.map((column) => ({ width: column.width ?? 14 })),
      stickyRowsCount: above.length + 1,
    },
    { features: [filter(table.columns.length, above.length + 1, rows.length)] },
  );
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

function cell(column: OutColumn, value: OutCell): Cell {
  if (value === null || value === "") return null;
  if (typeof value !== "string") {
    const has = value.toFixed().split(".")[1]?.length ?? 0;
    const decimals = Math.max(column.decimals ?? 0, has);
    // Figures have at most 15 digits in all, which a spreadsheet's number holds without loss.
    return {
      value: Number(value.toFixed()),
      type: Number,
      format: decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`,
    };
  }
  if (column.kind === "day") {
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  }
  return { value, type: String, format: "@" };
}

/** A sheet's name has at most 31 characters and none of these. */
function sheetName(text: string): string {
  return (
    text
      .replace(/[\\/?*[\]:]/g, " ")
      .slice(0, 31)
      .trim() || "Sheet1"
  );
}

/** Adds the filter buttons, which the library does not know; the schema wants them right after the data. */
function filter(columns: number, headRow: number, rows: number): Feature<Blob> {
  const reach = `A${headRow}:${columnLetters(columns)}${headRow + rows}`;
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml) =>
            xml.replace("</sheetData>", `</sheetData><autoFilter ref="${reach}"/>`),
        },
      },
    },
  };
}

function columnLetters(count: number): string {
  let letters = "";
  for (let left = count; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}
