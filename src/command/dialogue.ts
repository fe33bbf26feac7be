import {
  closeDialogue,
  findDialogue,
  findOpenDialogue,
  openDialogue,
} from "../../db/queries/dialogues.ts";
import type { Card, Invocation } from "../card.ts";
import { localTime } from "../domain/day.ts";
import { readMessage } from "../domain/read/index.ts";
import { frameText, questionBlocks } from "../text/frame.ts";
import { foldWidth } from "./line.ts";
import type { Answer, Ctx, Question } from "./spec.ts";

/** A bare number answers a question for this long; its buttons answer it for a day. */
const OPEN_FOR_MS = 10 * 60_000;

/** A question as it is kept: with the message that it arose from, whose time stays the time of the report. */
interface Kept extends Question {
  readonly origin: { readonly messageId: string; readonly saidAt: number };
}

/** What an answer to a question leads to. */
export type Resolved =
  | { readonly kind: "run"; readonly does: Invocation; readonly ctx: Ctx }
  | { readonly kind: "say"; readonly answer: Answer };

/** Asks: keeps the question for this person in this chat and shows its choices on the card. */
export async function ask(ctx: Ctx, card: Card, question: Question): Promise<Card> {
  const kept: Kept = {
    ...question,
    origin: { messageId: ctx.messageId, saidAt: ctx.saidAt.getTime() },
  };
  const id = await openDialogue(ctx.tx, {
    who: ctx.by,
    chatId: ctx.chatId,
    messageId: ctx.messageId,
    question: kept as unknown as Record<string, unknown>,
    askedAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + OPEN_FOR_MS),
  });
  const takesText = question.fill !== undefined;
  return { ...card, blocks: [...card.blocks, ...questionBlocks(question.options, id, takesText)] };
}

/**
 * Reads a typed line as the answer to the open question: a number, a choice's word with what follows it,
 * 取消, or (where the message is meant for the bot) free text. Null where it is no answer.
 */
export async function answerTyped(
  ctx: Ctx,
  text: string,
  isAddressed: boolean,
): Promise<Resolved | null> {
  const typed = foldWidth(text).trim();
  const number = typed.match(/^(\d{1,2})[.、号]?$/)?.[1];
  const isCancel = /^(取消|算了|不办了|不用了)[。!.]?$/.test(typed);
  const open = await findOpenDialogue(ctx.tx, ctx.by, ctx.chatId);
  if (!open) {
    if (isCancel && isAddressed)
      return { kind: "say", answer: { card: frameText.nothingToCancel() } };
    return null;
  }
  const question = open.question as unknown as Kept;
  const isExpired = open.expiresAt < ctx.now;
  if (isCancel) {
    await closeDialogue(ctx.tx, open.id, "cancelled");
    return { kind: "say", answer: { card: frameText.cancelled() } };
  }
  if (number && question.options.length > 0) {
    if (isExpired)
      return isAddressed ? { kind: "say", answer: { card: frameText.expired() } } : null;
    const option = question.options[Number(number) - 1];
    if (!option) {
      return { kind: "say", answer: { card: frameText.noSuchChoice(question.options.length) } };
    }
    return await settle(ctx, open.id, question, option.does);
  }
  if (isExpired) return null;
  for (const option of question.options) {
    const word = option.words?.find((one) => typed.startsWith(one));
    if (word === undefined) continue;
    const rest = typed.slice(word.length).replace(/^[\s,，:：。]+/, "");
    if (rest !== "" && !option.rest) continue;
    const args =
      option.rest && rest ? { ...option.does.args, [option.rest]: rest } : option.does.args;
    return await settle(ctx, open.id, question, { ...option.does, args });
  }
  if (!question.fill || !isAddressed || typed === "") return null;
  const { does, argument, awaits } = question.fill;
  if (awaits && isOwnMessage(ctx, text, awaits)) return null;
  return await settle(ctx, open.id, question, {
    ...does,
    args: { ...does.args, [argument]: text.trim() },
  });
}

/** The argument that a question names when it waits for a file and not for words. */
const FILE_ARGUMENT = "file";

/** Takes a file that was sent as the answer to the question that waits for one; null where none waits. */
export async function answerWithFile(ctx: Ctx): Promise<Resolved | null> {
  const open = await findOpenDialogue(ctx.tx, ctx.by, ctx.chatId);
  const question = open?.question as unknown as Kept | undefined;
  if (!open || !question || open.expiresAt < ctx.now) return null;
  if (question.fill?.argument !== FILE_ARGUMENT) return null;
  if (!(await closeDialogue(ctx.tx, open.id, "answered"))) return null;
  return { kind: "run", does: question.fill.does, ctx };
}

/** True where the words say something of their own instead of answering what was asked. */
function isOwnMessage(ctx: Ctx, text: string, awaits: "figures" | "project"): boolean {
  const now = localTime(ctx.saidAt, ctx.timeZone);
  const reading = readMessage(text, ctx.lexicon, { now, isAddressed: true });
  if (reading.kind === "chatter") return false;
  if (reading.kind !== "report") return reading.kind !== "query" || awaits === "figures";
  const isReport = reading.facts.length > 0 || reading.items !== undefined || reading.noProgress;
  if (awaits === "project") return isReport === true;
  return (
    reading.project !== null || reading.items !== undefined || (reading.candidates ?? []).length > 0
  );
}

/** Reads a press on a question's button. */
export async function answerPressed(
  ctx: Ctx,
  dialogueId: number,
  choice: number,
): Promise<Resolved> {
  const found = await findDialogue(ctx.tx, dialogueId);
  const question = found?.question as unknown as Kept | undefined;
  const option = question?.options[choice - 1];
  if (!found || !question || !option || found.chatId !== ctx.chatId) {
    return {
      kind: "say",
      answer: { toast: { tone: "warning", text: frameText.alreadyAnswered() } },
    };
  }
  if (found.who !== ctx.by) {
    return { kind: "say", answer: { toast: { tone: "warning", text: frameText.notYours() } } };
  }
  return await settle(ctx, found.id, question, option.does);
}

async function settle(ctx: Ctx, id: number, question: Kept, does: Invocation): Promise<Resolved> {
  if (!(await closeDialogue(ctx.tx, id, "answered"))) {
    return {
      kind: "say",
      answer: { toast: { tone: "warning", text: frameText.alreadyAnswered() } },
    };
  }
  const { messageId, saidAt } = question.origin;
  return {
    kind: "run",
    does,
    ctx: { ...ctx, messageId, saidAt: new Date(saidAt), today: ctx.dayOf(saidAt) },
  };
}
