import type { IssueRow } from "../../../db/queries/issues.ts";
import { isQuiet, rested, wakesAtNight, type LadderRules } from "../../domain/ladder/index.ts";
import type { Issue } from "../../domain/issue/index.ts";
import { enqueue, enqueueAll, type NewLetter } from "../../outbox/enqueue.ts";
import type { IssueEnv } from "./env.ts";
import { placeFor, type IssuePlace } from "./place.ts";

/** What a letter about one issue tells; its words are put together when it is sent. */
export type Tells =
  | "opened"
  | "rung"
  | "assigned"
  | "asked"
  | "decided"
  | "resolved"
  | "accepted"
  | "returned"
  | "ended"
  | "reopened"
  | "woken"
  | "card";

/** A letter about one issue, for a group and the people rung in it. */
export interface Telling {
  readonly tells: Tells;
  /** One letter per key, however often it is decided. */
  readonly key: string;
  readonly ring: readonly string[];
  /** What the words need beside the issue itself. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** Lines of the timeline whose receipt this is. */
  readonly events?: readonly number[];
  readonly urge?: readonly string[];
  readonly isReminder?: boolean;
}

/** The end of the quiet hours where people may not be rung now, else null. */
export function quietUntil(
  issue: Pick<Issue, "severity" | "category">,
  rules: LadderRules,
  now: Date,
): Date | null {
  const { ladder, timeZone } = rules;
  if (wakesAtNight(issue, ladder) || !isQuiet(now, ladder.quiet, timeZone)) return null;
  return rested(now, ladder.quiet, timeZone);
}

/** What is written down once a letter about an issue is out. */
export function thenOf(telling: Pick<Telling, "events" | "urge">): Record<string, unknown> {
  return {
    ...(telling.events && telling.events.length > 0 ? { events: telling.events } : {}),
    ...(telling.urge && telling.urge.length > 0 ? { urge: telling.urge } : {}),
  };
}

/** Writes the letter under the issue's card in its group; where it has none, to each person in private. */
export async function tell(
  env: IssueEnv,
  row: IssueRow,
  telling: Telling,
  notBefore?: Date | null,
): Promise<void> {
  const place = await placeFor(env.tx, row);
  await enqueueAll(env.tx, lettersOf(env, row, place, telling, notBefore), env.now);
}

/** The letter that tells it at the issue's place: one to its group, or one to each person in private. */
export function lettersOf(
  env: Pick<IssueEnv, "at">,
  row: IssueRow,
  place: IssuePlace | null,
  telling: Telling,
  notBefore?: Date | null,
): NewLetter[] {
  const notice = {
    kind: "issue",
    no: row.no,
    tells: telling.tells,
    ring: telling.ring,
    at: env.at.toISOString(),
    ...telling.more,
  };
  const letter = {
    subject: `issue:${row.no}`,
    priority: telling.isReminder ? "reminder" : "escalation",
    ...(notBefore ? { notBefore } : {}),
  } as const;
  if (place === null) {
    return telling.ring.map((openId) => {
      const urge = telling.urge?.includes(openId) ? [openId] : [];
      return {
        ...letter,
        key: `${telling.key}:${openId}`,
        to: { kind: "person", openId },
        body: { notice, then: thenOf({ ...telling, urge }) },
      };
    });
  }
  const { chatId, anchorId } = place;
  // The first that is said of it in its group is what everything else there answers.
  const isFirst = anchorId === null;
  return [
    {
      ...letter,
      key: telling.key,
      to: isFirst ? { kind: "chat", chatId } : { kind: "reply", messageId: anchorId, chatId },
      body: { notice, then: { ...thenOf(telling), ...(isFirst ? { issueCard: row.no } : {}) } },
    },
  ];
}

/** Redraws the issue's card from what is true by then. */
export async function redrawCard(
  env: IssueEnv,
  row: IssueRow,
  chatId: string,
  eventId: number,
): Promise<void> {
  if (row.cardMessageId === null) return;
  await enqueue(
    env.tx,
    {
      key: `card:${row.no}:${eventId}`,
      to: { kind: "card", messageId: row.cardMessageId, chatId },
      subject: `card:${row.no}`,
      priority: "reminder",
      body: {
        notice: { kind: "issue", no: row.no, tells: "card", ring: [], at: env.at.toISOString() },
      },
    },
    env.now,
  );
}
