import { isPutOff } from "../../../db/faults.ts";
import { updateIssueRow } from "../../../db/queries/issues.ts";
import type { Store } from "../../../db/store.ts";
import { groupSteps, type Outgoing } from "../../domain/ladder/index.ts";
import type { Log } from "../../ports.ts";
import { doDeeds, mentionsOf, nosOf, type ClockRun, type Deed } from "./clock-deeds.ts";
import { planClock, type ClockPlan, type PlannedMention } from "./clock-plan.ts";
import type { IssueEnv } from "./env.ts";

export interface ClockDeps {
  readonly store: Store;
  readonly timeZone: string;
  readonly admins: readonly string[];
  readonly log: Log;
}

/** One message lists and one transaction changes at most so many: arrivals must not wait for it. */
const AT_ONCE = 200;
/** What cannot be worked out is tried again so much later, not every minute. */
const BROKEN_AGAIN_MS = 3_600_000;

/**
 * Does what the clock wants by now: rungs in grouped or single letters, reminders, wakings, acceptances by silence.
 * Each change is made only while it is still due, in the transaction that writes its letter, so that a second run or
 * a second process finds it done.
 */
export async function runClock(deps: ClockDeps, at: Date): Promise<ClockRun> {
  const { store, timeZone, admins, log } = deps;
  const env = (tx: IssueEnv["tx"]): IssueEnv => ({ tx, at, now: at, timeZone, admins });
  const plan = await planClock(env(store.db));
  for (const { no, error } of plan.broken) await leave(no, error);
  const total = { rungs: 0, letters: 0, nudges: 0, woken: 0, accepted: 0 };
  for (const deeds of bundlesOf(deedsOf(plan, at))) await tryTogether(deeds);
  return total;

  function count(done: ClockRun): void {
    for (const key of Object.keys(total) as (keyof ClockRun)[]) total[key] += done[key];
  }

  /** One that cannot be done must not keep the others: then each is tried by itself. */
  async function tryTogether(deeds: readonly Deed[]): Promise<void> {
    try {
      count(await store.write((tx) => doDeeds(env(tx), deeds)));
    } catch (error) {
      if (isPutOff(error)) throw error;
      const parts = deeds.length > 1 ? deeds.map((deed) => [deed]) : split(deeds[0]!);
      if (parts.length > 1) for (const part of parts) await tryTogether(part);
      else for (const no of new Set(deeds.flatMap(nosOf))) await leave(no, error);
    }
  }

  async function leave(no: number, error: unknown): Promise<void> {
    log.error("issue_broken", { no, error });
    const nextStepAt = new Date(at.getTime() + BROKEN_AGAIN_MS);
    await store.single((tx) => updateIssueRow(tx, no, { nextStepAt }));
  }
}

/** The plan as deeds, in the order in which they are done. */
function deedsOf(plan: ClockPlan, at: Date): Deed[] {
  const people = new Set(plan.nudges.map((one) => one.openId));
  return [
    ...plan.quietDeeds.map((one): Deed => ({ kind: "settle", ...one })),
    ...groupSteps(plan.mentions, at)
      .flatMap(partsOf)
      .map((outgoing): Deed => ({ kind: "mention", outgoing })),
    ...[...people].map((openId): Deed => {
      const owed = plan.nudges.filter((one) => one.openId === openId);
      return { kind: "remind", openId, owed };
    }),
    ...plan.idle.map((no): Deed => ({ kind: "look", no })),
  ];
}

function partsOf(outgoing: Outgoing<PlannedMention>): Outgoing<PlannedMention>[] {
  if (outgoing.form === "reply") return [outgoing];
  const parts: Outgoing<PlannedMention>[] = [];
  for (let from = 0; from < outgoing.mentions.length; from += AT_ONCE)
    parts.push({ ...outgoing, mentions: outgoing.mentions.slice(from, from + AT_ONCE) });
  return parts;
}

/** Deeds that one transaction takes: as many as fit. */
function bundlesOf(deeds: readonly Deed[]): Deed[][] {
  const bundles: Deed[][] = [];
  let size = AT_ONCE;
  for (const deed of deeds) {
    const count = nosOf(deed).length;
    if (size + count > AT_ONCE) {
      bundles.push([]);
      size = 0;
    }
    bundles.at(-1)!.push(deed);
    size += count;
  }
  return bundles;
}

/** A deed about several issues as one about each. */
function split(deed: Deed): Deed[][] {
  if (deed.kind === "remind") return deed.owed.map((one) => [{ ...deed, owed: [one] }]);
  if (deed.kind !== "mention" || deed.outgoing.form === "reply") return [[deed]];
  const { outgoing } = deed;
  return mentionsOf(outgoing).map((one) => [
    { kind: "mention", outgoing: { ...outgoing, mentions: [one] } },
  ]);
}
