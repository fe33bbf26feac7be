import { findProjects } from "../../db/queries/projects.ts";
import { findEntry, findFacts, findLastEntry } from "../../db/queries/reports.ts";
import type { Figure } from "../domain/figure.ts";
import type { Metric, Unit } from "../domain/metric.ts";
import type { VerbCtx } from "./ctx.ts";
import type { ProjectRef } from "./find-project.ts";

export interface LastFacts {
  readonly entryId: number;
  readonly project: ProjectRef;
  readonly facts: readonly { metric: Metric; value: Figure; unit: Unit }[];
}

/** The figures of the writer's last standing entry in this chat, or of the entry given; null where none stands. */
export async function lastFacts(ctx: VerbCtx, entryId?: number): Promise<LastFacts | null> {
  const entry =
    entryId === undefined
      ? await findLastEntry(ctx.tx, ctx.chatId, ctx.by)
      : await findEntry(ctx.tx, entryId);
  if (!entry || entry.state !== "ok") return null;
  const [project] = await findProjects(ctx.tx, [entry.projectId]);
  if (!project) return null;
  const facts = await findFacts(ctx.tx, [entry.id]);
  return {
    entryId: entry.id,
    project: { id: project.id, name: project.name },
    facts: facts
      .filter((fact) => fact.state === "ok")
      .map((fact) => ({
        metric: fact.metric as Metric,
        value: fact.value,
        unit: fact.unit as Unit,
      })),
  };
}
