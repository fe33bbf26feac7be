import { describe, expect, test } from "vitest";

import { ZERO, figure, plain } from "../../src/domain/figure.ts";
import { readDay } from "../../src/domain/sheet/cell.ts";
import { planImport } from "../../src/domain/sheet/plan-import.ts";
import type { FigureField, ProjectRow, TaskKind } from "../../src/domain/sheet/project-row.ts";
import { projectsTable } from "../../src/domain/sheet/projects-table.ts";
import { readBudget } from "../../src/domain/sheet/read-budget.ts";
import { readProjects } from "../../src/domain/sheet/read-projects.ts";
import { recognise } from "../../src/domain/sheet/recognise.ts";
import type { OutCell, OutColumn } from "../../src/domain/sheet/table.ts";
import { readTable } from "../../src/sheet/read-table.ts";
import { writeTable } from "../../src/sheet/write-table.ts";
import { flat, sample, sampleRows } from "./helpers.ts";

const files = ["projects-2021.csv", "projects-2021.zh.csv"] as const;

function sum(rows: readonly ProjectRow[], field: FigureField): string {
  return plain(rows.reduce((so, row) => so.plus(row[field] ?? ZERO), ZERO));
}

describe.each(files)("the sample %s", (name) => {
  test("reads as 64 rows without a fault", async () => {
    const read = readProjects(await readTable(name, await sample(name)));
    expect(read.faults).toEqual([]);
    expect(read.rows).toHaveLength(64);
    expect(read.rows.every((row) => row.asOf === "2021-12-17")).toBe(true);
    expect(read.rows[0]!.row).toBe(2);
  });

  test("gives the totals of the self-evaluation", async () => {
    const rows = await sampleRows(name);
    const of = (kind: TaskKind, source = "city"): readonly ProjectRow[] =>
      rows.filter((row) => row.kind === kind && row.source === source);
    const done = (list: readonly ProjectRow[]): number =>
      list.filter((row) => row.status === "done").length;
    const land = of("collective_land");
    const houses = of("state_land_house");
    expect([land.length, done(land), sum(land, "targetMu"), sum(land, "doneMu")]).toEqual([
      43,
      38,
      "2871",
      "2200",
    ]);
    expect([houses.length, done(houses), sum(houses, "targetSqm"), sum(houses, "doneSqm")]).toEqual(
      [3, 3, "15380", "15380"],
    );
    expect([of("clear_up").length, done(of("clear_up"))]).toEqual([10, 8]);
    const own = of("clear_up", "district_self");
    expect([own.length, done(own)]).toEqual([7, 5]);
    expect(of("preliminary", "none")).toHaveLength(1);
    expect(sum(rows, "forecastMu")).toBe("2758");
  });
});

test("readProjects() reads the same figures, days and words from either sample", async () => {
  const [english, chinese] = await Promise.all(files.map(sampleRows));
  chinese!.forEach((row, i) => {
    const { note: _note, row: _row, ...rest } = flat(row);
    const { aliases: _aliases, ...cells } = rest;
    expect(flat(english![i]!)).toMatchObject(cells);
  });
});

test("readProjects() checks every figure of the total line and passes over it", async () => {
  const name = "projects-2021.zh.csv";
  const { total, ignored } = readProjects(await readTable(name, await sample(name)));
  expect(ignored).toEqual(["序号"]);
  expect(total!.map((one) => [one.field, plain(one.stated)])).toEqual([
    ["targetMu", "2871"],
    ["doneMu", "2200"],
    ["targetSqm", "15380"],
    ["doneSqm", "15380"],
    ["households", "735"],
    ["signed", "695"],
    ["vacated", "668"],
    ["demolished", "655"],
    ["startRemaining", "69"],
    ["remaining", "89"],
    ["forecastMu", "2758"],
    ["tasks", "64"],
  ]);
  expect(total!.every((one) => one.stated.eq(one.sum))).toBe(true);
});

test("readTable() reads the Chinese list from a workbook as from CSV", async () => {
  const csv = await readTable("p.csv", await sample("projects-2021.zh.csv"));
  const [head, ...lines] = csv.rows;
  const columns = head!.cells.map((header): OutColumn => {
    if (/面积|户数|已签约|已腾房|已拆除/.test(header)) return { header, kind: "figure" };
    return { header, kind: /时间|时限/.test(header) ? "day" : "text" };
  });
  // As a clerk's workbook holds it: figures as numbers, days as date cells.
  const typed = (text: string, { kind }: OutColumn): OutCell => {
    if (text === "" || kind === "text") return text;
    if (kind === "figure") return figure(text);
    const day = readDay(text);
    return day.ok ? (day.value ?? null) : null;
  };
  const content = await writeTable("xlsx", {
    sheet: "任务表",
    columns,
    rows: lines.map(({ cells }) => columns.map((column, i) => typed(cells[i] ?? "", column))),
  });
  const xlsx = await readTable("p.xlsx", content);
  expect(readProjects(xlsx).faults).toEqual([]);
  expect(readProjects(xlsx).rows.map(flat)).toEqual(readProjects(csv).rows.map(flat));
});

test.each(["xlsx", "csv"] as const)(
  "planImport() finds every row the same after an export to %s",
  async (format) => {
    const rows = await sampleRows("projects-2021.csv");
    const content = await writeTable(format, projectsTable(rows));
    const read = readProjects(await readTable(`export.${format}`, content));
    expect(read.faults).toEqual([]);
    const plan = planImport(
      rows.map((row) => ({ ...row, id: row.name })),
      read.rows,
    );
    expect(plan.faults).toEqual([]);
    expect(plan.planned.map((one) => one.kind)).toEqual(Array.from({ length: 64 }, () => "same"));
  },
);

test("writeTable() gives the CSV export cell for cell as the sample has it", async () => {
  const rows = await sampleRows("projects-2021.csv");
  const content = await writeTable("csv", projectsTable(rows));
  const written = await readTable("export.csv", content);
  const original = await readTable("p.csv", await sample("projects-2021.csv"));
  expect(written.rows).toEqual(original.rows);
});

test("planImport() changes only notes when the Chinese list follows the English one", async () => {
  const [english, chinese] = await Promise.all(files.map(sampleRows));
  const plan = planImport(
    english!.map((row) => ({ ...row, id: row.code! })),
    chinese!,
  );
  expect(plan.faults).toEqual([]);
  const changed = plan.planned.flatMap((one) => (one.kind === "changed" ? one.cells : []));
  expect(new Set(changed.map((cell) => cell.field))).toEqual(new Set(["note"]));
  expect(plan.planned.filter((one) => one.kind === "new")).toEqual([]);
});

test("readBudget() reads the sample budget with its tree", async () => {
  const name = "budget-2021.csv";
  const read = readBudget(await readTable(name, await sample(name)));
  expect(recognise(await readTable(name, await sample(name))).kind).toBe("budget");
  expect(read.faults).toEqual([]);
  expect(read.year).toBe(2021);
  expect(read.rows).toHaveLength(15);
  expect(read.rows[2]).toMatchObject({
    row: 4,
    code: "B03",
    fund: "general_public_budget",
    item: "appropriation_expenditure",
    kind: "expenditure",
    name: "一般公共预算财政拨款支出",
  });
  expect(plain(read.rows[2]!.amountWan)).toBe("440.31");
  expect(read.rows[3]!.parentCode).toBe("B03");
});
