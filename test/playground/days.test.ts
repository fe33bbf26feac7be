import { expect, test } from "vitest";

import { addMonths, daysOf, readDay, readTime, sayDay, weekdayOf } from "../../playground/days.ts";

test.each([
  ["2021-12-20", "2021-12-20"],
  [" 2021/1/5 ", "2021-01-05"],
  ["2021年12月20日", "2021-12-20"],
  ["20211220", "2021-12-20"],
  ["12-31", "2021-12-31"],
  ["12月31号", "2021-12-31"],
  ["2021-02-29", null],
  ["2021-13-01", null],
  ["明天", null],
  ["", null],
])("readDay(%j) is %j", (typed, day) => {
  expect(readDay(typed, "2021-12-17")).toBe(day);
});

test.each([
  ["8:30", "08:30"],
  ["0830", "08:30"],
  ["18：05", "18:05"],
  ["8点", "08:00"],
  ["8点30分", "08:30"],
  ["24:00", null],
  ["12:60", null],
  ["早上", null],
])("readTime(%j) is %j", (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

test("addMonths() stays in the month that was meant", () => {
  expect(addMonths("2022-01-31", 1)).toBe("2022-02-28");
  expect(addMonths("2021-12-17", 1)).toBe("2022-01-17");
  expect(addMonths("2022-03-31", -1)).toBe("2022-02-28");
});

test("a month has its days, and the week begins on Monday", () => {
  expect(daysOf("2024-02")).toHaveLength(29);
  expect([weekdayOf("2021-12-20"), weekdayOf("2021-12-19")]).toEqual([0, 6]);
  expect(sayDay("2021-12-20")).toBe("12月20日（周一）");
});
