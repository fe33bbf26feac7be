import { findCurrentTask, findProjectByName } from "../../db/queries/projects.ts";
import type { Store, Tx } from "../../db/store.ts";
import { createLexiconCache } from "../command/lexicon.ts";
import { resolveAsOf } from "../domain/as-of.ts";
import { dayOf, localTime } from "../domain/day.ts";
import {
  readMessage,
  toRecord,
  type Doubt,
  type Reading,
  type ReportItem,
} from "../domain/read/index.ts";
import { reconcile } from "../domain/reconcile/index.ts";
import { hadOf } from "../verbs/task-figures.ts";
import { exits, withLedger, type CliCommand, type Exit } from "./cli.ts";

export const read: CliCommand = {
  name: "read",
  usage: "read TEXT | read -",
  summary: "看一句话会被怎样理解，不保存；- 从标准输入逐行读 JSON",
  words: [1, 1],
  async run(cli) {
    const text = cli.words[0]!;
    return await withLedger(cli, async (store): Promise<Exit> => {
      const clock = await cli.officeClock(cli.config, store);
      const { timezone } = cli.config;
      const understand = createReader(store, timezone, clock);
      if (text !== "-") {
        cli.out(JSON.stringify(await understand({ text })));
        return exits.done;
      }
      for await (const line of cli.stdin()) {
        if (line.trim() === "") continue;
        cli.out(JSON.stringify(await understandLine(line, understand)));
      }
      return exits.done;
    });
  },
};

interface Asked {
  readonly text: string;
  readonly project?: string;
  readonly quoted?: string;
  readonly now?: Date;
}

async function understandLine(
  line: string,
  understand: (asked: Asked) => Promise<unknown>,
): Promise<unknown> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { error: "the line is not JSON" };
  }
  if (typeof json !== "object" || json === null) return { error: "the line is no JSON object" };
  const { text, project, quoted, now } = json as Record<string, unknown>;
  if (typeof text !== "string") return { error: "text is missing" };
  const at = typeof now === "string" || typeof now === "number" ? new Date(now) : undefined;
  if (at && Number.isNaN(at.getTime())) return { error: "now is not an ISO time" };
  return await understand({
    text,
    ...(typeof project === "string" && project !== "" ? { project } : {}),
    ...(typeof quoted === "string" && quoted !== "" ? { quoted } : {}),
    ...(at ? { now: at } : {}),
  });
}

function createReader(store: Store, timeZone: string, clock: () => Date) {
  const lexicon = createLexiconCache();
  return async ({ text, project, quoted, now }: Asked): Promise<unknown> => {
    const at = now ?? clock();
    const reading = readMessage(text, await lexicon(store.db), {
      now: localTime(at, timeZone),
      ...(project ? { boundProject: project } : {}),
      ...(quoted ? { quoted } : {}),
    });
    return toRecord(await judge(store.db, reading, dayOf(at, timeZone)));
  };
}

/** Adds the doubts that only the ledger can have: a total that would fall, or pass its target. */
async function judge(db: Tx, reading: Reading, today: string): Promise<Reading> {
  if (reading.kind !== "report" || reading.correction || reading.retract) return reading;
  const doubts = async <T extends ReportItem>(item: T): Promise<T> => {
    const confirm = await doubtsOf(db, item, item.project ?? reading.project, today);
    return confirm.length > 0 ? { ...item, confirm } : item;
  };
  const items = reading.items && (await Promise.all(reading.items.map(doubts)));
  const top = await doubts(reading);
  return items ? { ...top, items } : top;
}

async function doubtsOf(
  db: Tx,
  item: ReportItem,
  name: string | null,
  today: string,
): Promise<readonly Doubt[]> {
  const had = item.confirm ?? [];
  if (name === null || item.facts.length === 0) return had;
  const project = await findProjectByName(db, name);
  const stored = project && (await findCurrentTask(db, project.id));
  if (!stored) return had;
  const result = reconcile(hadOf(stored), item.facts, {
    asOf: item.asOf ? resolveAsOf(item.asOf, today) : today,
  });
  const clashes = result.ok ? [] : result.clashes;
  const found = clashes.flatMap(({ reason }): Doubt[] =>
    reason === "negative_delta" || reason === "over_target" ? [reason] : [],
  );
  return [...new Set([...had, ...found])];
}
