import { enqueue } from "../outbox/enqueue.ts";
import type { VerbCtx } from "./ctx.ts";
import type { Exportable } from "./export-lists.ts";

/** What a letter of the kind "file" carries. */
export interface FileBody {
  readonly list: Exportable;
  readonly format: "xlsx" | "csv";
}

/** Sends a list as a file to whoever asks for it, in private. */
export async function sendList(ctx: VerbCtx, body: FileBody): Promise<void> {
  await enqueue(
    ctx.tx,
    {
      key: `file:${ctx.messageId}:${body.list}`,
      to: { kind: "file", openId: ctx.by },
      subject: `file:${ctx.messageId}`,
      priority: "answer",
      body: { ...body },
    },
    ctx.now,
  );
}
