import type { Answer, Ctx } from "../../src/command/spec.ts";
import { localTime } from "../../src/domain/day.ts";
import { findProjects, readDue } from "../../src/domain/read/index.ts";
import { orderText } from "../../src/text/issue-order.ts";
import { issueFormCard } from "../../src/text/issue-forms.ts";
import { projectPlace, showIssue } from "../../src/verbs/issues/find.ts";
import { noteOrder } from "../../src/verbs/issues/order.ts";
import { personNamed } from "../../src/verbs/issues/people.ts";
import { openIssue } from "../../src/verbs/issues/raise.ts";
import { answerOpened, readIssueWords, withoutMentions, type OpenArgs } from "./open.ts";

export interface OrderArgs extends OpenArgs {
  readonly no?: number | undefined;
  readonly isOrder?: boolean | undefined;
}

/** Files an order with an owner and a deadline; asks for whichever of the two was not said, and for nothing else. */
export async function order(ctx: Ctx, args: OrderArgs): Promise<Answer> {
  const said = withoutMentions(ctx, [args.text, args.words].filter(Boolean).join(" "));
  const words = said === "" ? (ctx.quoted?.trim() ?? "") : said;
  if (words === "") {
    const bound =
      ctx.binding?.kind === "project" ? ctx.binding.projects.map((one) => one.name) : [];
    return { card: issueFormCard(bound, true) };
  }
  const about = args.no === undefined ? null : await showIssue(ctx, args.no);
  const owner = await ownerOf(ctx, args, about?.issue.owner ?? null);
  const due = dueOf(ctx, args, words);
  const given = Object.fromEntries(
    Object.entries({
      text: words,
      no: args.no,
      project: args.project,
      owner,
      due,
      noProject: args.noProject,
    }).filter(([, value]) => value !== undefined && value !== null),
  );
  if (!owner) {
    return {
      card: orderText.who(words),
      ask: {
        options: [],
        fill: {
          does: { command: "task", args: given },
          argument: "owner",
          awaits: { kind: "person" },
        },
      },
    };
  }
  if (!due) {
    return {
      card: orderText.when(words),
      ask: {
        options: orderText.dues.map(({ label, due: word }) => ({
          label,
          words: [label],
          does: { command: "task", args: { ...given, due: word } },
        })),
        fill: { does: { command: "task", args: given }, argument: "due", awaits: { kind: "day" } },
      },
    };
  }
  const reading = readIssueWords(ctx, words, args.project);
  const name = args.project ?? about?.issue.project ?? reading.project;
  const known = name ? findProjects(name, ctx.lexicon) : null;
  const project = name
    ? await projectPlace(ctx, known && "found" in known ? known.found : name)
    : null;
  const raised = await openIssue(ctx, {
    text: words.slice(0, 1_000),
    project,
    ...(ctx.binding?.kind === "street" ? { street: ctx.binding.street } : {}),
    owner,
    due,
    kind: "assigned",
    ...(reading.category ? { category: reading.category } : {}),
  });
  if (args.no !== undefined) await noteOrder(ctx, args.no, raised.no, words);
  return await answerOpened(ctx, raised, args.form === true);
}

/** Who is to do it: named by mention, by name, or the owner of the problem that was answered. */
async function ownerOf(ctx: Ctx, args: OrderArgs, ofIssue: string | null): Promise<string | null> {
  const mentioned = ctx.mentions[0]?.openId;
  if (mentioned) return mentioned;
  if (args.owner)
    return args.owner.startsWith("ou_") ? args.owner : await personNamed(ctx, args.owner);
  return ofIssue;
}

function dueOf(ctx: Ctx, args: OrderArgs, words: string): string | null {
  const now = localTime(ctx.saidAt, ctx.timeZone);
  if (args.due) {
    return /^(\+\d+d|\d{4}-\d\d-\d\d|\d\d-\d\d|d\d{1,2}|this_week|next_week)$/.test(args.due)
      ? args.due
      : readDue(args.due, now);
  }
  const reading = readIssueWords(ctx, words);
  return reading.due ?? null;
}
