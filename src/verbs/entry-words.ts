import { findProjects } from "../../db/queries/projects.ts";
import { findEntriesOfMessage, findEntry, findWithdrawnWith } from "../../db/queries/reports.ts";
import type { VerbCtx } from "./ctx.ts";

export interface EntryWords {
  readonly words: string;
  readonly project: string;
  readonly messageId: string;
  readonly saidAt: Date;
  readonly isMine: boolean;
  /** False where it was taken back. */
  readonly isStanding: boolean;
  /** The message booked one project only. */
  readonly isOne: boolean;
}

/** The words behind an entry; null where it was taken back and its message has been booked anew. */
export async function entryWords(ctx: VerbCtx, entryId: number): Promise<EntryWords | null> {
  const entry = await findEntry(ctx.tx, entryId);
  if (!entry) return null;
  const standing = await findEntriesOfMessage(ctx.tx, entry.messageId);
  const isStanding = entry.state === "ok";
  if (!isStanding && standing.length > 0) return null;
  const all = isStanding ? standing : await findWithdrawnWith(ctx.tx, entry);
  const [project] = await findProjects(ctx.tx, [entry.projectId]);
  return {
    words: entry.words,
    project: project?.name ?? "",
    messageId: entry.messageId,
    saidAt: entry.saidAt,
    isMine: entry.by === ctx.by || ctx.isService,
    isStanding,
    isOne: all.length === 1,
  };
}
