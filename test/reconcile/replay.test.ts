import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figure } from "../../src/domain/figure.ts";
import {
  type LedgerFact,
  liveFacts,
  reconcile,
  replay,
  replayTask,
} from "../../src/domain/reconcile/index.ts";
import { byCode, show, taskOf } from "../figures/tasks.ts";
import { factsOf } from "./facts.ts";

/** One message a line: `m1: signed+2 signed=24`, with `-` before one withdrawn, `?` before one pending. */
function ledger(...lines: readonly string[]): readonly LedgerFact[] {
  return lines.flatMap((line) => {
    const [, mark, message, old, text] = /^([-?!]?)(\w+)(?:>([\w.]+))?: (.*)$/.exec(line)!;
    const state = ({ "-": "withdrawn", "?": "pending", "!": "replaced" } as const)[mark!] ?? "ok";
    return factsOf(text!).map(({ metric, mode, value }, at) => ({
      id: `${message}.${at}`,
      message: message!,
      metric,
      mode,
      value,
      state,
      ...(old ? { replaces: [old] } : {}),
    }));
  });
}

const signed = (opening: number | null, lines: readonly string[], target?: number) =>
  show(
    replay(opening === null ? null : figure(opening), ledger(...lines), {
      metric: "signed_households",
      kind: "collective_land",
      ...(target === undefined ? {} : { target: figure(target) }),
    }),
  );

describe("replay()", () => {
  test.each([
    ["is the opening without facts", 22, [], "22"],
    ["is unknown without facts on nothing", null, [], null],
    ["adds what is new", 22, ["a: signed+2", "b: signed+3"], "27"],
    ["counts from nothing where the opening is not known", null, ["a: signed+2"], "2"],
    ["is set by a running total", 22, ["a: signed+2", "b: signed=30", "c: signed+1"], "31"],
    ["takes a total with its day figure once", 22, ["a: signed+2 signed=24"], "24"],
    ["does so in either order", 22, ["a: signed=24 signed+2"], "24"],
    ["takes what is left against the target", 22, ["a: signed<7"], "24"],
    ["passes over what is left without a target", 22, ["a: signed<7", "b: signed+1"], "23"],
    ["takes what is left against a target said with it", null, ["a: signed/6 signed<4"], "2"],
    ["passes over targets and percentages", 22, ["a: signed/31 signed%71"], "22"],
    ["passes over other metrics", 22, ["a: vacated+3 mu=50"], "22"],
    ["goes back when the last is withdrawn", 22, ["a: signed+2", "-b: signed+5"], "24"],
    ["goes back to the opening", 22, ["-a: signed=30"], "22"],
    [
      "keeps additions after a withdrawn total",
      22,
      ["a: signed+2", "-b: signed=30", "c: signed+1"],
      "25",
    ],
    ["leaves out what waits for an answer", 22, ["a: signed+2", "?b: signed+90"], "24"],
    [
      "puts a correction in the place of the old figure",
      22,
      ["a: signed+5", "b: signed=27", "c>a.0: signed~3"],
      "27",
    ],
    ["takes the correction of a day figure", 22, ["a: signed+5", "c>a.0: signed~3"], "25"],
    [
      "takes the correction of a total as a total",
      22,
      ["a: signed=30", "b: signed+1", "c>a.0: signed~28"],
      "29",
    ],
    [
      "brings back what a withdrawn correction replaced",
      22,
      ["a: signed+5", "-c>a.0: signed~3"],
      "27",
    ],
    ["does so where it was marked as replaced", 22, ["!a: signed+5", "-c>a.0: signed~3"], "27"],
    ["leaves out what was replaced by something not here", 22, ["!a: signed+5"], "22"],
    [
      "takes the last of two corrections",
      22,
      ["a: signed+5", "c>a.0: signed~3", "d>c.0: signed~4"],
      "26",
    ],
    [
      "takes the first again when the second is withdrawn",
      22,
      ["a: signed+5", "c>a.0: signed~3", "-d>c.0: signed~4"],
      "25",
    ],
    [
      "keeps the second when the first is withdrawn",
      22,
      ["a: signed+5", "-c>a.0: signed~3", "d>c.0: signed~4"],
      "26",
    ],
    ["keeps a pending correction apart", 22, ["a: signed+5", "?c>a.0: signed~3"], "27"],
    [
      "reads a corrected figure within its own message",
      22,
      ["a: signed=24 signed+5", "c>a.1: signed~2"],
      "24",
    ],
    [
      "takes away a figure corrected to another metric",
      22,
      ["a: signed+5", "c>a.0: vacated+5"],
      "22",
    ],
    ["follows a link to nothing no further", 22, ["a: signed+5", "c>zz: signed~3"], "30"],
  ] as const)("%s", (_title, opening, lines, want) => {
    const target =
      lines.some((line: string) => line === "a: signed<7") && lines.length === 1 ? 31 : undefined;
    expect(signed(opening, lines, target)).toBe(want);
  });

  test("counts one household under two words once, as reconcile() did", () => {
    const facts = ledger("a: demolished+1 cleared+1");
    expect(
      show(replay(figure(13), facts, { metric: "demolished_households", kind: "collective_land" })),
    ).toBe("14");
  });

  test("does not go round in a circle", () => {
    const [a, b] = ledger("a: signed+1", "b: signed+2");
    const circle = [
      { ...a!, replaces: ["b.0"] },
      { ...b!, replaces: ["a.0"] },
    ];
    expect(liveFacts(circle).map((fact) => fact.id)).toEqual(["b.0"]);
  });
});

describe("replayTask()", () => {
  test("rebuilds a task and what it has no place for", () => {
    const facts = ledger("a: signed+2 graves+9", "b: demolished+2 mu=40", "-c: mu+99");
    const { task, totals } = replayTask(
      { task: byCode("C01"), totals: { graves_moved: figure(1) } },
      facts,
    );
    expect([
      show(task.signed),
      show(task.demolished),
      show(task.remaining),
      show(task.doneMu),
    ]).toEqual(["24", "15", "16", "40"]);
    expect(show(totals.graves_moved)).toBe("10");
  });

  test("counts a clear-up down", () => {
    expect(
      show(
        replayTask({ task: byCode("Q10") }, ledger("a: cleared+1", "b: cleared<2")).task.remaining,
      ),
    ).toBe("2");
  });

  test("keeps what is left, where nothing else is known", () => {
    const opening = { task: taskOf({ kind: "clear_up" }) };
    expect(show(replayTask(opening, ledger("a: cleared<2")).task.remaining)).toBe("2");
    expect(replayTask(opening, ledger("-a: cleared<2")).task.remaining).toBeUndefined();
    const further = ledger("a: cleared<5 cleared+2", "b: cleared+1");
    expect(show(replayTask(opening, further).task.remaining)).toBe("4");
  });
});

const words = ["signed", "vacated", "demolished", "mu", "cleared", "graves"] as const;
const fact = fc
  .tuple(fc.constantFrom(...words), fc.constantFrom("+", "=", "<"), fc.integer({ min: 0, max: 40 }))
  .map(([name, sign, value]) => `${name}${sign}${value}`);
const message = fc.array(fact, { minLength: 1, maxLength: 5 });
const had = { task: byCode("C01"), totals: { graves_moved: figure(3) } };
const plainOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const outcome = (texts: readonly string[]) => {
  const result = reconcile(had, factsOf(texts.join(" ")));
  const clashes = result.ok
    ? []
    : result.clashes.map((c) => ({
        ...c,
        had: show(c.had),
        got: show(c.got),
        limit: show(c.limit),
      }));
  const changes = result.changes.map(({ facts: _facts, ...change }) => change);
  return plainOf({ ok: result.ok, clashes, changes });
};

test("reconcile() does not mind the order of facts in a message", () => {
  fc.assert(
    fc.property(
      message.chain((texts) =>
        fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
      ),
      ([texts, shuffled]) => {
        expect(outcome(shuffled)).toEqual(outcome(texts));
      },
    ),
  );
});

test("reconcile() passes a day figure with a total exactly when they fit", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 31 }), (added, total) => {
      const result = reconcile(had, factsOf(`signed+${added} signed=${total}`));
      const disagrees = !result.ok && result.clashes.some((clash) => clash.reason === "disagrees");
      expect(disagrees).toBe(22 + added !== total);
      expect(result.ok).toBe(22 + added === total);
    }),
  );
});

const booked = fc.array(message, { maxLength: 6 });
const lines = (texts: readonly (readonly string[])[], mark: string, from = 0) =>
  texts.map((one, at) => `${mark}m${from + at}: ${one.join(" ")}`);

test("replayTask() is as before, when later messages are withdrawn", () => {
  fc.assert(
    fc.property(booked, booked, (first, then) => {
      const before = replayTask(had, ledger(...lines(first, "")));
      const after = replayTask(had, ledger(...lines(first, ""), ...lines(then, "-", first.length)));
      expect(plainOf(after)).toEqual(plainOf(before));
    }),
  );
});

test("replayTask() reaches what reconcile() reached message by message", () => {
  fc.assert(
    fc.property(booked, (messages) => {
      let now: Parameters<typeof reconcile>[0] = had;
      const kept: string[] = [];
      for (const [at, texts] of messages.entries()) {
        const result = reconcile(now, factsOf(texts.join(" ")));
        if (!result.ok) continue;
        now = { task: result.task, totals: result.totals };
        kept.push(`m${at}: ${texts.join(" ")}`);
      }
      const { task } = replayTask(had, ledger(...kept));
      const of = (one: typeof task) =>
        [one.signed, one.vacated, one.demolished, one.remaining, one.doneMu].map(show);
      expect(of(task)).toEqual(of(now.task));
    }),
  );
});
