import { describe, expect, test } from "vitest";

import { plain } from "../../src/domain/figure.ts";
import { readBudget } from "../../src/domain/sheet/read-budget.ts";
import { readRoster } from "../../src/domain/sheet/read-roster.ts";
import { table } from "./helpers.ts";

describe("readRoster()", () => {
  const head = "scope|post|open_id|name|deputy_open_id|until";

  test.each([
    ["English", head, "大园棚改|head|ou_a|王强|ou_b|2021-12-31"],
    ["Chinese", "范围|岗位|open_id|姓名|副手|截止", "大园棚改|指挥长|ou_a|王强|ou_b|2021.12.31"],
  ])("reads %s headers and posts", (_what, headers, line) => {
    expect(readRoster(table(headers, line))).toEqual({
      rows: [
        {
          row: 2,
          scope: "大园棚改",
          post: "head",
          openId: "ou_a",
          name: "王强",
          deputyOpenId: "ou_b",
          until: "2021-12-31",
        },
      ],
      faults: [],
      ignored: [],
    });
  });

  test("takes the office by any of its names, and several people in the service section", () => {
    const { rows, faults } = readRoster(
      table(
        head,
        "office|director|ou_a",
        "征拆办|项目服务股|ou_b",
        "Office|service|ou_c",
        "枫溪街道|负责人|ou_d",
      ),
    );
    expect(faults).toEqual([]);
    expect(rows.map((row) => [row.scope, row.post])).toEqual([
      ["office", "director"],
      ["office", "service"],
      ["office", "service"],
      ["枫溪街道", "street_head"],
    ]);
  });

  test.each([
    ["no scope", "|head|ou_a", "missing_cell", "scope"],
    ["no person", "大园棚改|head|", "missing_cell", "open_id"],
    ["an unknown post", "大园棚改|保安|ou_a", "unknown_word", "post"],
    ["an id that is none", "大园棚改|head|王强", "bad_id", "open_id"],
    ["a deputy's id that is none", "大园棚改|head|ou_a||王强", "bad_id", "deputy_open_id"],
    ["oneself as deputy", "大园棚改|head|ou_a||ou_a", "own_deputy", "deputy_open_id"],
    ["a day that does not exist", "大园棚改|head|ou_a||ou_b|2021.2.30", "impossible_day", "until"],
    ["a director of a project", "大园棚改|director|ou_a", "post_outside_scope", "scope"],
    ["a head of the whole office", "office|head|ou_a", "post_outside_scope", "scope"],
  ])("blames %s", (_what, line, reason, field) => {
    const { rows, faults } = readRoster(table(head, line));
    expect(rows).toEqual([]);
    expect(faults).toMatchObject([{ row: 2, reason, field }]);
  });

  test("blames two people on one post, with the other line", () => {
    const { faults } = readRoster(table(head, "大园棚改|head|ou_a", "大园 棚改|指挥长|ou_b"));
    expect(faults).toMatchObject([{ row: 3, reason: "duplicate_post", otherRow: 2 }]);
  });

  test("says which columns are missing from another list", () => {
    const { faults } = readRoster(table("日期|餐费", "1|2"));
    expect(faults.map((fault) => fault.field)).toEqual(["scope", "post", "open_id"]);
  });
});

describe("readBudget()", () => {
  const head = "编号|上级编号|资金类别|类型|科目|金额（万元）";

  test("reads Chinese headers and words, in 万元", () => {
    const { rows, faults, year } = readBudget(
      table(
        "2021年度预算",
        head,
        "1||一般公共预算|支出|基本支出|186.11",
        "2|1|一般公共预算|支出|人员经费|1372500元",
        "|||合计||186.11",
      ),
    );
    expect(faults).toEqual([]);
    expect(year).toBe(2021);
    expect(rows.map((row) => [row.row, row.item, row.kind, plain(row.amountWan)])).toEqual([
      [3, "基本支出", "expenditure", "186.11"],
      [4, "人员经费", "expenditure", "137.25"],
    ]);
  });

  test.each([
    ["an unknown fund", "1||彩票|支出|a|1", "unknown_word", "fund"],
    [
      "an amount that is none",
      "1||一般公共预算|支出|a|若干",
      "unreadable_number",
      "amount_wan_yuan",
    ],
    ["a negative amount", "1||一般公共预算|支出|a|-1", "negative", "amount_wan_yuan"],
    ["no amount", "1||一般公共预算|支出|a|", "missing_cell", "amount_wan_yuan"],
    ["a whole that is not there", "1|9|一般公共预算|支出|a|1", "unknown_parent", "parent_code"],
  ])("blames %s", (_what, line, reason, field) => {
    expect(readBudget(table(head, line)).faults).toMatchObject([{ row: 2, reason, field }]);
  });

  test("blames parts that are more than their whole, and a code that comes twice", () => {
    const line = (code: string, parent: string, amount: string): string =>
      `${code}|${parent}|一般公共预算|支出|x|${amount}`;
    const over = readBudget(
      table(head, line("1", "", "10"), line("2", "1", "6"), line("3", "1", "4.01")),
    );
    expect(over.faults).toMatchObject([
      { row: 2, reason: "children_over_parent", got: "10", want: "10.01" },
    ]);
    const twice = readBudget(table(head, line("1", "", "10"), line("1", "", "6")));
    expect(twice.faults).toMatchObject([{ row: 3, reason: "duplicate_code", otherRow: 2 }]);
  });
});
