import type { Store, Tx } from "../../../db/store.ts";
import type { TaskLine } from "../../domain/board/line.ts";
import type { Day } from "../../domain/day.ts";
import { isOpen } from "../../domain/figures/task.ts";
import { breathe } from "./breathe.ts";
import { loadBoard } from "./load-board.ts";
import type { Moment } from "./moment.ts";
import { type Reporter, usualReporters } from "./reporters.ts";
import { rollOf } from "./roll.ts";

const PAGE = 40;

/** A project that owes a report, and who usually files it. */
export interface Owing {
  readonly line: TaskLine;
  readonly who: Reporter | null;
}

/** Open tasks of which nothing was reported on a day, with who usually reports on them. */
export async function listOwing(store: Store, moment: Moment, day: Day): Promise<readonly Owing[]> {
  const { tasks } = await loadBoard(store.db, moment, {}, breathe);
  return await owingOf(store.db, tasks, moment, day);
}

async function owingOf(
  tx: Tx,
  tasks: readonly TaskLine[],
  moment: Moment,
  day: Day,
): Promise<readonly Owing[]> {
  const rows = await rollOf(tx, tasks, { from: day, to: day }, moment, breathe);
  const missing = new Set(rows.filter((row) => row.missing > 0).map((row) => row.task.id));
  const owing: Owing[] = [];
  const open = tasks.filter((line) => missing.has(line.task.id) && isOpen(line.task));
  for (let at = 0; at < open.length; at += PAGE) {
    const page = open.slice(at, at + PAGE);
    const who = await usualReporters(
      tx,
      page.map((line) => line.task),
      moment.today,
    );
    owing.push(...page.map((line) => ({ line, who: who.get(line.task.id) ?? null })));
    await breathe();
  }
  return owing;
}
