import { describe, expect, test } from "vitest";
import { figure } from "../../src/domain/figure.ts";
import { attention, countLights, standstills } from "../../src/domain/figures/attention.ts";
import { lightPresets } from "../../src/domain/figures/light-rules.ts";
import { type LightInput, lightOf, paceLight } from "../../src/domain/figures/lights.ts";
import { plannedProgress, yearSpan } from "../../src/domain/figures/pace.ts";
import { ratio } from "../../src/domain/figures/ratio.ts";
import { byCode, show, taskOf, tasks2021 } from "./tasks.ts";

const at = (text: string) => new Date(`${text}+08:00`);
const input = (row: Parameters<typeof taskOf>[0], more: Partial<LightInput> = {}): LightInput => ({
  task: taskOf({ issuedOn: "2021-01-01", dueOn: "2021-12-31", lastMovedOn: "2021-06-30", ...row }),
  asOf: "2021-06-30",
  now: at("2021-06-30T08:30:00"),
  ...more,
});
/** Half of the time is gone on 2021-07-02 (182 of 364 days). */
const pace = (done: string, more: Partial<LightInput> = {}) =>
  input(
    { targetMu: "1000", doneMu: done, lastMovedOn: "2021-07-02" },
    { asOf: "2021-07-02", ...more },
  );

describe("lightOf() by pace", () => {
  test.each([
    ["green on the plan", "500", "green", null, "0"],
    ["green at exactly 0.80", "400", "green", null, "0"],
    ["yellow below 0.80", "399", "yellow", "0.8", "0.001"],
    ["yellow at exactly 0.60", "300", "yellow", "0.8", "0.1"],
    ["red below 0.60", "299", "red", "0.6", "0.001"],
    ["red on nothing", "0", "red", "0.6", "0.3"],
  ] as const)("is %s", (_title, done, color, bound, shortfall) => {
    const light = lightOf(pace(done))!;
    const part = light.parts.find((one) => one.part === "pace")!;
    expect(light.color).toBe(color);
    const by = part.part === "pace" ? [show(part.bound), show(part.shortfall)] : [];
    expect([part.color, ...by]).toEqual([color, bound, shortfall]);
  });

  test("follows another preset", () => {
    expect(lightOf(pace("499", { rules: lightPresets.plan }))!.color).toBe("yellow");
    expect(lightOf(pace("249", { rules: lightPresets.plan }))!.color).toBe("red");
  });

  test("follows a plan of its own", () => {
    const plan = [
      { day: "2021-07-02", share: figure("0.1") },
      { day: "2021-12-31", share: figure(1) },
    ];
    expect(lightOf(pace("90", { plan }))!.color).toBe("green");
  });

  test("takes the year, where the task has no days of its own", () => {
    const { issuedOn: _i, dueOn: _d, ...task } = pace("0").task;
    const bare = { ...pace("0"), task };
    expect(lightOf(bare)!.color).toBe("green");
    expect(lightOf({ ...bare, span: yearSpan("2021-07-02") })!.color).toBe("red");
  });
});

test("paceLight() is yellow by area and green by count, on the whole district", () => {
  const planned = plannedProgress(yearSpan("2021-12-17"), "2021-12-17");
  expect(paceLight(ratio(2200, 2871), planned)!.color).toBe("yellow");
  expect(paceLight(ratio(38, 43), planned)!.color).toBe("green");
  expect(paceLight(null, planned)).toBeNull();
});

const nearlyDone = { targetMu: "100", doneMu: "95" };
test.each([
  ["green with 16 days left", "2021-12-15", { targetMu: "100", doneMu: "85" }, "green", 16],
  [
    "yellow with 15 days left and below 0.9",
    "2021-12-16",
    { targetMu: "100", doneMu: "85" },
    "yellow",
    15,
  ],
  ["green with 15 days left and 0.9", "2021-12-16", { targetMu: "100", doneMu: "90" }, "green", 15],
  ["yellow with 15 days left and nothing known", "2021-12-16", {}, "yellow", 15],
  ["yellow on the day itself", "2021-12-31", { targetMu: "100", doneMu: "85" }, "yellow", 0],
  ["red the day after, however much is done", "2022-01-01", nearlyDone, "red", -1],
] as const)("lightOf() by due date is %s", (_title, asOf, row, color, daysLeft) => {
  const part = lightOf(input({ ...row, lastMovedOn: asOf }, { asOf }))!.parts.find(
    (one) => one.part === "due",
  );
  expect(part).toMatchObject({ color, daysLeft });
});

const issue = (no: number, due: string, isUrgent = false) => ({ no, dueAt: at(due), isUrgent });
test.each([
  ["green without issues", [], null, null],
  ["green before the deadline", [issue(1, "2021-06-30T08:30:00")], null, null],
  ["yellow when overdue", [issue(1, "2021-06-29T20:00:00")], "yellow", { no: 1, daysOverdue: 0 }],
  ["yellow at seven days", [issue(1, "2021-06-23T08:30:00")], "yellow", { no: 1, daysOverdue: 7 }],
  ["red past seven days", [issue(1, "2021-06-23T08:29:59")], "red", { no: 1, daysOverdue: 7 }],
  [
    "red when urgent and overdue",
    [issue(1, "2021-06-20T20:00:00"), issue(2, "2021-06-30T08:00:00", true)],
    "red",
    { no: 1, overdue: 2 },
  ],
  [
    "yellow by the longest overdue",
    [issue(4, "2021-06-29T20:00:00"), issue(3, "2021-06-27T20:00:00")],
    "yellow",
    { no: 3, overdue: 2 },
  ],
] as const)("lightOf() by issue is %s", (_title, issues, color, want) => {
  const part = lightOf(input({}, { issues }))!.parts.find((one) => one.part === "issue") ?? null;
  expect(part?.color ?? null).toBe(color);
  expect({ ...part }).toMatchObject(want ?? {});
});

test.each([
  ["green at 13 days", "2021-06-17", "green"],
  ["yellow at 14 days", "2021-06-16", "yellow"],
  ["yellow at 29 days", "2021-06-01", "yellow"],
  ["red at 30 days", "2021-05-31", "red"],
] as const)("lightOf() by movement is %s", (_title, lastMovedOn, color) => {
  expect(lightOf(input({ lastMovedOn }))!.color).toBe(color);
});

const deadline = (lastDay: string, isLapsing = false, kind: "MIN" | "MAX" = "MAX") => ({
  stage: "L17" as const,
  kind,
  startedOn: "2021-06-01",
  lastDay,
  isLapsing,
});
test.each([
  ["green with time", [deadline("2021-08-30")], "green"],
  ["yellow with a third left", [deadline("2021-07-14")], "yellow"],
  ["red when passed", [deadline("2021-06-29")], "red"],
  ["red with three days to a lapse", [deadline("2021-07-03", true)], "red"],
  ["yellow with four days to a lapse", [deadline("2021-07-04", true)], "yellow"],
  ["by the worst of several", [deadline("2021-08-30"), deadline("2021-06-29")], "red"],
] as const)("lightOf() by statutory deadline is %s", (_title, deadlines, color) => {
  expect(lightOf(input({}, { deadlines }))).toMatchObject({ color });
});

test("lightOf() passes over limits that must last at least", () => {
  expect(lightOf(input({}, { deadlines: [deadline("2021-06-29", false, "MIN")] }))!.color).toBe(
    "green",
  );
});

test("lightOf() has no light for what is done or off the list", () => {
  expect(lightOf(input({ status: "done" }))).toBeNull();
  expect(lightOf(input({ status: "closed" }))).toBeNull();
});

test("lightOf() is grey in a pause, without pace and movement, and still tells of the law", () => {
  const paused = { targetMu: "10", doneMu: "0", status: "paused", lastMovedOn: "2021-01-02" };
  const light = lightOf(input(paused, { deadlines: [deadline("2021-07-01", true)] }))!;
  expect([light.color, light.worst?.part, light.worst?.color]).toEqual([
    "grey",
    "statutory",
    "red",
  ]);
  expect(light.parts.map((part) => part.part)).toEqual(["statutory", "due"]);
  expect(lightOf(input(paused))).toMatchObject({ color: "grey", worst: null });
});

test("lightOf() names the lapsing right before other red parts", () => {
  const light = lightOf(
    input(
      { lastMovedOn: "2021-01-01", targetMu: "10", doneMu: "0" },
      { deadlines: [deadline("2021-07-01", true)] },
    ),
  )!;
  expect(light.parts.map((part) => [part.part, part.color])).toEqual([
    ["statutory", "red"],
    ["pace", "red"],
    ["movement", "red"],
    ["due", "green"],
  ]);
});

test("attention() lists the worst first and leaves out what is green", () => {
  const list = attention([
    input({ name: "a 绿" }),
    input({ name: "b 黄", lastMovedOn: "2021-06-10" }),
    input({ name: "c 红一", lastMovedOn: "2021-05-01" }),
    input({ name: "d 红二", lastMovedOn: "2021-05-01", targetMu: "10", doneMu: "0" }),
    input({ name: "e 停 失权", status: "paused" }, { deadlines: [deadline("2021-07-01", true)] }),
    input({ name: "f 停", status: "paused" }),
    input({ name: "g 失权" }, { deadlines: [deadline("2021-07-01", true)] }),
    input({ name: "h 慢", targetMu: "10", doneMu: "1" }),
    input({ name: "i 更慢", targetMu: "10", doneMu: "0" }),
    input({ name: "j 完", status: "done" }),
  ]);
  expect(list.map(({ task }) => task.name)).toEqual([
    "d 红二",
    "g 失权",
    "i 更慢",
    "h 慢",
    "c 红一",
    "b 黄",
    "e 停 失权",
  ]);
});

test("attention() orders the five open tasks of 2021 with the slow two first", () => {
  const open = tasks2021
    .filter((task) => task.kind === "collective_land" && task.status === "in_progress")
    .map((task) => ({
      task: { ...task, lastMovedOn: "2021-12-16" },
      asOf: "2021-12-17",
      now: at("2021-12-17T08:30:00"),
    }));
  expect(attention(open).map(({ task, light }) => [task.code, light.color])).toEqual([
    ["C05", "red"],
    ["C04", "red"],
    ["C01", "red"],
    ["C02", "yellow"],
    ["C03", "yellow"],
  ]);
});

test("countLights() counts by colour, without tasks that have none", () => {
  expect(countLights([lightOf(input({})), lightOf(input({ status: "paused" })), null])).toEqual({
    red: 0,
    yellow: 0,
    green: 1,
    grey: 1,
  });
});

test.each([
  ["not listed at 29 days", { lastMovedOn: "2021-06-01" }, null],
  ["listed at 30 days", { lastMovedOn: "2021-05-31" }, [30, false]],
  ["listed at 89 days", { lastMovedOn: "2021-04-02" }, [89, false]],
  ["stalled at 90 days", { lastMovedOn: "2021-04-01" }, [90, true]],
  ["counted from its assignment, where it never moved", { issuedOn: "2021-01-01" }, [180, true]],
  ["not listed in a pause", { lastMovedOn: "2021-01-01", status: "paused" }, null],
  ["not listed when done", { lastMovedOn: "2021-01-01", status: "done" }, null],
  ["not listed without any day", {}, null],
] as const)("standstills() has a task %s", (_title, row, want) => {
  const [first] = standstills([taskOf(row)], "2021-06-30");
  expect(first ? [first.days, first.isStalled] : null).toEqual(want);
});

test("standstills() puts the longest first", () => {
  const rows = ["2021-03-01", "2021-01-01", "2021-05-01"].map((lastMovedOn) =>
    taskOf({ lastMovedOn }),
  );
  expect(standstills(rows, "2021-06-30").map((one) => one.task.lastMovedOn)).toEqual([
    "2021-01-01",
    "2021-03-01",
    "2021-05-01",
  ]);
  expect(byCode("C01").lastMovedOn).toBeUndefined();
});
