import { createHash } from "node:crypto";
import { letters } from "../../db/schema/index.ts";
import { requestOf } from "../../db/request.ts";
import type { Tx } from "../../db/store.ts";
import { priorities, type NewLetter } from "./letter.ts";

export type { NewLetter } from "./letter.ts";

/** Writes a letter in the transaction that decided it; false where its key is already there. */
export async function enqueue(tx: Tx, letter: NewLetter, now: Date): Promise<boolean> {
  const added = await tx
    .insert(letters)
    .values(rowOf(letter, requestOf(tx), now))
    .onConflictDoNothing({ target: letters.key })
    .returning({ id: letters.id });
  return added.length > 0;
}

/** Writes several letters in the transaction that decided them; those whose key is already there are left out. */
export async function enqueueAll(tx: Tx, many: readonly NewLetter[], now: Date): Promise<void> {
  if (many.length === 0) return;
  const request = requestOf(tx);
  await tx
    .insert(letters)
    .values(many.map((letter) => rowOf(letter, request, now)))
    .onConflictDoNothing({ target: letters.key });
}

function rowOf(letter: NewLetter, request: string | null, now: Date): typeof letters.$inferInsert {
  const { to } = letter;
  return {
    key: letter.key,
    uuid: uuidOf(letter.key),
    kind: to.kind,
    chatId: "chatId" in to ? to.chatId : null,
    openId: "openId" in to ? to.openId : null,
    targetId: "messageId" in to ? to.messageId : null,
    inThread: "inThread" in to && (to.inThread ?? false),
    subject: letter.subject,
    priority: priorities[letter.priority],
    body: letter.body,
    state: "due",
    nextAt: letter.notBefore ?? now,
    createdAt: now,
    request,
  };
}

/** The platform's idempotency key (at most 50 characters): the same for every try of one letter. */
export function uuidOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 40);
}
