import { describe, expect, test } from "vitest";
import { createCalendar } from "../../src/domain/calendar/work-calendar.ts";
import { clockEnd, clockOn, clocks, reviewLawUnit } from "../../src/domain/statute/clocks.ts";
import {
  addMonths,
  endOfTerm,
  enforcementLawUnit,
  rollForward,
} from "../../src/domain/statute/terms.ts";

const calendar = createCalendar();

test.each([
  ["the same day number", "2021-03-15", 6, "2021-09-15"],
  ["the last day of a shorter month", "2021-08-31", 6, "2022-02-28"],
  ["29 February in a leap year", "2023-08-31", 6, "2024-02-29"],
  ["the last day of a 30-day month", "2021-01-31", 3, "2021-04-30"],
  ["over the turn of the year", "2021-11-30", 3, "2022-02-28"],
  ["twelve months", "2021-02-28", 12, "2022-02-28"],
  ["backwards", "2021-03-31", -1, "2021-02-28"],
] as const)("addMonths() ends on %s", (_title, from, count, want) => {
  expect(addMonths(from, count)).toBe(want);
});

test.each([
  ["10 working days over two worked weekend days", "2021-09-13", 10, "WD", true, "2021-09-27"],
  ["30 days ending on a Sunday, rolled", "2021-10-08", 30, "CD", true, "2021-11-08"],
  ["30 days ending on a Sunday, not rolled", "2021-10-08", 30, "CD", false, "2021-11-07"],
  ["15 working days", "2021-12-01", 15, "WD", false, "2021-12-22"],
  ["60 days", "2021-03-15", 60, "CD", true, "2021-05-14"],
  ["6 months", "2021-03-15", 6, "M", true, "2021-09-15"],
  ["the holidays of October, rolled to a Friday", "2021-09-01", 30, "CD", true, "2021-10-08"],
  ["a Sunday that is worked stays", "2021-08-27", 30, "CD", true, "2021-09-26"],
  ["working days skip the Spring Festival", "2021-02-10", 3, "WD", false, "2021-02-20"],
] as const)("endOfTerm() counts %s", (_title, start, count, unit, roll, want) => {
  expect(endOfTerm(start, { count, unit }, calendar, roll)).toBe(want);
});

test.each([
  ["a working day stays", "2021-12-17", "2021-12-17"],
  ["a Saturday goes to Monday", "2021-12-18", "2021-12-20"],
  ["1 May goes past the holiday", "2021-05-01", "2021-05-06"],
] as const)("rollForward(): %s", (_title, day, want) => {
  expect(rollForward(day, calendar)).toBe(want);
});

test.each([
  [5, "WD"],
  [10, "WD"],
  [11, "CD"],
  [30, "CD"],
] as const)("enforcementLawUnit() counts %i days in %s", (days, want) => {
  expect(enforcementLawUnit(days)).toBe(want);
});

describe("reviewLawUnit()", () => {
  test.each([
    [3, "2023-12-31", "CD"],
    [3, "2024-01-01", "WD"],
    [5, "2023-12-31", "WD"],
    [5, "2024-01-01", "WD"],
    [7, "2021-06-01", "WD"],
    [7, "2025-06-01", "WD"],
    [10, "2023-12-31", "CD"],
    [10, "2024-01-01", "WD"],
    [60, "2021-06-01", "CD"],
    [60, "2025-06-01", "CD"],
  ] as const)("counts %i days on %s in %s", (days, on, want) => {
    expect(reviewLawUnit(days, on)).toBe(want);
  });
});

test.each([
  ["review_application", "2023-12-31", "行政复议法(2017) 9"],
  ["review_application", "2024-01-01", "行政复议法(2023) 20"],
  ["petition_closing", "2022-04-30", "信访条例(2005) 33"],
  ["petition_closing", "2022-05-01", "信访工作条例(2022) 34"],
  ["petition_recheck_request", "2022-05-01", "信访工作条例(2022) 36"],
] as const)("clockOn() of %s takes the law of %s", (name, day, want) => {
  expect(clockOn(name, day).basis).toBe(want);
});

test.each([
  ["review_application", "2021-03-15", false, "2021-05-14"],
  ["review_application", "2021-08-20", false, "2021-10-19"],
  ["review_application", "2021-08-02", false, "2021-10-08"],
  ["review_reply", "2021-08-02", false, "2021-10-01"],
  ["review_reply", "2021-08-02", true, "2021-10-31"],
  ["suit_direct", "2021-03-15", false, "2021-09-15"],
  ["suit_direct", "2021-03-19", false, "2021-09-22"],
  ["suit_after_review", "2021-09-04", false, "2021-09-22"],
  ["court_application", "2021-09-15", false, "2021-12-15"],
  ["court_application", "2021-09-18", false, "2021-12-18"],
  ["court_first_instance", "2021-01-31", false, "2021-07-31"],
  ["court_second_instance", "2021-01-31", false, "2021-04-30"],
  ["suit_against_demolition_order", "2021-12-17", false, "2022-01-04"],
  ["suit_against_ownership_decision", "2021-12-01", false, "2021-12-31"],
  ["petition_notice", "2021-12-01", false, "2021-12-16"],
  ["petition_closing", "2021-10-01", false, "2021-11-30"],
  ["petition_closing", "2021-10-01", true, "2021-12-30"],
  ["information_answer", "2021-12-01", false, "2021-12-29"],
  ["information_answer", "2021-11-01", true, "2021-12-27"],
] as const)("clockEnd() of %s from %s (extended %s) is %s", (name, day, isExtended, want) => {
  expect(clockEnd(name, day, calendar, isExtended)).toBe(want);
});

test("clocks name a basis each, and one wording a day", () => {
  expect(clocks.every((clock) => clock.basis !== "")).toBe(true);
  const keys = clocks.map((clock) => `${clock.name} ${clock.since ?? ""}`);
  expect(new Set(keys).size).toBe(keys.length);
});
