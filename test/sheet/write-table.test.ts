import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { figure } from "../../src/domain/figure.ts";
import type { OutTable } from "../../src/domain/sheet/table.ts";
import { readTable } from "../../src/sheet/read-table.ts";
import { unzipParts } from "../../src/sheet/unzip.ts";
import { writeTable } from "../../src/sheet/write-table.ts";

const list: OutTable = {
  sheet: "projects: 2021/12",
  columns: [
    { header: "编号", kind: "text" },
    { header: "面积", kind: "figure", decimals: 2 },
    { header: "截至", kind: "day" },
  ],
  rows: [
    ["007", figure("147"), "2021-12-17"],
    ["=1+1", figure("12.345"), null],
    ["123456789012345678", null, null],
  ],
};

const text = async (table: OutTable): Promise<string> =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(await writeTable("csv", table));

async function part(table: OutTable, path: string): Promise<string> {
  const parts = await unzipParts("a.xlsx", await writeTable("xlsx", table));
  return new TextDecoder().decode(parts.find((one) => one.path === path)!.bytes);
}

describe("writeTable() to CSV", () => {
  test("begins with the mark, ends lines as WPS wants and keeps decimals", async () => {
    expect(await text(list)).toBe(
      "\uFEFF编号,面积,截至\r\n007,147.00,2021-12-17\r\n'=1+1,12.345,\r\n123456789012345678,,\r\n",
    );
  });

  test("writes the title above the head", async () => {
    expect(await text({ ...list, title: "数据截至 2021-12-17 08:30" })).toMatch(
      /^\uFEFF数据截至 2021-12-17 08:30\r\n编号/,
    );
  });

  test.each(["=1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "－1", "'=1"])(
    "defuses %j and reads it back as it was",
    async (value) => {
      const table: OutTable = {
        sheet: "s",
        columns: [
          { header: "a", kind: "text" },
          { header: "b", kind: "text" },
        ],
        rows: [["x", value]],
      };
      const written = await text(table);
      expect(written).toMatch(/x,"?'/);
      const back = await readTable("a.csv", await writeTable("csv", table));
      expect(back.rows[1]!.cells[1]!.trim()).toBe(value.trim());
    },
  );

  test("keeps a negative figure a figure", async () => {
    expect(await text({ ...list, rows: [["a", figure("-3.5"), null]] })).toContain("a,-3.50,");
  });

  test("gives any text back as it was, whatever quotes, signs and line breaks are in it", async () => {
    const signs = "\",;\t\n\r=+-@'| 亩，".split("");
    const cell = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...signs),
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
      ),
      maxLength: 12,
    });
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
    const columns = ["a", "b"].map((header) => ({ header, kind: "text" as const }));
    await fc.assert(
      fc.asyncProperty(rows, async (rows) => {
        const clean = rows.map((row) => row.map((value) => value.replaceAll("\0", "").trim()));
        const table: OutTable = { sheet: "s", columns, rows: clean };
        const back = await readTable("a.csv", await writeTable("csv", table));
        const want = clean.flatMap((row, i) => {
          const cells = row[1] === "" ? row.slice(0, 1) : row;
          return cells.join("") === "" ? [] : [{ number: i + 2, cells }];
        });
        expect(back.rows.slice(1)).toEqual(want);
      }),
      { numRuns: 300 },
    );
  });
});

describe("writeTable() to a workbook", () => {
  test("writes ids as text, figures as numbers with their decimals, days as days", async () => {
    const sheet = await part(list, "xl/worksheets/sheet1.xml");
    const styles = await part(list, "xl/styles.xml");
    expect(sheet).toMatch(/<c r="A2"[^>]*t="s"/);
    expect(sheet).toMatch(/<c r="A3"[^>]*t="s"/);
    expect(sheet).toMatch(/<c r="A4"[^>]*t="s"/);
    expect(sheet).not.toContain("<f>");
    expect(sheet).toMatch(/<c r="B2" s="\d+"><v>147<\/v>/);
    expect(sheet).toMatch(/<c r="C2" s="\d+"><v>44547<\/v>/);
    expect(styles).toContain('formatCode="0.00"');
    expect(styles).toContain('formatCode="0.000"');
    expect(styles).toContain('formatCode="yyyy-mm-dd"');
  });

  test("freezes the head and puts filters on it, below a title where there is one", async () => {
    const plain = await part(list, "xl/worksheets/sheet1.xml");
    expect(plain).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(plain).toContain('</sheetData><autoFilter ref="A1:C4"/>');
    const titled = await part({ ...list, title: "数据截至" }, "xl/worksheets/sheet1.xml");
    expect(titled).toMatch(/<pane [^>]*ySplit="2"/);
    expect(titled).toContain('<autoFilter ref="A2:C5"/>');
  });

  test("reads back what it wrote", async () => {
    const back = await readTable("a.xlsx", await writeTable("xlsx", list));
    expect(back).toEqual({
      name: "a.xlsx",
      sheet: "projects  2021 12",
      rows: [
        { number: 1, cells: ["编号", "面积", "截至"] },
        { number: 2, cells: ["007", "147", "2021-12-17"] },
        { number: 3, cells: ["=1+1", "12.345"] },
        { number: 4, cells: ["123456789012345678"] },
      ],
    });
  });
});
