import { readFile } from "node:fs/promises";
import { deflateRawSync } from "node:zlib";

import { figureFieldNames } from "../../src/domain/sheet/project-row.ts";
import type { ProjectRow } from "../../src/domain/sheet/project-row.ts";
import { readProjects } from "../../src/domain/sheet/read-projects.ts";
import type { Table } from "../../src/domain/sheet/table.ts";
import { plain } from "../../src/domain/figure.ts";
import { readTable } from "../../src/sheet/read-table.ts";

/** A sample of the product's own, as bytes. */
export async function sample(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`../../sample/${name}`, import.meta.url)));
}

export async function sampleRows(name: string): Promise<readonly ProjectRow[]> {
  return readProjects(await readTable(name, await sample(name))).rows;
}

/** A table of lines as people would write them, cells parted by |. */
export function table(...lines: readonly string[]): Table {
  return {
    name: "list.csv",
    rows: lines.flatMap((line, i) => {
      const cells = line.split("|").map((cell) => cell.trim());
      return cells.every((cell) => cell === "") ? [] : [{ number: i + 1, cells }];
    }),
  };
}

/** A row with its figures as plain decimals, so that rows compare by value. */
export function flat(row: ProjectRow): Record<string, unknown> {
  const figures = figureFieldNames.flatMap((field) => {
    const value = row[field];
    return value === undefined ? [] : [[field, plain(value)] as const];
  });
  return { ...row, ...Object.fromEntries(figures) };
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

interface ZipEntry {
  readonly path: string;
  readonly content: Uint8Array;
  /** What the archive claims that it unpacks to. */
  readonly claims?: number;
  readonly isEncrypted?: boolean;
}

/** A deflated archive, as an office program writes it, or one that lies. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.path);
    const packed = deflateRawSync(entry.content);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(entry.isEncrypted ? 1 : 0, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(entry.claims ?? entry.content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), shared, place, name]),
    );
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, listed, end]));
}

const rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A workbook with these sheets' XML inside `<sheetData>`. */
export function workbook(...sheets: readonly string[]): Uint8Array {
  const list = sheets.map(
    (_, i) => `<sheet name="S${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const targets = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${rels}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return zip([
    {
      path: "xl/workbook.xml",
      content: bytes(
        `<workbook xmlns="${main}" xmlns:r="${rels}"><sheets>${list.join("")}</sheets></workbook>`,
      ),
    },
    {
      path: "xl/_rels/workbook.xml.rels",
      content: bytes(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.join("")}` +
          `<Relationship Id="rIdS" Type="${rels}/styles" Target="styles.xml"/></Relationships>`,
      ),
    },
    {
      path: "xl/styles.xml",
      content: bytes(
        `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
    },
    ...sheets.map((data, i) => ({
      path: `xl/worksheets/sheet${i + 1}.xml`,
      content: bytes(`<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`),
    })),
  ]);
}

/** One cell of text in a workbook's XML. */
export function textCell(at: string, text: string): string {
  return `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
}
