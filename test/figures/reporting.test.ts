import { describe, expect, test } from "vitest";
import { createCalendar } from "../../src/domain/calendar/work-calendar.ts";
import { countOvernight, runWithoutOvernight } from "../../src/domain/figures/overnight.ts";
import {
  buildRoll,
  correctionRate,
  reportDays,
  reportLag,
  reportTimeliness,
} from "../../src/domain/figures/reporting.ts";
import { show, taskOf } from "./tasks.ts";

const options = {
  calendar: createCalendar(),
  timeZone: "Asia/Shanghai",
  from: "2021-12-13",
  to: "2021-12-19",
};
const said = (taskId: string, day: string, at: string, isCorrected = false) => ({
  taskId,
  day: `2021-12-${day}`,
  saidAt: new Date(`2021-12-${at}:00+08:00`),
  isCorrected,
});

describe("reportDays()", () => {
  test.each([
    ["are the working days", {}, ["13", "14", "15", "16", "17"]],
    ["begin with the assignment", { issuedOn: "2021-12-16" }, ["16", "17"]],
    ["end with the completion", { status: "done", completedOn: "2021-12-14" }, ["13", "14"]],
    ["are none after completion", { status: "done", completedOn: "2021-12-10" }, []],
    ["are none where done is without a day", { status: "done" }, []],
    ["are none in a pause", { status: "paused" }, []],
    ["are none off the list", { status: "closed" }, []],
    ["are none of preliminary work", { kind: "preliminary", source: "none" }, []],
  ] as const)("%s", (_title, row, want) => {
    expect(reportDays(taskOf(row), options).map((day) => day.slice(8))).toEqual(want);
  });

  test("follow the shifted working days", () => {
    const days = reportDays(taskOf({}), { ...options, from: "2021-09-17", to: "2021-09-26" });
    expect(days.map((day) => day.slice(8))).toEqual(["17", "18", "22", "23", "24", "26"]);
  });
});

const tasks = [taskOf({ id: "A" }), taskOf({ id: "B" }), taskOf({ id: "C", status: "paused" })];
const reports = [
  said("A", "13", "13T17:59"),
  said("A", "14", "14T18:00"),
  said("A", "15", "15T18:01", true),
  said("A", "16", "17T09:00"),
  said("A", "17", "17T19:00"),
  said("A", "17", "17T08:00"),
  said("B", "18", "18T10:00"),
];
const roll = buildRoll(tasks, reports, options);

test("buildRoll() tells in time, late and missing, the first report of a day counting", () => {
  expect(
    roll.map((row) => [row.task.id, row.days.map((one) => one.state).join(), row.missing]),
  ).toEqual([
    ["A", "on_time,on_time,late,late,on_time", 0],
    ["B", "missing,missing,missing,missing,missing", 5],
  ]);
});

test.each([
  ["18:00", "3"],
  ["19:00", "4"],
  ["07:00", "0"],
] as const)("reportTimeliness() with a cut-off at %s counts %s of 10", (cutOff, want) => {
  const rate = reportTimeliness(buildRoll(tasks, reports, { ...options, cutOff }));
  expect([show(rate.part), show(rate.whole)]).toEqual([want, "10"]);
});

test("correctionRate() and reportLag() keep both numbers", () => {
  const corrected = correctionRate(reports);
  const lag = reportLag(reports, options.timeZone);
  expect([show(corrected.part), show(corrected.whole)]).toEqual(["1", "7"]);
  expect([show(lag.part), show(lag.whole)]).toEqual(["1", "7"]);
});

const night = (issueNo: number, street: string, day: string) => ({
  issueNo,
  street,
  day: `2021-12-${day}`,
});
const nights = [
  night(1, "枫溪街道", "14"),
  night(1, "枫溪街道", "14"),
  night(2, "枫溪街道", "14"),
  night(3, "白关镇", "14"),
  night(3, "白关镇", "16"),
];
const clearings = ["13", "14", "15", "16", "17", "20"].map((day) => `2021-12-${day}`);

test("countOvernight() counts each issue once a day, by street", () => {
  const count = countOvernight(nights, "2021-12-14");
  expect([count.total, [...count.byStreet]]).toEqual([
    3,
    [
      ["枫溪街道", 2],
      ["白关镇", 1],
    ],
  ]);
  expect(countOvernight(nights, "2021-12-13").total).toBe(0);
});

test.each([
  ["枫溪街道", "2021-12-17", 3],
  ["枫溪街道", "2021-12-19", 3],
  ["枫溪街道", "2021-12-20", 4],
  ["枫溪街道", "2021-12-14", 0],
  ["枫溪街道", "2021-12-13", 1],
  ["白关镇", "2021-12-17", 1],
  ["建宁街道", "2021-12-20", 6],
  [null, "2021-12-17", 1],
  [null, "2021-12-16", 0],
  [null, "2021-12-01", 0],
] as const)("runWithoutOvernight() of %s on %s is %i", (street, asOf, want) => {
  expect(runWithoutOvernight(nights, clearings, asOf, street)).toBe(want);
});
