import type { IssueRow } from "../../../db/queries/issues.ts";
import { findLetterByMessage } from "../../../db/queries/letters.ts";
import { findBoundChats, findChat } from "../../../db/queries/people.ts";
import type { Tx } from "../../../db/store.ts";

type Spoken = Pick<IssueRow, "projectId" | "chatId" | "messageId" | "cardMessageId">;

/** Where an issue is spoken of: its project's group, under its card where that stands there. */
export interface IssuePlace {
  readonly chatId: string;
  /** The message that a letter answers; null where nothing of it stands in that chat yet. */
  readonly anchorId: string | null;
}

/** The open group of the issue's project, else the group where it was raised; null where there is neither. */
export async function groupOf(
  tx: Tx,
  issue: Pick<IssueRow, "projectId" | "chatId">,
): Promise<string | null> {
  const bound =
    issue.projectId === null
      ? []
      : await findBoundChats(tx, { kind: "project", projectId: issue.projectId });
  if (bound.includes(issue.chatId)) return issue.chatId;
  if (bound[0] !== undefined) return bound[0];
  const raisedIn = await findChat(tx, issue.chatId);
  return raisedIn && !raisedIn.isDirect && raisedIn.isOpen ? issue.chatId : null;
}

/** The group with the message to answer there; null where the issue has no group: then people are told in private. */
export async function placeFor(tx: Tx, issue: Spoken): Promise<IssuePlace | null> {
  const chatId = await groupOf(tx, issue);
  if (chatId === null) return null;
  if (issue.cardMessageId !== null) {
    const card = await findLetterByMessage(tx, issue.cardMessageId);
    if (card?.chatId === chatId) return { chatId, anchorId: issue.cardMessageId };
  }
  return { chatId, anchorId: issue.chatId === chatId ? issue.messageId : null };
}
