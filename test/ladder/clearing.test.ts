import { describe, expect, test } from "vitest";
import { createCalendar } from "../../src/domain/calendar/index.ts";
import {
  dueSteps,
  isUnmoved,
  overnightRuns,
  staysOvernight,
  unmovedByOwner,
  type ClockFacts,
} from "../../src/domain/ladder/index.ts";
import { at, facts, rules } from "./help.ts";

const clearing = { cutoff: "20:00", timeZone: "Asia/Shanghai" };
const monday = "2026-03-02";

describe("isUnmoved()", () => {
  test.each([
    ["due at the day's cut-off", {}, true],
    ["signed for, which moves nothing", { state: "acked" }, true],
    ["overdue since last week", { openedAt: at("2026-02-26 09:00") }, true],
    ["due tomorrow", { dueAt: at("2026-03-03 20:00") }, false],
    ["due a second after the cut-off", { dueAt: at("2026-03-02 20:00:01") }, false],
    ["handed up or extended today", { movedAt: at("2026-03-02 17:00") }, false],
    ["moved yesterday", { movedAt: at("2026-03-01 23:59:59") }, true],
    ["set aside", { state: "snoozed" }, false],
    ["resolved", { state: "resolved" }, false],
    ["ended", { state: "ended" }, false],
  ] as const)("judges what is %s", (_title, over, want) => {
    expect(isUnmoved(facts(over as Partial<ClockFacts>), monday, clearing)).toBe(want);
  });
});

test.each([
  ["2026-03-02 19:59:59", false, []],
  ["2026-03-02 20:00:00", true, [1]],
] as const)("staysOvernight() at %s is %s, and the ladder says the same", (now, want, rungs) => {
  const issue = facts();
  expect(staysOvernight(issue, monday, clearing, at(now))).toBe(want);
  expect(dueSteps(issue, rules, at(now)).map((step) => step.rung)).toEqual(rungs);
});

test("staysOvernight() adds no rung to an issue that is overdue already", () => {
  const issue = facts({ openedAt: at("2026-02-28 09:00"), rung: 2 });
  expect(staysOvernight(issue, monday, clearing, at("2026-03-02 20:00"))).toBe(true);
  expect(dueSteps(issue, rules, at("2026-03-02 20:00"))).toEqual([]);
});

test("unmovedByOwner() gives each owner his own alone, oldest deadline first", () => {
  const issues = [
    facts({ no: 1 }),
    facts({ no: 2, owner: "ou_b" }),
    facts({ no: 3, openedAt: at("2026-02-26 09:00") }),
    facts({ no: 4, owner: null }),
    facts({ no: 5, state: "resolved" }),
  ];
  const cards = unmovedByOwner(issues, monday, clearing);
  expect(cards.map((card) => [card.owner, card.issues.map((issue) => issue.no)])).toEqual([
    ["ou_owner", [3, 1]],
    ["ou_b", [2]],
  ]);
});

describe("overnightRuns()", () => {
  const calendar = createCalendar();
  const run = (marks: readonly string[], since: string, through: string) =>
    overnightRuns(
      ["枫溪街道"],
      [...marks.map((day) => ({ street: "枫溪街道", day })), { street: "白关镇", day: through }],
      since,
      through,
      calendar,
    )[0];

  test.each([
    ["nothing on record", [], "2026-03-02", "2026-03-06", 5, null],
    ["one in the middle", ["2026-03-04"], "2026-03-02", "2026-03-06", 2, "2026-03-04"],
    ["one today", ["2026-03-02", "2026-03-06"], "2026-03-02", "2026-03-06", 0, "2026-03-06"],
    ["over a weekend", ["2026-03-05"], "2026-03-02", "2026-03-10", 3, "2026-03-05"],
    [
      "over 春节 with its shifted Saturday",
      ["2026-02-13"],
      "2026-01-05",
      "2026-02-25",
      3,
      "2026-02-13",
    ],
    ["seen on a rest day", ["2026-03-05"], "2026-03-02", "2026-03-08", 1, "2026-03-05"],
    ["one on a rest day", ["2026-03-07"], "2026-03-02", "2026-03-09", 1, "2026-03-07"],
    ["a mark later than asked for", ["2026-03-09"], "2026-03-02", "2026-03-06", 5, null],
    ["the first day", [], "2026-03-06", "2026-03-06", 1, null],
  ] as const)("counts workdays with %s", (_title, marks, since, through, days, lastOn) => {
    expect(run(marks, since, through)).toEqual({ street: "枫溪街道", days, lastOn });
  });
});
