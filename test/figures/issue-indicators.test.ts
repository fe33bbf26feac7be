import { describe, expect, test } from "vitest";
import {
  endOfOpeningDay,
  indicatorsBy,
  type IssueFact,
  issueIndicators,
} from "../../src/domain/figures/issue-indicators.ts";
import { ratioPercent } from "../../src/domain/figures/ratio.ts";
import { show } from "./tasks.ts";

const timeZone = "Asia/Shanghai";
const at = (text: string) => new Date(`2021-12-${text}:00+08:00`);
const period = { from: at("01T00:00"), to: at("18T00:00") };
const options = { timeZone, asOf: at("17T20:00") };

let no = 0;
const issue = (
  opened: string,
  row: Partial<Record<"disposed" | "resolved" | "ended" | "due", string>> = {},
  more: Partial<IssueFact> = {},
): IssueFact => ({
  no: (no += 1),
  openedAt: at(opened),
  dueAt: at(row.due ?? `${opened.slice(0, 2)}T20:00`),
  ...(row.disposed ? { disposedAt: at(row.disposed) } : {}),
  ...(row.resolved ? { resolvedAt: at(row.resolved) } : {}),
  ...(row.ended ? { endedAt: at(row.ended) } : {}),
  ...more,
});

test.each([
  ["09:00 has until midnight", "10T09:00", "11T00:00"],
  ["21:59 has until midnight", "10T21:59", "11T00:00"],
  ["22:00 has a day more", "10T22:00", "12T00:00"],
  ["23:59 has a day more", "10T23:59", "12T00:00"],
  ["00:00 belongs to the day that begins", "10T00:00", "11T00:00"],
] as const)("endOfOpeningDay(): %s", (_title, opened, want) => {
  expect(endOfOpeningDay(at(opened), timeZone)).toEqual(at(want));
});

const solved = issue("10T09:00", { resolved: "10T15:00" });
const answered = issue("10T09:00", { disposed: "10T16:00", resolved: "12T09:00" });
const overdue = issue("11T09:00");
const notYet = issue("16T09:00", { due: "20T20:00" });
const ended = issue("13T09:00", { disposed: "13T10:00", ended: "15T10:00" });
const late = issue("14T22:30", { resolved: "15T21:00", due: "15T20:00" });
const back = issue(
  "09T09:00",
  { disposed: "09T12:00", due: "30T20:00" },
  { reopenedAt: [at("11T09:00")] },
);
const older = issue(
  "10T09:00",
  { resolved: "16T09:00" },
  { openedAt: new Date("2021-11-30T09:00:00+08:00") },
);
const future = issue("17T21:00");
const all = [solved, answered, overdue, notYet, ended, late, back, older, future];

describe("issueIndicators()", () => {
  const figures = issueIndicators(all, period, options);
  test.each([
    ["resolution", figures.resolution, "3", "7"],
    ["resolutionByClosing", figures.resolutionByClosing, "4", "7"],
    ["onTime", figures.onTime, "1", "4"],
    ["sameDayResponse", figures.sameDayResponse, "5", "7"],
    ["sameDayResolution", figures.sameDayResolution, "2", "7"],
    ["reopened", figures.reopened, "1", "4"],
  ] as const)("gives %s", (_name, share, part, whole) => {
    expect([show(share.part), show(share.whole)]).toEqual([part, whole]);
  });

  test("counts those ended apart, and hours with mean, median and worst", () => {
    expect([figures.opened, figures.ended]).toEqual([7, 1]);
    expect([
      show(figures.hours!.mean),
      show(figures.hours!.median),
      show(figures.hours!.worst),
    ]).toEqual(["25.5", "22.5", "48"]);
  });

  test("takes out time that was set aside", () => {
    const paused = issue("10T09:00", { resolved: "12T09:00" }, { pausedMs: 24 * 3_600_000 });
    expect(show(issueIndicators([paused], period, options).hours!.mean)).toBe("24");
  });

  test("gives the middle one of an odd number", () => {
    const three = [solved, answered, late];
    expect(show(issueIndicators(three, period, options).hours!.median)).toBe("22.5");
  });

  test("knows nothing of what comes after", () => {
    const early = issueIndicators([solved], period, { ...options, asOf: at("10T12:00") });
    expect([show(early.resolution.part), early.hours]).toEqual(["0", null]);
  });

  test("shares nothing, when nothing was opened", () => {
    const none = issueIndicators([], period, options);
    expect([ratioPercent(none.resolution), ratioPercent(none.reopened), none.hours]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test("takes another hour for the evening", () => {
    const one = issue("10T21:00", { resolved: "11T10:00" });
    const of = (more: object) =>
      show(issueIndicators([one], period, { ...options, ...more }).sameDayResolution.part);
    expect([of({}), of({ lateFrom: "20:00" })]).toEqual(["0", "1"]);
  });
});

test("indicatorsBy() keeps groups apart", () => {
  const rows = [
    { ...solved, street: "枫溪街道" },
    { ...overdue, street: "白关镇" },
    { ...late, street: "枫溪街道" },
  ];
  const by = indicatorsBy(rows, (row) => row.street, period, options);
  expect(
    [...by].map(([street, one]) => [street, one.opened, ratioPercent(one.resolution)]),
  ).toEqual([
    ["枫溪街道", 2, "100.0"],
    ["白关镇", 1, "0.0"],
  ]);
});
