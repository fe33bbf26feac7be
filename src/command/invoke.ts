import { countQuestion, findNames } from "../../db/queries/people.ts";
import type { z } from "zod";
import type { Card, Invocation } from "../card.ts";
import { accessNames, frameText, type Holders } from "../text/frame.ts";
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

/** Who may do it: by name, those in the post, else the administrators; and how many more are known by no name. */
async function peopleFor(ctx: Ctx, access: Access): Promise<Holders> {
  const posts = await listPosts(ctx, [OFFICE]);
  const admins = [
    ...posts.filter((one) => one.post === "admin").map((one) => one.holder.openId),
    ...(ctx.admins ?? []),
  ];
  const held = posts.filter((one) => one.post === access).map((one) => one.holder.openId);
  const ids = [...new Set(held.length > 0 && access !== "admin" ? held : admins)];
  const named = await findNames(ctx.tx, ids);
  const names = ids.flatMap((id) => named.get(id) ?? []).slice(0, MOST_NAMED);
  return { names, isManned: ids.length > 0 };
}

const MOST_NAMED = 3;

/** What is wrong with an argument, for people: the schema's own words are the programmer's. */
function wrongCard(issue: z.core.$ZodIssue | undefined, example: string): Card {
  return issue?.code === "too_big" && issue.origin === "string"
    ? frameText.tooLong(Number(issue.maximum))
    : frameText.badArguments(example);
}

/** Runs a command by name: checks who may, checks the arguments, and words what is wrong with either. */
export async function invoke(ctx: Ctx, { command, args }: Invocation): Promise<Answer> {
  const spec = ctx.registry.find(command);
  if (!spec) return { card: frameText.unknownCommand(command) };
  const may = spec.access === "member" || (spec.access === "service" ? ctx.isService : ctx.isAdmin);
  const shown = spec.aliases[0] ?? spec.name;
  if (!may) {
    const holders = await peopleFor(ctx, spec.access);
    return {
      card: frameText.notAllowed(
        shown,
        accessNames[spec.access],
        holders,
        // Whoever sets the bot up asks for it with /设置 in private; elsewhere it would only puzzle.
        ctx.isDirect && spec.access === "admin" ? ctx.by : null,
      ),
      toast: { tone: "error", text: frameText.notAllowedToast(accessNames[spec.access]) },
    };
  }
  if (spec.isQuestion && (await isTooFast(ctx))) return { card: frameText.tooFast() };
  const checked = spec.args.safeParse(args);
  if (!checked.success) {
    return {
      card: wrongCard(checked.error.issues[0], exampleHere(spec, await projectHere(ctx))),
      toast: { tone: "error", text: frameText.badFormToast() },
    };
  }
  return await spec.run(ctx, checked.data);
}
