import { updateIssueRow } from "../../db/queries/issues.ts";
import type { Tx } from "../../db/store.ts";
import type { Then } from "./letter.ts";

/** Makes what is written down in the transaction that marks a letter as sent. */
export function createAfterSent() {
  return async (tx: Tx, then: Then, sent: { messageId: string; chatId: string }): Promise<void> => {
    if (then.issueCard !== undefined) {
      await updateIssueRow(tx, then.issueCard, { cardMessageId: sent.messageId });
    }
  };
}
