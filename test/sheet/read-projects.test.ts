import { describe, expect, test } from "vitest";

import { plain } from "../../src/domain/figure.ts";
import { readDay, readFigure } from "../../src/domain/sheet/cell.ts";
import { readProjects } from "../../src/domain/sheet/read-projects.ts";
import { recognise } from "../../src/domain/sheet/recognise.ts";
import { table } from "./helpers.ts";

const head =
  "任务编号|任务来源|任务类别|项目名称|属地街道（镇）|任务面积（亩）|已完成面积（亩）|总户数|已签约|已腾房|已拆除|年初剩余户数|现剩余户数|进度状态|下达时间|完成时限|完成时间";
const good =
  "A1|市下达|集体土地征拆|大石桥公园|龙泉街道|29.85|10|12|9|7|5||3|推进中|2021.4.12|2021.12.31|";

/** The good line with some of its cells replaced, by column number from 0. */
function line(cells: Record<number, string>): string {
  return good
    .split("|")
    .map((cell, i) => cells[i] ?? cell)
    .join("|");
}

describe("readProjects()", () => {
  test("reads a line of the office's own list", () => {
    const { rows, faults } = readProjects(table(head, good));
    expect(faults).toEqual([]);
    expect(rows[0]).toMatchObject({
      row: 2,
      code: "A1",
      source: "city",
      kind: "collective_land",
      landKind: "collective",
      name: "大石桥公园",
      street: "龙泉街道",
      status: "in_progress",
      issuedOn: "2021-04-12",
      dueOn: "2021-12-31",
    });
    expect(plain(rows[0]!.targetMu!)).toBe("29.85");
    expect(rows[0]).not.toHaveProperty("startRemaining");
    expect(rows[0]).not.toHaveProperty("completedOn");
    expect(rows[0]).not.toHaveProperty("asOf");
  });

  test.each([
    ["a required cell that is blank", { 3: "" }, "missing_cell", "project_name"],
    ["a kind that is blank", { 2: "" }, "missing_cell", "task_kind"],
    ["an unknown word", { 1: "省下达" }, "unknown_word", "task_source"],
    ["an unknown status", { 13: "差不多了" }, "unknown_word", "status"],
    ["a figure that is none", { 5: "约三十亩" }, "unreadable_number", "target_area_mu"],
    ["a figure in another unit", { 5: "29.85㎡" }, "wrong_unit", "target_area_mu"],
    ["a negative figure", { 6: "-3" }, "negative", "done_area_mu"],
    ["half a household", { 8: "8.5" }, "not_whole", "signed_households"],
    ["a figure too large to be true", { 5: "1000000000" }, "too_large", "target_area_mu"],
    ["a day that does not exist", { 15: "2021.2.30" }, "impossible_day", "due_on"],
    ["a day that is none", { 15: "年底" }, "unreadable_day", "due_on"],
    ["more done than there is to do", { 6: "29.86" }, "done_over_target", "done_area_mu"],
    ["more signed than there are", { 8: "13" }, "signed_over_households", "signed_households"],
    ["more moved out than signed", { 9: "10" }, "vacated_over_signed", "vacated_households"],
    [
      "more pulled down than moved out",
      { 10: "8" },
      "demolished_over_vacated",
      "demolished_households",
    ],
    ["more left than at the start", { 11: "2" }, "remaining_over_start", "remaining_households"],
    ["done short of the target", { 13: "已完成" }, "done_short_of_target", "done_area_mu"],
    ["due before it was issued", { 15: "2021.4.11" }, "due_before_issued", "due_on"],
    [
      "completed before it was issued",
      { 16: "2021.3.1" },
      "completed_before_issued",
      "completed_on",
    ],
  ])("blames %s, by row and column", (_what, cells, reason, field) => {
    const { rows, faults } = readProjects(table(head, "", line(cells)));
    expect(rows).toEqual([]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ row: 3, reason, field });
    expect(head.split("|")).toContain(faults[0]!.column);
  });

  test("names the figure and what it is measured against", () => {
    const { faults } = readProjects(table(head, line({ 6: "30.5亩" })));
    expect(faults).toEqual([
      {
        row: 2,
        reason: "done_over_target",
        field: "done_area_mu",
        column: "已完成面积（亩）",
        got: "30.5亩",
        want: "29.85",
      },
    ]);
  });

  test("names every fault of every line, and gives the good lines all the same", () => {
    const bad = line({ 0: "A2", 3: "甲", 5: "x", 15: "y" });
    const { rows, faults } = readProjects(table(head, bad, good, line({ 0: "A3", 3: "" })));
    expect(rows.map((row) => row.row)).toEqual([3]);
    expect(faults.map((fault) => [fault.row, fault.reason])).toEqual([
      [2, "unreadable_number"],
      [2, "unreadable_day"],
      [4, "missing_cell"],
    ]);
  });

  test("blames a name and a code that come twice, with the other line", () => {
    const { faults } = readProjects(
      table(head, good, line({ 0: "a1", 3: "甲" }), line({ 0: "A3", 3: "大石桥 公园" })),
    );
    expect(faults).toMatchObject([
      { row: 3, reason: "duplicate_code", otherRow: 2, got: "a1" },
      { row: 4, reason: "duplicate_name", otherRow: 2 },
    ]);
  });

  test("names both figures where the total line is wrong, and takes no other notice of it", () => {
    const total = "|合 计||2项||60|20|24|18|14|10||6";
    const second = line({ 0: "A2", 3: "甲" });
    const { rows, faults, total: checked } = readProjects(table(head, good, second, total));
    expect(faults).toEqual([
      {
        row: 4,
        reason: "total_wrong",
        field: "target_area_mu",
        column: "任务面积（亩）",
        got: "60",
        want: "59.7",
      },
    ]);
    expect(rows).toHaveLength(2);
    expect(checked).toHaveLength(8);
  });

  test("counts the tasks that the total line claims", () => {
    const { faults } = readProjects(table(head, good, "|合计||3项"));
    expect(faults).toMatchObject([{ reason: "total_wrong", got: "3", want: "1" }]);
  });

  test("checks a subtotal against its own group only", () => {
    const lines = [
      "一、市下达任务",
      good,
      "|小计||||29.85",
      line({ 0: "A2", 3: "甲" }),
      "|小计||||29.85",
      "|合计||||59.70",
      "填表人：办公室",
    ];
    expect(readProjects(table(head, ...lines)).faults).toEqual([]);
    lines[2] = "|小计||||29.8";
    expect(readProjects(table(head, ...lines)).faults).toMatchObject([{ row: 4, want: "29.85" }]);
  });

  test("leaves a column out of the check while a cell of it cannot be read", () => {
    const { faults } = readProjects(table(head, line({ 5: "x" }), "|合计||||29.85|10"));
    expect(faults.map((fault) => fault.reason)).toEqual(["unreadable_number"]);
  });

  test.each([
    ["the line's own column", ["2021.12.17"], "2021-12-17"],
    ["the note of the total line", ["", "|合计|||||||||||||||||截至12月17日"], "2021-12-17"],
    ["a note with its year", ["", "|合计|||||||||||||||||截至2022年1月5日"], "2022-01-05"],
    ["a note early in the next year", ["", "|合计|||||||||||||||||截至1月5日"], "2022-01-05"],
    ["what is handed in", [""], "2021-11-30"],
  ])("takes the day of the figures from %s", (_what, [own = "", ...more], want) => {
    const { rows, faults } = readProjects(
      table(
        `${head}|数据截至`,
        `${line({ 6: "29.85", 13: "已完成", 16: "2021.12.3" })}|${own}`,
        ...more,
      ),
      { asOf: "2021-11-30" },
    );
    expect(faults).toEqual([]);
    expect(rows[0]!.asOf).toBe(want);
  });

  test("finds the head under a title, and the day in the title", () => {
    const { rows, faults } = readProjects(
      table("2021年征拆任务进度表（截至2021年12月17日）", "", head, good),
    );
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([{ row: 4, asOf: "2021-12-17" }]);
  });

  test("says which column is missing", () => {
    const { rows, faults } = readProjects(
      table("项目名称|任务面积（亩）|已签约|任务类别|任务来源", "甲|1|2|清零扫尾|区自压"),
    );
    expect(rows).toEqual([]);
    expect(faults).toMatchObject([{ row: 1, reason: "missing_column", field: "subdistrict" }]);
  });
});

describe("recognise()", () => {
  test.each([
    ["the task list", head, "projects"],
    [
      "English headers in another order",
      "subdistrict|PROJECT_NAME|task kind|Task_Source|extra",
      "projects",
    ],
    [
      "half-width brackets and spaces",
      "项目 名称|属地街道(镇)|任务面积( 亩 )|任务来源|任务类别",
      "projects",
    ],
    ["the roster", "scope,post,open_id,name,deputy_open_id,until".replaceAll(",", "|"), "roster"],
    ["the roster in Chinese", "范围|岗位|open_id|姓名|副手|截止", "roster"],
    [
      "the budget",
      "line_code|parent_code|fund|item|figure_kind|item_zh|amount_wan_yuan|source_in_document",
      "budget",
    ],
    ["the budget in Chinese", "编号|上级编号|资金类别|类型|科目|金额（万元）", "budget"],
    ["a list of something else", "日期|姓名|餐费", "unknown"],
  ])("knows %s", (_what, headers, kind) => {
    expect(recognise(table(headers)).kind).toBe(kind);
  });

  test("names what is missing and what a wrong header looks like", () => {
    const known = recognise(table("范围|岗们|open_id|姓名"));
    expect(known).toMatchObject({
      kind: "unknown",
      nearest: { kind: "roster", missing: ["post"] },
      near: [{ header: "岗们", meant: "岗位" }],
    });
  });

  test("names the columns that will not be read", () => {
    const known = recognise(table(`序号|${head}|联系电话`));
    expect(known.kind === "projects" && known.head.ignored).toEqual(["序号", "联系电话"]);
  });
});

test.each([
  ["147", "147"],
  ["147亩", "147"],
  ["147.00 亩", "147"],
  ["１４７．５", "147.5"],
  ["15,380.20", "15380.2"],
  ["１５，３８０", "15380"],
  ["0", "0"],
  ["-0", "0"],
  ["", null],
  ["—", null],
  ["/", null],
  ["1,47", "unreadable_number"],
  ["1.2.3", "unreadable_number"],
  ["−5", "negative"],
  ["12万亩", "unreadable_number"],
  ["12户", "wrong_unit"],
])("readFigure() of %s in 亩 is %s", (text, want) => {
  const reading = readFigure(text, "mu");
  const got = reading.ok ? (reading.value ? plain(reading.value) : null) : reading.reason;
  expect(got).toBe(want);
});

test.each([
  ["184.20万元", "184.2"],
  ["1842000元", "184.2"],
])("readFigure() of %s in 万元 is %s", (text, want) => {
  const reading = readFigure(text, "wan_yuan");
  expect(reading.ok && plain(reading.value!)).toBe(want);
});

test.each([
  ["2021.10.19", "2021-10-19"],
  ["2021-10-19", "2021-10-19"],
  ["2021/10/9", "2021-10-09"],
  ["2021年10月19日", "2021-10-19"],
  ["２０２１．１０．１９", "2021-10-19"],
  ["2021. 10. 19", "2021-10-19"],
  ["2021-10-19 00:00:00", "2021-10-19"],
  ["2021-10-19T08:00:00Z", "2021-10-19"],
  ["20211019", "2021-10-19"],
  ["44488", "2021-10-19"],
  ["2024.2.29", "2024-02-29"],
  ["", null],
  ["-", null],
  ["2021.2.29", "impossible_day"],
  ["2021.13.1", "impossible_day"],
  ["1021.1.1", "impossible_day"],
  ["10月19日", "unreadable_day"],
  ["21.10.19", "unreadable_day"],
  ["12345", "unreadable_day"],
])("readDay() of %s is %s", (text, want) => {
  const reading = readDay(text);
  expect(reading.ok ? (reading.value ?? null) : reading.reason).toBe(want);
});
