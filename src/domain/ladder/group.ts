/** A mention that is due, with the place where it goes and whom it names. */
export interface Mention {
  readonly no: number;
  readonly rung: number;
  readonly at: Date;
  readonly chatId: string;
  readonly openIds: readonly string[];
}

export type Outgoing<T extends Mention> =
  | { readonly form: "reply"; readonly chatId: string; readonly mention: T }
  | {
      readonly form: "grouped";
      readonly chatId: string;
      readonly mentions: readonly T[];
      /** Each person once. */
      readonly openIds: readonly string[];
      /** It makes up for an outage. */
      readonly isLate: boolean;
    };

const REPLIES_AT_MOST = 2;
const LATE_AFTER_MS = 30 * 60_000;

/**
 * Shapes one run's mentions, chat by chat: up to two that are in time go out each as a reply; three or more, or
 * any that is more than 30 minutes late, as one message. Mentions recorded as passed are not handed in.
 */
export function groupSteps<T extends Mention>(
  mentions: readonly T[],
  now: Date,
): readonly Outgoing<T>[] {
  const chats = new Map<string, T[]>();
  for (const mention of mentions) {
    const list = chats.get(mention.chatId);
    if (list) list.push(mention);
    else chats.set(mention.chatId, [mention]);
  }
  return [...chats].flatMap(([chatId, list]): Outgoing<T>[] => {
    const isLate = list.some((m) => now.getTime() - m.at.getTime() > LATE_AFTER_MS);
    if (list.length <= REPLIES_AT_MOST && !isLate)
      return list.map((mention) => ({ form: "reply", chatId, mention }));
    const sorted = [...list].sort((a, b) => b.rung - a.rung || a.no - b.no);
    const openIds = [...new Set(sorted.flatMap((mention) => mention.openIds))];
    return [{ form: "grouped", chatId, mentions: sorted, openIds, isLate }];
  });
}
