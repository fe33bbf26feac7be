import { describe, expect, test } from "vitest";
import { BUILT_IN_YEARS, createCalendar } from "../../src/domain/calendar/index.ts";
import { DEFAULT_POLICY, defaultDue } from "../../src/domain/issue/index.ts";
import { dueSteps, rungTimes, type LadderRules } from "../../src/domain/ladder/index.ts";
import { at, facts, rules, wall } from "./help.ts";

const calendar2027 = createCalendar([
  ...BUILT_IN_YEARS,
  { year: 2027, off: ["2027-01-01", "2027-01-02", "2027-01-03"], worked: [] },
]);

/** Opening, then rungs 1 to 4; rung 1 of a normal issue is its default deadline. */
const NORMAL: readonly (readonly [string, string, string, string, string, string, string])[] = [
  [
    "an ordinary Monday",
    "2026-03-02 09:00:00",
    "2026-03-02 20:00",
    "2026-03-03 09:00",
    "2026-03-04 09:00",
    "2026-03-09 09:00",
    "",
  ],
  [
    "a Friday before a weekend",
    "2026-03-06 15:00:00",
    "2026-03-06 20:00",
    "2026-03-09 09:00",
    "2026-03-10 09:00",
    "2026-03-13 09:00",
    "",
  ],
  [
    "a Friday before a shifted Saturday",
    "2026-02-13 15:00:00",
    "2026-02-13 20:00",
    "2026-02-14 09:00",
    "2026-02-24 09:00",
    "2026-02-27 09:00",
    "",
  ],
  [
    "a shifted Saturday before 春节",
    "2026-02-14 10:00:00",
    "2026-02-14 20:00",
    "2026-02-24 09:00",
    "2026-02-25 09:00",
    "2026-02-28 09:00",
    "",
  ],
  [
    "the second of the cut-off before 国庆",
    "2026-09-30 20:00:00",
    "2026-09-30 20:00",
    "2026-10-08 09:00",
    "2026-10-09 09:00",
    "2026-10-13 09:00",
    "",
  ],
  [
    "a second after the cut-off before 国庆",
    "2026-09-30 20:00:01",
    "2026-10-08 20:00",
    "2026-10-09 09:00",
    "2026-10-10 09:00",
    "2026-10-14 09:00",
    "",
  ],
  [
    "a Saturday",
    "2026-03-07 10:00:00",
    "2026-03-07 20:00",
    "2026-03-09 09:00",
    "2026-03-10 09:00",
    "2026-03-13 09:00",
    "",
  ],
  [
    "a Saturday night",
    "2026-03-07 20:30:00",
    "2026-03-09 20:00",
    "2026-03-10 09:00",
    "2026-03-11 09:00",
    "2026-03-16 09:00",
    "",
  ],
  [
    "within 国庆",
    "2026-10-03 10:00:00",
    "2026-10-03 20:00",
    "2026-10-08 09:00",
    "2026-10-09 09:00",
    "2026-10-13 09:00",
    "",
  ],
  [
    "the shifted Sunday before 中秋",
    "2026-09-20 10:00:00",
    "2026-09-20 20:00",
    "2026-09-21 09:00",
    "2026-09-22 09:00",
    "2026-09-28 09:00",
    "",
  ],
  [
    "before 五一, over its shifted Saturday",
    "2026-05-07 10:00:00",
    "2026-05-07 20:00",
    "2026-05-08 09:00",
    "2026-05-09 09:00",
    "2026-05-13 09:00",
    "",
  ],
  [
    "the day before 元旦 of a year without a notice",
    "2026-12-31 09:00:00",
    "2026-12-31 20:00",
    "2027-01-01 09:00",
    "2027-01-04 09:00",
    "2027-01-07 09:00",
    "",
  ],
  [
    "the day before 元旦 of a year loaded",
    "2026-12-31 09:00:00",
    "2026-12-31 20:00",
    "2027-01-04 09:00",
    "2027-01-05 09:00",
    "2027-01-08 09:00",
    "2027",
  ],
  [
    "the founding document's Friday",
    "2021-12-17 16:00:00",
    "2021-12-17 20:00",
    "2021-12-20 09:00",
    "2021-12-21 09:00",
    "2021-12-24 09:00",
    "",
  ],
  [
    "before 春节 of 2021",
    "2021-02-10 09:00:00",
    "2021-02-10 20:00",
    "2021-02-18 09:00",
    "2021-02-19 09:00",
    "2021-02-23 09:00",
    "",
  ],
];

const URGENT: readonly (readonly [string, string, string, string, string, string, string])[] = [
  [
    "at nine",
    "2026-03-02 09:00:00",
    "2026-03-02 11:00:00",
    "2026-03-02 21:00:00",
    "2026-03-03 09:00:00",
    "2026-03-04 09:00:00",
    "other",
  ],
  [
    "so that 2 h end as the quiet hours begin",
    "2026-03-02 20:00:00",
    "2026-03-03 07:30:00",
    "2026-03-03 08:00:00",
    "2026-03-03 20:00:00",
    "2026-03-04 20:00:00",
    "other",
  ],
  [
    "a second earlier",
    "2026-03-02 19:59:59",
    "2026-03-02 21:59:59",
    "2026-03-03 07:59:59",
    "2026-03-03 19:59:59",
    "2026-03-04 19:59:59",
    "other",
  ],
  [
    "at noon",
    "2026-03-02 12:00:00",
    "2026-03-02 14:00:00",
    "2026-03-03 07:30:00",
    "2026-03-03 12:00:00",
    "2026-03-04 12:00:00",
    "other",
  ],
  [
    "at night",
    "2026-03-02 23:30:00",
    "2026-03-03 07:30:00",
    "2026-03-03 11:30:00",
    "2026-03-04 07:30:00",
    "2026-03-05 07:30:00",
    "other",
  ],
  [
    "so that 2 h end with the quiet hours",
    "2026-03-02 05:30:00",
    "2026-03-02 07:30:00",
    "2026-03-02 17:30:00",
    "2026-03-03 07:30:00",
    "2026-03-04 07:30:00",
    "other",
  ],
  [
    "a second before that",
    "2026-03-02 05:29:59",
    "2026-03-02 07:30:00",
    "2026-03-02 17:29:59",
    "2026-03-03 07:30:00",
    "2026-03-04 07:30:00",
    "other",
  ],
  [
    "on the eve of 春节",
    "2026-02-14 21:00:00",
    "2026-02-15 07:30:00",
    "2026-02-15 09:00:00",
    "2026-02-15 21:00:00",
    "2026-02-16 21:00:00",
    "other",
  ],
  [
    "over an ordinary weekend",
    "2026-03-06 18:00:00",
    "2026-03-06 20:00:00",
    "2026-03-07 07:30:00",
    "2026-03-07 18:00:00",
    "2026-03-08 18:00:00",
    "access",
  ],
  [
    "at night, for safety",
    "2026-03-02 23:30:00",
    "2026-03-03 01:30:00",
    "2026-03-03 11:30:00",
    "2026-03-03 23:30:00",
    "2026-03-04 23:30:00",
    "safety",
  ],
  [
    "within 国庆, for safety",
    "2026-10-03 20:00:00",
    "2026-10-03 22:00:00",
    "2026-10-04 08:00:00",
    "2026-10-04 20:00:00",
    "2026-10-05 20:00:00",
    "safety",
  ],
];

const second = (moment: Date, seconds: number): Date => new Date(moment.getTime() + seconds * 1000);

describe("rungTimes() and dueSteps() of a normal issue opened on", () => {
  const cases = NORMAL.flatMap(([title, opened, ...rest]) => {
    const year = rest.pop();
    return rest.map((want, index) => [title, index + 1, opened, `${want}:00`, year] as const);
  });
  test.each(cases)("%s: rung %i to the second", (_title, rung, opened, want, year) => {
    const inForce: LadderRules = year === "2027" ? { ...rules, calendar: calendar2027 } : rules;
    const openedAt = at(opened);
    const dueAt = defaultDue(openedAt, { ...inForce, policy: DEFAULT_POLICY });
    const issue = facts({ openedAt, dueAt, rung: rung - 1 });
    expect(wall(rungTimes(issue, inForce)[rung]!.at)).toBe(want);
    expect(dueSteps(issue, inForce, second(at(want), -1))).toEqual([]);
    expect(dueSteps(issue, inForce, at(want))).toMatchObject([{ rung, isPassed: false }]);
    expect(dueSteps({ ...issue, rung }, inForce, second(at(want), 1))).toEqual([]);
  });
});

describe("rungTimes() and dueSteps() of an urgent issue opened", () => {
  const cases = URGENT.flatMap(([title, opened, ...rest]) => {
    const category = rest.pop()!;
    return rest.map((want, index) => [title, index + 1, opened, want, category] as const);
  });
  test.each(cases)("%s: rung %i to the second", (_title, rung, opened, want, category) => {
    const issue = facts({ openedAt: at(opened), severity: "urgent", category, rung: rung - 1 });
    expect(wall(rungTimes(issue, rules)[rung]!.at)).toBe(want);
    expect(dueSteps(issue, rules, second(at(want), -1))).toEqual([]);
    expect(dueSteps(issue, rules, at(want))).toMatchObject([{ rung, isPassed: false }]);
  });
});

test.each([
  ["22:00:00", "2026-03-03 07:30:00"],
  ["21:59:59", "2026-03-02 21:59:59"],
  ["23:00:00", "2026-03-03 07:30:00"],
] as const)("rungTimes() lets a deadline said for %s speak at %s", (clock, want) => {
  const issue = facts({ dueAt: at(`2026-03-02 ${clock}`) });
  expect(wall(rungTimes(issue, rules)[1]!.at)).toBe(want);
  expect(wall(rungTimes(issue, rules)[2]!.at)).toBe("2026-03-03 09:00:00");
});

test.each([
  [
    "an extension to a rest day stands",
    { dueAt: at("2026-03-07 20:00") },
    ["2026-03-07 20:00:00", "2026-03-09 09:00:00"],
  ],
  [
    "an extension over 春节",
    { dueAt: at("2026-02-22 20:00"), openedAt: at("2026-02-13 09:00") },
    ["2026-02-22 20:00:00", "2026-02-24 09:00:00"],
  ],
  [
    "an urgent extension counts from the agreed deadline",
    { severity: "urgent", dueAt: at("2026-03-04 20:00"), clockFrom: at("2026-03-04 18:00") },
    ["2026-03-04 20:00:00", "2026-03-05 07:30:00"],
  ],
] as const)("rungTimes(): %s", (_title, over, want) => {
  expect(
    rungTimes(facts(over), rules)
      .slice(1, 3)
      .map((due) => wall(due.at)),
  ).toEqual(want);
});

test.each([
  ["by day", "2026-03-02 10:00:00", "normal", "other", "2026-03-02 10:30:00"],
  ["on a rest day as well", "2026-03-07 10:00:00", "normal", "other", "2026-03-07 10:30:00"],
  ["into the quiet hours", "2026-03-02 21:30:00", "normal", "other", "2026-03-03 07:30:00"],
  ["a second before them", "2026-03-02 21:29:59", "normal", "other", "2026-03-02 21:59:59"],
  ["at night, urgent", "2026-03-02 23:00:00", "urgent", "petition", "2026-03-03 07:30:00"],
  ["at night, for safety", "2026-03-02 23:00:00", "urgent", "safety", "2026-03-02 23:30:00"],
] as const)(
  "dueSteps() calls the head without an owner, opened %s",
  (_t, opened, severity, category, want) => {
    const issue = facts({
      openedAt: at(opened),
      severity,
      category,
      owner: null,
      isOpeningTold: false,
    });
    const isOwnerless = (now: Date, of = issue): boolean =>
      dueSteps(of, rules, now).some((step) => step.kind === "ownerless");
    expect(isOwnerless(second(at(want), -1))).toBe(false);
    expect(isOwnerless(at(want))).toBe(true);
    const owned = { ...issue, owner: "ou_head", isOwnerByDefault: true, isOpeningTold: true };
    expect(isOwnerless(at(want), owned)).toBe(false);
  },
);

test.each([
  ["by day", "2026-03-02 10:00:00", "other", "2026-03-02 10:00:00"],
  ["at night", "2026-03-03 06:30:00", "other", "2026-03-03 07:30:00"],
  ["at night, for safety", "2026-03-02 23:00:00", "safety", "2026-03-02 23:00:00"],
] as const)(
  "dueSteps() mentions the owner of what is opened %s",
  (_title, opened, category, want) => {
    const issue = facts({
      openedAt: at(opened),
      severity: "urgent",
      category,
      isOpeningTold: false,
    });
    expect(dueSteps(issue, rules, second(at(want), -1))).toEqual([]);
    expect(dueSteps(issue, rules, at(want))).toMatchObject([{ kind: "rung", rung: 0 }]);
  },
);

test("rungTimes() follows the office's own wall", () => {
  const there = { ...rules, timeZone: "Asia/Urumqi" };
  const dueAt = new Date("2026-03-06T20:00:00+06:00");
  const times = rungTimes(facts({ dueAt }), there).map((due) => due.at.toISOString());
  expect(times.slice(1)).toEqual([
    "2026-03-06T14:00:00.000Z",
    "2026-03-09T03:00:00.000Z",
    "2026-03-10T03:00:00.000Z",
    "2026-03-13T03:00:00.000Z",
  ]);
});
