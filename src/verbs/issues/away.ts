import { endAbsence, setAbsence } from "../../../db/queries/absences.ts";
import { findPostsOf } from "../../../db/queries/posts.ts";
import { countIssues } from "../../../db/queries/issue-lists.ts";
import type { Day } from "../../domain/day.ts";
import type { VerbCtx } from "../ctx.ts";
import { peopleNamed, type Person } from "./view.ts";

export interface Away {
  readonly who: Person;
  readonly deputy: Person | null;
  readonly from: Day;
  readonly until: Day;
  /** Open matters of the person that the deputy hears of meanwhile. */
  readonly matters: number;
  /** Posts held: their rungs go to the deputy. */
  readonly posts: readonly { readonly scope: string; readonly post: string }[];
}

/** Writes down that a person is away from a day to a day (both counted), with a deputy where one is named. */
export async function setAway(
  ctx: VerbCtx,
  leave: { who: string; deputy: string | null; from: Day; until: Day },
): Promise<Away> {
  await setAbsence(
    ctx.tx,
    {
      openId: leave.who,
      from: leave.from,
      until: leave.until,
      deputyOpenId: leave.deputy,
      setBy: ctx.by,
    },
    ctx.now,
  );
  const named = await peopleNamed(ctx.tx, [leave.who, ...(leave.deputy ? [leave.deputy] : [])]);
  const { total } = await countIssues(ctx.tx, { owner: leave.who }, ctx.saidAt);
  const held = await findPostsOf(ctx.tx, leave.who, ctx.today);
  return {
    who: named(leave.who),
    deputy: leave.deputy ? named(leave.deputy) : null,
    from: leave.from,
    until: leave.until,
    matters: total,
    posts: held
      .filter((post) => post.openId === leave.who)
      .map(({ scope, post }) => ({ scope, post })),
  };
}

/** Ends a person's leave; false where there was none. */
export async function comeBack(ctx: VerbCtx, who: string): Promise<boolean> {
  return await endAbsence(ctx.tx, who, ctx.now);
}
