import { isClimbing, type ClockFacts, type LadderRules } from "./facts.ts";
import { maySend, type LadderStep } from "./steps.ts";
import { rungTimes } from "./times.ts";

type StepKey = Pick<LadderStep, "no" | "kind" | "rung" | "repeat">;

/** A step on record: sent, recorded as passed, or taken by hand. */
export interface SentStep extends StepKey {
  /** When it was sent. */
  readonly at: Date;
  /** When the table wanted it, as known at that moment; the moment itself where it was taken by hand. */
  readonly dueAt: Date;
}

export interface AuditFindings {
  /** Due for longer than the grace, and neither it nor a higher rung is on record. */
  readonly missed: readonly LadderStep[];
  /** On record more than once. */
  readonly doubled: readonly SentStep[];
  /** On record before it was due. */
  readonly early: readonly SentStep[];
}

/** The name of a step, the same for every run: one key, one letter. */
export function stepKey(step: StepKey): string {
  const repeat = step.repeat > 0 ? `+${step.repeat}` : "";
  return `${step.no}:${step.kind === "ownerless" ? "ownerless" : step.rung}${repeat}`;
}

/**
 * Lists every rung that the table says is due by now, whatever the issue believes to have reached, so that a rung
 * counted but never sent is found as well. Steps that rightly wait for the morning or a workday are left out.
 */
export function tableDue(facts: ClockFacts, rules: LadderRules, now: Date): readonly LadderStep[] {
  if (!isClimbing(facts)) return [];
  return rungTimes(facts, rules).flatMap(({ rung, at }): LadderStep[] => {
    const isOwnerless = rung === 0 && (facts.owner === null || facts.isOwnerByDefault);
    const kind = isOwnerless ? "ownerless" : "rung";
    const isDue = at <= now && maySend(facts, { rung, kind }, rules, now);
    return isDue ? [{ no: facts.no, kind, rung, repeat: 0, at }] : [];
  });
}

/**
 * Compares what the table wants by now with what is on record, over all open issues. Steps younger than the grace
 * belong to the run in hand. The highest missed step of an issue is the one to repair.
 */
export function compareDueWithSent(
  due: readonly LadderStep[],
  sent: readonly SentStep[],
  now: Date,
  graceMinutes: number,
): AuditFindings {
  const known = new Set<string>();
  const reached = new Map<number, number>();
  const doubled: SentStep[] = [];
  for (const step of [...sent].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const key = stepKey(step);
    if (known.has(key)) doubled.push(step);
    known.add(key);
    reached.set(step.no, Math.max(reached.get(step.no) ?? -1, step.rung));
  }
  const latest = now.getTime() - graceMinutes * 60_000;
  const missed = due.filter(
    (step) => step.at.getTime() <= latest && (reached.get(step.no) ?? -1) < step.rung,
  );
  return { missed, doubled, early: sent.filter((step) => step.at < step.dueAt) };
}
