import { listEntriesOfPeriod } from "../../../db/queries/filings.ts";
import { findNames } from "../../../db/queries/people.ts";
import { findProjectByName, listTasks } from "../../../db/queries/projects.ts";
import type { DayPeriod } from "../../domain/board/period.ts";
import type { VerbCtx } from "../ctx.ts";

/** One filing as it was said. */
export interface SaidReport {
  readonly day: string;
  readonly by: string;
  readonly words: string;
}

const MOST = 50;

/** What was reported about a project for the days of a period, latest first, in the words of whoever said it. */
export async function reportsOf(
  ctx: Pick<VerbCtx, "tx">,
  name: string,
  period: DayPeriod,
): Promise<readonly SaidReport[]> {
  const project = await findProjectByName(ctx.tx, name);
  if (!project) return [];
  const tasks = await listTasks(ctx.tx, { projectIds: [project.id] });
  const rows = await listEntriesOfPeriod(
    ctx.tx,
    tasks.map(({ task }) => task.id),
    period,
    MOST,
  );
  const names = await findNames(ctx.tx, [...new Set(rows.map((row) => row.by))]);
  return rows.map((row) => ({ day: row.asOf, by: names.get(row.by) ?? "", words: row.words }));
}
