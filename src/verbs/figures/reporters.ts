import { findReporters } from "../../../db/queries/filings.ts";
import { findNames } from "../../../db/queries/people.ts";
import { findPostsFor } from "../../../db/queries/posts.ts";
import type { Tx } from "../../../db/store.ts";
import type { Day } from "../../domain/day.ts";
import type { TaskFigures } from "../../domain/figures/task.ts";

export interface Reporter {
  readonly openId: string;
  readonly name: string;
}

/**
 * Finds who usually reports on each task: whoever did last, else the head of its command post; by the task's id.
 * A task with neither is left out.
 */
export async function usualReporters(
  tx: Tx,
  tasks: readonly TaskFigures[],
  today: Day,
): Promise<ReadonlyMap<string, Reporter>> {
  const heads = await findPostsFor(
    tx,
    tasks.map((task) => task.name),
    today,
  );
  const found = new Map<string, string>();
  const lasts = await Promise.all(tasks.map((task) => findReporters(tx, Number(task.id))));
  for (const [index, task] of tasks.entries()) {
    const [last] = lasts[index]!;
    const head = heads.find((post) => post.scope === task.name && post.post === "head");
    const who = last ?? head?.openId;
    if (who) found.set(task.id, who);
  }
  const names = await findNames(tx, [...new Set(found.values())]);
  return new Map([...found].map(([id, openId]) => [id, { openId, name: names.get(openId) ?? "" }]));
}
