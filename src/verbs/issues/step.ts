import { addIssueEvents } from "../../../db/queries/issue-events.ts";
import { findIssue, saveIssue, type StoredIssue } from "../../../db/queries/issues.ts";
import {
  step,
  type Actor,
  type Issue,
  type IssueAction,
  type IssueRules,
  type Recorded,
  type RefusalReason,
} from "../../domain/issue/index.ts";
import { resolveApprover, resolveRung } from "../../domain/ladder/index.ts";
import type { VerbCtx } from "../ctx.ts";
import { envOf, type IssueEnv } from "./env.ts";
import { noteActed } from "./on-the-way.ts";
import { isOfGroup } from "./near.ts";
import { groupOf } from "./place.ts";
import { actorFor, newRules, placeOf, rosterFor, rulesOf } from "./rules.ts";
import { quietUntil, redrawCard, tell } from "./tell.ts";
import { nextTouchAt } from "./touch.ts";
import { listeners, moreOf, tellsOf, type Done } from "./who-hears.ts";
import { peopleNamed, viewIssue, type IssueView, type Person } from "./view.ts";

/** An action without the words that say who and when: those are the context's. */
export type Deed = IssueAction extends infer A
  ? A extends { readonly by: Actor }
    ? Omit<A, "by" | "at">
    : never
  : never;

export interface Taken {
  readonly ok: true;
  readonly no: number;
  readonly view: IssueView;
  readonly before: Issue;
  readonly recorded: readonly Recorded[];
  /** People to be rung by the answer itself; where a letter rings them, or nobody is to be rung, it is empty. */
  readonly ringHere: readonly Person[];
  /** Who hears of it, wherever. */
  readonly hear: readonly Person[];
  /** Lines of the timeline whose receipt the answer is. */
  readonly events: readonly number[];
  readonly urge: readonly string[];
}

export interface NotTaken {
  readonly ok: false;
  readonly no: number;
  readonly reason: RefusalReason | "not_found";
  /** What was to be done, for the line that does it. */
  readonly tried?: Deed;
  /** Who may, where that is the reason. */
  readonly who?: Person | null;
  readonly dueAt?: Date;
  readonly view?: IssueView;
}

/**
 * Takes one step on an issue for whoever speaks: the row changes only while it is as it was read, the timeline gets
 * its lines, and whoever must hear of it is rung by the answer or by a letter. Refuses with the reason.
 */
export async function stepIssue(
  ctx: VerbCtx,
  no: number,
  deed: Deed,
  how: { readonly isSilent?: boolean } = {},
): Promise<Taken | NotTaken> {
  const env = envOf(ctx);
  const stored = await findIssue(ctx.tx, no);
  if (!stored) return { ok: false, no, reason: "not_found" };
  const rules = await rulesFor(env, stored.issue, deed);
  const roster = await rosterFor(env, stored.issue, ctx.today);
  const actor = await actorFor(env, ctx.by, stored.issue, rules.ladder, roster);
  const by = { ...keeper(ctx, actor), isOfGroup: await isOfGroupFor(ctx, deed, stored.row) };
  const action = { ...deed, by, at: env.at } as IssueAction;
  const stepped = step(stored.issue, action, rules);
  if (!stepped.ok) {
    const { pending } = stored.issue;
    const place = placeOf(stored.issue);
    const holder =
      stepped.rung === undefined || pending === null
        ? null
        : resolveApprover(pending, rules.ladder, roster, place, ctx.today);
    const named = await peopleNamed(ctx.tx, holder ? [holder.openId] : []);
    return {
      ok: false,
      no,
      reason: stepped.reason,
      tried: deed,
      who: holder ? named(holder.openId) : null,
      ...(stepped.dueAt ? { dueAt: stepped.dueAt } : {}),
      view: await viewIssue(env, stored.issue, { rules, roster }),
    };
  }
  const { issue, recorded } = stepped;
  const isSaved = await saveIssue(
    ctx.tx,
    stored.row,
    issue,
    nextTouchAt(issue, rules, env.now, nudgedUntil(stored, env.now)),
  );
  if (!isSaved) throw new Error(`Cannot change issue ${no}: it has changed since it was read`);
  const isSilent = how.isSilent === true;
  return await follow(ctx, env, { stored, issue, recorded, rules, roster, action, isSilent });
}

/** Where the ladder is to be changed, the one in force is handed in; else its own. */
async function rulesFor(env: IssueEnv, issue: Issue, deed: Deed): Promise<IssueRules> {
  if (deed.do !== "move-ladder") return await rulesOf(env, issue.ladder);
  return await newRules(env, issue);
}

/** Only where it decides: it costs a look into the ledger. */
async function isOfGroupFor(ctx: VerbCtx, deed: Deed, row: StoredIssue["row"]): Promise<boolean> {
  return (deed.do === "resolve" || deed.do === "assign") && (await isOfGroup(ctx, row));
}

/** The section's and the administrators' standing is known to the context even where it is not a post. */
function keeper(ctx: VerbCtx, actor: Actor): Actor {
  const roles = new Set(actor.roles);
  if (ctx.isAdmin) roles.add("admin");
  if (ctx.isService) roles.add("service");
  return { ...actor, roles: [...roles] };
}

/** Reminders count as given up to now, but for one that was due before this step and is still to be looked at. */
export function nudgedUntil(stored: StoredIssue, now: Date): Date {
  const { nextStepAt } = stored.row;
  return nextStepAt !== null && nextStepAt <= now ? new Date(nextStepAt.getTime() - 1) : now;
}

/** Writes the timeline and sees to it that whoever must hear of the step does, once. */
async function follow(ctx: VerbCtx, env: IssueEnv, done: Done): Promise<Taken> {
  const { stored, issue, recorded, rules, roster, action } = done;
  const { no } = issue;
  const climbed = recorded.find((line) => line.what === "rung" || line.what === "escalate");
  const reached = climbed
    ? resolveRung(climbed.rung!, rules.ladder, roster, placeOf(issue), ctx.today)
    : null;
  const ring = done.isSilent ? [] : await listeners(ctx, done, reached?.openId ?? null);
  const lines = recorded.map((line) => {
    if (line === climbed && reached) {
      return {
        ...line,
        data: {
          mentioned: [reached.openId],
          via: reached.via,
          gaps: reached.gaps,
          due_at: env.at.toISOString(),
        },
      };
    }
    return line.what === "assign" && line.to !== undefined
      ? { ...line, data: { mentioned: [line.to] } }
      : line;
  });
  const ids = await addIssueEvents(ctx.tx, no, lines);
  await noteActed(ctx.tx, no, ctx.by, env.at);
  const events = ids.filter((_, index) => "data" in lines[index]!);
  const calmUntil = quietUntil(issue, rules, env.now);
  const group = await groupOf(ctx.tx, stored.row);
  const isUrged = climbed !== undefined && rules.ladder.rungs[climbed.rung!]?.isUrged === true;
  const urge = isUrged && reached ? [reached.openId] : [];
  const isHere = group === ctx.chatId && ctx.isPress !== true && calmUntil === null;
  const tells = tellsOf(action, issue);
  if (ring.length > 0 && !isHere && tells) {
    await tell(
      env,
      stored.row,
      {
        tells,
        key: `${tells}:${no}:${ids[0]}`,
        ring,
        events,
        urge,
        more: moreOf(action, ctx.by, climbed?.rung),
      },
      calmUntil,
    );
  }
  const isPressedCard = ctx.isPress === true && ctx.messageId === stored.row.cardMessageId;
  if (group !== null && stored.row.cardMessageId !== null && !isPressedCard)
    await redrawCard(env, stored.row, group, ids[0]!);
  const named = await peopleNamed(ctx.tx, ring);
  return {
    ok: true,
    no,
    view: await viewIssue(env, issue, { rules, roster }),
    before: stored.issue,
    recorded,
    ringHere: isHere ? ring.map(named) : [],
    hear: ring.map(named),
    events: isHere ? events : [],
    urge: isHere ? urge : [],
  };
}
