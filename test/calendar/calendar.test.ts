import chineseDays from "chinese-days";
import { describe, expect, test } from "vitest";
import {
  addWorkdays,
  BUILT_IN_YEARS,
  checkYearPlan,
  createCalendar,
  holidayAhead,
  missingNextYear,
  nextWorkday,
  previousWorkday,
  workdaysBetween,
} from "../../src/domain/calendar/index.ts";
import { addDays, weekdayOf } from "../../src/domain/day.ts";

const calendar = createCalendar();

describe("the built-in notices", () => {
  test.each(BUILT_IN_YEARS.map((plan) => [plan.year] as const))(
    "agree with chinese-days on every day of %i",
    (year) => {
      const differ: string[] = [];
      let days = 0;
      for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
        days++;
        if (calendar.isWorkday(day) !== chineseDays.isWorkday(day)) differ.push(day);
      }
      expect(differ).toEqual([]);
      expect(days).toBe(year % 4 === 0 ? 366 : 365);
    },
  );

  test.each([
    [2021, 31, 7],
    [2022, 32, 7],
    [2023, 26, 7],
    [2024, 28, 8],
    [2025, 28, 5],
    [2026, 33, 6],
  ] as const)("hold %i with %i days off and %i shifted workdays", (year, off, worked) => {
    const plan = BUILT_IN_YEARS.find((each) => each.year === year)!;
    expect(plan.off).toHaveLength(off);
    expect(plan.worked).toHaveLength(worked);
    expect(checkYearPlan(plan)).toEqual([]);
    expect(new Set([...plan.off, ...plan.worked]).size).toBe(off + worked);
    expect(plan.worked.every((day) => weekdayOf(day) > 5)).toBe(true);
  });

  test.each(["02-07", "02-20", "04-25", "05-08", "09-18", "09-26", "10-09"])(
    "work on 2021-%s, a weekend",
    (day) => expect(calendar.isWorkday(`2021-${day}`)).toBe(true),
  );

  test.each(["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"])(
    "work on 2026-%s, a weekend",
    (day) => expect(calendar.isWorkday(`2026-${day}`)).toBe(true),
  );
});

describe("createCalendar()", () => {
  const loaded = createCalendar([
    ...BUILT_IN_YEARS,
    { year: 2027, off: ["2026-12-31", "2027-01-01"], worked: ["2027-01-09"] },
  ]);

  test.each([
    ["2027-01-01", true, false],
    ["2027-01-09", false, true],
    ["2026-12-31", true, false],
    ["2027-01-04", true, true],
    ["2027-01-10", false, false],
  ] as const)("%s is %s by the week and %s by a loaded notice", (day, byWeek, byNotice) => {
    expect(calendar.isWorkday(day)).toBe(byWeek);
    expect(loaded.isWorkday(day)).toBe(byNotice);
  });

  test("knows() names the years that have a notice", () => {
    expect([2020, 2021, 2026, 2027].map((year) => calendar.knows(year))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(loaded.knows(2027)).toBe(true);
  });

  test("lets a later plan of the same year replace the earlier one", () => {
    const office = createCalendar([...BUILT_IN_YEARS, { year: 2026, off: [], worked: [] }]);
    expect(office.isWorkday("2026-10-01")).toBe(true);
    expect(office.isWorkday("2026-10-10")).toBe(false);
    expect(office.isWorkday("2025-10-01")).toBe(false);
  });

  test("lets a single day of the office win over the notice", () => {
    const office = createCalendar(BUILT_IN_YEARS, [
      { day: "2026-10-01", isWorkday: true },
      { day: "2026-03-02", isWorkday: false },
    ]);
    expect(office.isWorkday("2026-10-01")).toBe(true);
    expect(office.isWorkday("2026-03-02")).toBe(false);
    expect(office.isWorkday("2026-10-02")).toBe(false);
  });
});

test.each([
  ["a day that does not exist", { off: ["2027-02-30"], worked: [] }, ["not_a_day"]],
  ["another year", { off: ["2025-10-01"], worked: [] }, ["other_year"]],
  ["New Year's Eve of the year before", { off: ["2026-12-31"], worked: [] }, []],
  [
    "a weekday called shifted",
    { off: ["2027-01-01"], worked: ["2027-01-04"] },
    ["worked_is_weekday"],
  ],
  ["a day both off and worked", { off: ["2027-01-02"], worked: ["2027-01-02"] }, ["both"]],
  ["an empty notice", { off: [], worked: [] }, ["no_day_off"]],
] as const)("checkYearPlan() judges %s", (_title, plan, faults) => {
  expect(checkYearPlan({ year: 2027, ...plan }).map((each) => each.fault)).toEqual(faults);
});

test.each([
  ["2026-03-02", 0, "2026-03-02"],
  ["2026-03-07", 0, "2026-03-07"],
  ["2026-03-06", 1, "2026-03-09"],
  ["2026-02-13", 1, "2026-02-14"],
  ["2026-02-14", 1, "2026-02-24"],
  ["2026-02-27", 1, "2026-02-28"],
  ["2026-02-28", 1, "2026-03-02"],
  ["2026-09-30", 3, "2026-10-10"],
  ["2026-10-03", 1, "2026-10-08"],
  ["2026-02-24", -1, "2026-02-14"],
  ["2026-10-10", -3, "2026-09-30"],
  ["2026-12-31", 1, "2027-01-01"],
] as const)("addWorkdays() from %s by %i comes to %s", (day, count, want) => {
  expect(addWorkdays(day, count, calendar)).toBe(want);
});

test("nextWorkday() and previousWorkday() step over 春节", () => {
  expect(nextWorkday("2026-02-14", calendar)).toBe("2026-02-24");
  expect(previousWorkday("2026-02-24", calendar)).toBe("2026-02-14");
  expect(previousWorkday("2026-02-14", calendar)).toBe("2026-02-13");
});

test.each([
  ["2026-03-02", "2026-03-02", 0],
  ["2026-03-02", "2026-03-09", 5],
  ["2026-02-13", "2026-02-24", 2],
  ["2026-02-24", "2026-02-13", -2],
  ["2021-09-13", "2021-09-27", 10],
] as const)("workdaysBetween() %s and %s counts %i", (from, to, want) => {
  expect(workdaysBetween(from, to, calendar)).toBe(want);
});

test("nextWorkday() refuses a calendar that only rests", () => {
  const never = { isWorkday: () => false, knows: () => true };
  expect(() => nextWorkday("2026-01-01", never)).toThrow(RangeError);
});

test.each([
  ["2026-11-30", null],
  ["2026-12-01", 2027],
  ["2026-12-31", 2027],
  ["2025-12-31", null],
  ["2027-03-01", 2027],
] as const)("missingNextYear() on %s says %s", (day, want) => {
  expect(missingNextYear(day, calendar)).toBe(want);
});

test.each([
  [
    "the last workday before 国庆",
    "2026-09-30",
    { from: "2026-10-01", to: "2026-10-07", days: 7, backOn: "2026-10-08" },
  ],
  [
    "a shifted Saturday before 春节",
    "2026-02-14",
    { from: "2026-02-15", to: "2026-02-23", days: 9, backOn: "2026-02-24" },
  ],
  ["the Friday before a shifted Saturday", "2026-02-13", null],
  ["an ordinary Friday", "2026-03-06", null],
  ["a day within the break", "2026-10-03", null],
  [
    "a single day off in the week",
    "2023-04-04",
    { from: "2023-04-05", to: "2023-04-05", days: 1, backOn: "2023-04-06" },
  ],
] as const)("holidayAhead() on %s", (_title, day, want) => {
  expect(holidayAhead(day, calendar)).toEqual(want);
});
