import { describe, expect, test } from "vitest";
import {
  compareDueWithSent,
  daysAtTop,
  DEFAULT_LADDER,
  dueSteps,
  groupSteps,
  nextRung,
  nextStep,
  nudges,
  stepKey,
  stepsAhead,
  tableDue,
  type ClockFacts,
  type LadderSnapshot,
  type Mention,
  type SentStep,
} from "../../src/domain/ladder/index.ts";
import { at, facts, rules, wall } from "./help.ts";

const shown = (of: ClockFacts, now: string): string[] =>
  dueSteps(of, rules, at(now)).map((step) => `${step.rung}${step.isPassed ? " passed" : ""}`);

describe("dueSteps()", () => {
  test.each([
    ["nothing before the deadline", {}, "2026-03-02 19:59:59", []],
    ["rung 1 an hour late", {}, "2026-03-02 21:00", ["1"]],
    ["nothing in the quiet hours, however late", {}, "2026-03-02 22:00", []],
    ["nothing a second before they end", {}, "2026-03-03 07:29:59", []],
    ["rung 1 as they end", {}, "2026-03-03 07:30", ["1"]],
    [
      "the highest of three missed, the others passed",
      {},
      "2026-03-04 09:00",
      ["1 passed", "2 passed", "3"],
    ],
    ["the top alone after a long outage", { rung: 2 }, "2026-04-01 10:00", ["3 passed", "4"]],
    ["nothing above the top", { rung: 4 }, "2026-04-01 10:00", []],
    [
      "only rung 1 on a rest day, though rung 2 was missed",
      { openedAt: at("2026-03-05 09:00") },
      "2026-03-07 10:00",
      ["1"],
    ],
    [
      "nothing on a rest day once rung 1 is told",
      { openedAt: at("2026-03-05 09:00"), rung: 1 },
      "2026-03-08 10:00",
      [],
    ],
    [
      "what waited over the weekend, on Monday",
      { openedAt: at("2026-03-05 09:00"), rung: 1 },
      "2026-03-09 07:30",
      ["2"],
    ],
    [
      "an urgent rung on a rest day",
      { severity: "urgent", openedAt: at("2026-03-07 09:00") },
      "2026-03-07 11:00",
      ["1"],
    ],
    [
      "a safety rung at night",
      { severity: "urgent", category: "safety", openedAt: at("2026-03-07 21:00") },
      "2026-03-07 23:00",
      ["1"],
    ],
    [
      "the opening as passed where a rung is due as well",
      { isOpeningTold: false },
      "2026-03-02 20:00",
      ["0 passed", "1"],
    ],
    ["rungs below one handed up to stay silent", { rung: 2 }, "2026-03-02 20:00", []],
    ["the table's rung after a hand-up", { rung: 2 }, "2026-03-04 09:00", ["3"]],
    ["a signed issue climb all the same", { state: "acked" }, "2026-03-02 20:00", ["1"]],
    ["an issue set aside rest", { state: "snoozed" }, "2026-04-01 10:00", []],
    ["a resolved issue rest", { state: "resolved" }, "2026-04-01 10:00", []],
    ["an accepted issue rest", { state: "accepted" }, "2026-04-01 10:00", []],
    ["an ended issue rest", { state: "ended" }, "2026-04-01 10:00", []],
  ] as const)("says %s", (_title, over, now, want) => {
    expect(shown(facts(over as Partial<ClockFacts>), now)).toEqual(want);
  });

  test("leaves what it is given untouched", () => {
    const issue = Object.freeze(facts());
    dueSteps(issue, rules, at("2026-03-09 09:00"));
    expect(issue).toEqual(facts());
  });
});

test.each([
  ["at opening", {}, "1 2026-03-02 20:00:00"],
  ["after rung 1", { rung: 1 }, "2 2026-03-03 09:00:00"],
  [
    "on the day before 国庆",
    { rung: 1, openedAt: at("2026-09-30 09:00") },
    "2 2026-10-08 09:00:00",
  ],
  ["at the top", { rung: 4 }, null],
  ["set aside", { state: "snoozed" }, null],
] as const)("nextStep() and nextRung() %s", (_title, over, want) => {
  for (const find of [nextStep, nextRung]) {
    const next = find(facts(over), rules);
    expect(next && `${next.rung} ${wall(next.at)}`).toBe(want);
  }
});

test("nextStep() names the call for a head before the first rung, nextRung() the rung", () => {
  const issue = facts({ owner: null, isOpeningTold: false });
  expect(nextStep(issue, rules)).toMatchObject({ kind: "ownerless", at: at("2026-03-02 09:30") });
  expect(nextRung(issue, rules)).toMatchObject({ rung: 1 });
});

describe("a ladder that repeats", () => {
  const withRepeat = (count: number | null): LadderSnapshot => ({
    ...DEFAULT_LADDER,
    rungs: DEFAULT_LADDER.rungs.map((rung, index) =>
      index === 4 ? { ...rung, repeat: { everyWorkdays: 2, at: "09:00", count } } : rung,
    ),
  });
  const top = facts({ rung: 4, rungAt: at("2026-02-12 09:00") });

  test.each([
    [0, null, "2026-02-14 09:00:00"],
    [1, null, "2026-02-25 09:00:00"],
    [40, null, "2026-06-17 09:00:00"],
    [1, 2, "2026-02-25 09:00:00"],
    [2, 2, null],
  ] as const)("after %i repeats of %s comes again at %s", (repeats, count, want) => {
    const inForce = { ...rules, ladder: withRepeat(count) };
    const issue = { ...top, repeats };
    const next = nextStep(issue, inForce);
    expect(next && wall(next.at)).toBe(want);
    if (want === null) return;
    expect(next).toMatchObject({ kind: "repeat", rung: 4, repeat: repeats + 1 });
    expect(dueSteps(issue, inForce, new Date(at(want).getTime() - 1000))).toEqual([]);
    expect(dueSteps(issue, inForce, at(want))).toHaveLength(1);
  });

  test("never repeats by default, each rung speaks once", () => {
    expect(stepsAhead(top, rules)).toEqual([]);
  });

  test.each([
    ["below the top", { rung: 3 }, null],
    ["on the day", {}, 0],
    ["resolved", { state: "resolved" }, null],
  ] as const)("daysAtTop() %s", (_title, over, want) => {
    expect(daysAtTop({ ...top, ...over }, rules, at("2026-02-12 20:00"))).toBe(want);
  });

  test("daysAtTop() counts on without end", () => {
    expect(daysAtTop(top, rules, at("2027-02-12 09:00"))).toBe(365);
  });
});

describe("nudges()", () => {
  const of = (over: Partial<ClockFacts>): string[] =>
    nudges(facts(over), rules).map((nudge) => `${nudge.kind} ${wall(nudge.at)}`);

  test.each([
    [
      "remind to sign, then light the lamp at 70 %",
      {},
      ["sign 2026-03-02 11:00:00", "lamp 2026-03-02 16:42:00"],
    ],
    ["stop to remind once signed", { state: "acked" }, ["lamp 2026-03-02 16:42:00"]],
    [
      "follow the urgent clock",
      { severity: "urgent" },
      ["sign 2026-03-02 09:30:00", "lamp 2026-03-02 10:24:00"],
    ],
    [
      "count from the new owner",
      { ownedAt: at("2026-03-02 17:00") },
      ["lamp 2026-03-02 16:42:00", "sign 2026-03-02 19:00:00"],
    ],
    [
      "rest at night",
      { openedAt: at("2026-03-02 21:00"), dueAt: at("2026-03-03 20:00") },
      ["sign 2026-03-03 07:30:00", "lamp 2026-03-03 13:06:00"],
    ],
    [
      "rest on rest days",
      { openedAt: at("2026-03-07 10:00"), dueAt: at("2026-03-10 20:00") },
      ["sign 2026-03-09 12:00:00", "lamp 2026-03-09 19:24:00"],
    ],
    [
      "leave out what rung 1 says louder",
      { openedAt: at("2026-03-02 19:30") },
      ["lamp 2026-03-02 19:51:00"],
    ],
    ["are none without an owner", { owner: null }, []],
    ["are none once it has climbed", { rung: 1 }, []],
    ["are none for what is resolved", { state: "resolved" }, []],
  ] as const)("%s", (_title, over, want) => {
    expect(of(over as Partial<ClockFacts>)).toEqual(want);
  });
});

describe("groupSteps()", () => {
  const now = at("2026-03-03 09:00");
  const mention = (no: number, over: Partial<Mention> = {}): Mention => ({
    no,
    rung: 2,
    at: now,
    chatId: "oc_a",
    openIds: ["ou_head"],
    ...over,
  });
  const forms = (...mentions: Mention[]): string[] =>
    groupSteps(mentions, now).map((out) =>
      out.form === "reply"
        ? `${out.chatId} #${out.mention.no}`
        : `${out.chatId} ${out.mentions.map((m) => `#${m.no}`).join("")} ${out.openIds.join("+")}${out.isLate ? " late" : ""}`,
    );
  const late = (minutes: number, seconds = 0): Date =>
    new Date(now.getTime() - minutes * 60_000 - seconds * 1000);

  test.each([
    ["nothing", [], []],
    ["one as a reply", [mention(1)], ["oc_a #1"]],
    ["two as replies", [mention(1), mention(2)], ["oc_a #1", "oc_a #2"]],
    [
      "three as one message, each person once",
      [mention(1), mention(2, { openIds: ["ou_b"] }), mention(3)],
      ["oc_a #1#2#3 ou_head+ou_b"],
    ],
    [
      "the highest rung first",
      [mention(1), mention(2, { rung: 4 }), mention(3, { rung: 3 })],
      ["oc_a #2#3#1 ou_head"],
    ],
    ["30 minutes late still as a reply", [mention(1, { at: late(30) })], ["oc_a #1"]],
    ["a second more as one message", [mention(1, { at: late(30, 1) })], ["oc_a #1 ou_head late"]],
    [
      "one late and one in time together",
      [mention(1), mention(2, { at: late(60) })],
      ["oc_a #1#2 ou_head late"],
    ],
    [
      "each chat for itself",
      [mention(1), mention(2, { chatId: "oc_b", at: late(60) }), mention(3)],
      ["oc_a #1", "oc_a #3", "oc_b #2 ou_head late"],
    ],
  ] as const)("shapes %s", (_title, mentions, want) => {
    expect(forms(...mentions)).toEqual(want);
  });
});

describe("compareDueWithSent()", () => {
  const now = at("2026-03-04 10:00");
  const sent = (rung: number, over: Partial<SentStep> = {}): SentStep => ({
    no: 7,
    kind: "rung",
    rung,
    repeat: 0,
    at: at("2026-03-02 20:00"),
    dueAt: at("2026-03-02 20:00"),
    ...over,
  });
  const audit = (of: ClockFacts, on: readonly SentStep[], grace = 10) => {
    const found = compareDueWithSent(tableDue(of, rules, now), on, now, grace);
    return {
      missed: found.missed.map((step) => step.rung),
      doubled: found.doubled.map(stepKey),
      early: found.early.map(stepKey),
    };
  };

  test.each([
    ["nothing amiss", [0, 1, 2, 3], { missed: [], doubled: [], early: [] }],
    ["a rung counted but never sent", [0, 1, 2], { missed: [3], doubled: [], early: [] }],
    ["a rung over which a higher one was sent", [0, 3], { missed: [], doubled: [], early: [] }],
    ["a rung sent twice", [0, 1, 2, 2, 3], { missed: [], doubled: ["7:2"], early: [] }],
    ["nothing sent at all", [], { missed: [0, 1, 2, 3], doubled: [], early: [] }],
  ] as const)("finds %s", (_title, rungs, want) => {
    expect(
      audit(
        facts({ rung: 3 }),
        rungs.map((rung) => sent(rung)),
      ),
    ).toEqual(want);
  });

  test("finds a step sent before it was due", () => {
    const early = sent(1, { at: at("2026-03-02 19:59:59") });
    expect(audit(facts({ rung: 3 }), [early, sent(3)]).early).toEqual(["7:1"]);
  });

  test("leaves a step to the run in hand within the grace", () => {
    expect(audit(facts(), [sent(2)], 60).missed).toEqual([3]);
    expect(audit(facts(), [sent(2)], 61).missed).toEqual([]);
  });

  test("asks nothing of issues that rest", () => {
    expect(audit(facts({ state: "resolved" }), []).missed).toEqual([]);
  });

  test("asks nothing at night of steps that wait for the morning", () => {
    const night = at("2026-03-02 23:00");
    expect(tableDue(facts(), rules, night)).toEqual([]);
    expect(tableDue(facts(), rules, at("2026-03-03 07:30"))).toHaveLength(2);
  });

  test.each([
    [{ kind: "rung", rung: 2, repeat: 0 }, "7:2"],
    [{ kind: "repeat", rung: 4, repeat: 3 }, "7:4+3"],
    [{ kind: "ownerless", rung: 0, repeat: 0 }, "7:ownerless"],
  ] as const)("stepKey() names %o %s", (step, want) => {
    expect(stepKey({ no: 7, ...step })).toBe(want);
  });
});
