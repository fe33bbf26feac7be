import { describe, expect, test } from "vitest";

import { TableRefusal } from "../../src/sheet/refusal.ts";
import { readTable } from "../../src/sheet/read-table.ts";
import { bytes, sample, textCell, workbook, zip } from "./helpers.ts";

async function reasonOf(name: string, content: Uint8Array): Promise<string> {
  const error: unknown = await readTable(name, content).then(
    () => null,
    (error: unknown) => error,
  );
  return error instanceof TableRefusal ? error.reason : `not refused: ${String(error)}`;
}

const rows = async (content: Uint8Array, name = "a.csv"): Promise<unknown> =>
  (await readTable(name, content)).rows.map((row) => [row.number, ...row.cells]);

describe("readTable() of text", () => {
  test.each([
    ["UTF-8", bytes("项目,面积\n大园,12.5\n")],
    ["UTF-8 with its mark and CRLF", bytes("\uFEFF项目,面积\r\n大园,12.5\r\n")],
    ["lines ended by CR alone", bytes("项目,面积\r大园,12.5")],
    ["semicolons", bytes("项目;面积\n大园;12.5")],
    ["tabs", bytes("项目\t面积\n大园\t12.5")],
    ["quotes and spaces", bytes('"项目" ,面积\n 大园 ,"12.5"')],
    [
      "GB18030",
      new Uint8Array([
        0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0xc3, 0xe6, 0xbb, 0xfd, 0x0a, 0xb4, 0xf3, 0xd4, 0xb0, 0x2c,
        0x31, 0x32, 0x2e, 0x35,
      ]),
    ],
    [
      "UTF-16 as spreadsheets write it",
      new Uint8Array(Buffer.from("\uFEFF项目\t面积\n大园\t12.5", "utf16le")),
    ],
  ])("takes %s", async (_what, content) => {
    expect(await rows(content)).toEqual([
      [1, "项目", "面积"],
      [2, "大园", "12.5"],
    ]);
  });

  test("counts blank lines and keeps a line break inside a cell", async () => {
    expect(await rows(bytes('a,b\n\n,,\n"x\ny",2\n3,4\n'))).toEqual([
      [1, "a", "b"],
      [4, "x\ny", "2"],
      [5, "3", "4"],
    ]);
  });

  test("reads the Chinese sample to its last line", async () => {
    const { rows } = await readTable("p.csv", await sample("projects-2021.zh.csv"));
    expect(rows).toHaveLength(66);
    expect(rows[0]!.cells[0]).toBe("序号");
    expect(rows.at(-1)).toMatchObject({
      number: 66,
      cells: ["", "合计"].concat(rows.at(-1)!.cells.slice(2)),
    });
  });
});

describe("readTable() of a workbook", () => {
  test("gives numbers as exact decimals and date cells as days", async () => {
    const content = workbook(
      `<row r="1">${textCell("A1", "a")}${textCell("C1", "c")}</row>` +
        `<row r="4"><c r="A4"><v>84.600000000000009</v></c><c r="B4" s="1"><v>44548</v></c><c r="C4" s="2"><v>44548.75</v></c><c r="D4"><v>1E-3</v></c><c r="E4" t="b"><v>1</v></c></row>`,
    );
    expect(await rows(content, "a.xlsx")).toEqual([
      [1, "a", "", "c"],
      [4, "84.6", "2021-12-18", "2021-12-18", "0.001", "true"],
    ]);
  });

  test("takes the first sheet that is a known list, before other sheets", async () => {
    const head = ["scope", "post", "open_id"]
      .map((text, i) => textCell(`${"ABC"[i]}1`, text))
      .join("");
    const content = workbook(
      `<row r="1">${textCell("A1", "封面")}</row>`,
      `<row r="1">${head}</row>`,
    );
    expect(await readTable("a.xlsx", content)).toMatchObject({ sheet: "S2" });
  });

  test("passes over cells that carry a style and nothing else, however far out", async () => {
    const content = workbook(
      `<row r="1">${textCell("A1", "a")}<c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576" s="1"></c></row>`,
    );
    expect(await rows(content, "a.xlsx")).toEqual([[1, "a"]]);
  });
});

describe("readTable() refuses", () => {
  const far = (at: string, row: string): Uint8Array =>
    workbook(`<row r="${row}"><c r="${at}"><v>1</v></c></row>`);
  test.each([
    ["a file of more than 10 MB", "a.csv", new Uint8Array(10 * 1024 * 1024 + 1), "too_large"],
    ["a file without a byte", "a.csv", new Uint8Array(), "empty"],
    ["a file of blank lines", "a.csv", bytes("\n,,\n"), "empty"],
    ["a workbook without a cell", "a.xlsx", workbook(""), "empty"],
    ["more than 20,000 lines", "a.csv", bytes("a,b\n".repeat(20_001)), "too_many_rows"],
    ["more than 100 columns", "a.csv", bytes("a,".repeat(100) + "a\n"), "too_many_columns"],
    ["an old .xls", "a.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "legacy_xls"],
    [
      "an encrypted workbook",
      "a.xlsx",
      new Uint8Array(
        Buffer.concat([
          Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
          Buffer.from("..EncryptedPackage", "utf16le"),
        ]),
      ),
      "encrypted",
    ],
    [
      "an archive with a password",
      "a.xlsx",
      zip([{ path: "xl/workbook.xml", content: bytes("<x/>"), isEncrypted: true }]),
      "encrypted",
    ],
    [
      "a document that is no workbook",
      "a.xlsx",
      zip([{ path: "word/document.xml", content: bytes("<x/>") }]),
      "unsupported",
    ],
    ["a picture", "a.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47]), "unsupported"],
    ["a broken archive", "a.xlsx", bytes("PK\x03\x04 and then nothing"), "unreadable"],
    ["a workbook cut short", "a.xlsx", workbook("<row/>").slice(0, 300), "unreadable"],
    [
      "a workbook of wrong markup",
      "a.xlsx",
      workbook('<row r="1"><c r="A1" t="zz"><v>1</v></c></row>'),
      "unreadable",
    ],
    [
      "text that is in no known encoding",
      "a.csv",
      new Uint8Array([0x61, 0xff, 0xff, 0x2c]),
      "unreadable",
    ],
    ["bytes that are no text", "a.csv", new Uint8Array([1, 0, 2, 0, 3]), "unreadable"],
    ["text under the name of a workbook", "a.xlsx", bytes("a,b"), "unreadable"],
    ["one cell in a far column", "a.xlsx", far("ZZZ1", "1"), "too_many_columns"],
    ["one cell in a far row", "a.xlsx", far("A900000", "900000"), "too_many_rows"],
    ["a row number beyond all sheets", "a.xlsx", far("A1", "4000000000"), "unreadable"],
    ["a row number in another notation", "a.xlsx", far("A1", "1e9"), "unreadable"],
    ["a place behind an entity", "a.xlsx", far("ZZ&#90;&#90;1", "1"), "unreadable"],
  ])("%s", async (_what, name, content, reason) => {
    expect(await reasonOf(name, content)).toBe(reason);
  });

  test.each([
    ["that says so", undefined],
    ["that says it is small", 100],
  ])("an archive that unpacks to very much, %s", async (_what, claims) => {
    const content = new Uint8Array(60 * 1024 * 1024).fill(32);
    const entry = { path: "xl/workbook.xml", content, ...(claims === undefined ? {} : { claims }) };
    const packed = zip([entry]);
    expect(packed.length).toBeLessThan(100_000);
    expect(await reasonOf("a.xlsx", packed)).toBe("unpacks_too_large");
  });

  test("an archive whose small parts add up to very much", async () => {
    const content = new Uint8Array(16 * 1024 * 1024).fill(32);
    const parts = [1, 2, 3, 4].map((n) => ({ path: `xl/part${n}.xml`, content }));
    expect(await reasonOf("a.xlsx", zip(parts))).toBe("unpacks_too_large");
  });
});
