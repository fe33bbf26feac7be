import {
  addIssueEvents,
  listEventsBetween,
  listEventsOf,
  noteOnEvents,
  type IssueEventRow,
} from "../../../db/queries/issue-events.ts";
import { findIssue, updateIssueRow, type StoredIssue } from "../../../db/queries/issues.ts";
import { pageIssues } from "../../../db/queries/issue-lists.ts";
import { hasLetter } from "../../../db/queries/letters.ts";
import { addDays, dayOf, momentOf, type Day } from "../../domain/day.ts";
import {
  compareDueWithSent,
  tableDue,
  type LadderStep,
  type SentStep,
} from "../../domain/ladder/index.ts";
import { enqueue } from "../../outbox/enqueue.ts";
import { reachedBy } from "./clock-plan.ts";
import { runClock, type ClockDeps } from "./clock-run.ts";
import type { IssueEnv } from "./env.ts";
import { loadRules, rosterFor, rulesOf } from "./rules.ts";
import { tell } from "./tell.ts";

const PAGE = 500;
/** Steps younger than this belong to the run in hand. */
const GRACE_MINUTES = 10;
/** What stands for a mention on record; whoever took it on or handed it over made the opening mention needless. */
const STEPS = [
  "told",
  "owner_by_default",
  "rung",
  "passed",
  "repeat",
  "escalate",
  "ack",
  "assign",
] as const;

export interface AuditResult {
  readonly issues: number;
  readonly due: number;
  readonly missed: number;
  readonly repaired: number;
  readonly doubled: number;
}

function sentOf(event: IssueEventRow): SentStep {
  const dueAt = event.data?.["due_at"];
  const kind =
    event.what === "owner_by_default" ? "ownerless" : event.what === "repeat" ? "repeat" : "rung";
  return {
    no: event.no,
    kind,
    rung: Number(event.data?.["rung"] ?? 0),
    repeat: kind === "repeat" ? Number(event.data?.["repeat"] ?? event.id) : 0,
    at: event.at,
    dueAt: typeof dueAt === "string" ? new Date(dueAt) : event.at,
  };
}

/**
 * Compares, over all issues that climb, what the table wants by now with what is on record, and makes up for what is
 * missing: the rung is reached now, or its lost letter is written again.
 */
export async function auditLadder(deps: ClockDeps, at: Date): Promise<AuditResult> {
  const { store, timeZone, admins } = deps;
  const env: IssueEnv = { tx: store.db, at, now: at, timeZone, admins };
  const result = { issues: 0, due: 0, missed: 0, repaired: 0, doubled: 0 };
  const missed: LadderStep[] = [];
  const silent: IssueEventRow[] = [];
  let after = 0;
  for (;;) {
    const page: StoredIssue[] = await pageIssues(store.db, ["open", "acked"], after, PAGE);
    const [events, rulesFor] = await Promise.all([
      listEventsOf(
        store.db,
        page.map((one) => one.issue.no),
        STEPS,
      ),
      loadRules(env, new Set(page.map((one) => one.issue.ladder))),
    ]);
    const due = page.flatMap(({ issue }) => tableDue(issue, rulesFor(issue.ladder), at));
    const found = compareDueWithSent(due, events.map(sentOf), at, GRACE_MINUTES);
    result.issues += page.length;
    result.due += due.length;
    result.doubled += found.doubled.filter((one) => one.rung > 0 && one.kind === "rung").length;
    // Of several that one issue missed the highest is made up for.
    const highest = new Map(found.missed.map((step) => [step.no, step]));
    missed.push(...highest.values());
    silent.push(...events.filter((event) => isSilent(event, at)));
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    after = last.issue.no;
  }
  result.missed = missed.length;
  for (const step of missed) {
    if (await store.write((tx) => repair({ ...env, tx }, step))) result.repaired++;
  }
  if (missed.length > 0) await runClock(deps, at);
  for (const event of silent) {
    if (await store.write((tx) => writeAgain({ ...env, tx }, event))) {
      result.missed++;
      result.repaired++;
    }
  }
  if (result.missed > 0) await store.write((tx) => tellAdmins({ ...env, tx }));
  return result;
}

/** A mention on record for which no letter has left. */
function isSilent(event: IssueEventRow, at: Date): boolean {
  const isMention =
    event.what === "rung" || event.what === "owner_by_default" || event.what === "repeat";
  const isOld = at.getTime() - event.at.getTime() > GRACE_MINUTES * 60_000;
  const mentioned = event.data?.["mentioned"];
  const isHand = event.data?.["how"] !== undefined;
  return (
    isMention &&
    isOld &&
    !isHand &&
    Array.isArray(mentioned) &&
    mentioned.length > 0 &&
    event.data?.["sent_at"] === undefined &&
    event.data?.["repaired_at"] === undefined
  );
}

/** Lets the clock reach a missed rung now; one that counts as reached and is on no record gets its record and its letter. */
async function repair(env: IssueEnv, missed: LadderStep): Promise<boolean> {
  const stored = await findIssue(env.tx, missed.no);
  if (!stored) return false;
  const { issue, row } = stored;
  const isToCome = missed.rung === 0 ? !issue.isOpeningTold : missed.rung > issue.rung;
  const noted = { at: env.at, by: null, rung: missed.rung } as const;
  if (isToCome) {
    await updateIssueRow(env.tx, missed.no, { nextStepAt: env.at });
    await addIssueEvents(env.tx, missed.no, [{ ...noted, what: "repaired" }]);
    return true;
  }
  const rules = await rulesOf(env, issue.ladder);
  const on = dayOf(env.at, env.timeZone);
  const roster = await rosterFor(env, issue, on);
  const reached = reachedBy(missed, issue, rules, roster, on);
  if (!reached) return false;
  const [id] = await addIssueEvents(env.tx, missed.no, [
    {
      ...noted,
      what: missed.kind === "ownerless" ? "owner_by_default" : missed.rung === 0 ? "told" : "rung",
      data: {
        mentioned: [reached.openId],
        via: reached.via,
        gaps: reached.gaps,
        due_at: missed.at.toISOString(),
      },
    },
    { ...noted, what: "repaired" },
  ]);
  await noteOnEvents(env.tx, [id!], { letter: `rung:${id}` });
  await tell(env, row, {
    tells: "rung",
    key: `rung:${id}`,
    ring: [reached.openId],
    events: [id!],
    urge: missed.rung > 0 && rules.ladder.rungs[missed.rung]?.isUrged ? [reached.openId] : [],
    more: { rung: missed.rung, via: reached.via, gaps: reached.gaps, isLate: true },
  });
  return true;
}

/** Writes the letter of a recorded mention again where it is nowhere: its key keeps it from being said twice. */
async function writeAgain(env: IssueEnv, event: IssueEventRow): Promise<boolean> {
  const stored = await findIssue(env.tx, event.no);
  const key = event.data?.["letter"];
  if (!stored || (typeof key === "string" && (await hasLetter(env.tx, key)))) return false;
  const mentioned = event.data?.["mentioned"] as string[];
  await tell(env, stored.row, {
    tells: "rung",
    key: typeof key === "string" ? key : `rung:${event.id}`,
    ring: mentioned,
    events: [event.id],
    more: {
      rung: Number(event.data?.["rung"] ?? 0),
      gaps: event.data?.["gaps"] ?? [],
      isLate: true,
    },
  });
  await addIssueEvents(env.tx, event.no, [
    { at: env.at, by: null, what: "repaired", rung: Number(event.data?.["rung"] ?? 0) },
  ]);
  return true;
}

/** The administrators hear next morning of what had to be made up for that day. */
async function tellAdmins(env: IssueEnv): Promise<void> {
  const day = dayOf(env.at, env.timeZone);
  const roster = await rosterFor(env, { project: null, street: null }, day);
  const notBefore = momentOf(addDays(day, 1), "08:00", env.timeZone);
  for (const openId of roster.lastResort) {
    await enqueue(
      env.tx,
      {
        key: `audit:${day}:${openId}`,
        to: { kind: "person", openId },
        subject: `audit:${openId}`,
        priority: "digest",
        body: { notice: { kind: "audit", day, at: env.at.toISOString() } },
        notBefore,
      },
      env.now,
    );
  }
}

/** 应提级 n / 已提级 n: mentions that the clock wanted in a span of time, and those that have left. */
export interface LadderCounts {
  readonly due: number;
  readonly sent: number;
  readonly repaired: number;
}

/** Counts a day's rungs for the digest, `to` left out. */
export async function ladderCounts(
  env: Pick<IssueEnv, "tx">,
  from: Date,
  to: Date,
): Promise<LadderCounts> {
  const events = await listEventsBetween(env.tx, ["rung", "repaired"], from, to);
  const rungs = events.filter((event) => event.what === "rung");
  return {
    due: rungs.length,
    sent: rungs.filter((event) => event.data?.["sent_at"] !== undefined).length,
    repaired: events.length - rungs.length,
  };
}

/** The office day's span. */
export function spanOf(day: Day, timeZone: string): { from: Date; to: Date } {
  return {
    from: momentOf(day, "00:00", timeZone),
    to: momentOf(addDays(day, 1), "00:00", timeZone),
  };
}
