import { findIssue } from "../../../db/queries/issues.ts";
import type { Day } from "../../domain/day.ts";
import type { DueWord } from "../../domain/read/index.ts";
import type { VerbCtx } from "../ctx.ts";
import { dueDay, laterMoment } from "./due-word.ts";
import { envOf } from "./env.ts";
import { rulesOf } from "./rules.ts";

/** The deadline that an extension asks for; null where the word is none. A missing issue is refused by the step itself. */
export async function laterDue(ctx: VerbCtx, no: number, word: DueWord): Promise<Date | null> {
  const stored = await findIssue(ctx.tx, no);
  const rules = await rulesOf(envOf(ctx), stored?.issue.ladder ?? "");
  return laterMoment(word, stored?.issue.dueAt ?? ctx.saidAt, ctx.today, rules);
}

/** The day that a time word means from today on; null where it is none. */
export async function laterDay(ctx: VerbCtx, word: DueWord): Promise<Day | null> {
  return dueDay(word, ctx.today, await rulesOf(envOf(ctx), ""));
}
