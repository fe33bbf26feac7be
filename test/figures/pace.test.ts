import { expect, test } from "vitest";
import { createCalendar } from "../../src/domain/calendar/work-calendar.ts";
import { figure } from "../../src/domain/figure.ts";
import { neededPace } from "../../src/domain/figures/needed-pace.ts";
import {
  gainedInLast,
  paceRatio,
  plannedProgress,
  taskSpan,
  timeProgress,
  yearSpan,
} from "../../src/domain/figures/pace.ts";
import { ratio, ratioPercent } from "../../src/domain/figures/ratio.ts";
import { show, taskOf } from "./tasks.ts";

const calendar = createCalendar();

test.each([
  ["17 December is day 351", "2021-12-17", "351", "365"],
  ["New Year is day 1", "2021-01-01", "1", "365"],
  ["the last day is all", "2021-12-31", "365", "365"],
  ["later is held at all", "2022-02-01", "365", "365"],
  ["earlier is held at nothing", "2020-12-01", "0", "365"],
] as const)("timeProgress() of the year: %s", (_title, asOf, part, whole) => {
  const share = timeProgress(yearSpan("2021-06-01"), asOf);
  expect([show(share.part), show(share.whole)]).toEqual([part, whole]);
});

test("yearSpan() has 366 days in a leap year", () => {
  expect(show(timeProgress(yearSpan("2024-03-01"), "2024-12-31").part)).toBe("366");
});

test.each([
  ["needs both days", { issuedOn: "2021-01-01" }, null],
  ["needs them the right way round", { issuedOn: "2021-05-01", dueOn: "2021-05-01" }, null],
  [
    "takes them",
    { issuedOn: "2021-02-25", dueOn: "2021-12-31" },
    { start: "2021-02-25", due: "2021-12-31" },
  ],
] as const)("taskSpan() %s", (_title, row, want) => {
  expect(taskSpan(taskOf(row))).toEqual(want);
});

const span = { start: "2021-01-01", due: "2021-01-11" };
const curve = [
  { day: "2021-01-11", share: figure(1) },
  { day: "2021-01-06", share: figure("0.2") },
];
test.each([
  ["steps with time without a curve", "2021-01-04", [], "0.3"],
  ["starts at nothing", "2021-01-01", curve, "0"],
  ["is nothing before the start", "2020-12-01", curve, "0"],
  ["goes straight between two points", "2021-01-04", curve, "0.12"],
  ["stands on a point", "2021-01-06", curve, "0.2"],
  ["rises to the next point", "2021-01-08", curve, "0.52"],
  ["stays at the last point", "2021-03-01", curve, "1"],
] as const)("plannedProgress() %s", (_title, asOf, points, want) => {
  expect(show(plannedProgress(span, asOf, points))).toBe(want);
});

test.each([
  ["is 0.797 by area on 17 December", ratio(2200, 2871), "79.7"],
  ["is 0.919 by count", ratio(38, 43), "91.9"],
] as const)("paceRatio() %s", (_title, actual, want) => {
  const planned = plannedProgress(yearSpan("2021-12-17"), "2021-12-17");
  expect(ratioPercent(paceRatio(actual, planned))).toBe(want);
});

test("paceRatio() is null, before anything was to be done or without figures", () => {
  expect(paceRatio(ratio(1, 2), figure(0))).toBeNull();
  expect(paceRatio(null, figure(1))).toBeNull();
  expect(paceRatio(ratio(0, 0), figure(1))).toBeNull();
});

const move = (day: string, value: number) => ({ day, increment: figure(value) });

test("gainedInLast() counts both ends, and corrections never make it negative", () => {
  const moves = [
    move("2021-11-19", 5),
    move("2021-11-20", 3),
    move("2021-12-17", 2),
    move("2021-12-18", 9),
  ];
  expect(show(gainedInLast(moves, "2021-12-17", 28))).toBe("5");
  expect(show(gainedInLast([move("2021-12-10", -4)], "2021-12-17", 28))).toBe("0");
});

/** 18 working days lie after 2021-12-07 up to 2021-12-31; 41 left, 10 in seven days. */
const base = { left: figure(41), asOf: "2021-12-07", dueOn: "2021-12-31", calendar };
const ten = [
  move("2021-11-29", 4),
  move("2021-12-04", 3),
  move("2021-12-07", 3),
  move("2021-11-26", 50),
];

test("neededPace() shows 41 ÷ 18 = 2.3 against 1.4 and 11 working days late", () => {
  const pace = neededPace({ ...base, movements: ten });
  expect([pace.workdaysLeft, show(pace.left), pace.workdaysNeeded, pace.lateWorkdays]).toEqual([
    18,
    "41",
    29,
    11,
  ]);
  expect(pace.needed.part.div(pace.needed.whole).toFixed(1)).toBe("2.3");
  expect(pace.achieved.part.div(pace.achieved.whole).toFixed(1)).toBe("1.4");
  expect(pace.finishOn).toBe("2022-01-18");
});

test.each([
  [
    "looks back over a weekend, on a rest day",
    { asOf: "2021-12-05", movements: [move("2021-11-25", 7), move("2021-11-24", 90)] },
    "7",
    41,
    21,
  ],
  ["finishes early where the pace allows", { left: figure(5), movements: ten }, "10", 4, -14],
  ["has no finish where nothing moves", { movements: [] }, "0", null, null],
  [
    "has no finish where corrections took all away",
    { movements: [move("2021-12-06", -3)] },
    "0",
    null,
    null,
  ],
  ["is finished with nothing left", { left: figure(0), movements: [] }, "0", 0, -18],
  [
    "counts on after the due day has passed",
    { dueOn: "2021-12-01", left: figure(10), movements: ten },
    "10",
    7,
    11,
  ],
] as const)("neededPace() %s", (_title, change, achieved, needed, late) => {
  const pace = neededPace({ ...base, ...change });
  expect([show(pace.achieved.part), pace.workdaysNeeded, pace.lateWorkdays]).toEqual([
    achieved,
    needed,
    late,
  ]);
});

test("neededPace() has nothing to divide by, when the due day has passed", () => {
  const pace = neededPace({ ...base, dueOn: "2021-12-07", movements: ten });
  expect(pace.workdaysLeft).toBe(0);
  expect(ratioPercent(pace.needed)).toBeNull();
});

test("neededPace() names no day decades away, when the pace is a crawl", () => {
  const pace = neededPace({ ...base, left: figure(90000), movements: [move("2021-12-07", 1)] });
  expect([pace.finishOn, pace.lateWorkdays]).toEqual([null, null]);
});

test("neededPace() passes over the holidays of October", () => {
  const pace = neededPace({
    left: figure(3),
    asOf: "2021-09-30",
    dueOn: "2021-10-08",
    movements: [move("2021-09-30", 7)],
    calendar,
  });
  expect([pace.workdaysLeft, pace.finishOn, pace.lateWorkdays]).toEqual([1, "2021-10-11", 2]);
});
