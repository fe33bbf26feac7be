import { findMovements } from "../../../db/queries/figures.ts";
import { findMeta, setMeta } from "../../../db/queries/meta.ts";
import type { Store, Tx } from "../../../db/store.ts";
import type { DigestView } from "../../domain/board/digest.ts";
import type { TaskLine } from "../../domain/board/line.ts";
import { dueShare, monthBefore } from "../../domain/board/period.ts";
import { showShare } from "../../domain/board/share.ts";
import type { Day } from "../../domain/day.ts";
import { figure, plain, ZERO } from "../../domain/figure.ts";
import { commitmentForecast, hitRate, listedCommitment } from "../../domain/figures/commitment.ts";
import { yearSpan } from "../../domain/figures/pace.ts";
import { valueOf } from "../../domain/figures/ratio.ts";
import type { Breathe } from "./breathe.ts";
import { pagesOf } from "./breathe.ts";
import { PAGE } from "./load-board.ts";
import type { Moment } from "./moment.ts";

/** What the list promised on a day: the 亩 still to come by the year's end, task by task. */
interface KeptPromises {
  readonly day: Day;
  readonly by: Day;
  readonly tasks: readonly (readonly [taskId: number, promised: string])[];
}

const keyOf = (month: string): string => `promises:${month}`;

/** Keeps what is promised, with the first digest of a month; what was kept stands. */
export async function keepPromises(
  store: Store,
  lines: readonly TaskLine[],
  moment: Moment,
  breathe: Breathe,
): Promise<void> {
  const key = keyOf(moment.today.slice(0, 7));
  if ((await findMeta(store.db, key)) !== null) return;
  const by = yearSpan(moment.today).due;
  const tasks: [number, string][] = [];
  for (const page of pagesOf(lines, PAGE)) {
    const idOf = new Map(page.map((line) => [line.task.id, line.taskId]));
    const { contributions } = commitmentForecast({
      tasks: page
        .map((line) => line.task)
        .filter((task) => task.source === "city" && task.kind === "collective_land"),
      asOf: moment.today,
      horizon: by,
      commitmentOf: (task) => listedCommitment(task, Number(moment.today.slice(0, 4))),
    });
    for (const { task, basis, added } of contributions) {
      if ((basis === "finish" || basis === "part") && added.gt(ZERO))
        tasks.push([idOf.get(task.id)!, plain(added)]);
    }
    await breathe();
  }
  const kept: KeptPromises = { day: moment.today, by, tasks };
  await store.write(async (tx) => {
    if ((await findMeta(tx, key)) === null) await setMeta(tx, key, JSON.stringify(kept));
  });
}

/**
 * How much came last month of what had been promised at its beginning. A promise speaks of the year's end, so of each
 * the share is due that falls to the month by its days. Null where nothing was kept or promised.
 */
export async function promisesOfLastMonth(
  tx: Tx,
  moment: Moment,
  breathe: Breathe,
): Promise<DigestView["promised"]> {
  const { from, to } = monthBefore(moment.today);
  const text = await findMeta(tx, keyOf(from.slice(0, 7)));
  if (text === null) return null;
  const kept = JSON.parse(text) as KeptPromises;
  const came = new Map<number, ReturnType<typeof figure>>();
  for (const page of pagesOf(kept.tasks, PAGE)) {
    const ids = page.map(([taskId]) => taskId);
    for (const { taskId, day, added } of await findMovements(
      tx,
      ids,
      ["delivered_area_mu"],
      kept.day,
    ))
      if (day <= to) came.set(taskId, (came.get(taskId) ?? ZERO).plus(added));
    await breathe();
  }
  const rate = hitRate(
    kept.tasks.map(([taskId, promised]) => ({
      promised: dueShare(figure(promised), { from: kept.day, to }, kept.by),
      delivered: came.get(taskId) ?? ZERO,
    })),
  );
  return valueOf(rate) === null ? null : { month: to.slice(0, 7), share: showShare(rate) };
}
