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
  isDone: row["status"] === "done",
}));

export const lexicon = buildLexicon(projects);

/** Friday 17 December 2021, 18:30. */
export const now: LocalTime = { year: 2021, month: 12, day: 17, hour: 18, minute: 30, weekday: 5 };

export interface Sample {
  readonly text: string;
  readonly kind: string;
  readonly project: string | null;
  readonly expect: Record<string, unknown>;
}

export const samples: readonly Sample[] = readFileSync(new URL("messages.jsonl", folder), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Sample);

/** Reads a message as a script would see it. */
export function read(
  text: string,
  context: Partial<ReadContext> = {},
): ReturnType<typeof toRecord> {
  return toRecord(readMessage(text, lexicon, { now, ...context }));
}

/** The record without remarks, with lists whose order means nothing put in order. */
export function settled(record: {
  kind: string;
  project: string | null;
  expect: Record<string, unknown>;
}): unknown {
  const { why: _, ...expect } = record.expect;
  return { kind: record.kind, project: record.project, expect: order(expect) };
}

function order(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) {
    const list = value.map((one) => order(one));
    if (
      !["facts", "replaces", "candidates", "confirm", "missing", "mentions", "issue_no"].includes(
        key,
      )
    )
      return list;
    return list
      .map((one) => JSON.stringify(one))
      .sort()
      .map((one) => JSON.parse(one) as unknown);
  }
  if (typeof value === "object" && value !== null) {
    const out: Record<string, unknown> = {};
    for (const one of Object.keys(value).sort())
      out[one] = order((value as Record<string, unknown>)[one], one);
    return out;
  }
  return value;
}
