import { describe, expect, test } from "vitest";
import {
  DEFAULT_POLICY,
  defaultDue,
  dueOn,
  findRecurring,
  kindOf,
  raiseIssue,
  saysFact,
  severityOf,
  silenceEndsAt,
} from "../../src/domain/issue/index.ts";
import { at, raised, rules, wall } from "./help.ts";

test.each([
  ["3户权属有争议", "ownership", "normal"],
  ["湘江1号二期那户要上访，紧急！", "petition", "urgent"],
  ["特急：塌方", "other", "urgent"],
  ["请立即处理", "other", "urgent"],
  ["不紧急，下周再说", "other", "normal"],
  ["不紧急？很紧急", "other", "urgent"],
  ["施工进不了场", "access", "urgent"],
  ["围墙要倒", "safety", "urgent"],
  ["", "other", "normal"],
] as const)("severityOf(%s) as %s is %s", (text, category, want) => {
  expect(severityOf(text, category, DEFAULT_POLICY)).toBe(want);
});

test.each([
  ["3户权属有争议", "problem"],
  ["王组长家孩子转学没着落", "help"],
  ["为群众办实事：装路灯", "help"],
] as const)("kindOf(%s) is %s", (text, want) => {
  expect(kindOf(text, "other", DEFAULT_POLICY)).toBe(want);
});

test.each([
  "已处理",
  "已处理。",
  "已经处理好了",
  "都办结了",
  "5号、8号问题都办结了",
  "第十二号问题已经搞定",
  "#7 办结",
  "№7 已完成！",
  "ＯＫ",
  "好的",
  "妥善解决了",
  "处理完毕",
  "👍👍",
  "123",
  "",
])("saysFact(%s) is false: it says nothing of what was done", (text) => {
  expect(saysFact(text, DEFAULT_POLICY)).toBe(false);
});

test.each([
  "已签约",
  "高压线20号前迁完",
  "办好了土地证",
  "已完成拆除",
  "司法局已出调解书",
  "3户已签约",
  "款已到账",
  "agreement signed",
])("saysFact(%s) is true", (text) => {
  expect(saysFact(text, DEFAULT_POLICY)).toBe(true);
});

test.each([
  ["in the morning", "2026-03-02 09:00:00", 0, "2026-03-02 20:00:00"],
  ["at the cut-off itself", "2026-03-02 20:00:00", 0, "2026-03-02 20:00:00"],
  ["a second later", "2026-03-02 20:00:01", 0, "2026-03-03 20:00:00"],
  ["a second before midnight", "2026-03-02 23:59:59", 0, "2026-03-03 20:00:00"],
  ["after midnight", "2026-03-03 00:00:00", 0, "2026-03-03 20:00:00"],
  ["on a Friday night", "2026-03-06 20:30:00", 0, "2026-03-09 20:00:00"],
  ["on a Friday night before a shifted Saturday", "2026-02-13 20:30:00", 0, "2026-02-14 20:00:00"],
  ["on the eve of 春节", "2026-02-14 20:30:00", 0, "2026-02-24 20:00:00"],
  ["on the eve of 国庆", "2026-09-30 21:00:00", 0, "2026-10-08 20:00:00"],
  ["on a rest day", "2026-10-03 10:00:00", 0, "2026-10-03 20:00:00"],
  ["with three workdays", "2026-09-30 09:00:00", 3, "2026-10-10 20:00:00"],
] as const)("defaultDue() opened %s", (_title, opened, days, want) => {
  expect(wall(defaultDue(at(opened), rules, days))).toBe(want);
});

test("dueOn() is the cut-off of the day, in the office's own hours", () => {
  expect(wall(dueOn("2026-03-07", rules))).toBe("2026-03-07 20:00:00");
  const early = { ...rules, policy: { ...DEFAULT_POLICY, cutoff: "17:30" } };
  expect(wall(dueOn("2026-03-07", early))).toBe("2026-03-07 17:30:00");
  expect(wall(defaultDue(at("2026-03-02 18:00"), early))).toBe("2026-03-03 17:30:00");
});

test.each([
  ["2026-03-02 15:00:07", "2026-03-05 15:00:07"],
  ["2026-03-06 15:00:00", "2026-03-11 15:00:00"],
  ["2026-02-13 15:00:00", "2026-02-25 15:00:00"],
  ["2026-03-07 15:00:00", "2026-03-11 15:00:00"],
  ["2026-03-02 23:00:00", "2026-03-06 07:30:00"],
  ["2026-03-02 05:00:00", "2026-03-05 07:30:00"],
] as const)("silenceEndsAt() after %s is %s", (resolved, want) => {
  expect(wall(silenceEndsAt(at(resolved), rules))).toBe(want);
});

describe("raiseIssue()", () => {
  test("fills in what was not said", () => {
    expect(raised()).toMatchObject({
      state: "open",
      kind: "problem",
      category: "other",
      severity: "normal",
      rung: 0,
      dueAt: at("2026-03-02 20:00"),
      isOpeningTold: false,
      ladder: "default",
    });
  });

  test("keeps what was said", () => {
    const said = {
      kind: "assigned",
      category: "safety",
      severity: "normal",
      dueAt: at("2026-03-09 20:00"),
    } as const;
    expect(raised(said)).toMatchObject(said);
  });

  test("follows the office's own table", () => {
    const policy = {
      ...DEFAULT_POLICY,
      categories: { petition: { days: 2, isUrgent: true, kind: "help" } },
    } as const;
    const draft = { no: 1, text: "上访", raiser: "ou_a", at: at("2026-03-06 09:00") };
    const { issue, recorded } = raiseIssue(
      { ...draft, project: null, street: null, category: "petition" },
      { ...rules, policy },
    );
    expect(issue).toMatchObject({
      owner: null,
      kind: "help",
      severity: "urgent",
      dueAt: at("2026-03-10 20:00"),
    });
    expect(recorded).toMatchObject([{ what: "raise", by: "ou_a", dueAt: issue.dueAt }]);
  });
});

test("findRecurring() finds the same category three times in a street and month", () => {
  const row = (no: number, day: string, category: "graves" | "funds", street: string | null) => ({
    no,
    street,
    category,
    openedAt: at(`${day} 00:30`),
  });
  const rows = [
    row(1, "2026-03-01", "graves", "枫溪街道"),
    row(2, "2026-03-15", "graves", "枫溪街道"),
    row(3, "2026-03-31", "graves", "枫溪街道"),
    row(4, "2026-04-01", "graves", "枫溪街道"),
    row(5, "2026-03-02", "funds", "枫溪街道"),
    row(6, "2026-03-02", "graves", "白关镇"),
    row(7, "2026-03-02", "graves", null),
  ];
  expect(findRecurring(rows, "2026-03", "Asia/Shanghai")).toEqual([
    { street: "枫溪街道", category: "graves", nos: [1, 2, 3] },
  ]);
  expect(findRecurring(rows, "2026-04", "Asia/Shanghai")).toEqual([]);
});
