import { dayOf } from "../day.ts";
import { rungAbove, topRung, type LadderSnapshot } from "../ladder/snapshot.ts";
import type { Actor, RefusalReason } from "./action.ts";
import type { Issue, Pending } from "./issue.ts";

/** True for the project service section and administrators: they keep the ledger. */
export function isKeeper(actor: Actor): boolean {
  return actor.roles.includes("service") || actor.roles.includes("admin");
}

/** True for everybody who has a part in the issue: raiser, owner, anyone on its rungs, the keepers. */
export function isInvolved(issue: Issue, actor: Actor): boolean {
  return actor.openId === issue.raiser || handles(issue, actor);
}

/** True for those who handle it: the owner, anyone above on its rungs, the keepers. */
export function handles(issue: Issue, actor: Actor): boolean {
  return actor.openId === issue.owner || actor.rungs.length > 0 || isKeeper(actor);
}

/** True for everybody who may know how it stands: those involved, and whoever is of the project's group. */
export function isNear(issue: Issue, actor: Actor): boolean {
  return actor.isOfGroup === true || isInvolved(issue, actor);
}

/** Why an action on a running issue is refused in the state that it is in, or null. */
export function whyNotRunning(issue: Issue): RefusalReason | null {
  if (issue.state === "resolved") return "already_resolved";
  if (issue.state === "accepted") return "already_accepted";
  if (issue.state === "ended") return "already_ended";
  return null;
}

/**
 * The rung that has to agree: the one above both the issue's own and the asker's post; each extension agreed before
 * takes it one higher. At the top it stays the top.
 */
export function rungToAsk(
  issue: Issue,
  asker: Actor,
  ladder: LadderSnapshot,
  agreedBefore: number,
): number {
  const from = Math.max(issue.rung, ...asker.rungs);
  let rung = rungAbove(ladder, from) ?? topRung(ladder);
  for (let left = agreedBefore; left > 0; left--) rung = rungAbove(ladder, rung) ?? rung;
  return rung;
}

/** True where the person stands on that rung or above it, or is an administrator. */
export function mayDecide(actor: Actor, rung: number): boolean {
  return actor.roles.includes("admin") || actor.rungs.some((own) => own >= rung);
}

/** The request that waits for agreement at that moment: one whose own time has passed asks for nothing any more. */
export function standingRequest(
  { pending }: Pick<Issue, "pending">,
  at: Date,
  { timeZone }: { readonly timeZone: string },
): Pending | null {
  if (pending === null) return null;
  const isLapsed =
    (pending.what === "extension" && pending.until <= at) ||
    (pending.what === "snooze" && pending.until <= dayOf(at, timeZone));
  return isLapsed ? null : pending;
}
