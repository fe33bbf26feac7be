import { describe, expect, test } from "vitest";
import { figure } from "../../src/domain/figure.ts";
import { type Had, reconcile, type ReconcileOptions } from "../../src/domain/reconcile/index.ts";
import { byCode, show, taskOf } from "../figures/tasks.ts";
import { factsOf } from "./facts.ts";

const c01: Had = { task: byCode("C01") };
const c02: Had = { task: byCode("C02") };
const c03: Had = { task: byCode("C03") };
const c04: Had = { task: byCode("C04") };
const c05: Had = { task: byCode("C05") };
const q09: Had = { task: byCode("Q09") };
const q10: Had = { task: byCode("Q10") };

const run = (had: Had, text: string, options?: ReconcileOptions) =>
  reconcile(had, factsOf(text), options);

/** One line a change: metric: before +increment after (left before -> left after) derived. */
function changesOf(had: Had, text: string, options?: ReconcileOptions): readonly string[] {
  const result = run(had, text, options);
  if (!result.ok) return result.clashes.map((clash) => `CLASH ${clash.reason}`);
  return result.changes.map(
    (c) =>
      `${c.metric} ${show(c.before)}+${show(c.increment)}=${show(c.after)} left ${show(c.leftBefore)}>${show(c.leftAfter)} [${c.derived.join()}]`,
  );
}

function clashesOf(had: Had, text: string, options?: ReconcileOptions): readonly string[] {
  const result = run(had, text, options);
  if (result.ok) return [];
  return result.clashes.map(
    (c) => `${c.reason} ${c.metric} had ${show(c.had)} got ${show(c.got)} limit ${show(c.limit)}`,
  );
}

const state = (row: Parameters<typeof taskOf>[0] = {}): Had => ({
  task: taskOf({
    households: "40",
    signed: "22",
    vacated: "15",
    demolished: "13",
    targetMu: "147",
    doneMu: "30",
    ...row,
  }),
});

describe("reconcile() takes", () => {
  test.each([
    [
      "a day figure and works out the total",
      c01,
      "signed+2",
      ["signed_households 22+2=24 left 9>7 [total,left]"],
    ],
    [
      "a total and works out the day figure",
      c01,
      "signed=24",
      ["signed_households 22+2=24 left 9>7 [day,left]"],
    ],
    [
      "both where they fit",
      c01,
      "signed+2 signed=24",
      ["signed_households 22+2=24 left 9>7 [left]"],
    ],
    [
      "what is left and works out both",
      c01,
      "signed<7",
      ["signed_households 22+2=24 left 9>7 [day,total]"],
    ],
    [
      "an area in both ways",
      c02,
      "mu+12.5 mu=78.5",
      ["delivered_area_mu 66+12.5=78.5 left 246>233.5 [left]"],
    ],
    [
      "a survey with done and left",
      c04,
      "surveyed=13 surveyed<11",
      ["surveyed_households null+null=13 left null>11 []"],
    ],
    [
      "a total with its target",
      c05,
      "signed=6 signed/19 vacated=2 vacated/19",
      [
        "signed_households 6+0=6 left 13>13 [day,left]",
        "vacated_households 2+0=2 left 17>17 [day,left]",
      ],
    ],
    [
      "percentages that the counts give",
      c03,
      "signed%97.2 vacated%91.7",
      [
        "signed_households 35+0=35 left 1>1 [day,total,left]",
        "vacated_households 33+0=33 left 3>3 [day,total,left]",
      ],
    ],
    [
      "a clear-up's 原6户 已签2户 剩4户",
      q10,
      "signed/6 signed=2 signed<4",
      ["signed_households null+null=2 left null>4 []"],
    ],
    [
      "what is left of a clear-up",
      q09,
      "cleared<1",
      ["cleared_households 1+1=2 left 2>1 [day,total]"],
    ],
    ["what is left unchanged", q09, "cleared<2", ["cleared_households 1+0=1 left 2>2 [day,total]"]],
    [
      "cleared households of a clear-up",
      q10,
      "cleared+1",
      ["cleared_households 2+1=3 left 4>3 [total,left]"],
    ],
    [
      "what is left elsewhere as not pulled down",
      c01,
      "cleared<16",
      ["demolished_households 13+2=15 left 18>16 [day,total]"],
    ],
    [
      "one household under two words once",
      c01,
      "demolished+1 cleared+1",
      ["demolished_households 13+1=14 left 18>17 [total,left]"],
    ],
    [
      "two day figures of one kind as their sum",
      c01,
      "signed+2 signed+3",
      ["signed_households 22+5=27 left 9>4 [total,left]"],
    ],
    [
      "what has no target",
      c03,
      "buildings+3 sqm+1280",
      [
        "demolished_area_sqm null+1280=1280 left null>null [total]",
        "demolished_buildings null+3=3 left null>null [total]",
      ],
    ],
    [
      "more of what has no target",
      { ...c03, totals: { graves_moved: figure(5) } },
      "graves+9",
      ["graves_moved 5+9=14 left null>null [total]"],
    ],
    [
      "a day figure beside a total that the record does not know",
      c01,
      "paid+326.8 paid=1200",
      ["paid_wan_yuan null+326.8=1200 left null>null []"],
    ],
    ["nothing, which is 没有进展", c01, "", []],
    [
      "what is left where the size is not known",
      { task: taskOf({ kind: "clear_up" }) },
      "cleared<2",
      ["cleared_households null+null=null left null>2 []"],
    ],
    [
      "a count from a percentage alone, where only one fits",
      { task: taskOf({ households: "36" }) },
      "signed%97.2",
      ["signed_households null+null=35 left null>1 [total,left]"],
    ],
    [
      "a size learned from done and left",
      { task: taskOf({}) },
      "signed=8 signed<4",
      ["signed_households null+null=8 left null>4 [target]"],
    ],
    [
      "graves done and left",
      c04,
      "graves+9 graves<3",
      ["graves_moved null+9=9 left null>3 [total]"],
    ],
    [
      "a whole task in one message",
      {
        task: taskOf({
          kind: "state_land_house",
          households: "62",
          signed: "60",
          vacated: "50",
          targetSqm: "5260.5",
          doneSqm: "4000",
        }),
      },
      "signed=62 vacated=62 sqm=5260.5",
      [
        "signed_households 60+2=62 left 2>0 [day,left]",
        "vacated_households 50+12=62 left 12>0 [day,left]",
        "demolished_area_sqm 4000+1260.5=5260.5 left 1260.5>0 [day,left]",
      ],
    ],
  ] as const)("%s", (_title, had, text, want) => {
    expect(changesOf(had, text)).toEqual(want);
  });
});

describe("reconcile() asks about", () => {
  test.each([
    [
      "a falling total",
      c01,
      "signed=20",
      ["negative_delta signed_households had 22 got 20 limit 22"],
    ],
    [
      "a negative day figure",
      c01,
      "vacated+-1 demolished+-1",
      [
        "negative_delta vacated_households had 15 got 14 limit 15",
        "negative_delta demolished_households had 13 got 12 limit 13",
      ],
    ],
    [
      "a negative day figure that another hides",
      c01,
      "signed+3 signed+-1",
      ["negative_delta signed_households had 22 got -1 limit 22"],
    ],
    [
      "a negative day figure with nothing on record",
      { task: byCode("Z06") },
      "signed+-1",
      ["negative_delta signed_households had null got -1 limit null"],
    ],
    [
      "more left than before",
      q09,
      "cleared<3",
      ["negative_delta cleared_households had 1 got 0 limit 1"],
    ],
    [
      "more than the target",
      c01,
      "signed+10",
      ["over_target signed_households had 22 got 32 limit 31"],
    ],
    [
      "a total over the target",
      c02,
      "mu=313",
      ["over_target delivered_area_mu had 66 got 313 limit 312"],
    ],
    [
      "anything of a task with no households",
      { task: byCode("C16") },
      "signed+1",
      ["over_target signed_households had 0 got 1 limit 0"],
    ],
    [
      "a clear-up with more cleared than are left",
      q10,
      "cleared+5",
      ["over_target cleared_households had 2 got 7 limit 6"],
    ],
    [
      "a day figure that does not fit its total",
      c01,
      "signed+2 signed=25",
      ["disagrees signed_households had 22 got 25 limit 24"],
    ],
    [
      "a total that does not fit what is left",
      c01,
      "signed=24 signed<6",
      ["disagrees signed_households had 22 got 24 limit 25"],
    ],
    [
      "two totals",
      c01,
      "signed=24 signed=25",
      ["disagrees signed_households had 22 got 24 limit 25"],
    ],
    [
      "a day figure over the first total ever said",
      c01,
      "paid+300 paid=200",
      ["disagrees paid_wan_yuan had null got 200 limit 300"],
    ],
    [
      "two words for one thing with two numbers",
      c01,
      "demolished+1 cleared+2",
      ["disagrees demolished_households had 13 got 2 limit 1"],
    ],
    [
      "moved out over signed",
      c01,
      "vacated+8",
      ["funnel vacated_households had 15 got 23 limit 22"],
    ],
    [
      "pulled down over moved out",
      c01,
      "demolished+3",
      ["funnel demolished_households had 13 got 16 limit 15"],
    ],
    [
      "both steps at once",
      c01,
      "vacated+8 demolished+11",
      [
        "funnel vacated_households had 15 got 23 limit 22",
        "funnel demolished_households had 13 got 24 limit 23",
      ],
    ],
    [
      "a percentage that the record does not give",
      c03,
      "signed%98",
      ["rate_disagrees signed_households had 97.222222 got 98 limit 35.28"],
    ],
    [
      "a percentage that its own count does not give",
      c03,
      "signed=36 signed%97.2",
      ["rate_disagrees signed_households had 100 got 97.2 limit 34.992"],
    ],
    [
      "a percentage no whole household gives",
      { task: taskOf({ households: "3" }) },
      "signed%50",
      ["rate_disagrees signed_households had null got 50 limit 1.5"],
    ],
    [
      "a percentage over 100",
      { task: taskOf({ targetMu: "3" }) },
      "mu%120",
      ["rate_disagrees delivered_area_mu had null got 120 limit 3.6"],
    ],
    [
      "another target",
      c05,
      "signed=6 signed/20",
      ["target_differs signed_households had 19 got 20 limit null"],
    ],
    [
      "a household too many in the start of a clear-up",
      q10,
      "signed/7 signed=2",
      ["target_differs signed_households had 6 got 7 limit null"],
    ],
  ] as const)("%s", (_title, had, text, want) => {
    expect(clashesOf(had, text)).toEqual(want);
  });

  test("names the two ways that contradict each other, and the step before", () => {
    const twice = run(c01, "signed+2 signed=25");
    const step = run(c01, "vacated+8");
    expect(twice.ok ? null : twice.clashes[0]!.between).toEqual(["cum", "add"]);
    expect(step.ok ? null : step.clashes[0]!.against).toBe("signed_households");
  });
});

describe("reconcile() asks nothing,", () => {
  test.each([
    ["when the whole message keeps it", c01, "vacated+8 signed+1"],
    [
      "when nothing is known of the step before",
      { task: taskOf({ households: "9" }) },
      "vacated+3",
    ],
    [
      "when the step before was first counted now",
      { task: taskOf({ households: "9" }) },
      "signed+1 vacated+3",
    ],
    ["when a clear-up vacates by court order", { task: byCode("Q04") }, "vacated+1"],
    ["when it was so before and gets better", state({ vacated: "25" }), "signed+1"],
    ["when it was over its target before and stays there", state({ doneMu: "150" }), "mu=150"],
    ["when another figure is reported", state({ vacated: "25" }), "mu+1"],
  ] as const)("%s", (_title, had, text) => {
    expect(clashesOf(had, text)).toEqual([]);
  });

  test("but not where it was so before and gets worse", () => {
    expect(clashesOf(state({ vacated: "25" }), "vacated+1")).toHaveLength(1);
  });
});

describe("reconcile() on a jump", () => {
  const usual = {
    signed_households: figure(2),
    vacated_households: figure(1),
    delivered_area_mu: figure("12.5"),
  };
  test.each([
    [
      "asks at ten times the usual",
      state({ households: "90" }),
      "signed+20",
      ["ten_fold signed_households had 22 got 20 limit 2"],
    ],
    ["does not ask below that", state({ households: "90" }), "signed+19", []],
    ["does not ask under the floor", state({ signed: "40" }), "vacated+10", []],
    [
      "asks about a total as well",
      state({ households: "90" }),
      "signed=60",
      ["ten_fold signed_households had 22 got 38 limit 2"],
    ],
    [
      "does not ask where a total bears it out",
      state({ households: "90" }),
      "signed+38 signed=60",
      [],
    ],
    ["does not ask where it lands on the target", c02, "mu+246", []],
    ["asks about an area", c02, "mu+125", ["ten_fold delivered_area_mu had 66 got 125 limit 12.5"]],
    [
      "speaks of the target only, where that is passed too",
      c02,
      "mu+1250",
      ["over_target delivered_area_mu had 66 got 1316 limit 312"],
    ],
    ["does not ask about what was never usual", state(), "graves+99", []],
  ] as const)("%s", (_title, had, text, want) => {
    expect(clashesOf(had, text, { usual })).toEqual(want);
  });
});

describe("reconcile() never takes", () => {
  const said = { confirmed: true, reason: "核实过" };
  test.each([
    ["half a household", "signed+0.5", "not_whole"],
    ["a figure too large", "mu+1000000000", "too_large"],
    ["a negative total", "signed=-1", "negative_delta"],
    ["less than nothing left", "signed<-1", "negative_delta"],
    ["a fall below nothing", "signed+-23", "negative_delta"],
    ["more left than there ever were", "signed<32", "over_target"],
  ] as const)("%s, confirmed or not", (_title, text, reason) => {
    const result = run(c01, text, said);
    expect(result.ok).toBe(false);
    expect(
      result.ok ? [] : result.clashes.filter((c) => !c.canConfirm).map((c) => c.reason),
    ).toEqual([reason]);
    expect(result.changes).toEqual([]);
  });

  test("a figure in another unit", () => {
    const [fact] = factsOf("mu+5");
    expect(reconcile(c01, [{ ...fact!, unit: "sqm" }], said)).toMatchObject({
      ok: false,
      clashes: [{ reason: "wrong_unit" }],
    });
  });
});

describe("reconcile() on a confirmation", () => {
  test.each([
    ["passes a falling total", c01, "signed=20", "20", ["negative_delta"]],
    ["passes more than the target", c01, "signed+10", "32", ["over_target"]],
    [
      "takes the running total of two that disagree",
      c01,
      "signed+2 signed=25",
      "25",
      ["disagrees"],
    ],
    [
      "floors what was never counted at nothing",
      { task: byCode("Z06") },
      "signed+-1",
      "0",
      ["negative_delta"],
    ],
    ["leaves the count where a percentage disagrees", c03, "signed%98", "35", ["rate_disagrees"]],
  ] as const)("%s", (_title, had, text, after, passed) => {
    const result = run(had, text, { confirmed: true, reason: "村组合并统计" });
    expect(result.ok && result.passed.map((clash) => clash.reason)).toEqual(passed);
    expect(show(result.changes[0]!.after)).toBe(after);
  });

  test.each([
    ["without a reason", {}],
    ["with an empty one", { reason: "  " }],
  ] as const)("still asks, %s", (_title, more) => {
    expect(run(c01, "signed=20", { confirmed: true, ...more }).ok).toBe(false);
  });

  test("takes everything else of the message as well, and before it nothing", () => {
    const held = run(c01, "signed=20 mu+5");
    expect(held.ok).toBe(false);
    expect(held.changes.map((change) => show(change.after))).toEqual(["20", "35"]);
    const taken = run(c01, "signed=20 mu+5", { confirmed: true, reason: "退签" });
    expect(taken.ok && [show(taken.task.signed), show(taken.task.doneMu)]).toEqual(["20", "35"]);
  });
});

test("reconcile() books one household under two words once", () => {
  const [change] = run(c01, "cleared+1 demolished+1").changes;
  expect(change!.facts.map((fact) => fact.metric)).toEqual(["demolished_households"]);
});

test("reconcile() lets a correction take a total down", () => {
  expect(clashesOf(c01, "signed=20", { isCorrection: true })).toEqual([]);
});

test.each([
  ["new this time", undefined, "27"],
  ["a running total", { signed_households: "cum" as const }, "25"],
] as const)("reconcile() reads a corrected figure as %s", (_title, sameMode, after) => {
  const result = run(c01, sameMode ? "signed~25" : "signed~5", sameMode ? { sameMode } : {});
  expect(show(result.changes[0]!.after)).toBe(after);
});

describe("reconcile() on done", () => {
  test.each([
    ["the last 亩", c02, "mu+246", {}, "done", true],
    ["the last household of a clear-up", q09, "cleared<0", {}, "done", true],
    ["the last household cleared", q10, "cleared+4", {}, "done", true],
    [
      "the last ㎡",
      { task: taskOf({ kind: "state_land_house", targetSqm: "100", doneSqm: "90" }) },
      "sqm=100",
      {},
      "done",
      true,
    ],
    ["said with the target reached", c02, "mu=312", { saysDone: true }, "done", true],
    ["said where no size is known", { task: taskOf({}) }, "", { saysDone: true }, "done", true],
    [
      "said of a clear-up without households",
      { task: taskOf({ kind: "clear_up", startRemaining: "0", remaining: "0" }) },
      "buildings+1 buildings<0",
      { saysDone: true },
      "done",
      true,
    ],
    [
      "not by buildings alone",
      { task: taskOf({ kind: "clear_up", startRemaining: "0", remaining: "0" }) },
      "buildings+1 buildings<0",
      {},
      "in_progress",
      false,
    ],
    ["not by households signed", c05, "signed=19", {}, "in_progress", false],
    ["not twice", { task: byCode("C42") }, "mu=21.9", { saysDone: true }, "done", false],
    [
      "not what is off the list",
      { task: taskOf({ status: "closed", targetMu: "5", doneMu: "1" }) },
      "mu+4",
      {},
      "closed",
      false,
    ],
  ] as const)("%s", (_title, had, text, options, status, becomesDone) => {
    const result = run(had, text, { asOf: "2021-12-17", ...options });
    expect(result.ok && [result.task.status, result.becomesDone]).toEqual([status, becomesDone]);
  });

  test.each([
    ["short of the area", c02, "mu+1", "done_short delivered_area_mu had 67 got 245 limit 312"],
    ["short without a figure", c01, "", "done_short delivered_area_mu had 30 got 117 limit 147"],
    ["short of a household", q09, "cleared+1", "done_short cleared_households had 2 got 1 limit 3"],
    [
      "short of the ㎡",
      { task: taskOf({ kind: "state_land_house", targetSqm: "100", doneSqm: "90" }) },
      "",
      "done_short demolished_area_sqm had 90 got 10 limit 100",
    ],
    [
      "with households left of an unknown start",
      { task: taskOf({ kind: "clear_up", remaining: "3" }) },
      "",
      "done_short cleared_households had null got 3 limit null",
    ],
  ] as const)("asks back when it is said %s", (_title, had, text, want) => {
    expect(clashesOf(had, text, { saysDone: true })).toEqual([want]);
  });

  test("takes it short of the target, with a reason", () => {
    const result = run(c02, "", {
      saysDone: true,
      confirmed: true,
      reason: "规划调减",
      asOf: "2021-12-17",
    });
    expect(result).toMatchObject({
      ok: true,
      becomesDone: true,
      task: { status: "done", completedOn: "2021-12-17" },
    });
  });

  test("tells when a correction takes a finished task below its target", () => {
    const result = run({ task: byCode("C42") }, "mu=20", { isCorrection: true });
    expect(result).toMatchObject({ ok: true, fallsShort: true, becomesDone: false });
  });
});

describe("reconcile() moves the task", () => {
  test.each([
    [
      "on from its start",
      { status: "not_started" },
      "signed+1",
      { status: "in_progress", lastMovedOn: "2021-12-17" },
    ],
    ["not by visits", { status: "not_started" }, "visits+4", { status: "not_started" }],
    [
      "not by the same total again",
      { lastMovedOn: "2021-12-01" },
      "signed=22",
      { lastMovedOn: "2021-12-01" },
    ],
    [
      "not back by a late report",
      { lastMovedOn: "2021-12-20" },
      "signed+1",
      { lastMovedOn: "2021-12-20" },
    ],
    ["out of no pause", { status: "paused" }, "signed+1", { status: "paused" }],
  ] as const)("%s", (_title, row, text, want) => {
    const result = run(state(row), text, { asOf: "2021-12-17" });
    expect(result.ok && result.task).toMatchObject(want);
  });

  test("and its households left, from those pulled down", () => {
    const result = run(c01, "demolished+2");
    expect(result.ok && [show(result.task.demolished), show(result.task.remaining)]).toEqual([
      "15",
      "16",
    ]);
  });

  test("and leaves what it was given untouched", () => {
    const before = JSON.stringify(c01);
    run(c01, "signed+1 demolished+1 mu+1");
    expect(JSON.stringify(c01)).toBe(before);
  });
});
