import { addImport, changeImport } from "../../db/queries/imports.ts";
import { addAlias, listAliases, removeAlias } from "../../db/queries/aliases.ts";
import {
  findCurrentTask,
  findProjectByName,
  listTasks,
  updateProject,
  updateTask,
  type TaskWithProject,
} from "../../db/queries/projects.ts";
import { plain, type Figure } from "../domain/figure.ts";
import type { TaskFigures } from "../domain/figures/task.ts";
import { planImport, type CellChange } from "../domain/sheet/plan-import.ts";
import type { ProjectRow, TaskCells } from "../domain/sheet/project-row.ts";
import { addTaskRow } from "./add-task-row.ts";
import type { VerbCtx } from "./ctx.ts";
import { loadLedger } from "./import-ledger.ts";
import { applyProjects } from "./import-projects.ts";
import { figuresOf } from "./task-figures.ts";

/** What the section may set by hand; what has been done is said by reports alone. */
export type HandCells = Partial<
  Pick<
    TaskCells,
    | "code"
    | "source"
    | "kind"
    | "name"
    | "street"
    | "targetMu"
    | "targetSqm"
    | "households"
    | "startRemaining"
    | "issuedOn"
    | "dueOn"
    | "note"
  >
>;

export interface ProjectView {
  readonly id: number;
  readonly name: string;
  readonly street: string;
  readonly aliases: readonly string[];
  readonly isClosed: boolean;
  readonly task: TaskFigures | null;
}

/** A project with its nicknames and where its task stands; null where there is none of exactly this name. */
export async function viewProject(
  ctx: Pick<VerbCtx, "tx">,
  name: string,
): Promise<ProjectView | null> {
  const project = await findProjectByName(ctx.tx, name);
  if (!project) return null;
  const stored = await findCurrentTask(ctx.tx, project.id);
  return {
    id: project.id,
    name: project.name,
    street: project.street,
    aliases: await listAliases(ctx.tx, project.id),
    isClosed: project.closedAt !== null,
    task: stored && figuresOf(stored),
  };
}

/** Every task of the list as figures, in its order. */
export async function listFigures(ctx: Pick<VerbCtx, "tx">): Promise<TaskFigures[]> {
  return (await listTasks(ctx.tx)).map(figuresOf);
}

/** Adds a project with its task; refuses a name or a code that is taken. */
export async function addProject(
  ctx: VerbCtx,
  cells: HandCells & Pick<TaskCells, "name" | "street" | "kind">,
): Promise<{ ok: true } | { ok: false; reason: "name" | "code" }> {
  const known = await findProjectByName(ctx.tx, cells.name);
  if (known && (await findCurrentTask(ctx.tx, known.id))) return { ok: false, reason: "name" };
  if (cells.code !== undefined && (await hasCode(ctx, cells.code)))
    return { ok: false, reason: "code" };
  const row: TaskCells = {
    source: "city",
    status: "not_started",
    aliases: [],
    asOf: ctx.today,
    ...cells,
  };
  const { projectId } = await addTaskRow(ctx.tx, row, ctx.now);
  if (known) await updateProject(ctx.tx, projectId, { closedAt: null, street: cells.street });
  return { ok: true };
}

async function hasCode(ctx: VerbCtx, code: string): Promise<boolean> {
  return (await listTasks(ctx.tx)).some(({ task }) => task.code === code);
}

export type ChangedByHand =
  | { readonly ok: true; readonly cells: readonly CellChange[]; readonly importId: number | null }
  | { readonly ok: false; readonly reason: "no_task" | "taken" }
  | {
      readonly ok: false;
      readonly reason: "below";
      readonly field: keyof HandCells;
      readonly done: string;
    };

/** Changes cells of a project's task by hand. The change is kept like an import of one row, and undone like one. */
export async function changeProject(
  ctx: VerbCtx,
  project: { readonly id: number },
  cells: HandCells,
  words: string,
): Promise<ChangedByHand> {
  const stored = await findCurrentTask(ctx.tx, project.id);
  if (!stored) return { ok: false, reason: "no_task" };
  const below = belowDone(stored, cells);
  if (below) return { ok: false, reason: "below", ...below };
  const ledger = await loadLedger(ctx.tx);
  const had = ledger.get(String(stored.task.id))!;
  if (cells.name !== undefined && cells.name !== stored.project.name) {
    if (await findProjectByName(ctx.tx, cells.name)) return { ok: false, reason: "taken" };
  }
  if (cells.code !== undefined && cells.code !== stored.task.code) {
    if (await hasCode(ctx, cells.code)) return { ok: false, reason: "taken" };
  }
  const { id: _id, ...before } = had.cells;
  // A new name or code would not be found: the row is compared under the old ones, then gets the new.
  const row: ProjectRow = { ...before, ...cells, row: 0 };
  const { name, code } = before;
  const old = { ...row, name, ...(code === undefined ? {} : { code }) };
  const [planned] = planImport([had.cells], [old]).planned;
  const differing = planned?.kind === "changed" ? [...planned.cells] : [];
  for (const field of ["name", "code"] as const)
    if (row[field] !== undefined && row[field] !== before[field])
      differing.push({
        field,
        ...(before[field] ? { before: before[field] } : {}),
        after: row[field],
      });
  if (differing.length === 0) return { ok: true, cells: [], importId: null };
  const trace = await applyProjects(ctx, [
    { kind: "changed", row, cells: differing, differing, aliases: [], openings: [], had },
  ]);
  const importId = await addImport(ctx.tx, {
    fileName: words.slice(0, 200),
    content: { words },
    by: ctx.by,
    chatId: ctx.chatId,
    messageId: ctx.messageId,
    at: ctx.now,
  });
  await changeImport(ctx.tx, importId, "preview", {
    state: "applied",
    before: trace,
    appliedAt: ctx.now,
  });
  return { ok: true, cells: differing, importId };
}

/** A target may not fall below what has been done. */
function belowDone(
  stored: TaskWithProject,
  cells: HandCells,
): { field: keyof HandCells; done: string } | null {
  const total = (metric: string): Figure | undefined => stored.totals.get(metric)?.total;
  const limits = [
    ["households", total("signed_households")],
    ["households", total("vacated_households")],
    ["households", total("demolished_households")],
    ["targetMu", total("delivered_area_mu")],
    ["targetSqm", total("demolished_area_sqm")],
    ["startRemaining", total("cleared_households")],
  ] as const;
  for (const [field, done] of limits) {
    const wanted = cells[field];
    if (wanted && done?.gt(wanted)) return { field, done: plain(done) };
  }
  return null;
}

/** Adds a nickname; "full_name" where another project is called so, "same" where it is there. */
export async function giveAlias(
  ctx: VerbCtx,
  projectId: number,
  alias: string,
): Promise<"ok" | "same" | "full_name"> {
  if (await findProjectByName(ctx.tx, alias)) return "full_name";
  return (await addAlias(ctx.tx, projectId, alias)) ? "ok" : "same";
}

/** Takes a nickname away; false where there was none. */
export async function dropAlias(ctx: VerbCtx, projectId: number, alias: string): Promise<boolean> {
  return await removeAlias(ctx.tx, projectId, alias);
}

/** Closes a project: its open tasks rest and it is read no more; what was done stays done. */
export async function closeProject(ctx: VerbCtx, projectId: number): Promise<void> {
  for (const { task } of await listTasks(ctx.tx, { projectIds: [projectId] }))
    if (task.status !== "done") await updateTask(ctx.tx, task.id, { status: "closed" });
  await updateProject(ctx.tx, projectId, { closedAt: ctx.now });
}

/** Opens a closed project again; its tasks go on where they were. */
export async function reopenProject(ctx: VerbCtx, projectId: number): Promise<void> {
  for (const { task } of await listTasks(ctx.tx, { projectIds: [projectId] }))
    if (task.status === "closed")
      await updateTask(ctx.tx, task.id, {
        status:
          task.openingStatus && task.openingStatus !== "done" ? task.openingStatus : "in_progress",
      });
  await updateProject(ctx.tx, projectId, { closedAt: null });
}
