import { and, asc, eq, gte, inArray, lte, sql } from "drizzle-orm";
import { type Figure, figure, SCALE } from "../../src/domain/figure.ts";
import { budgetLines, dayFigures, filings, projects, tasks, totals } from "../schema/index.ts";
import type { Tx } from "../store.ts";

/** What a day added to one metric of a task. */
export interface MovementRow {
  readonly taskId: number;
  readonly day: string;
  readonly metric: string;
  readonly added: Figure;
}

/** Movements of some metrics of these tasks since a day. The metrics are named, so that the index reaches the day. */
export async function findMovements(
  tx: Tx,
  taskIds: readonly number[],
  metrics: readonly string[],
  since: string,
): Promise<MovementRow[]> {
  if (taskIds.length === 0) return [];
  return await tx
    .select()
    .from(dayFigures)
    .where(
      and(
        inArray(dayFigures.taskId, [...taskIds]),
        inArray(dayFigures.metric, [...metrics]),
        gte(dayFigures.day, since),
      ),
    );
}

/** What a stretch of days added, by metric; of one street, some projects, or all. */
export async function sumMovements(
  tx: Tx,
  period: { readonly from: string; readonly to: string },
  filter: {
    readonly street?: string;
    readonly projectIds?: readonly number[];
    readonly by?: "street" | "project";
  } = {},
): Promise<{ metric: string; group: string; added: Figure }[]> {
  const group =
    filter.by === "street" ? projects.street : filter.by === "project" ? projects.name : sql`''`;
  const rows = await tx
    .select({
      metric: dayFigures.metric,
      group: sql<string>`${group}`,
      added: sql<number>`sum(${dayFigures.added})`,
    })
    .from(dayFigures)
    .innerJoin(tasks, eq(tasks.id, dayFigures.taskId))
    .innerJoin(projects, eq(projects.id, tasks.projectId))
    .where(
      and(
        gte(dayFigures.day, period.from),
        lte(dayFigures.day, period.to),
        eq(tasks.isWithdrawn, false),
        filter.street === undefined ? undefined : eq(projects.street, filter.street),
        filter.projectIds ? inArray(tasks.projectId, [...filter.projectIds]) : undefined,
      ),
    )
    .groupBy(dayFigures.metric, group);
  return rows.map((row) => ({ ...row, added: figure(row.added).div(10 ** SCALE) }));
}

/** A year's lines of the budget sheet. */
export async function listBudget(tx: Tx, year: number) {
  return await tx
    .select()
    .from(budgetLines)
    .where(eq(budgetLines.year, year))
    .orderBy(asc(budgetLines.id));
}

/** The running total of one metric over the tasks of a street, of some projects, or of all, by street or project. */
export async function sumTotals(
  tx: Tx,
  metric: string,
  filter: {
    readonly street?: string;
    readonly projectIds?: readonly number[];
    readonly by?: "street" | "project";
  } = {},
): Promise<{ group: string; total: Figure }[]> {
  const group =
    filter.by === "street" ? projects.street : filter.by === "project" ? projects.name : sql`''`;
  const rows = await tx
    .select({ group: sql<string>`${group}`, total: sql<number>`sum(${totals.total})` })
    .from(totals)
    .innerJoin(tasks, eq(tasks.id, totals.taskId))
    .innerJoin(projects, eq(projects.id, tasks.projectId))
    .where(
      and(
        eq(totals.metric, metric),
        eq(tasks.isWithdrawn, false),
        filter.street === undefined ? undefined : eq(projects.street, filter.street),
        filter.projectIds ? inArray(tasks.projectId, [...filter.projectIds]) : undefined,
      ),
    )
    .groupBy(group);
  return rows.map((row) => ({ group: row.group, total: figure(row.total).div(10 ** SCALE) }));
}

/** How many filings about these projects stand for a day. */
export async function countFilingsOn(
  tx: Tx,
  projectIds: readonly number[],
  day: string,
): Promise<number> {
  if (projectIds.length === 0) return 0;
  const [row] = await tx
    .select({ count: sql<number>`coalesce(sum(${filings.count}), 0)` })
    .from(filings)
    .innerJoin(tasks, eq(tasks.id, filings.taskId))
    .where(and(eq(filings.day, day), inArray(tasks.projectId, [...projectIds])));
  return row?.count ?? 0;
}
