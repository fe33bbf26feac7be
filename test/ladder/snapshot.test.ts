import { expect, test } from "vitest";
import {
  checkLadder,
  chooseLadder,
  DEFAULT_LADDER,
  isQuiet,
  rested,
  rungAbove,
  type LadderRung,
  type LadderSnapshot,
} from "../../src/domain/ladder/index.ts";
import { at, wall } from "./help.ts";

test("a snapshot survives being kept as JSON", () => {
  expect(JSON.parse(JSON.stringify(DEFAULT_LADDER))).toEqual(DEFAULT_LADDER);
});

const rungs = (index: number, over: Partial<LadderRung>): Partial<LadderSnapshot> => ({
  rungs: DEFAULT_LADDER.rungs.map((rung, at) => (at === index ? { ...rung, ...over } : rung)),
});

test.each([
  ["the default", {}, []],
  ["two rungs that climb", { rungs: DEFAULT_LADDER.rungs.slice(0, 3) }, ["too_short"]],
  ["a clock of 25 hours", { quiet: { from: "25:00", until: "7:30" } }, ["bad_time", "bad_time"]],
  ["a lamp at 100 %", { lampAtPercent: 100 }, ["bad_number"]],
  ["half minutes", { ownerlessAfterMinutes: 0.5 }, ["bad_number"]],
  [
    "an urgent rung no later than the one below",
    rungs(3, { urgentAfterMinutes: 720 }),
    ["not_rising"],
  ],
  [
    "no workday between",
    rungs(2, { normal: { from: "deadline", workdays: 0, at: "09:00" } }),
    ["bad_number"],
  ],
  ["an opening that names the head", rungs(0, { post: "head" }), ["first_is_not_owner"]],
  [
    "an endless repeat of nothing",
    rungs(4, { repeat: { everyWorkdays: 0, at: "9", count: 0 } }),
    ["bad_time", "bad_number", "bad_number"],
  ],
] as const)("checkLadder() judges %s", (_title, over, want) => {
  const faults = checkLadder({ ...DEFAULT_LADDER, ...(over as Partial<LadderSnapshot>) });
  expect(faults.map((each) => each.fault)).toEqual(want);
});

test.each([
  [0, 2],
  [1, 2],
  [2, 3],
  [3, 4],
  [4, null],
] as const)("rungAbove() %i is the next other post, %s", (rung, want) => {
  expect(rungAbove(DEFAULT_LADDER, rung)).toBe(want);
});

test("chooseLadder() takes the narrowest that fits", () => {
  const named = (version: string): LadderSnapshot => ({ ...DEFAULT_LADDER, version });
  const choices = [
    { severity: "urgent", ladder: named("urgent") },
    { kind: "assigned", ladder: named("assigned") },
    { project: "大米厂棚改", ladder: named("project") },
    { project: "大米厂棚改", severity: "urgent", ladder: named("both") },
  ];
  const pick = (kind: string, severity: string, project: string | null): string =>
    chooseLadder(choices, { kind, severity, project }, DEFAULT_LADDER).version;
  expect(pick("problem", "normal", null)).toBe("default");
  expect(pick("problem", "urgent", null)).toBe("urgent");
  expect(pick("assigned", "urgent", "白关")).toBe("assigned");
  expect(pick("assigned", "normal", "大米厂棚改")).toBe("project");
  expect(pick("problem", "urgent", "大米厂棚改")).toBe("both");
});

test.each([
  ["21:59:59", false, "2026-03-02 21:59:59"],
  ["22:00:00", true, "2026-03-03 07:30:00"],
  ["23:59:59", true, "2026-03-03 07:30:00"],
  ["00:00:00", true, "2026-03-02 07:30:00"],
  ["07:29:59", true, "2026-03-02 07:30:00"],
  ["07:30:00", false, "2026-03-02 07:30:00"],
] as const)("isQuiet() and rested() at %s", (clock, quiet, want) => {
  const moment = at(`2026-03-02 ${clock}`);
  expect(isQuiet(moment, DEFAULT_LADDER.quiet, "Asia/Shanghai")).toBe(quiet);
  expect(wall(rested(moment, DEFAULT_LADDER.quiet, "Asia/Shanghai"))).toBe(want);
});

test.each([
  ["12:30:00", true, "2026-03-02 14:00:00"],
  ["14:00:00", false, "2026-03-02 14:00:00"],
  ["11:59:59", false, "2026-03-02 11:59:59"],
] as const)("rested() with quiet hours within one day at %s", (clock, quiet, want) => {
  const moment = at(`2026-03-02 ${clock}`);
  const noon = { from: "12:00", until: "14:00" };
  expect(isQuiet(moment, noon, "Asia/Shanghai")).toBe(quiet);
  expect(wall(rested(moment, noon, "Asia/Shanghai"))).toBe(want);
});
