import { and, desc, eq, inArray } from "drizzle-orm";
import { dialogues } from "../schema/index.ts";
import type { Tx } from "../store.ts";

export type Dialogue = typeof dialogues.$inferSelect;

/** Asks a person in a chat; an earlier question that was not answered gives way. Returns its id. */
export async function openDialogue(
  tx: Tx,
  asked: {
    who: string;
    chatId: string;
    messageId: string;
    question: Record<string, unknown>;
    askedAt: Date;
    expiresAt: Date;
  },
): Promise<number> {
  await tx
    .update(dialogues)
    .set({ state: "replaced" })
    .where(
      and(
        eq(dialogues.who, asked.who),
        eq(dialogues.chatId, asked.chatId),
        eq(dialogues.state, "open"),
      ),
    );
  const [row] = await tx
    .insert(dialogues)
    .values({ ...asked, state: "open" })
    .returning({ id: dialogues.id });
  return row!.id;
}

/** The question that waits for this person in this chat, expired or not; null where there is none. */
export async function findOpenDialogue(
  tx: Tx,
  who: string,
  chatId: string,
): Promise<Dialogue | null> {
  const [row] = await tx
    .select()
    .from(dialogues)
    .where(and(eq(dialogues.who, who), eq(dialogues.chatId, chatId), eq(dialogues.state, "open")))
    .orderBy(desc(dialogues.id))
    .limit(1);
  return row ?? null;
}

/** The question that the answer to this message put to this person, unless it was answered or cancelled. */
export async function findDialogueOf(
  tx: Tx,
  who: string,
  chatId: string,
  messageId: string,
): Promise<Dialogue | null> {
  const [row] = await tx
    .select()
    .from(dialogues)
    .where(
      and(
        eq(dialogues.messageId, messageId),
        eq(dialogues.who, who),
        eq(dialogues.chatId, chatId),
        inArray(dialogues.state, ["open", "replaced"]),
      ),
    )
    .orderBy(desc(dialogues.id))
    .limit(1);
  return row ?? null;
}

/** The question with this id, whatever became of it. */
export async function findDialogue(tx: Tx, id: number): Promise<Dialogue | null> {
  const [row] = await tx.select().from(dialogues).where(eq(dialogues.id, id));
  return row ?? null;
}

/** Puts an open question aside as if a later one had taken its place: its buttons and replies to its card go on. */
export async function putAside(tx: Tx, id: number): Promise<void> {
  await tx
    .update(dialogues)
    .set({ state: "replaced" })
    .where(and(eq(dialogues.id, id), eq(dialogues.state, "open")));
}

/** Ends a question, also one that gave way to a later one; false where it was answered or cancelled before. */
export async function closeDialogue(
  tx: Tx,
  id: number,
  state: "answered" | "cancelled",
): Promise<boolean> {
  const rows = await tx
    .update(dialogues)
    .set({ state })
    .where(and(eq(dialogues.id, id), inArray(dialogues.state, ["open", "replaced"])))
    .returning({ id: dialogues.id });
  return rows.length > 0;
}
