import { and, desc, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import type { ChatMessage } from "../../src/chat.ts";
import { facts, imports, inbox } from "../schema/index.ts";
import type { Tx } from "../store.ts";

export type ImportRow = typeof imports.$inferSelect;

/** Keeps a file as it was read, until its preview is confirmed or dropped. Returns its id. */
export async function addImport(
  tx: Tx,
  row: {
    fileName: string;
    content: unknown;
    by: string;
    chatId: string | null;
    messageId: string | null;
    at: Date;
  },
): Promise<number> {
  const { content, ...rest } = row;
  const [added] = await tx
    .insert(imports)
    .values({ ...rest, kind: "projects", rows: content, state: "preview" })
    .returning({ id: imports.id });
  return added!.id;
}

/** An import by its id, or null. */
export async function findImport(tx: Tx, id: number): Promise<ImportRow | null> {
  const [row] = await tx.select().from(imports).where(eq(imports.id, id));
  return row ?? null;
}

/** Changes an import that still is in the state given; false where somebody was first. */
export async function changeImport(
  tx: Tx,
  id: number,
  from: ImportRow["state"],
  change: Partial<typeof imports.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(imports)
    .set(change)
    .where(and(eq(imports.id, id), eq(imports.state, from)))
    .returning({ id: imports.id });
  return rows.length > 0;
}

/** The last import that was applied, in this chat or from the command line. */
export async function findLastApplied(tx: Tx, chatId: string | null): Promise<ImportRow | null> {
  const [row] = await tx
    .select()
    .from(imports)
    .where(
      and(
        eq(imports.state, "applied"),
        chatId === null
          ? isNull(imports.chatId)
          : or(eq(imports.chatId, chatId), isNull(imports.chatId)),
      ),
    )
    .orderBy(desc(imports.id))
    .limit(1);
  return row ?? null;
}

/** An import that was applied after this one; null where this is the last. */
export async function findLaterApplied(tx: Tx, row: ImportRow): Promise<ImportRow | null> {
  const [later] = await tx
    .select()
    .from(imports)
    .where(
      and(
        eq(imports.state, "applied"),
        eq(imports.kind, row.kind),
        gt(imports.appliedAt, row.appliedAt ?? row.at),
      ),
    )
    .orderBy(desc(imports.appliedAt))
    .limit(1);
  return later ?? null;
}

/** How far back an attachment is looked for, in arrivals. */
const LOOK_BACK = 5_000;

/** A stored message by its id, or null where it was never seen. */
export async function findMessage(tx: Tx, messageId: string): Promise<ChatMessage | null> {
  const [row] = await tx.select({ event: inbox.event }).from(inbox).where(eq(inbox.key, messageId));
  return row?.event.kind === "message" ? row.event : null;
}

/** The last message of this person in this chat that came with a file, if it came since that moment. */
export async function findLastFileMessage(
  tx: Tx,
  chatId: string,
  senderId: string,
  since: Date,
): Promise<ChatMessage | null> {
  const [row] = await tx
    .select({ event: inbox.event })
    .from(inbox)
    .where(
      and(
        gt(inbox.seq, sql`(select max(seq) from ${inbox}) - ${LOOK_BACK}`),
        gt(inbox.receivedAt, since),
        eq(inbox.type, "message"),
        sql`json_extract(${inbox.event}, '$.chatId') = ${chatId}`,
        sql`json_extract(${inbox.event}, '$.senderId') = ${senderId}`,
        sql`json_extract(${inbox.event}, '$.attachments[0].kind') = 'file'`,
      ),
    )
    .orderBy(desc(inbox.seq))
    .limit(1);
  return row?.event.kind === "message" ? row.event : null;
}

/** When the last standing figure of a metric was said, up to a moment; null where there is none. */
export async function findLastSaidAt(
  tx: Tx,
  taskId: number,
  metric: string,
  upTo: Date,
): Promise<Date | null> {
  const [row] = await tx
    .select({ saidAt: facts.saidAt })
    .from(facts)
    .where(
      and(
        eq(facts.taskId, taskId),
        eq(facts.metric, metric),
        eq(facts.state, "ok"),
        lte(facts.saidAt, upTo),
      ),
    )
    .orderBy(desc(facts.saidAt))
    .limit(1);
  return row?.saidAt ?? null;
}
