import type { IssueRow, StoredIssue } from "../../../db/queries/issues.ts";
import type { Issue } from "../../domain/issue/index.ts";
import type { Outgoing } from "../../domain/ladder/index.ts";
import type { NewLetter } from "../../outbox/enqueue.ts";
import type { Climb } from "./clock-moves.ts";
import { PERSON, type PlannedMention } from "./clock-plan.ts";
import type { IssueEnv } from "./env.ts";
import type { IssuePlace } from "./place.ts";
import { lettersOf, thenOf } from "./tell.ts";

/** A rung that is written down. */
export interface Reached extends Climb {
  readonly eventId: number;
}

type Moment = Pick<IssueEnv, "at">;

/** The letters of one group's rungs, and the key that the timeline remembers them by. */
export function climbLetters(
  env: Moment,
  outgoing: Outgoing<PlannedMention>,
  reached: readonly Reached[],
  placeOf: (row: IssueRow) => IssuePlace | null,
): { readonly key: string; readonly letters: readonly NewLetter[] } {
  const [first] = reached;
  if (!first) return { key: "", letters: [] };
  if (outgoing.form === "reply") {
    const key = `rung:${first.eventId}`;
    const { row } = first.stored;
    const letters = lettersOf(env, row, placeOf(row), {
      tells: "rung",
      key,
      ring: first.mentioned,
      events: [first.eventId],
      urge: first.isUrged ? first.mentioned : [],
      more: { rung: first.rung, via: first.via, gaps: first.gaps, repeat: first.repeat },
    });
    return { key, letters };
  }
  const key = `rungs:${first.eventId}`;
  const { chatId } = outgoing;
  const openId = chatId.startsWith(PERSON) ? chatId.slice(PERSON.length) : null;
  if (openId === "") return { key, letters: [] };
  const urge = new Set(reached.flatMap((one) => (one.isUrged ? one.mentioned : [])));
  const letter: NewLetter = {
    key,
    to: openId === null ? { kind: "chat", chatId } : { kind: "person", openId },
    subject: `rungs:${chatId}`,
    priority: "escalation",
    body: {
      notice: {
        kind: "rungs",
        at: env.at.toISOString(),
        isLate: outgoing.isLate,
        items: reached.map(({ issue, rung, mentioned, gaps }) => ({
          no: issue.no,
          rung,
          mentioned,
          gaps,
        })),
      },
      then: thenOf({ events: reached.map((one) => one.eventId), urge: [...urge] }),
    },
  };
  return { key, letters: [letter] };
}

/** How many mentions each person is spared by one message for all of them. */
export function mergedIn(reached: readonly Reached[]): ReadonlyMap<string, number> {
  const spared = new Map<string, number>();
  for (const openId of new Set(reached.flatMap((one) => one.mentioned))) {
    const count = reached.filter((one) => one.mentioned.includes(openId)).length - 1;
    if (count > 0) spared.set(openId, count);
  }
  return spared;
}

/** The letters that tell of an issue taken up again, or accepted by silence. */
export function settledLetters(
  env: Moment,
  does: "wake" | "silence-accept",
  { stored, issue, eventId }: { stored: StoredIssue; issue: Issue; eventId: number },
  place: IssuePlace | null,
): NewLetter[] {
  const tells = does === "wake" ? "woken" : "accepted";
  const ring = does === "wake" ? [issue.owner ?? issue.raiser] : place ? [] : [issue.raiser];
  const key = `${tells}:${eventId}`;
  return lettersOf(env, stored.row, place, { tells, key, ring, events: [] });
}
