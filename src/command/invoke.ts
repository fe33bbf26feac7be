import { countQuestion } from "../../db/queries/people.ts";
import type { z } from "zod";
import type { Invocation } from "../card.ts";
import { accessNames, frameText } from "../text/frame.ts";
import { exampleHere, projectHere } from "./example.ts";
import { splitWords } from "./line.ts";
import { listPosts, OFFICE } from "../verbs/posts.ts";
import type { Access, Answer, CommandSpec, Ctx } from "./spec.ts";

/** Fills a command's arguments with the words that follow it; the last argument takes the rest of the line. */
export function argumentsOf(spec: CommandSpec, rest: string): Record<string, unknown> {
  const names = spec.positional;
  if (names.length === 0 || rest.trim() === "") return {};
  const words = names.length === 1 ? [rest.trim()] : splitWords(rest, names.length);
  return Object.fromEntries(words.map((word, index) => [names[index]!, word]));
}

/** So many questions a person may put in a minute; reports and problems are never held back. */
const QUESTIONS_A_MINUTE = 30;

/** Counts a question; true where the person has put too many in this minute. */
export async function isTooFast(ctx: Ctx): Promise<boolean> {
  const minute = Math.floor(ctx.now.getTime() / 60_000);
  return (await countQuestion(ctx.tx, ctx.by, minute)) > QUESTIONS_A_MINUTE;
}

/** Who may do it, by name: the office's own people in the post. */
async function peopleFor(ctx: Ctx, access: Access): Promise<readonly string[]> {
  const posts = await listPosts(ctx, [OFFICE]);
  const held = posts.filter((one) => one.post === access);
  return [...new Set(held.map((one) => one.holder.name))].slice(0, MOST_NAMED);
}

const MOST_NAMED = 3;

/** What is wrong with an argument, for people: the schema's own words are the programmer's. */
function wrongWords(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === "too_big" && issue.origin === "string") {
    return frameText.tooLong(Number(issue.maximum));
  }
  return frameText.wrongArgument();
}

/** Runs a command by name: checks who may, checks the arguments, and words what is wrong with either. */
export async function invoke(ctx: Ctx, { command, args }: Invocation): Promise<Answer> {
  const spec = ctx.registry.find(command);
  if (!spec) return { card: frameText.unknownCommand(command) };
  const may = spec.access === "member" || (spec.access === "service" ? ctx.isService : ctx.isAdmin);
  const shown = spec.aliases[0] ?? spec.name;
  if (!may) {
    return {
      card: frameText.notAllowed(
        shown,
        accessNames[spec.access],
        await peopleFor(ctx, spec.access),
        ctx.isDirect ? ctx.by : null,
      ),
      toast: { tone: "error", text: frameText.notAllowedToast(accessNames[spec.access]) },
    };
  }
  if (spec.isQuestion && (await isTooFast(ctx))) return { card: frameText.tooFast() };
  const checked = spec.args.safeParse(args);
  if (!checked.success) {
    return {
      card: frameText.badArguments(
        wrongWords(checked.error.issues[0]),
        exampleHere(spec, await projectHere(ctx)),
      ),
      toast: { tone: "error", text: frameText.badFormToast() },
    };
  }
  return await spec.run(ctx, checked.data);
}
