import type { ChatMessage, CardPress } from "../chat.ts";
import type { Invocation } from "../card.ts";
import { metricWords } from "../text/words.ts";
import { frameText, unreadableKinds } from "../text/frame.ts";
import { answerPressed, answerTyped, answerWithFile, giveWay } from "./dialogue.ts";
import { argumentsOf, invoke, isTooFast } from "./invoke.ts";
import { exampleHere, projectHere } from "./example.ts";
import { foldWidth, readLine } from "./line.ts";
import { readInWords } from "./in-words.ts";
import { answerOnCard } from "./on-card.ts";
import { isPolite, isProjectName, readAlone, readHere } from "./read-here.ts";
import type { Answer, Ctx } from "./spec.ts";

/** A command word without its slash must be this close to one to be taken for it. */
const CLOSE_ENOUGH = 1;

/** Finds what a message asks for and does it; null where it is not meant for the bot. */
export async function answerMessage(ctx: Ctx, message: ChatMessage): Promise<Answer | null> {
  const isAddressed = message.isDirect || message.mentionsBot || ctx.about !== null;
  const line = readLine(message.text);
  if (message.isSecret) {
    return isAddressed || line.hasSlash ? { card: frameText.secret() } : null;
  }
  if (line.hasSlash && line.word) {
    const does = readSlashed(ctx, line.word, line.rest);
    if (does) {
      await giveWay(ctx);
      return await invoke(ctx, does);
    }
    // A list mark is no slash: 、 counts only before a name that is one.
    if (!isListMark(message.text)) return suggest(ctx, line.word, line.rest);
  }
  const resolved = await answerTyped(ctx, message.text, isAddressed);
  if (resolved) {
    return resolved.kind === "say" ? resolved.answer : await invoke(resolved.ctx, resolved.does);
  }
  if (message.attachments.length > 0) {
    const awaited = await answerWithFile(ctx);
    if (awaited?.kind === "run") return await invoke(awaited.ctx, awaited.does);
  }
  if (!isAddressed) return null;
  const spec = line.word ? ctx.registry.find(line.word) : null;
  if (spec && !spec.isHidden) {
    await giveWay(ctx);
    return await invoke(ctx, { command: spec.name, args: argumentsOf(spec, line.rest) });
  }
  const isFile = message.attachments.some((one) => one.kind === "file");
  if (isFile) return await invoke(ctx, { command: "import", args: {} });
  const onCard = await answerOnCard(ctx, message.text);
  if (onCard) return onCard;
  const unreadable = unreadableKinds[message.type];
  if (unreadable && message.text.trim() === "") return { card: frameText.cannotRead(unreadable) };
  return await answerWords(ctx, message.text, line.word);
}

/** What a word behind a slash asks for: a command, one with its words glued to it, or a report; null where none. */
function readSlashed(ctx: Ctx, word: string, rest: string): Invocation | null {
  const spec = ctx.registry.find(word);
  if (spec && !spec.isHidden) return { command: spec.name, args: argumentsOf(spec, rest) };
  const glued = ctx.registry.findGlued(word);
  if (glued && !glued.spec.isHidden) {
    const words = `${glued.rest} ${rest}`.trim();
    return { command: glued.spec.name, args: argumentsOf(glued.spec, words) };
  }
  const bare = asReport(ctx, word, rest);
  return bare === null ? null : { command: "report", args: { text: bare } };
}

/** True where the line begins with the list mark that Chinese keyboards type in the place of a slash. */
function isListMark(text: string): boolean {
  return /^\s*、/.test(text);
}

/** Plain words: read for what they are and handed to the command that does it. */
async function answerWords(ctx: Ctx, text: string, word: string | null): Promise<Answer> {
  const reading = readHere(ctx, text);
  switch (reading.kind) {
    case "report":
      return await invoke(ctx, { command: "report", args: { text } });
    case "issue":
      return await invoke(ctx, { command: "issue", args: { text } });
    case "resolve":
      return await invoke(ctx, { command: "resolve", args: { text } });
    case "query":
      return withUnrecorded(
        await invoke(ctx, { command: "ask", args: { text } }),
        reading.unrecorded,
      );
    case "chatter": {
      const inWords = readInWords(ctx, text);
      if (inWords) return await invoke(ctx, inWords);
      // A project's name and nothing else asks how it stands.
      if (isProjectName(ctx, text)) {
        return await invoke(ctx, { command: "status", args: { words: text.trim() } });
      }
      if (await isTooFast(ctx)) return { card: frameText.tooFast() };
      if (isFigureWord(text)) return await invoke(ctx, { command: "report", args: {} });
      const near =
        word && !isPolite(text)
          ? ctx.registry.near(word).filter((one) => one.word.length > CLOSE_ENOUGH)
          : [];
      if (near.length > 0 && word === text.trim().toLowerCase()) return suggest(ctx, word, "");
      if (/^\d{1,2}$/.test(foldWidth(text).trim())) return { card: frameText.nothingAsked() };
      const project = await projectHere(ctx);
      if (isPolite(text)) {
        return { card: frameText.polite(exampleHere(ctx.registry.find("report")!, project)) };
      }
      return { card: frameText.oneLineHelp(exampleHere(ctx.registry.find("report")!, project)) };
    }
  }
}

/** Says under the answer to a question that the figures told beside it are not recorded. */
function withUnrecorded(answer: Answer, words: string | undefined): Answer {
  return answer.card && words !== undefined
    ? { ...answer, card: frameText.unrecorded(answer.card, words) }
    : answer;
}

/** 签约 and nothing else: somebody wants to report it, and gets the form. */
function isFigureWord(text: string): boolean {
  return Object.values(metricWords).includes(text.trim());
}

/** 报 and the figures in one word, 报铁东路签约1户: the words after 报 where they read as a report; else null. */
function asReport(ctx: Ctx, word: string, rest: string): string | null {
  if (!word.startsWith("报") || word.length < 3) return null;
  const words = `${word.slice(1)} ${rest}`.trim();
  const reading = readAlone(ctx, words);
  return reading.kind === "report" && reading.facts.length > 0 ? words : null;
}

/** Offers what was probably meant: the words as a report where they read as one, or commands with a close name. */
function suggest(ctx: Ctx, word: string, rest: string): Answer {
  const words = `${word} ${rest}`.trim();
  const hasFigures = (text: string): boolean => {
    const reading = readAlone(ctx, text);
    return reading.kind === "report" && reading.facts.length > 0;
  };
  // /签约 2户: the word belongs to the report. In /上抱 签约1户 it is the command that was mistyped.
  const isReport = !hasFigures(rest) && hasFigures(words);
  const options = [
    ...(isReport
      ? [{ label: `/上报 ${words}`, does: { command: "report", args: { text: words } } }]
      : []),
    ...ctx.registry.near(word).map(({ spec, word: name }) => ({
      label: `/${name} ${rest}`.trim(),
      does: { command: spec.name, args: argumentsOf(spec, rest) },
    })),
  ];
  if (options.length === 0) return { card: frameText.unknownCommand(word) };
  return { card: frameText.didYouMean(word), ask: { options } };
}

/** Does what a press asks for. What it carried came through a client and is checked like typed words. */
export async function answerPress(ctx: Ctx, press: CardPress): Promise<Answer> {
  const wanted = readInvocation(press.value);
  if (!wanted) return { toast: { tone: "error", text: frameText.alreadyAnswered() } };
  if (press.isSecret) return { toast: { tone: "error", text: frameText.secret().title } };
  const args: Record<string, unknown> = { ...wanted.args };
  for (const [name, value] of Object.entries(press.form)) if (value !== "") args[name] = value;
  if (press.option !== undefined) args["option"] = press.option;
  if (wanted.command === "answer") {
    const { dialogue, choice, typed } = args;
    const words = typeof typed === "string" ? typed : "";
    const resolved = await answerPressed(ctx, Number(dialogue), Number(choice), words);
    if (resolved.kind === "say") return resolved.answer;
    return { redraws: true, ...(await invoke(resolved.ctx, resolved.does)) };
  }
  return await invoke(ctx, { command: wanted.command, args });
}

function readInvocation(value: unknown): Invocation | null {
  if (typeof value !== "object" || value === null) return null;
  const { c, a } = value as { c?: unknown; a?: unknown };
  if (typeof c !== "string") return null;
  return {
    command: c,
    args: typeof a === "object" && a !== null ? (a as Record<string, unknown>) : {},
  };
}
