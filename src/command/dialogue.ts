import {
  closeDialogue,
  findDialogue,
  findDialogueOf,
  openDialogue,
  putAside,
  type Dialogue,
} from "../../db/queries/dialogues.ts";
import type { Card, Invocation } from "../card.ts";
import { frameText, questionBlocks } from "../text/frame.ts";
import { foldWidth } from "./line.ts";
import { isOwnMessage } from "./own-message.ts";
import { askEither, judgeSentence, reportInsteadOfDay } from "./sentence.ts";
import type { Answer, Ctx, Question } from "./spec.ts";

/** Typed words answer a question for this long; its buttons, and replies to its card, go on doing so. */
const OPEN_FOR_MS = 10 * 60_000;

/** A question as it is kept: with its card, and the message it arose from, whose time stays the time of the report. */
interface Kept extends Question {
  readonly card: Card;
  readonly origin: Origin;
}

interface Origin {
  readonly messageId: string;
  readonly saidAt: number;
}

/** What an answer to a question leads to. */
export type Resolved =
  | { readonly kind: "run"; readonly does: Invocation; readonly ctx: Ctx }
  | { readonly kind: "say"; readonly answer: Answer };

/** Asks: keeps the question for this person in this chat and shows its choices on the card. */
export async function ask(ctx: Ctx, card: Card, question: Question): Promise<Card> {
  const kept: Kept = {
    ...question,
    card,
    origin: question.origin ?? { messageId: ctx.messageId, saidAt: ctx.saidAt.getTime() },
  };
  const id = await openDialogue(ctx.tx, {
    who: ctx.by,
    chatId: ctx.chatId,
    messageId: ctx.messageId,
    question: kept as unknown as Record<string, unknown>,
    askedAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + OPEN_FOR_MS),
  });
  return { ...card, blocks: [...card.blocks, ...questionBlocks(question, id)] };
}

/**
 * Reads a typed line as the answer to the open question, or to the one whose card it replies to: a number, a
 * choice's word with what follows it, 取消, or (where the message is meant for the bot) free text. Null where it
 * is no answer. After ten minutes the question is put again instead.
 */
export async function answerTyped(
  ctx: Ctx,
  text: string,
  isAddressed: boolean,
): Promise<Resolved | null> {
  const typed = foldWidth(text).trim();
  const isCancel = /^(?:取消|算了|不办了|不用了|不改了|不报了|[,，\s])+[吧啦。!.]?$/.test(typed);
  const replied = await findRepliedTo(ctx);
  const open = replied ?? ctx.openQuestion;
  if (!open) {
    if (isCancel && isAddressed)
      return { kind: "say", answer: { card: frameText.nothingToCancel() } };
    return null;
  }
  const question = keptOf(open);
  const isExpired = replied === null && open.expiresAt < ctx.now;
  if (isExpired && !isAddressed) return null;
  if (isCancel) {
    await closeDialogue(ctx.tx, open.id, "cancelled");
    return { kind: "say", answer: { card: frameText.cancelled() } };
  }
  const read = readChoice(question, text, typed);
  if (read === "no_such_choice") {
    return { kind: "say", answer: { card: frameText.noSuchChoice(question.options.length) } };
  }
  const isReply = replied !== null;
  const does = read ?? (await readFill(ctx, question, text, { isAddressed, isReply, isExpired }));
  if (does === null) return null;
  if ("ask" in does) return { kind: "say", answer: does.ask };
  if (isExpired) return { kind: "say", answer: askAgain(question) };
  return await settle(ctx, open, does);
}

/**
 * A question that waits for words alone gives way to a command: what is typed after it is no answer any more. Replies
 * to its card still are; choices by number and a file that is awaited go on.
 */
export async function giveWay(ctx: Ctx): Promise<void> {
  const open = ctx.openQuestion;
  if (!open) return;
  const { options, fill } = keptOf(open);
  if (options.length === 0 && fill?.argument !== FILE_ARGUMENT) await putAside(ctx.tx, open.id);
}

/** The question whose card this message replies to, where it was put to the same person and is still open. */
async function findRepliedTo(ctx: Ctx): Promise<Dialogue | null> {
  const messageId = ctx.askedIn ?? ctx.about?.match(/^message:(.+)$/)?.[1];
  return messageId ? await findDialogueOf(ctx.tx, ctx.by, ctx.chatId, messageId) : null;
}

/** A bare number that may be a choice's. */
function numberOf(typed: string): string | undefined {
  return typed.match(/^(\d{1,2})[.、号]?$/)?.[1];
}

/** Past the last choice a bare number is the figure that was asked about. */
function awaitsFigure({ fill }: Kept): boolean {
  return fill?.awaits?.kind === "figures" && fill.awaits.word !== undefined;
}

/** The choice that is picked by its number or by its word; null where none is. */
function readChoice(
  question: Kept,
  text: string,
  typed: string,
): Invocation | "no_such_choice" | null {
  const { options } = question;
  const number = numberOf(typed);
  if (number && options.length > 0) {
    const option = options[Number(number) - 1];
    if (option) return option.does;
    if (!awaitsFigure(question)) return "no_such_choice";
  }
  for (const option of options) {
    const word = option.words?.find((one) => typed.startsWith(one));
    if (word === undefined) continue;
    // What follows is kept as it was written: only the word is folded.
    const rest = text
      .slice(text.indexOf(word) + word.length)
      .replace(/^[\s,，:：。]+/, "")
      .trim();
    if (rest !== "" && !option.rest) continue;
    if (rest === "" || !option.rest) return option.does;
    return { ...option.does, args: { ...option.does.args, [option.rest]: rest } };
  }
  return null;
}

interface How {
  readonly isAddressed: boolean;
  /** It answers the question's own card, so that it can be nothing else. */
  readonly isReply: boolean;
  readonly isExpired: boolean;
}

/** Free text as the answer; what may as well be something else is asked, null where it is something else. */
async function readFill(
  ctx: Ctx,
  question: Kept,
  text: string,
  { isAddressed, isReply, isExpired }: How,
): Promise<Invocation | { readonly ask: Answer } | null> {
  const { fill } = question;
  const typed = foldWidth(text).trim();
  const isFigure = awaitsFigure(question) && numberOf(typed) !== undefined;
  if (!fill || typed === "" || !(isAddressed || isFigure)) return null;
  const { awaits } = fill;
  const does = { ...fill.does, args: { ...fill.does.args, [fill.argument]: text.trim() } };
  if (awaits?.kind === "sentence") {
    if (isReply) return does;
    const judged = await judgeSentence(ctx, text, fill, awaits);
    if (judged === "sentence") return does;
    // Long after the question nobody has it in mind.
    if (judged === "own" || isExpired) return null;
    return { ask: askEither(text, fill, awaits.nos, judged) };
  }
  if (awaits && isOwnMessage(ctx, text, awaits)) return null;
  const { no } = fill.does.args as { readonly no?: unknown };
  if (awaits?.kind === "day" && typeof no === "number" && !isReply) {
    const report = reportInsteadOfDay(ctx, text);
    if (report) return isExpired ? null : { ask: askEither(text, fill, [no], report) };
  }
  return does;
}

/** The same question anew: what it is about is shown again, so that nothing has to be typed a second time. */
function askAgain({ card, ...question }: Kept): Answer {
  return { card: frameText.goOn(card), ask: question };
}

/** The argument that a question names when it waits for a file and not for words. */
const FILE_ARGUMENT = "file";

/** Takes a file that was sent as the answer to the question that waits for one; null where none waits. */
export async function answerWithFile(ctx: Ctx): Promise<Resolved | null> {
  const open = ctx.openQuestion;
  if (!open || open.expiresAt < ctx.now) return null;
  const { fill } = keptOf(open);
  if (fill?.argument !== FILE_ARGUMENT) return null;
  if (!(await closeDialogue(ctx.tx, open.id, "answered"))) return null;
  return { kind: "run", does: fill.does, ctx };
}

/** Reads a press on a question's button; choice 0 is the card's own field, with what was typed into it. */
export async function answerPressed(
  ctx: Ctx,
  dialogueId: number,
  choice: number,
  typed: string,
): Promise<Resolved> {
  const found = await findDialogue(ctx.tx, dialogueId);
  if (!found || found.chatId !== ctx.chatId) return warn(frameText.alreadyAnswered());
  if (found.who !== ctx.by) return warn(frameText.notYours());
  const { options, fill } = keptOf(found);
  if (choice === 0 && fill) {
    if (typed.trim() === "") return warn(frameText.emptyField(fill.field?.label ?? ""));
    const args = { ...fill.does.args, [fill.argument]: typed.trim() };
    return await settle(ctx, found, { ...fill.does, args });
  }
  const option = options[choice - 1];
  return option ? await settle(ctx, found, option.does) : warn(frameText.alreadyAnswered());
}

function keptOf(dialogue: Dialogue): Kept {
  return dialogue.question as unknown as Kept;
}

function warn(words: string): Resolved {
  return { kind: "say", answer: { toast: { tone: "warning", text: words } } };
}

async function settle(ctx: Ctx, found: Dialogue, does: Invocation): Promise<Resolved> {
  if (!(await closeDialogue(ctx.tx, found.id, "answered"))) {
    return warn(
      found.state === "cancelled" ? frameText.alreadyCancelled() : frameText.alreadyAnswered(),
    );
  }
  const { messageId, saidAt } = keptOf(found).origin;
  return {
    kind: "run",
    does,
    ctx: { ...ctx, messageId, saidAt: new Date(saidAt), today: ctx.dayOf(saidAt) },
  };
}
