import { findLastApplied, findLastFileMessage, findMessage } from "../../db/queries/imports.ts";
import type { Attachment } from "../chat.ts";
import { enqueue } from "../outbox/enqueue.ts";
import type { VerbCtx } from "./ctx.ts";

/** What a letter of the kind "fetch" carries: whose file it is and which message gets the answer. */
export interface FetchBody {
  readonly fileKey: string;
  readonly fileName: string;
  readonly by: string;
  readonly isDirect: boolean;
  /** The message that asked for it; the letter's target is the message that holds the file. */
  readonly askedBy: string;
  readonly saidAt: number;
}

/** A file that somebody sent, and the message that it came with. */
export interface SentFile {
  readonly messageId: string;
  readonly file: Attachment;
}

/** A file sent before the command is looked for this far back. */
const LOOK_BACK_MS = 24 * 3_600_000;

/** Finds the file that is meant: the message's own, that of the message answered, or this person's last one here. */
export async function findSentFile(
  ctx: VerbCtx & {
    readonly attachments: readonly Attachment[];
    readonly parentId: string | null;
  },
): Promise<SentFile | null> {
  const own = ctx.attachments.find((one) => one.kind === "file");
  if (own) return { messageId: ctx.messageId, file: own };
  const found = ctx.parentId
    ? await findMessage(ctx.tx, ctx.parentId)
    : await findLastFileMessage(
        ctx.tx,
        ctx.chatId,
        ctx.by,
        new Date(ctx.now.getTime() - LOOK_BACK_MS),
      );
  const file = found?.attachments.find((one) => one.kind === "file");
  return found && file ? { messageId: found.messageId, file } : null;
}

/** Has a file fetched and read; what comes of it answers the message that asked. */
export async function fetchFile(
  ctx: VerbCtx & { readonly isDirect: boolean },
  { messageId, file }: SentFile,
): Promise<void> {
  const body: FetchBody = {
    fileKey: file.key,
    fileName: file.name,
    by: ctx.by,
    isDirect: ctx.isDirect,
    askedBy: ctx.messageId,
    saidAt: ctx.saidAt.getTime(),
  };
  await enqueue(
    ctx.tx,
    {
      key: `fetch:${ctx.messageId}`,
      to: { kind: "fetch", messageId, chatId: ctx.chatId },
      subject: `fetch:${ctx.messageId}`,
      priority: "answer",
      body: { ...body },
    },
    ctx.now,
  );
}

/** The last import that was applied in this chat, or by the operator; null where there is none. */
export async function findLastImport(ctx: VerbCtx): Promise<number | null> {
  return (await findLastApplied(ctx.tx, ctx.chatId))?.id ?? null;
}
