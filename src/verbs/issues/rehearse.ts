import { raiseIssue } from "../../domain/issue/index.ts";
import {
  chooseLadder,
  foresee,
  resolveRung,
  type Gap,
  type Post,
} from "../../domain/ladder/index.ts";
import { clearingMoment } from "./moments.ts";
import type { VerbCtx } from "../ctx.ts";
import { loadOffice } from "../office.ts";
import { envOf } from "./env.ts";
import { placeOf, rosterFor } from "./rules.ts";
import { peopleNamed, type Person } from "./view.ts";

/** One step of a rehearsal: when, which rung, and whom it would mention. */
export interface Rehearsed {
  readonly at: Date;
  readonly rung: number;
  readonly post: Post | "owner";
  readonly person: Person | null;
  readonly gaps: readonly (Gap & { readonly name: string | null })[];
  readonly isUrged: boolean;
  readonly isOnAgenda: boolean;
}

export interface Rehearsal {
  readonly project: string | null;
  readonly severity: "normal" | "urgent";
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly owner: Person | null;
  readonly steps: readonly Rehearsed[];
  /** The evening's card to the owner on the opening day, where one would come. */
  readonly eveningAt: Date | null;
}

/**
 * Walks a sample problem through the ladder on paper: today's roster, the leaves known, the calendar, the ladder in
 * force. Nothing is written and nobody is mentioned.
 */
export async function rehearse(
  ctx: VerbCtx,
  sample: {
    readonly project: { readonly name: string; readonly street: string } | null;
    readonly owner: string | null;
    readonly isUrgent: boolean;
    readonly openedAt?: Date;
  },
): Promise<Rehearsal> {
  const env = envOf(ctx);
  const office = await loadOffice(ctx.tx);
  const project = sample.project?.name ?? null;
  const street = sample.project?.street ?? null;
  const severity = sample.isUrgent ? "urgent" : "normal";
  const ladder = chooseLadder(
    office.ladders,
    { kind: "problem", severity, project },
    office.ladder,
  );
  const rules = {
    policy: office.policy,
    ladder,
    calendar: office.calendar,
    timeZone: ctx.timeZone,
  };
  const openedAt = sample.openedAt ?? ctx.saidAt;
  const { issue } = raiseIssue(
    {
      no: 0,
      text: "",
      raiser: ctx.by,
      at: openedAt,
      project,
      street,
      severity,
      ...(sample.owner ? { owner: sample.owner } : {}),
    },
    rules,
  );
  const roster = await rosterFor(env, { project, street }, ctx.today);
  const foreseen = foresee(issue, placeOf(issue), roster, rules);
  const ids = foreseen.flatMap(({ reached }) => [
    ...(reached ? [reached.openId] : []),
    ...(reached?.gaps ?? []).flatMap((gap) => gap.openId ?? []),
  ]);
  const named = await peopleNamed(ctx.tx, [...ids, ...(sample.owner ? [sample.owner] : [])]);
  const first = resolveRung(0, ladder, roster, placeOf(issue), ctx.today);
  return {
    project,
    severity,
    openedAt,
    dueAt: issue.dueAt,
    owner: sample.owner && first ? named(sample.owner) : null,
    steps: foreseen.map(({ at, rung, kind, reached }) => ({
      at,
      rung,
      post: kind === "ownerless" ? "head" : ladder.rungs[rung]!.post,
      person: reached ? named(reached.openId) : null,
      gaps: (reached?.gaps ?? []).map((gap) => ({
        ...gap,
        name: gap.openId ? named(gap.openId).name : null,
      })),
      isUrged: rung > 0 && ladder.rungs[rung]!.isUrged,
      isOnAgenda: ladder.rungs[rung]!.isOnAgenda,
    })),
    eveningAt: clearingMoment(openedAt, issue.dueAt, office, ctx.timeZone),
  };
}
