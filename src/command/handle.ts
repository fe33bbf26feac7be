import { closeChat, reviveLetters } from "../../db/queries/letters.ts";
import { rememberChat, rememberPeople } from "../../db/queries/people.ts";
import type { Tx } from "../../db/store.ts";
import type { Card } from "../card.ts";
import type { CardPress, ChatChange, ChatEvent, ChatMessage, FileRead } from "../chat.ts";
import { localTime } from "../domain/day.ts";
import { enqueue, enqueueAll } from "../outbox/enqueue.ts";
import type { NewLetter } from "../outbox/letter.ts";
import type { PressAnswer } from "../ports.ts";
import { frameText, maskedNames } from "../text/frame.ts";
import { noteRead } from "../verbs/issues/receipts.ts";
import { buildContext, type ContextDeps } from "./context.ts";
import { ask } from "./dialogue.ts";
import { invoke } from "./invoke.ts";
import { answerMessage, answerPress } from "./route.ts";
import type { Answer, Ctx } from "./spec.ts";

/** What is sent again when the bot is back in a chat may be this old. */
const REVIVE_MS = 3 * 86_400_000;
/** A pressed card is redrawn by the answer to the press; the letter is for when that answer was too late. */
const REDRAW_AFTER_MS = 4_000;

export type HandleDeps = ContextDeps;

/** Makes the one way in which messages, presses and changes are handled, in the transaction given. */
export function createHandler(deps: HandleDeps) {
  return async (tx: Tx, event: ChatEvent): Promise<PressAnswer | null> => {
    if (event.kind === "message") return await handleMessage(deps, tx, event);
    if (event.kind === "press") return await handlePress(deps, tx, event);
    if (event.kind === "file_read") return await handleFile(deps, tx, event);
    if (event.kind !== "unknown") await handleChange(deps, tx, event);
    return null;
  };
}

/** Tells the writer that a message could not be handled; the message itself is kept. */
export function createApology(deps: HandleDeps) {
  return async (tx: Tx, event: ChatEvent): Promise<void> => {
    if (event.kind !== "message" || !event.isPerson) return;
    if (!event.isDirect && !event.mentionsBot && !/^\s*[/／]/.test(event.text)) return;
    await replyTo(tx, event, { card: frameText.broken(event.messageId.slice(-8)) }, deps.now());
  };
}

async function handleMessage(deps: HandleDeps, tx: Tx, message: ChatMessage): Promise<null> {
  if (!message.isPerson) return null;
  const now = deps.now();
  await rememberPeople(
    tx,
    message.mentions.filter((one) => !one.isBot),
    now,
  );
  await rememberChat(tx, { chatId: message.chatId, isDirect: message.isDirect, isOpen: true }, now);
  if (message.masked)
    await warnOfPersonalData(tx, message.messageId, message.senderId, message.masked, now);
  const ctx = await buildContext(deps, tx, message);
  const answer = await answerMessage(ctx, message);
  if (!answer || answer.isSilent) return null;
  const words = await wordsOf(ctx, answer);
  if (!words) return null;
  const isPrivate = answer.isPrivate && !message.isDirect;
  if (isPrivate) {
    await enqueue(
      tx,
      {
        key: `private:${message.messageId}`,
        to: { kind: "person", openId: message.senderId },
        subject: answer.about ?? `message:${message.messageId}`,
        priority: "answer",
        body: { ...words, ...(answer.then ? { then: answer.then } : {}) },
      },
      now,
    );
  }
  const shown: Words = isPrivate ? { card: frameText.sentInPrivate() } : words;
  await replyTo(
    tx,
    message,
    message.isCaughtUp && "card" in shown
      ? { card: markCaughtUp(deps, shown.card, message) }
      : shown,
    now,
    answer,
  );
  return null;
}

function markCaughtUp(deps: HandleDeps, card: Card, message: ChatMessage): Card {
  const { month, day, hour, minute } = localTime(new Date(message.saidAt), deps.timeZone);
  const clock = `${hour}:${String(minute).padStart(2, "0")}`;
  return frameText.caughtUp(card, `${month}月${day}日 ${clock}`);
}

async function handleFile(deps: HandleDeps, tx: Tx, file: FileRead): Promise<null> {
  const ctx = await buildContext(deps, tx, file);
  const answer = await invoke(ctx, { command: "import", args: { import: file.importId } });
  const words = await wordsOf(ctx, answer);
  if (words) await replyTo(tx, file, words, deps.now(), answer);
  return null;
}

async function handlePress(deps: HandleDeps, tx: Tx, press: CardPress): Promise<PressAnswer> {
  const now = deps.now();
  if (press.masked) await warnOfPersonalData(tx, press.eventId, press.by, press.masked, now);
  const ctx = await buildContext(deps, tx, press);
  const answer = await answerPress(ctx, press);
  const words = await wordsOf(ctx, answer);
  if (!words) return answer.toast ? { toast: answer.toast } : {};
  const about = answer.about ?? ctx.about ?? `message:${press.messageId}`;
  const then = answer.then ? { then: answer.then } : {};
  if (answer.redraws) {
    await enqueue(
      tx,
      {
        key: `redraw:${press.eventId}`,
        to: { kind: "card", messageId: press.messageId, chatId: press.chatId },
        subject: about,
        priority: "answer",
        body: { ...words, ...then },
        ...("card" in words ? { notBefore: new Date(now.getTime() + REDRAW_AFTER_MS) } : {}),
      },
      now,
    );
    return {
      ...("card" in words ? { card: words.card } : {}),
      ...(answer.toast ? { toast: answer.toast } : {}),
    };
  }
  await enqueue(
    tx,
    {
      key: `press:${press.eventId}`,
      to: { kind: "reply", messageId: press.messageId, chatId: press.chatId },
      subject: about,
      priority: "answer",
      body: { ...words, ...then },
    },
    now,
  );
  // The new message is answer enough; a word on the screen only where the command has one.
  return answer.toast ? { toast: answer.toast } : {};
}

async function handleChange(deps: HandleDeps, tx: Tx, change: ChatChange): Promise<void> {
  const now = deps.now();
  switch (change.kind) {
    case "bot_added":
      await rememberChat(
        tx,
        { chatId: change.chatId, name: change.name, isDirect: false, isOpen: true },
        now,
      );
      await reviveLetters(tx, change.chatId, new Date(now.getTime() - REVIVE_MS), now);
      await greet(
        tx,
        `hello:${change.eventId}`,
        { kind: "chat", chatId: change.chatId },
        frameText.hello(),
        now,
      );
      break;
    case "chat_entered": {
      await rememberChat(tx, { chatId: change.chatId, isDirect: true }, now);
      // Once in a person's life with the bot, however often the chat is opened.
      const example = deps.registry.find("report")!.examples[0]!.say;
      await greet(
        tx,
        `hello:${change.by}`,
        { kind: "person", openId: change.by },
        frameText.helloInPrivate(example),
        now,
      );
      break;
    }
    case "bot_removed":
    case "chat_gone":
      await closeChat(tx, change.chatId);
      break;
    case "chat_renamed":
      await rememberChat(tx, { chatId: change.chatId, name: change.name, isDirect: false }, now);
      break;
    case "people_joined":
      await rememberPeople(tx, change.people, now);
      break;
    case "messages_read":
      await noteRead(tx, change.by, change.messageIds, new Date(change.saidAt));
      break;
    default:
      break;
  }
}

async function greet(
  tx: Tx,
  key: string,
  to: { kind: "chat"; chatId: string } | { kind: "person"; openId: string },
  card: Card,
  now: Date,
): Promise<void> {
  await enqueue(tx, { key, to, subject: key, priority: "reminder", body: { card } }, now);
}

/** What a letter says: a card now, or one to be worded when it is sent. */
type Words = { readonly card: Card } | { readonly notice: NonNullable<Answer["notice"]> };

async function wordsOf(ctx: Ctx, answer: Answer): Promise<Words | null> {
  if (answer.notice) return { notice: answer.notice };
  if (!answer.card) return null;
  return { card: answer.ask ? await ask(ctx, answer.card, answer.ask) : answer.card };
}

async function replyTo(
  tx: Tx,
  message: Pick<ChatMessage, "messageId" | "chatId">,
  words: Words,
  now: Date,
  answer?: Answer,
): Promise<void> {
  // One reply to each message, whatever happens.
  const reply: NewLetter = {
    key: `reply:${message.messageId}`,
    to: { kind: "reply", messageId: message.messageId, chatId: message.chatId },
    subject: answer?.about ?? `message:${message.messageId}`,
    priority: "answer",
    body: { ...words, ...(answer?.then && !answer.isPrivate ? { then: answer.then } : {}) },
  };
  await enqueueAll(tx, [reply], now);
}

async function warnOfPersonalData(
  tx: Tx,
  key: string,
  openId: string,
  kinds: readonly string[],
  now: Date,
): Promise<void> {
  const names = kinds.map((kind) => maskedNames[kind] ?? kind);
  await enqueue(
    tx,
    {
      key: `masked:${key}`,
      to: { kind: "person", openId },
      subject: `masked:${key}`,
      priority: "answer",
      body: { card: frameText.masked(names) },
    },
    now,
  );
}
