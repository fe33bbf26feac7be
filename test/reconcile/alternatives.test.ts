import { describe, expect, test } from "vitest";
import {
  findAlternatives,
  type Had,
  reconcile,
  type ReconcileOptions,
  replaceFacts,
} from "../../src/domain/reconcile/index.ts";
import type { ReadFact } from "../../src/domain/read/index.ts";
import { byCode, show } from "../figures/tasks.ts";
import { factsOf } from "./facts.ts";

/** 31 households: 22 signed, 15 moved out, 13 pulled down; 30 of 147 亩. */
const c01: Had = { task: byCode("C01") };

const signs = { add: "+", cum: "=", left: "<", target: "/", rate: "%", same: "~" } as const;
const write = (facts: readonly ReadFact[]) =>
  facts.map((one) => `${one.metric.split("_")[0]}${signs[one.mode]}${show(one.value)}`).join(" ");

function meant(text: string, options: ReconcileOptions = {}): readonly string[] {
  const facts = factsOf(text);
  const result = reconcile(c01, facts, options);
  if (result.ok) return ["no clash"];
  return findAlternatives(c01, facts, options, result.clashes).map((one) =>
    one.leavesOut
      ? `without ${one.leavesOut}`
      : write(one.facts) + (one.notDone ? " (not done)" : ""),
  );
}

describe("findAlternatives() offers", () => {
  test.each([
    [
      "a running total for a new figure, or a nought too many",
      "signed+30",
      ["signed=30", "signed+3"],
    ],
    ["a nought too many alone where the total cannot be", "signed+40", ["signed+4"]],
    ["nothing where neither fits", "signed+45", []],
    ["a new figure for a running total that falls", "signed=5", ["signed+5"]],
    ["each of two that contradict each other", "signed+4 signed=25", ["signed=25", "signed+4"]],
    ["one of two where the other cannot be", "signed+20 signed=25", ["signed=25"]],
    ["the step before, reported along", "vacated=25", ["vacated=25 signed=25"]],
    ["the total on record for another one", "signed=24 signed/40", ["signed=24"]],
    ["the counts for a percentage that they do not give", "signed=24 signed%95", ["signed=24"]],
    ["the count that a percentage comes to", "signed%83.9", ["signed%83.9 signed=26"]],
    ["nothing for what cannot be at all", "signed+2.5", []],
    ["nothing for a figure taken back", "signed+-3", []],
  ])("%s", (_title, text, want) => {
    expect(meant(text)).toEqual(want);
  });

  test("the rest of the target, or the figure without 已完成", () => {
    expect(meant("mu+20", { saysDone: true })).toEqual([
      "delivered=147",
      "delivered+20 (not done)",
    ]);
  });

  test("what the rest of the message lets pass", () => {
    expect(meant("signed+30 vacated+2")).toEqual([
      "signed=30",
      "signed+3",
      "without signed_households",
    ]);
    expect(meant("signed+30 mu+500")).toEqual([]);
  });
});

describe("replaceFacts()", () => {
  test("puts figures where those of the same metric stood, and new ones at the end", () => {
    const facts = factsOf("signed+30 vacated+2 signed=52");
    expect(write(replaceFacts(facts, factsOf("mu+1 signed+3")))).toBe(
      "signed+3 vacated+2 delivered+1",
    );
  });
});
