import { describe, expect, onTestFailed, test } from "vitest";

import {
  inOrder,
  now as evening,
  read,
  readSamples,
  type Meaning,
  type Sample,
} from "./fixture.ts";

/*
 * What the sets are, each by a writer of its own, each message with what is meant by it:
 *
 * field-messages           the first and largest: short and typed, every kind of message in many wordings
 * field-messages-2, -3     short and typed by others: do the rules hold beyond the wordings of the first?
 * field-messages-4         typed, in longer lines: lists, several steps at once, remarks beside the figures
 * field-messages-dictated  spoken into the phone: long sentences, Hunan turns of phrase, misheard words
 * field-messages-series       by the hand that wrote messages.jsonl: what an ordinary day brings
 * field-messages-clauses      one rule of reading after another, as section chiefs, contractors and lawyers put it
 * field-messages-four-people  a hasty clerk, a village secretary who dictates, a site manager, a curt leader
 * field-messages-next         by that same hand, the day after
 * field-messages-acceptance   each clause of the reading rules met by an ordinary message
 * field-messages-series-2     by the hand that wrote messages.jsonl once more
 * field-messages-series-3     by that hand again
 * field-messages-series-4     by that hand, with more of what is asked
 * field-messages-figures      what a careless reader would take for a figure, a total or a day
 * field-messages-figures-2    the same once more, in four voices
 * field-messages-five-people  a village secretary who dictates, a hasty clerk, a contractor, a section chief, a director
 * field-messages-registers    long chatty messages, pasted lists, officialese, a foreman's speech, short orders
 * field-messages-weeks        fifteen ordinary weeks by as many hands, each after the samples and the rules alone
 * field-messages-voices       a village cadre, a young clerk, a foreman, a street's leader, an old hand
 * field-messages-vocabulary   the less usual words for troubles, remedies, questions and work
 *
 * Where a meaning may be argued about, `doubt` says why; the floors count these messages as well.
 */

interface Floor {
  readonly file: string;
  /** Shares of all messages, in percent. They only ever rise. */
  readonly fully: number;
  readonly kind: number;
  /** Messages that would store a figure nobody reported, without asking. It only ever falls. */
  readonly wrongFigures: number;
  readonly messages: number;
}

const floors: readonly Floor[] = [
  { file: "field-messages.jsonl", fully: 97, kind: 98, wrongFigures: 2, messages: 170 },
  { file: "field-messages-2.jsonl", fully: 97, kind: 99, wrongFigures: 2, messages: 130 },
  { file: "field-messages-3.jsonl", fully: 98, kind: 99, wrongFigures: 1, messages: 140 },
  { file: "field-messages-4.jsonl", fully: 97, kind: 99, wrongFigures: 1, messages: 150 },
  { file: "field-messages-dictated.jsonl", fully: 97, kind: 99, wrongFigures: 0, messages: 150 },
  { file: "field-messages-series.jsonl", fully: 97, kind: 99, wrongFigures: 0, messages: 150 },
  { file: "field-messages-clauses.jsonl", fully: 97, kind: 99, wrongFigures: 0, messages: 150 },
  { file: "field-messages-four-people.jsonl", fully: 97, kind: 99, wrongFigures: 0, messages: 150 },
  { file: "field-messages-next.jsonl", fully: 97, kind: 99, wrongFigures: 0, messages: 75 },
  { file: "field-messages-series-2.jsonl", fully: 98, kind: 99, wrongFigures: 0, messages: 150 },
  { file: "field-messages-series-3.jsonl", fully: 98, kind: 99, wrongFigures: 0, messages: 90 },
  { file: "field-messages-series-4.jsonl", fully: 98, kind: 99, wrongFigures: 0, messages: 150 },
  { file: "field-messages-figures.jsonl", fully: 97, kind: 99, wrongFigures: 1, messages: 120 },
  { file: "field-messages-figures-2.jsonl", fully: 95, kind: 98, wrongFigures: 1, messages: 160 },
  { file: "field-messages-five-people.jsonl", fully: 96, kind: 99, wrongFigures: 1, messages: 150 },
  { file: "field-messages-registers.jsonl", fully: 90, kind: 98, wrongFigures: 0, messages: 150 },
  { file: "field-messages-weeks.jsonl", fully: 98, kind: 99, wrongFigures: 3, messages: 1520 },
  { file: "field-messages-voices.jsonl", fully: 98, kind: 99, wrongFigures: 0, messages: 150 },
  { file: "field-messages-vocabulary.jsonl", fully: 97, kind: 99, wrongFigures: 1, messages: 150 },
  { file: "field-messages-acceptance.jsonl", fully: 97, kind: 99, wrongFigures: 0, messages: 80 },
];

/** Friday 17 December 2021, 14:30. */
const now = { ...evening, hour: 14, minute: 30 };

const REMARKS = new Set(["why", "record", "leftover", "blocker", "text"]);
const DEFAULTS: Readonly<Record<string, unknown>> = { severity: "normal", action: "resolve" };

interface Outcome {
  readonly sample: Sample;
  readonly got: Meaning;
  readonly isRight: boolean;
  readonly isKindRight: boolean;
  readonly isWrongFigure: boolean;
}

function outcomeOf(sample: Sample): Outcome {
  const got = read(sample.text, { now, isAddressed: true });
  const want = settle(sample);
  const have = settle(got);
  return {
    sample,
    got,
    isRight: JSON.stringify(want) === JSON.stringify(have),
    isKindRight: sample.kind === got.kind,
    isWrongFigure: !asks(got) && figures(have).some((one) => !figures(want).includes(one)),
  };
}

const sets = floors.map((floor) => ({
  ...floor,
  outcomes: readSamples(floor.file).map(outcomeOf),
}));

describe("messages from the field", () => {
  test.each(sets)(
    "readMessage() reads at least the agreed share fully, when given $file",
    ({ file, outcomes, fully }) => {
      const wrong = outcomes.filter((one) => !one.isRight);
      onTestFailed(() => list(wrong));
      const firm = outcomes.filter((one) => one.sample.doubt === undefined);
      process.stdout.write(
        [
          "",
          `${file}: ${outcomes.length}`,
          `fully right: ${share(outcomes, (one) => one.isRight)} % (without doubted ones: ${share(firm, (one) => one.isRight)} %)`,
          `kind right: ${share(outcomes, (one) => one.isKindRight)} %`,
          `wrong figures stored unasked: ${outcomes.filter((one) => one.isWrongFigure).length}`,
          ...kinds(outcomes).map((kind) => {
            const some = outcomes.filter((one) => one.sample.kind === kind);
            return `  ${kind}: ${share(some, (one) => one.isRight)} % of ${some.length}`;
          }),
          "",
        ].join("\n"),
      );
      expect(Number(share(outcomes, (one) => one.isRight))).toBeGreaterThanOrEqual(fully);
    },
  );

  test.each(sets)(
    "readMessage() tells the kind of at least the agreed share, when given $file",
    ({ outcomes, kind }) => {
      const wrong = outcomes.filter((one) => !one.isKindRight);
      onTestFailed(() => list(wrong));
      expect(Number(share(outcomes, (one) => one.isKindRight))).toBeGreaterThanOrEqual(kind);
    },
  );

  test.each(sets)(
    "readMessage() asks before it keeps a figure in doubt, when $file can mislead it",
    ({ outcomes, wrongFigures }) => {
      const wrong = outcomes.filter((one) => one.isWrongFigure);
      onTestFailed(() => list(wrong));
      expect(wrong.length).toBeLessThanOrEqual(wrongFigures);
    },
  );

  test.each(sets)(
    "$file holds no message twice and covers every kind",
    ({ outcomes, messages }) => {
      expect(new Set(outcomes.map((one) => one.sample.text)).size).toBe(outcomes.length);
      expect(outcomes.length).toBeGreaterThanOrEqual(messages);
      expect(kinds(outcomes).sort()).toEqual(["chatter", "issue", "query", "report", "resolve"]);
    },
  );
});

/** Shows what was expected and what was read, line by line. */
function list(some: readonly Outcome[]): void {
  for (const { sample, got } of some) {
    const want = JSON.stringify(settle(sample));
    process.stdout.write(`${sample.text}\n  want ${want}\n  got  ${JSON.stringify(settle(got))}\n`);
  }
}

function kinds(outcomes: readonly Outcome[]): string[] {
  return [...new Set(outcomes.map((one) => one.sample.kind))];
}

function share(all: readonly Outcome[], isSo: (one: Outcome) => boolean): string {
  return ((100 * all.filter(isSo).length) / all.length).toFixed(1);
}

/** Defaults and remarks left out, lists without order sorted, so that two records compare as text. */
function settle(record: Meaning): Meaning {
  return {
    kind: record.kind,
    project: record.project,
    expect: tidy(record.expect) as Record<string, unknown>,
  };
}

function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value === "number") return Math.round(value * 1e6) / 1e6;
  if (typeof value !== "object" || value === null) return value;
  const from = value as Record<string, unknown>;
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(from).sort()) {
    const one = tidyKey(key, from);
    if (isEmpty(one) || REMARKS.has(key) || DEFAULTS[key] === one) continue;
    out[key] = one;
  }
  // A third is 33.3 or 33.33: percents are compared by the half point that the rules allow.
  if (out["mode"] === "rate") out["value"] = Math.round(Number(out["value"]) * 2) / 2;
  return out;
}

function tidyKey(key: string, from: Record<string, unknown>): unknown {
  let one = tidy(from[key]);
  if (!Array.isArray(one)) return one;
  // Only the ledger can tell whether a figure passes the target.
  if (key === "confirm") one = one.filter((code) => code !== "over_target");
  // Asking which project is meant says that it is missing.
  const confirm = (from["confirm"] ?? []) as string[];
  if (key === "missing" && confirm.some((code) => code.endsWith("_project")))
    one = (one as string[]).filter((word) => word !== "project");
  // Whoever is given or handed the issue may be mentioned as well.
  const named = [from["assignee"], from["escalate_to"]];
  if (key === "mentions") one = (one as string[]).filter((name) => !named.includes(name));
  return inOrder(key, one as unknown[]);
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === "" ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === "object" && Object.keys(value).length === 0)
  );
}

/** Everything that would be written into the ledger: each figure with its project and day. */
function figures(record: Meaning): string[] {
  const items = [record, ...((record.expect["items"] ?? []) as Record<string, unknown>[])];
  return items.flatMap((item) => {
    const said = ("expect" in item ? item["expect"] : item) as Record<string, unknown>;
    return ((said["facts"] ?? []) as unknown[]).map((fact) =>
      JSON.stringify([item["project"], said["as_of"] ?? "today", fact]),
    );
  });
}

function asks(record: Meaning): boolean {
  return JSON.stringify(record.expect).match(/"(confirm|missing)":\["/) !== null;
}
