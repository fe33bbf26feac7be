import type { IssueRow } from "../../../db/queries/issues.ts";
import { findChatsOfMessages } from "../../../db/queries/letters.ts";
import { findOpenGroups } from "../../../db/queries/people.ts";
import { listProjectChats } from "../../../db/queries/bindings.ts";
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
  return (await loadGroups(tx, [issue]))(issue);
}

type GroupOf = (issue: Pick<IssueRow, "projectId" | "chatId">) => string | null;

/** Reads the groups of several issues at once; what comes back tells each one's. */
export async function loadGroups(
  tx: Tx,
  issues: readonly Pick<IssueRow, "projectId" | "chatId">[],
): Promise<GroupOf> {
  const projectIds = new Set(issues.flatMap((one) => one.projectId ?? []));
  const [bound, open] = await Promise.all([
    listProjectChats(tx, [...projectIds]),
    findOpenGroups(tx, [...new Set(issues.map((one) => one.chatId))]),
  ]);
  return ({ projectId, chatId }) => {
    const chats = bound.filter((one) => one.projectId === projectId).map((one) => one.chatId);
    if (chats.includes(chatId)) return chatId;
    return chats[0] ?? (open.has(chatId) ? chatId : null);
  };
}

/** The group with the message to answer there; null where the issue has no group: then people are told in private. */
export async function placeFor(tx: Tx, issue: Spoken): Promise<IssuePlace | null> {
  return (await loadPlaces(tx, [issue]))(issue);
}

/** Reads where several issues are spoken of at once; what comes back tells each one's place. */
export async function loadPlaces(
  tx: Tx,
  issues: readonly Spoken[],
): Promise<(issue: Spoken) => IssuePlace | null> {
  const [groupFor, chatOf] = await Promise.all([
    loadGroups(tx, issues),
    findChatsOfMessages(
      tx,
      issues.flatMap((one) => one.cardMessageId ?? []),
    ),
  ]);
  return (issue) => {
    const chatId = groupFor(issue);
    if (chatId === null) return null;
    const card = issue.cardMessageId;
    if (card !== null && chatOf.get(card) === chatId) return { chatId, anchorId: card };
    return { chatId, anchorId: issue.chatId === chatId ? issue.messageId : null };
  };
}
