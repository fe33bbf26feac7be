import { findProjects } from "../../db/queries/projects.ts";
import { findEntry, findFacts, listOwnEntries, type EntryRow } from "../../db/queries/reports.ts";
import type { Day } from "../domain/day.ts";
import type { Figure } from "../domain/figure.ts";
import type { Metric, Mode, Unit } from "../domain/metric.ts";
import type { VerbCtx } from "./ctx.ts";

/** Which of one's own filings is meant; what is left out does not matter. */
export interface EntryFilter {
  readonly projectId?: number;
  readonly asOf?: Day;
  readonly metrics?: readonly Metric[];
}

/** A standing filing with its standing figures. */
export interface OwnEntry {
  readonly entryId: number;
  readonly project: string;
  readonly facts: readonly { metric: Metric; mode: Mode; value: Figure; unit: Unit }[];
}

/** The writer's last standing filing in this chat that the filter fits; null where there is none. */
export async function ownEntry(ctx: VerbCtx, filter: EntryFilter): Promise<OwnEntry | null> {
  const { metrics, ...which } = filter;
  for (const row of await listOwnEntries(ctx.tx, ctx.chatId, ctx.by, which)) {
    const entry = await withFacts(ctx, row);
    const isMeant =
      !metrics?.length || metrics.some((one) => entry.facts.some((fact) => fact.metric === one));
    if (isMeant) return entry;
  }
  return null;
}

/** The filing whose echo a message answers: `entry:12` → 12; null where it answers none. */
export function entryAnswered({ about }: { readonly about: string | null }): number | null {
  const id = about?.match(/^entry:(\d+)$/)?.[1];
  return id === undefined ? null : Number(id);
}

/** The filing with this id, where it stands. */
export async function entryOf(ctx: VerbCtx, entryId: number): Promise<OwnEntry | null> {
  const row = await findEntry(ctx.tx, entryId);
  return row?.state === "ok" ? await withFacts(ctx, row) : null;
}

async function withFacts(ctx: VerbCtx, row: EntryRow): Promise<OwnEntry> {
  const [project] = await findProjects(ctx.tx, [row.projectId]);
  const facts = await findFacts(ctx.tx, [row.id]);
  return {
    entryId: row.id,
    project: project?.name ?? "",
    facts: facts
      .filter((fact) => fact.state === "ok")
      .map((fact) => ({
        metric: fact.metric as Metric,
        mode: fact.mode as Mode,
        value: fact.value,
        unit: fact.unit as Unit,
      })),
  };
}
