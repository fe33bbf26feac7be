import { addBurden, countBurdens } from "../../../db/queries/burdens.ts";
import { addEventsOfMany, noteOnEvents } from "../../../db/queries/issue-events.ts";
import { findIssuesByNo, saveIssue, updateIssueRow } from "../../../db/queries/issues.ts";
import { dayOf } from "../../domain/day.ts";
import { dueSteps, type Nudge, type Outgoing } from "../../domain/ladder/index.ts";
import { enqueueAll, type NewLetter } from "../../outbox/enqueue.ts";
import { loadOffice } from "../office.ts";
import { climbLetters, mergedIn, settledLetters, type Reached } from "./clock-letters.ts";
import { climbTo, settle, type Move } from "./clock-moves.ts";
import type { PlannedMention } from "./clock-plan.ts";
import type { IssueEnv } from "./env.ts";
import { remindWith } from "./nudge.ts";
import { loadPlaces } from "./place.ts";
import { loadRosters, loadRules } from "./rules.ts";
import { nextTouchAt } from "./touch.ts";

/** One thing that a run of the clock does; no issue is in two of one run but for its reminders. */
export type Deed =
  | { readonly kind: "settle"; readonly no: number; readonly does: "wake" | "silence-accept" }
  | { readonly kind: "mention"; readonly outgoing: Outgoing<PlannedMention> }
  | { readonly kind: "remind"; readonly openId: string; readonly owed: readonly Nudge[] }
  /** Nothing is due after all: when the clock next has to do with it is worked out anew. */
  | { readonly kind: "look"; readonly no: number };

/** What came of deeds. */
export interface ClockRun {
  readonly rungs: number;
  readonly letters: number;
  readonly nudges: number;
  readonly woken: number;
  readonly accepted: number;
}

const RETRY_MS = 3_600_000;

/** The issues that a deed is about. */
export function nosOf(deed: Deed): number[] {
  switch (deed.kind) {
    case "mention":
      return mentionsOf(deed.outgoing).map((one) => one.no);
    case "remind":
      return deed.owed.map((one) => one.no);
    default:
      return [deed.no];
  }
}

export function mentionsOf(outgoing: Outgoing<PlannedMention>): readonly PlannedMention[] {
  return outgoing.form === "reply" ? [outgoing.mention] : outgoing.mentions;
}

/**
 * Does them all in one transaction with its letters: what they need is read at once, then decided, then written at
 * once. Whatever is no longer due, or has moved on, is left out.
 */
export async function doDeeds(env: IssueEnv, deeds: readonly Deed[]): Promise<ClockRun> {
  const { tx, at } = env;
  const day = dayOf(at, env.timeZone);
  const found = await findIssuesByNo(tx, [...new Set(deeds.flatMap(nosOf))]);
  const all = [...found.values()];
  const people = deeds.flatMap((deed) => (deed.kind === "remind" ? [deed.openId] : []));
  const [office, rulesFor, rosterOf, placeOf, burdens] = await Promise.all([
    loadOffice(tx),
    loadRules(env, new Set(all.map((one) => one.issue.ladder))),
    loadRosters(
      env,
      all.map((one) => one.issue),
      day,
    ),
    loadPlaces(
      tx,
      all.map((one) => one.row),
    ),
    countBurdens(tx, day, people),
  ]);

  const moves = new Map<number, Move>();
  const letters: NewLetter[] = [];
  const done = { rungs: 0, letters: 0, nudges: 0, woken: 0, accepted: 0 };
  const lookAgain = async (no: number): Promise<void> => {
    const stored = found.get(no);
    if (!stored) return;
    const rules = rulesFor(stored.issue.ladder);
    if (dueSteps(stored.issue, rules, at).length > 0) return;
    await updateIssueRow(tx, no, { nextStepAt: nextTouchAt(stored.issue, rules, at, at) });
  };
  for (const deed of deeds) {
    if (deed.kind === "look") await lookAgain(deed.no);
    if (deed.kind === "remind") {
      const cap = office.settings.reminderCap;
      const given = { count: burdens.get(deed.openId) ?? 0, ...(cap === undefined ? {} : { cap }) };
      const reminded = await remindWith(env, deed.openId, deed.owed, { found, rulesFor, given });
      letters.push(...reminded.letters);
      done.nudges += reminded.count;
    }
    if (deed.kind === "settle") {
      const stored = found.get(deed.no);
      const move = stored && settle(stored, deed.does, rulesFor(stored.issue.ladder), at);
      if (move) moves.set(deed.no, move);
      else await lookAgain(deed.no);
    }
    if (deed.kind === "mention") {
      for (const { no } of mentionsOf(deed.outgoing)) {
        const stored = found.get(no);
        const { issue } = stored ?? {};
        const move = issue && climbTo(stored!, rulesFor(issue.ladder), rosterOf(issue), env);
        if (move && move.lines.length > 0) moves.set(no, move);
        // Nobody at all can be told: it is tried again later, not every minute.
        else if (move)
          await updateIssueRow(tx, no, { nextStepAt: new Date(at.getTime() + RETRY_MS) });
      }
    }
  }

  const ids = await write(env, [...moves.values()]);
  for (const deed of deeds) {
    if (deed.kind === "settle") {
      const [eventId] = ids.get(deed.no) ?? [];
      if (eventId === undefined) continue;
      const { stored, issue } = moves.get(deed.no)!;
      letters.push(
        ...settledLetters(env, deed.does, { stored, issue, eventId }, placeOf(stored.row)),
      );
      if (deed.does === "wake") done.woken++;
      else done.accepted++;
    }
    if (deed.kind === "mention") {
      const reached = mentionsOf(deed.outgoing).flatMap(({ no }): Reached[] => {
        const eventId = ids.get(no)?.at(-1);
        return eventId === undefined ? [] : [{ ...(moves.get(no) as Reached), eventId }];
      });
      if (reached.length === 0) continue;
      const said = climbLetters(env, deed.outgoing, reached, placeOf);
      // The audit finds by it whether what is on record was ever written to anybody.
      await noteOnEvents(
        tx,
        reached.map((one) => one.eventId),
        { letter: said.key },
      );
      if (deed.outgoing.form === "grouped")
        for (const [openId, spared] of mergedIn(reached))
          await addBurden(tx, { day, openId, kind: "escalation", form: "merged" }, spared);
      letters.push(...said.letters);
      done.rungs += reached.length;
      done.letters++;
    }
  }
  await enqueueAll(tx, letters, env.now);
  return done;
}

/** Writes the issues' new states and their lines; returns the lines' ids of those that were still as they were read. */
async function write(env: IssueEnv, moves: readonly Move[]): Promise<Map<number, number[]>> {
  const isSaved = await Promise.all(
    moves.map(({ stored, issue, rules }) =>
      saveIssue(env.tx, stored.row, issue, nextTouchAt(issue, rules, env.at, env.at)),
    ),
  );
  const saved = moves.filter((_, index) => isSaved[index]);
  const ids = await addEventsOfMany(
    env.tx,
    saved.map(({ issue, lines }) => ({ no: issue.no, lines })),
  );
  return new Map(saved.map(({ issue }, index) => [issue.no, ids[index]!]));
}
