import type { Block, Line } from "../../card.ts";
import { drawLine, isPlain, plainLine, type Ringing } from "./line.ts";
import type { Element } from "./json.ts";

type Table = Extract<Block, { kind: "table" }>;

/** Draws a table component; it may stand at the card's root only, at most five on a card. */
export function drawTable(table: Table, ringing: Ringing): Element {
  const isPlainColumn = table.columns.map((_column, at) =>
    table.rows.every((row) => isPlain(row[at] ?? [])),
  );
  return {
    tag: "table",
    page_size: Math.min(Math.max(Math.trunc(table.pageSize ?? 10), 1), 10),
    row_height: "low",
    header_style: { background_style: "grey", bold: true, text_align: "left", lines: 1 },
    columns: table.columns.map((column, at) => ({
      name: `c${at}`,
      display_name: column.title,
      data_type: isPlainColumn[at] ? "text" : "lark_md",
      width: isWidth(column.width) ? column.width : "auto",
      horizontal_align: column.align ?? "left",
    })),
    rows: table.rows.map((row) =>
      Object.fromEntries(
        table.columns.map((_column, at) => {
          const cell = row[at] ?? [];
          return [
            `c${at}`,
            isPlainColumn[at] ? plainLine(cell, () => "") : drawLine(cell, ringing),
          ];
        }),
      ),
    ),
  };
}

/** Widths the platform takes: `auto`, 80 to 600 px, or a share. */
export function isWidth(width: unknown): width is string {
  if (typeof width !== "string") return false;
  if (width === "auto") return true;
  const pixels = /^(\d+)px$/.exec(width)?.[1];
  if (pixels !== undefined) return Number(pixels) >= 80 && Number(pixels) <= 600;
  const share = /^(\d+)%$/.exec(width)?.[1];
  return share !== undefined && Number(share) >= 1 && Number(share) <= 100;
}

/** A table as lines, a row each, for where no table may stand: the first cell leads, the rest follow by title. */
export function drawTableAsList(table: Table, ringing: Ringing): string {
  return rowsAsLines(table, (cell) => drawLine(cell, ringing))
    .map(
      ({ lead, rest }) => `- ${lead === "" ? "" : `**${lead}**`}${rest === "" ? "" : `：${rest}`}`,
    )
    .join("\n");
}

/** A table as plain text, a row each. */
export function tableText(table: Table, ringing: (openId: string, name: string) => string): string {
  return rowsAsLines(table, (cell) => plainLine(cell, ringing))
    .map(({ lead, rest }) => `· ${lead}${rest === "" ? "" : `：${rest}`}`)
    .join("\n");
}

function rowsAsLines(table: Table, draw: (cell: Line) => string): { lead: string; rest: string }[] {
  return table.rows.map((row) => {
    const cells = table.columns.map((column, at) => ({
      title: column.title,
      words: draw(row[at] ?? []).replace(/\s*\n\s*/g, " "),
    }));
    const [first, ...others] = cells;
    const rest = others
      .filter((cell) => cell.words !== "")
      .map((cell) => `${cell.title} ${cell.words}`)
      .join("，");
    return { lead: first?.words ?? "", rest };
  });
}
