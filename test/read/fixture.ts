import { readFileSync } from "node:fs";

import { parse } from "csv-parse/sync";

import type { LocalTime } from "../../src/domain/day.ts";
import {
  buildLexicon,
  readMessage,
  toRecord,
  type KnownProject,
  type ReadContext,
} from "../../src/domain/read/index.ts";

const folder = new URL("../fixtures/", import.meta.url);

const rows = parse(readFileSync(new URL("projects-2021.csv", folder), "utf8"), {
  columns: true,
  bom: true,
}) as Record<string, string>[];

/** The year's projects as the ledger would hand them over. */
export const projects: readonly KnownProject[] = rows.map((row) => ({
  name: row["project_name"]!,
  aliases: (row["aliases"] ?? "").split("|").filter((alias) => alias !== ""),
  street: row["subdistrict"]!,
}));

export const lexicon = buildLexicon(projects);

/** Friday 17 December 2021, 18:30. */
export const now: LocalTime = { year: 2021, month: 12, day: 17, hour: 18, minute: 30, weekday: 5 };

/** What a message is read as, the way a script sees it. */
export interface Meaning {
  readonly kind: string;
  readonly project: string | null;
  readonly expect: Record<string, unknown>;
}

export interface Sample extends Meaning {
  readonly text: string;
  /** Why the meaning may be argued about. */
  readonly doubt?: string;
}

/** Messages with their meaning, one a line. */
export function readSamples(file: string): readonly Sample[] {
  return readFileSync(new URL(file, folder), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Sample);
}

/** Reads a message as a script would see it. */
export function read(text: string, context: Partial<ReadContext> = {}): Meaning {
  return toRecord(readMessage(text, lexicon, { now, ...context }));
}

const unordered: ReadonlySet<string> = new Set([
  "facts",
  "replaces",
  "candidates",
  "confirm",
  "missing",
  "mentions",
  "issue_no",
]);

/** The list in one order where its order means nothing. */
export function inOrder(key: string, list: readonly unknown[]): readonly unknown[] {
  if (!unordered.has(key)) return list;
  return list
    .map((one) => JSON.stringify(one))
    .sort()
    .map((one) => JSON.parse(one) as unknown);
}

/** The meaning without remarks, with lists whose order means nothing put in order. */
export function settled({ kind, project, expect }: Meaning): Meaning {
  const { why: _, ...meant } = expect;
  return { kind, project, expect: order(meant) as Record<string, unknown> };
}

function order(value: unknown, key = ""): unknown {
  if (Array.isArray(value))
    return inOrder(
      key,
      value.map((one) => order(one)),
    );
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, part]) => [name, order(part, name)]),
  );
}
