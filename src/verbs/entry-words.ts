import { findProjects } from "../../db/queries/projects.ts";
import { findEntriesOfMessage, findEntry } from "../../db/queries/reports.ts";
import type { VerbCtx } from "./ctx.ts";

export interface EntryWords {
  readonly words: string;
  readonly project: string;
  readonly messageId: string;
  readonly saidAt: Date;
  readonly isMine: boolean;
  /** The message booked one project only. */
  readonly isOne: boolean;
}

/** The words behind a standing entry; null where it does not stand any more. */
export async function entryWords(ctx: VerbCtx, entryId: number): Promise<EntryWords | null> {
  const entry = await findEntry(ctx.tx, entryId);
  if (!entry || entry.state !== "ok") return null;
  const [project] = await findProjects(ctx.tx, [entry.projectId]);
  const all = await findEntriesOfMessage(ctx.tx, entry.messageId);
  return {
    words: entry.words,
    project: project?.name ?? "",
    messageId: entry.messageId,
    saidAt: entry.saidAt,
    isMine: entry.by === ctx.by || ctx.isService,
    isOne: all.length === 1,
  };
}
