import type { Answer, Ctx, Question } from "../../src/command/spec.ts";
import type { StepSaid } from "../../src/text/issue-said.ts";
import { issueText } from "../../src/text/issue-ask.ts";
import { refusalCard, refusalWords } from "../../src/text/issue-refusals.ts";
import { stepIssue, type Deed, type NotTaken, type Taken } from "../../src/verbs/issues/step.ts";
import { answerStep } from "./answer.ts";
import { aboutIssues, askWhich, onlyOneHere } from "./which.ts";

export interface StepArgs {
  readonly text?: string | undefined;
  readonly no?: number | undefined;
  readonly card?: boolean | undefined;
}

/** What may be done to the only running issue without its number. */
const ON_THE_ONLY_ONE = ["ack", "follow", "extend", "snooze", "escalate", "assign"];

/** The issue meant and the words left; or the question which one it is. */
export async function target(
  ctx: Ctx,
  args: StepArgs,
  command: string,
): Promise<{ no: number; rest: string } | Answer> {
  const words = args.text?.trim() ?? "";
  if (args.no !== undefined) return { no: args.no, rest: words };
  const { nos, rest } = await aboutIssues(ctx, words);
  if (nos[0] !== undefined) return { no: nos[0], rest };
  const only = ON_THE_ONLY_ONE.includes(command) ? await onlyOneHere(ctx) : null;
  if (only) return { no: only.issue.no, rest };
  const owner = ctx.mentions[0]?.openId;
  return await askWhich(ctx, (no) => ({
    command,
    args: {
      no,
      ...(words === "" ? {} : { text: words }),
      ...(owner && command === "assign" ? { to: owner } : {}),
    },
  }));
}

/** Takes a step and says so; what lacks a sentence is asked for, and the sentence takes it. */
export async function take(
  ctx: Ctx,
  no: number,
  deed: Deed,
  said: (done: Taken) => StepSaid,
  isOwnCard: boolean,
  fill?: Question["fill"],
): Promise<Answer> {
  const done = await stepIssue(ctx, no, deed);
  if (!done.ok) return refused(ctx, done, isOwnCard, fill);
  return answerStep(ctx, done, said(done), isOwnCard);
}

function refused(ctx: Ctx, done: NotTaken, isOwnCard: boolean, fill?: Question["fill"]): Answer {
  if (done.reason === "needs_text" && fill && ctx.via === "message") {
    return {
      card: refusalCard(done),
      about: `issue:${done.no}`,
      ask: { options: [], fill: { ...fill, awaits: sentenceOf(done) } },
    };
  }
  if (ctx.via === "press" && done.reason === "needs_text")
    return { toast: { tone: "warning", text: refusalWords(done).why } };
  return answerStep(ctx, done, { headline: [], toast: "" }, isOwnCard);
}

/** The sentence that is missing, of the issue that it is to be said of. */
export function sentenceOf({ no, view }: Pick<NotTaken, "no" | "view">) {
  const { project = null, category } = view?.issue ?? {};
  return { kind: "sentence", nos: [no], project, ...(category ? { category } : {}) } as const;
}

/** Asks for words that are missing; what is answered runs the command with them. */
export function askWords(
  what: string,
  line: string,
  fill: NonNullable<Question["fill"]>,
  no: number,
): Answer {
  return {
    card: issueText.needWords(what, line),
    about: `issue:${no}`,
    ask: { options: [], fill },
  };
}
