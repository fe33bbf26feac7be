import type { Invocation } from "../../src/card.ts";
import type { Answer, Ctx } from "../../src/command/spec.ts";
import { whichIssue, issueText } from "../../src/text/issue-ask.ts";
import { issueOfMessage, listViews } from "../../src/verbs/issues/find.ts";
import type { IssueView } from "../../src/verbs/issues/view.ts";
import { readNumbers } from "./number.ts";

const MOST_CHOICES = 6;

/** The issues that a line is about, and the words left. */
export interface About {
  readonly nos: readonly number[];
  readonly rest: string;
}

/** Finds which issues are meant: by number, else by the message that is answered. */
export async function aboutIssues(ctx: Ctx, words: string): Promise<About> {
  const { nos, rest } = readNumbers(words);
  if (nos.length > 0) return { nos, rest };
  const subject = ctx.via === "message" ? ctx.about?.match(/^issue:(\d+)$/)?.[1] : undefined;
  if (subject) return { nos: [Number(subject)], rest };
  const parent =
    ctx.via === "message" && ctx.parentId ? await issueOfMessage(ctx, ctx.parentId) : null;
  return { nos: parent === null ? [] : [parent], rest };
}

/** The running issues that may be meant here: of the group's projects, else the speaker's own. */
export async function issuesHere(ctx: Ctx): Promise<IssueView[]> {
  const { binding } = ctx;
  const limit = MOST_CHOICES;
  if (binding?.kind === "project")
    return await listViews(ctx, { projectIds: binding.projects.map((one) => one.id), limit });
  if (binding?.kind === "street") return await listViews(ctx, { street: binding.street, limit });
  if (!ctx.isDirect) {
    const raised = await listViews(ctx, { chatId: ctx.chatId, limit });
    if (raised.length > 0) return raised;
  }
  return await listViews(ctx, { owner: ctx.by, limit });
}

/** The one running issue here, where a typed line can mean no other; null where there are none or several. */
export async function onlyOneHere(ctx: Ctx): Promise<IssueView | null> {
  if (ctx.via !== "message") return null;
  const views = await issuesHere(ctx);
  return views.length === 1 ? views[0]! : null;
}

/** Asks which issue is meant; each choice does the same with its number. */
export async function askWhich(
  ctx: Ctx,
  does: (no: number) => Invocation,
  among?: readonly IssueView[],
): Promise<Answer> {
  const views = among ?? (await issuesHere(ctx));
  if (views.length === 0) return { card: issueText.noneHere() };
  return {
    card: issueText.which(),
    ask: {
      options: views.slice(0, MOST_CHOICES).map((view) => ({
        label: whichIssue(view),
        does: does(view.issue.no),
      })),
    },
  };
}
