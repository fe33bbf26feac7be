import { readdirSync, readFileSync } from "node:fs";

import { parse } from "csv-parse/sync";

import type { LocalTime } from "../src/domain/day.ts";
import { buildLexicon, readMessage, type KnownProject } from "../src/domain/read/index.ts";
import type { Row } from "./main.ts";

const fixtures = new URL("../test/fixtures/", import.meta.url);
const now: LocalTime = { year: 2021, month: 12, day: 17, hour: 18, minute: 30, weekday: 5 };
const SIZES = [500, 10_000] as const;
const ROUNDS = 8;

const HEADS = "东西南北上下前后新老大小金银石桥塘冲岭坪垅湾井口门巷荷竹樟枫柳松桃李梅兰".split("");
const TAILS = [
  "储备地块",
  "棚改",
  "新建工程",
  "片区征收",
  "安置区",
  "扩建",
  "二期",
  "旧城改造扫尾",
];

function known(): KnownProject[] {
  const text = readFileSync(new URL("projects-2021.csv", fixtures), "utf8");
  const rows = parse(text, { columns: true, bom: true }) as Record<string, string>[];
  return rows.map((row) => ({
    name: row["project_name"]!,
    aliases: (row["aliases"] ?? "").split("|").filter((alias) => alias !== ""),
    street: row["subdistrict"]!,
  }));
}

/** As many projects as asked for: the real ones, then made-up ones of three characters and a kind. */
function projects(count: number): KnownProject[] {
  const list = known();
  let seed = 7;
  const pick = (from: readonly string[]): string => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return from[seed % from.length]!;
  };
  while (list.length < count) {
    const stem = pick(HEADS) + pick(HEADS) + pick(HEADS);
    list.push({ name: `${stem}${pick(TAILS)}${list.length}`, aliases: [stem], street: "枫溪街道" });
  }
  return list;
}

function messages(): string[] {
  const names = readdirSync(fixtures).filter((name) => /messages.*\.jsonl$/.test(name));
  return names.flatMap((name) =>
    readFileSync(new URL(name, fixtures), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** Times the reading of one message, in milliseconds, at a small and a very large list of projects. */
export async function run(): Promise<Row[]> {
  const texts = messages();
  const measured: { p50: number; p95: number }[] = [];
  const rows: Row[] = [];
  for (const size of SIZES) {
    const started = performance.now();
    const lexicon = buildLexicon(projects(size));
    const built = performance.now() - started;
    for (const text of texts) readMessage(text, lexicon, { now });
    // each message's best: what it waited for others on the machine is none of its reading
    const times = texts.map(() => Infinity);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [n, text] of texts.entries()) {
        const from = performance.now();
        readMessage(text, lexicon, { now });
        times[n] = Math.min(times[n]!, performance.now() - from);
      }
    }
    times.sort((a, b) => a - b);
    const p50 = at(times, 0.5);
    const p95 = at(times, 0.95);
    measured.push({ p50, p95 });
    rows.push({
      name: `${size} projects`,
      values: {
        "p50 ms": p50.toFixed(3),
        "p95 ms": p95.toFixed(3),
        "lexicon ms": built.toFixed(0),
      },
    });
  }
  const [small, large] = measured;
  rows.push({
    name: "ratio",
    values: {
      "p50 ms": (large!.p50 / small!.p50).toFixed(2),
      "p95 ms": (large!.p95 / small!.p95).toFixed(2),
    },
  });
  return rows;
}
