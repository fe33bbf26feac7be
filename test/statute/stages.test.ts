import { describe, expect, test } from "vitest";
import { createCalendar } from "../../src/domain/calendar/work-calendar.ts";
import {
  minimumRunsUntil,
  readDeadline,
  stageDeadlines,
  warningDays,
} from "../../src/domain/statute/deadlines.ts";
import {
  collectiveStages,
  findStage,
  openGates,
  type StageCode,
  stateStages,
} from "../../src/domain/statute/stages.ts";

const calendar = createCalendar();
const codes = (letter: string) =>
  Array.from({ length: 20 }, (_, at) => `${letter}${String(at + 1).padStart(2, "0")}`);

test("the tables hold L01 to L20 and H01 to H20, each once and in order", () => {
  expect(collectiveStages.map((stage) => stage.code)).toEqual(codes("L"));
  expect(stateStages.map((stage) => stage.code)).toEqual(codes("H"));
});

test.each([
  ["L01", "pre_announcement", "MIN"],
  ["L03", "social_stability_risk_assessment", "GATE"],
  ["L07", "compensation_registration", "MAX"],
  ["L13", "compensation_decision", "NONE"],
  ["L17", "court_application", "MAX"],
  ["H02", "scope_freeze", "MAX"],
  ["H05", "plan_consultation", "MIN"],
  ["H14", "compensation_payment", "GATE"],
  ["H20", "household_disclosure_archive", "NONE"],
] as const)("findStage() of %s is %s with a %s", (code, name, kind) => {
  expect(findStage(code)).toMatchObject({ code, name, kind });
});

test.each(["L00", "L21", "X01", "", "l01"])("findStage() of %j is null", (code) => {
  expect(findStage(code)).toBeNull();
});

test("every limit of a stage is of its kind, but the court application has both", () => {
  for (const stage of [...collectiveStages, ...stateStages]) {
    const kinds = [...new Set(stage.limits.map((limit) => limit.kind))];
    const want = ["L17", "H16"].includes(stage.code)
      ? ["MIN", "MAX"]
      : stage.kind === "MIN" || stage.kind === "MAX"
        ? [stage.kind]
        : [];
    expect([stage.code, kinds]).toEqual([stage.code, want]);
  }
});

const deadlines = (
  code: StageCode,
  from: Parameters<typeof stageDeadlines>[1],
  day: string,
  local?: Parameters<typeof stageDeadlines>[4],
) => stageDeadlines(findStage(code)!, from, day, calendar, local);

test.each([
  ["L01", "posted", "2021-09-13", undefined, ["MIN 2021-09-27"]],
  ["L05", "posted", "2021-10-08", undefined, ["MIN 2021-11-08"]],
  ["L12", "approval_received", "2021-12-01", undefined, ["MAX 2021-12-22"]],
  ["L17", "demand_notice_served", "2021-09-06", undefined, ["MIN 2021-09-18"]],
  ["L17", "suit_ended", "2021-09-15", undefined, ["MAX 2021-12-15"]],
  ["L17", "posted", "2021-09-15", undefined, []],
  ["L18", "filed", "2021-12-01", undefined, ["MAX 2021-12-08"]],
  ["L18", "accepted", "2021-12-01", undefined, ["MAX 2021-12-10", "MAX 2021-12-31"]],
  ["L07", "L05", "2021-10-08", undefined, []],
  ["L07", "L05", "2021-10-08", { count: 30, unit: "CD" }, ["MAX 2021-11-07"]],
  ["L14", "L12", "2021-10-08", { count: 3, unit: "M" }, ["MAX 2022-01-08"]],
  ["H02", "notice", "2021-03-01", undefined, ["MAX 2022-03-01"]],
  ["H05", "posted", "2021-10-08", undefined, ["MIN 2021-11-08"]],
  [
    "H11",
    "report_received",
    "2021-12-08",
    undefined,
    ["MAX 2021-12-20", "MAX 2021-12-18", "MAX 2021-12-20", "MAX 2021-12-18"],
  ],
  ["H12", "H09", "2021-10-08", { count: 60, unit: "CD" }, ["MAX 2021-12-07"]],
  ["H17", "accepted", "2021-12-01", undefined, ["MAX 2021-12-31"]],
  ["H17", "ruling_served", "2021-12-01", undefined, ["MAX 2021-12-06", "MAX 2021-12-16"]],
] as const)("stageDeadlines() of %s from %s on %s", (code, from, day, local, want) => {
  expect(deadlines(code, from, day, local).map((one) => `${one.kind} ${one.lastDay}`)).toEqual(
    want,
  );
});

test.each([
  ["2021-09-26", "2021-09-27"],
  ["2021-09-27", "2021-09-27"],
  ["2021-09-28", null],
] as const)("minimumRunsUntil() of a posting of 2021-09-13 on %s is %s", (day, want) => {
  expect(minimumRunsUntil(deadlines("L01", "posted", "2021-09-13"), day)).toBe(want);
});

describe("readDeadline()", () => {
  const [l12] = deadlines("L12", "approval_received", "2021-12-01");
  const [l17] = deadlines("L17", "suit_ended", "2021-09-15");
  const [h02] = deadlines("H02", "notice", "2021-03-01");
  const [l07] = deadlines("L07", "L05", "2021-10-01", { count: 30, unit: "CD" });
  const short = { startedOn: "2021-12-01", lastDay: "2021-12-10", isLapsing: false };
  test.each([
    ["open with more than a third", l12!, "2021-12-14", "open", 8],
    ["warns with a third, which is the tenth working day", l12!, "2021-12-15", "warn", 7],
    ["warns on the last day", l12!, "2021-12-22", "warn", 0],
    ["passed the day after", l12!, "2021-12-23", "passed", -1],
    ["open before a third of a lapsing right", l17!, "2021-11-14", "open", 31],
    ["warns of a lapsing right", l17!, "2021-11-15", "warn", 30],
    ["warns with four days to the lapse", l17!, "2021-12-11", "warn", 4],
    ["lapsing with three days", l17!, "2021-12-12", "lapsing", 3],
    ["lapsing on the last day", l17!, "2021-12-15", "lapsing", 0],
    ["lapsed", l17!, "2021-12-16", "passed", -1],
    ["warns five days before, of a short term", short, "2021-12-05", "warn", 5],
    ["open six days before, of a short term", short, "2021-12-04", "open", 6],
    ["open 61 days before the freeze ends", h02!, "2021-12-30", "open", 61],
    ["warns 60 days before the freeze ends", h02!, "2021-12-31", "warn", 60],
    ["warns of the registration five days before", l07!, "2021-10-26", "warn", 5],
    ["not of the registration six days before", l07!, "2021-10-25", "open", 6],
  ] as const)("%s", (_title, deadline, asOf, state, daysLeft) => {
    expect(readDeadline(deadline, asOf)).toEqual({ state, daysLeft });
  });

  test.each([
    ["L12", l12!, ["2021-12-15"]],
    ["L17", l17!, ["2021-11-15", "2021-12-12"]],
    ["H02", h02!, ["2021-12-31", "2022-01-30"]],
  ] as const)("warningDays() of %s", (_code, deadline, want) => {
    expect(warningDays(deadline)).toEqual(want);
  });
});

const all = (list: readonly { readonly code: StageCode }[], below: string) =>
  new Set(list.map((stage) => stage.code).filter((code) => code < below));
test.each([
  [
    "the decision on state land without anything",
    "H09",
    new Set<StageCode>(),
    false,
    ["H01", "H04", "H07", "H08"],
  ],
  [
    "it with a hearing asked for",
    "H09",
    new Set<StageCode>(["H01", "H04", "H07", "H08"]),
    true,
    ["H06"],
  ],
  ["moving before payment", "H15", new Set<StageCode>(), false, ["H14"]],
  [
    "the application with all but risk and funds",
    "L10",
    new Set<StageCode>(["L01", "L02", "L04", "L05", "L07", "L09"]),
    false,
    ["L03", "L08"],
  ],
  ["the application with all", "L10", all(collectiveStages, "L10"), true, []],
  ["the approval without funds", "L11", new Set<StageCode>(["L10"]), false, ["L08"]],
  ["a stage without gates", "L15", new Set<StageCode>(), false, []],
] as const)("openGates() names what is missing for %s", (_title, code, done, hearing, want) => {
  expect(openGates(code, done, hearing)).toEqual(want);
});
