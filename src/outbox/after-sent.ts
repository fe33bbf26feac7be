import { findEventsById, noteOnEvents } from "../../db/queries/issue-events.ts";
import { updateIssueRow } from "../../db/queries/issues.ts";
import type { Tx } from "../../db/store.ts";
import { enqueue } from "./enqueue.ts";
import type { Then } from "./letter.ts";

/** Makes what is written down in the transaction that marks a letter as sent. */
export function createAfterSent() {
  return async (
    tx: Tx,
    then: Then,
    sent: { messageId: string; chatId: string },
    now: Date,
  ): Promise<void> => {
    if (then.issueCard !== undefined) {
      await updateIssueRow(tx, then.issueCard, { cardMessageId: sent.messageId });
    }
    if (then.events) await noteSent(tx, then.events, sent.messageId, now);
    for (const openId of then.urge ?? []) {
      await enqueue(
        tx,
        {
          key: `urge:${sent.messageId}:${openId}`,
          to: { kind: "urge", messageId: sent.messageId, openId },
          subject: `urge:${sent.messageId}`,
          priority: "escalation",
          body: {},
        },
        now,
      );
    }
  };
}

/** The receipt of a mention: the first message that carried it counts; later ones are kept beside it. */
async function noteSent(
  tx: Tx,
  ids: readonly number[],
  messageId: string,
  now: Date,
): Promise<void> {
  for (const event of await findEventsById(tx, ids)) {
    const had = event.data?.["messages"];
    const messages = [...(Array.isArray(had) ? had : []), messageId];
    const isFirst = event.data?.["sent_at"] === undefined;
    await noteOnEvents(tx, [event.id], {
      messages,
      ...(isFirst ? { sent_at: now.toISOString() } : {}),
    });
  }
}
