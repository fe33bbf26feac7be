import { addBurden } from "../../../db/queries/burdens.ts";
import {
  addIssueEvents,
  findIssue,
  noteOnEvents,
  saveIssue,
  updateIssueRow,
  type StoredIssue,
} from "../../../db/queries/issues.ts";
import type { Store } from "../../../db/store.ts";
import { dayOf } from "../../domain/day.ts";
import { step, type IssueAction, type Recorded } from "../../domain/issue/index.ts";
import { dueSteps, groupSteps, type Gap, type Outgoing } from "../../domain/ladder/index.ts";
import { enqueue } from "../../outbox/enqueue.ts";
import { PERSON, planClock, reachedBy, rosterCache, type PlannedMention } from "./clock-plan.ts";
import type { IssueEnv } from "./env.ts";
import { remind } from "./nudge.ts";
import { rulesOf } from "./rules.ts";
import { lookAgain, settle } from "./settle.ts";
import { tell, thenOf } from "./tell.ts";
import { nextTouchAt } from "./touch.ts";

/** What a run of the clock came to. */
export interface ClockRun {
  readonly rungs: number;
  readonly letters: number;
  readonly nudges: number;
  readonly woken: number;
  readonly accepted: number;
}

export interface ClockDeps {
  readonly store: Store;
  readonly timeZone: string;
  readonly admins: readonly string[];
}

/** One message lists and one transaction changes at most so many: arrivals must not wait for it. */
const AT_ONCE = 200;
const RETRY_MS = 3_600_000;

/**
 * Does what the clock wants by now: rungs in grouped or single letters, reminders, wakings, acceptances by silence.
 * Each change is made only while it is still due, in the transaction that writes its letter, so that a second run or
 * a second process finds it done.
 */
export async function runClock(deps: ClockDeps, at: Date): Promise<ClockRun> {
  const { store } = deps;
  const env = (tx: IssueEnv["tx"]): IssueEnv => ({
    tx,
    at,
    now: at,
    timeZone: deps.timeZone,
    admins: deps.admins,
  });
  const plan = await planClock(env(store.db));
  const done = { rungs: 0, letters: 0, nudges: 0, woken: 0, accepted: 0 };
  for (const { no, does } of plan.quietDeeds) {
    const isDone = await store.write((tx) => settle(env(tx), no, does));
    if (isDone && does === "wake") done.woken++;
    if (isDone && does === "silence-accept") done.accepted++;
  }
  for (const outgoing of groupSteps(plan.mentions, at)) {
    for (const part of partsOf(outgoing)) {
      const count = await store.write((tx) => sendOut(env(tx), part));
      done.rungs += count;
      if (count > 0) done.letters++;
    }
  }
  for (const openId of new Set(plan.nudges.map((one) => one.openId))) {
    const owed = plan.nudges.filter((one) => one.openId === openId);
    done.nudges += await store.write((tx) => remind(env(tx), openId, owed));
  }
  for (const no of plan.idle) await store.write((tx) => lookAgain(env(tx), no));
  return done;
}

function partsOf(outgoing: Outgoing<PlannedMention>): Outgoing<PlannedMention>[] {
  if (outgoing.form === "reply") return [outgoing];
  const parts: Outgoing<PlannedMention>[] = [];
  for (let from = 0; from < outgoing.mentions.length; from += AT_ONCE)
    parts.push({ ...outgoing, mentions: outgoing.mentions.slice(from, from + AT_ONCE) });
  return parts;
}

interface Reported {
  readonly stored: StoredIssue;
  readonly rung: number;
  readonly repeat: number;
  readonly mentioned: readonly string[];
  readonly via: string;
  readonly gaps: readonly Gap[];
  readonly isUrged: boolean;
  readonly eventId: number;
}

/** Records the rungs of one letter and writes it; those that are no longer due are left out. */
async function sendOut(env: IssueEnv, outgoing: Outgoing<PlannedMention>): Promise<number> {
  const rosterOf = rosterCache(env, dayOf(env.at, env.timeZone));
  const planned = outgoing.form === "reply" ? [outgoing.mention] : outgoing.mentions;
  const items: Reported[] = [];
  for (const { no } of planned) {
    const item = await reachRung(env, no, rosterOf);
    if (item) items.push(item);
  }
  const first = items[0];
  if (!first) return 0;
  const ids = items.map((item) => item.eventId);
  const key = `${outgoing.form === "reply" ? "rung" : "rungs"}:${first.eventId}`;
  // The audit finds by it whether what is on record was ever written to anybody.
  await noteOnEvents(env.tx, ids, { letter: key });
  if (outgoing.form === "reply") {
    await tell(env, first.stored.row, {
      tells: "rung",
      key,
      ring: first.mentioned,
      events: [first.eventId],
      urge: first.isUrged ? first.mentioned : [],
      more: { rung: first.rung, via: first.via, gaps: first.gaps, repeat: first.repeat },
    });
    return 1;
  }
  const urge = new Set(items.filter((item) => item.isUrged).flatMap((item) => item.mentioned));
  for (const person of new Set(items.flatMap((item) => item.mentioned))) {
    const spared = items.filter((item) => item.mentioned.includes(person)).length - 1;
    const day = dayOf(env.at, env.timeZone);
    if (spared > 0)
      await addBurden(env.tx, { day, openId: person, kind: "escalation", form: "merged" }, spared);
  }
  const { chatId } = outgoing;
  const openId = chatId.startsWith(PERSON) ? chatId.slice(PERSON.length) : null;
  if (openId === "") return items.length;
  await enqueue(
    env.tx,
    {
      key,
      to: openId === null ? { kind: "chat", chatId } : { kind: "person", openId },
      subject: `rungs:${chatId}`,
      priority: "escalation",
      body: {
        notice: {
          kind: "rungs",
          at: env.at.toISOString(),
          isLate: outgoing.isLate,
          items: items.map(({ stored, rung, mentioned, gaps }) => ({
            no: stored.issue.no,
            rung,
            mentioned,
            gaps,
          })),
        },
        then: thenOf({ events: ids, urge: [...urge] }),
      },
    },
    env.now,
  );
  return items.length;
}

/** Takes an issue to the rung that is due now, if one still is, and writes it into the timeline. */
async function reachRung(
  env: IssueEnv,
  no: number,
  rosterOf: ReturnType<typeof rosterCache>,
): Promise<Reported | null> {
  const stored = await findIssue(env.tx, no);
  if (!stored) return null;
  const rules = await rulesOf(env, stored.issue.ladder);
  const due = dueSteps(stored.issue, rules, env.at);
  const last = due.at(-1);
  if (!last) return null;
  const on = dayOf(env.at, env.timeZone);
  const roster = await rosterOf(stored.issue);
  let { issue } = stored;
  const lines: (Recorded & { data?: Record<string, unknown> })[] = [];
  const take = (action: IssueAction, data?: Record<string, unknown>): void => {
    const stepped = step(issue, action, rules);
    if (!stepped.ok) return;
    ({ issue } = stepped);
    const { length } = stepped.recorded;
    lines.push(
      ...stepped.recorded.map((line, index) =>
        data && index === length - 1 ? { ...line, data } : line,
      ),
    );
  };
  // Whoever stands in for a missing owner is known before anything climbs.
  const ownerless = due.find((one) => one.kind === "ownerless");
  if (ownerless) {
    const head = reachedBy(ownerless, issue, rules, roster, on);
    if (head)
      take(
        { do: "owner-by-default", at: env.at, owner: head.openId },
        {
          mentioned: [head.openId],
          via: head.via,
          gaps: head.gaps,
          due_at: ownerless.at.toISOString(),
        },
      );
  }
  const reached = reachedBy(last, issue, rules, roster, on);
  if (last.kind !== "ownerless") {
    const data = {
      mentioned: reached ? [reached.openId] : [],
      via: reached?.via ?? "up",
      gaps: reached?.gaps ?? [],
      due_at: last.at.toISOString(),
    };
    const passed = due.filter((one) => one.isPassed && one.kind === "rung" && one.rung > 0);
    if (last.kind === "repeat") take({ do: "repeat", at: env.at, repeat: last.repeat }, data);
    else if (last.rung === 0) take({ do: "told", at: env.at }, data);
    else
      take(
        { do: "climb", at: env.at, rung: last.rung, passed: passed.map((one) => one.rung) },
        data,
      );
  }
  if (lines.length === 0) {
    // Nobody at all can be told: it is tried again later, not every minute.
    await updateIssueRow(env.tx, no, { nextStepAt: new Date(env.at.getTime() + RETRY_MS) });
    return null;
  }
  const isSaved = await saveIssue(
    env.tx,
    stored.row,
    issue,
    nextTouchAt(issue, rules, env.at, env.at),
  );
  if (!isSaved) return null;
  const ids = await addIssueEvents(env.tx, no, lines);
  const person = reached ?? null;
  return {
    stored,
    rung: last.rung,
    repeat: last.repeat,
    mentioned: person ? [person.openId] : [],
    via: person?.via ?? "up",
    gaps: person?.gaps ?? [],
    isUrged: last.rung > 0 && rules.ladder.rungs[last.rung]?.isUrged === true,
    eventId: ids.at(-1)!,
  };
}
