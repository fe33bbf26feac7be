import { describe, expect, test } from "vitest";
import { changesSince, snapshotOf } from "../../src/domain/board/digest.ts";
import { type TaskLine, worstFirst, worstOf } from "../../src/domain/board/line.ts";
import { inScope, type Scope, scopeOfPosts, scopeWord } from "../../src/domain/board/scope.ts";
import { createTally } from "../../src/domain/board/tally.ts";
import type { AreaView } from "../../src/domain/board/view.ts";
import { lightOf } from "../../src/domain/figures/lights.ts";
import { tasks2021 } from "../figures/tasks.ts";

const DAY = "2021-12-17";
const NOW = new Date("2021-12-17T08:30:00+08:00");

const lines: readonly TaskLine[] = tasks2021.map((task, at) => ({
  task,
  taskId: at,
  projectId: at,
  light: lightOf({ task, asOf: DAY, now: NOW }),
  movements: [],
}));

function tallied(size: number): AreaView {
  const tally = createTally(DAY);
  for (let at = 0; at < lines.length; at += size) tally.add(lines.slice(at, at + size));
  return tally.view();
}

describe("createTally()", () => {
  test.each([1, 7, 40])("comes to the same by pages of %i as in one", (size) => {
    expect(tallied(size)).toEqual(tallied(lines.length));
  });

  test("gives the figures of the year's own report, on the list of 2021", () => {
    const view = tallied(40);
    expect([view.city.whole, view.collective.tasks.whole, view.collective.amount.whole]).toEqual([
      "46",
      "43",
      "2871",
    ]);
    expect([view.collective.tasks.part, view.collective.amount.part]).toEqual(["38", "2200"]);
    expect([view.stateHouse.tasks.whole, view.stateHouse.amount.whole]).toEqual(["3", "15380"]);
    expect([view.clearCity.part, view.clearCity.whole]).toEqual(["8", "10"]);
    expect([view.clearSelf.part, view.clearSelf.whole]).toEqual(["5", "7"]);
    expect([view.collective.amount.percent, view.collective.tasks.percent]).toEqual([
      "76.6",
      "88.4",
    ]);
    expect([view.forecast.f1?.value, view.forecast.f3.value]).toEqual(["2287.7", "2758"]);
    expect([view.forecast.f3.tasks.part, view.forecast.toTarget]).toEqual(["41", "113"]);
  });

  test("says null where there is nothing to divide by, on an empty list", () => {
    const view = createTally(DAY).view();
    expect([view.city.percent, view.byArea, view.forecast.f3.percent]).toEqual([null, null, null]);
    expect(view.streets).toEqual([]);
  });
});

describe("worstOf()", () => {
  test.each([1, 3, 8, 100])("keeps the %i that worstFirst() has first", (most) => {
    expect(worstOf(lines, most)).toEqual(worstFirst(lines).slice(0, most));
  });
});

describe("changesSince()", () => {
  const view = tallied(40);
  const before = snapshotOf(view, ["甲", "乙"]);

  test("names only what moved, and lights that turned", () => {
    const now = {
      ...snapshotOf(view, ["乙", "丙"]),
      figures: {
        ...before.figures,
        signed: String(Number(before.figures.signed) - 2),
        mu: "2205.5",
      },
    };
    expect(changesSince(before, now)).toEqual({
      since: DAY,
      rows: [
        { what: "signed", added: "-2" },
        { what: "mu", added: "5.5" },
      ],
      newlyRed: ["丙"],
      noLongerRed: ["甲"],
    });
  });

  test("is silent for a first digest, and of figures that the one before did not have", () => {
    expect(changesSince(null, before).since).toBeNull();
    const { mu: _mu, ...older } = before.figures;
    const kept = { ...before, figures: older as typeof before.figures };
    expect(changesSince(kept, before).rows).toEqual([]);
  });
});

const posts: Scope = { kind: "posts", streets: ["枫溪街道"], projects: ["大米厂棚改"] };
test.each<[string, Scope, string | null, string | null, boolean]>([
  ["the district holds all", { kind: "district" }, null, null, true],
  ["a street holds its own", { kind: "street", street: "白关镇" }, "甲", "白关镇", true],
  ["a street holds no other's", { kind: "street", street: "白关镇" }, "甲", "枫溪街道", false],
  ["posts hold their streets", posts, "甲", "枫溪街道", true],
  ["posts hold their projects", posts, "大米厂棚改", "建设街道", true],
  ["posts hold nothing else", posts, "甲", "建设街道", false],
  ["posts hold nothing without a place", posts, null, null, false],
])("inScope(): %s", (_title, scope, project, street, wanted) => {
  expect(inScope(scope, project, street)).toBe(wanted);
});

test.each([
  ["an office post sees all", ["大米厂棚改", "office"], "district"],
  ["others their own", ["大米厂棚改", "枫溪街道"], "mine"],
] as const)("scopeOfPosts(): %s", (_title, scopes, word) => {
  expect(scopeWord(scopeOfPosts(scopes, ["枫溪街道"])!)).toBe(word);
});

test("scopeOfPosts() is null without a post", () => {
  expect(scopeOfPosts([], ["枫溪街道"])).toBeNull();
});
