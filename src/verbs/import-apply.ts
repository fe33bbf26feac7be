import { changeImport, findImport, findLaterApplied } from "../../db/queries/imports.ts";
import type { VerbCtx } from "./ctx.ts";
import { applyBudget, undoBudget, type BudgetTrace } from "./import-budget.ts";
import { countRows, previewImport, type Importable, type Preview } from "./import-preview.ts";
import { applyProjects, type ProjectsTrace } from "./import-projects.ts";
import { applyRoster, undoRoster, type RosterTrace } from "./import-roster.ts";
import { undoProjects, type UndoneProjects } from "./import-undo.ts";
import type { ImportContent } from "./import-content.ts";

/** What every touched row was before and what the import made of it; kept for undo. */
export type Trace = ProjectsTrace | RosterTrace | BudgetTrace;

export type Applied =
  | {
      readonly ok: true;
      readonly kind: Importable["kind"];
      readonly counts: Record<"new" | "changed" | "same", number>;
    }
  | { readonly ok: false; readonly reason: "gone" | "already" | "faulty" };

/** Applies an import whose preview was agreed to, all of it or nothing, against the ledger as it is now. */
export async function applyImport(ctx: VerbCtx, id: number): Promise<Applied> {
  const kept = await findImport(ctx.tx, id);
  if (!kept || kept.state === "dropped") return { ok: false, reason: "gone" };
  if (kept.state !== "preview") return { ok: false, reason: "already" };
  const preview = await previewImport(ctx.tx, kept.rows as ImportContent, ctx);
  if (!("rows" in preview) || preview.faults.length > 0) return { ok: false, reason: "faulty" };
  const before = await write(ctx, preview, id);
  await changeImport(ctx.tx, id, "preview", {
    state: "applied",
    kind: preview.kind,
    before,
    appliedAt: ctx.now,
  });
  return { ok: true, kind: preview.kind, counts: countRows(preview) };
}

async function write(ctx: VerbCtx, preview: Importable, id: number): Promise<Trace> {
  switch (preview.kind) {
    case "projects":
      return await applyProjects(ctx, preview.rows);
    case "roster":
      return await applyRoster(ctx, preview.rows);
    case "budget":
      return await applyBudget(ctx, preview.rows, preview.year, id);
  }
}

/** Lets an import go that nobody has agreed to. */
export async function dropImport(ctx: VerbCtx, id: number): Promise<boolean> {
  return await changeImport(ctx.tx, id, "preview", { state: "dropped" });
}

export type Undone =
  | { readonly ok: true; readonly kind: Importable["kind"]; readonly done: UndoneProjects | null }
  | { readonly ok: false; readonly reason: "gone" | "already" }
  | { readonly ok: false; readonly reason: "later"; readonly fileName: string }
  | { readonly ok: false; readonly reason: "reported"; readonly projects: readonly string[] };

/** Takes an applied import back: each touched row is as it was; refuses where reports said since would be lost. */
export async function undoImport(ctx: VerbCtx, id: number): Promise<Undone> {
  const kept = await findImport(ctx.tx, id);
  if (!kept || kept.state === "preview" || kept.state === "dropped")
    return { ok: false, reason: "gone" };
  if (kept.state === "undone") return { ok: false, reason: "already" };
  const later = await findLaterApplied(ctx.tx, kept);
  if (later) return { ok: false, reason: "later", fileName: later.fileName };
  const trace = kept.before as Trace;
  let done: UndoneProjects | null = null;
  if (trace.kind === "projects") {
    const undone = await undoProjects(ctx, trace);
    if (!undone.ok) return { ok: false, reason: "reported", projects: undone.projects };
    done = undone;
  } else if (trace.kind === "roster") await undoRoster(ctx, trace);
  else await undoBudget(ctx, trace);
  await changeImport(ctx.tx, id, "applied", { state: "undone" });
  return { ok: true, kind: trace.kind, done };
}

/** What an import kept under this id would do now; null where it is gone, or was applied or dropped. */
export async function previewKept(
  ctx: VerbCtx,
  id: number,
): Promise<{ fileName: string; preview: Preview } | null> {
  const kept = await findImport(ctx.tx, id);
  if (!kept || kept.state !== "preview") return null;
  return {
    fileName: kept.fileName,
    preview: await previewImport(ctx.tx, kept.rows as ImportContent, ctx),
  };
}
