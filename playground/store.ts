import { batch, computed, signal } from "@preact/signals";

import type { Chat, Person } from "../src/playground/feishu/world.ts";
import type {
  CallView,
  ClockView,
  CommandHint,
  DeliveryView,
  MessageView,
  PageEvent,
  Snapshot,
  TourStep,
} from "../src/playground/view.ts";
import { api, listen, readState } from "./api.ts";

export const bot = signal({ openId: "", name: "不过夜" });
export const people = signal<readonly Person[]>([]);
export const chats = signal<readonly Chat[]>([]);
export const messages = signal<ReadonlyMap<string, MessageView>>(new Map());
export const clock = signal<ClockView & { heardAt: number }>({
  at: Date.now(),
  isStopped: false,
  isMoved: false,
  isMoving: false,
  heardAt: Date.now(),
});
export const timeZone = signal("Asia/Shanghai");
export const clockNote = signal("");
export const tour = signal<readonly TourStep[]>([]);
export const commands = signal<readonly CommandHint[]>([]);
export const deliveries = signal<readonly DeliveryView[]>([]);
export const calls = signal<readonly CallView[]>([]);
export const isReady = signal(false);

/** Whom the visitor speaks as, and what is open. */
export const me = signal(sessionStorage.getItem("me") ?? "");
export const openChatId = signal<string | null>(null);
export const openThreadId = signal<string | null>(null);
/** A drawer stands beside the chat and does not cover it. */
export const hasRoomBeside = (): boolean => matchMedia("(min-width: 1101px)").matches;
export type DrawerName = "tour" | "office" | "inspect" | "about";
// Whoever comes for the first time is shown round, where there is room beside the chat.
const isNew = sessionStorage.getItem("me") === null && hasRoomBeside();
export const drawer = signal<DrawerName | null>(isNew ? "tour" : null);
export const replyTo = signal<string | null>(null);
/** The message whose doings were asked for by a tap. */
export const pickedId = signal<string | null>(null);
/** What stands in the composer of each chat. */
export const drafts = signal<Readonly<Record<string, string>>>({});

export interface Toast {
  readonly id: number;
  readonly type: string;
  readonly content: string;
}
/** The message that the inspector follows. */
export const inspectedId = signal<string | null>(null);
export const toasts = signal<readonly Toast[]>([]);
let toastCount = 0;

/** Shows a short notice, for as long as it takes to read. */
export function toast(type: string, content: string): void {
  const id = ++toastCount;
  toasts.value = [...toasts.value, { id, type, content }];
  setTimeout(
    () => {
      toasts.value = toasts.value.filter((one) => one.id !== id);
    },
    3000 + content.length * 60,
  );
}

/** Does something and shows what went wrong. */
export async function attempt(doing: () => Promise<unknown>): Promise<boolean> {
  try {
    await doing();
    return true;
  } catch (error) {
    toast("error", error instanceof Error ? error.message : String(error));
    return false;
  }
}

export const nameOf = (openId: string): string =>
  openId === bot.value.openId
    ? bot.value.name
    : (people.value.find((one) => one.openId === openId)?.name ?? openId);

const byChat = computed(() => {
  const sorted = new Map<string, MessageView[]>();
  for (const message of messages.value.values()) {
    const list = sorted.get(message.chatId);
    if (list) list.push(message);
    else sorted.set(message.chatId, [message]);
  }
  return sorted;
});

export const messagesIn = (chatId: string): readonly MessageView[] =>
  byChat.value.get(chatId) ?? [];

/** The chats of whom the visitor speaks as: the latest first, the direct chat with the bot among them. */
export const myChats = computed(() => {
  const mine = chats.value.filter((chat) => chat.members.includes(me.value) && !chat.isDissolved);
  const lastAt = (chat: Chat): number => messagesIn(chat.chatId).at(-1)?.at ?? 0;
  return mine.sort((a, b) => lastAt(b) - lastAt(a));
});

/** Groups that the visitor would see as somebody else. */
export const otherGroups = computed(() =>
  chats.value.filter(
    (chat) => chat.kind === "group" && !chat.isDissolved && !chat.members.includes(me.value),
  ),
);

export const unreadIn = (chatId: string, who = me.value): readonly MessageView[] =>
  messagesIn(chatId).filter((one) => one.senderId !== who && !one.readBy.includes(who));

export const openChat = computed(() => chats.value.find((one) => one.chatId === openChatId.value));

/** Unread messages in all chats of somebody. */
export const unreadOf = (who: string): number =>
  chats.value
    .filter((chat) => chat.members.includes(who))
    .reduce((sum, chat) => sum + unreadIn(chat.chatId, who).length, 0);

/** Speaks as somebody else; keeps the open chat where that person is in it too. */
export function become(openId: string): void {
  batch(() => {
    me.value = openId;
    sessionStorage.setItem("me", openId);
    openThreadId.value = null;
    replyTo.value = null;
    pickedId.value = null;
    const isIn = openChat.value?.members.includes(openId) ?? false;
    if (!isIn) openChatId.value = isWide() ? (myChats.value[0]?.chatId ?? null) : null;
  });
}

export const isWide = (): boolean => matchMedia("(min-width: 720px)").matches;

export function open(chatId: string | null): void {
  batch(() => {
    openChatId.value = chatId;
    pickedId.value = null;
    openThreadId.value = null;
    replyTo.value = null;
  });
}

function take(state: Snapshot): void {
  batch(() => {
    bot.value = state.bot;
    people.value = state.people;
    chats.value = state.chats;
    messages.value = new Map(state.messages.map((one) => [one.messageId, one]));
    clock.value = { ...state.clock, heardAt: Date.now() };
    timeZone.value = state.timeZone;
    clockNote.value = state.clockNote;
    tour.value = state.tour;
    commands.value = state.commands;
    isReady.value = true;
    if (!state.people.some((one) => one.openId === me.value)) become(state.people[0]?.openId ?? "");
    else if (openChatId.value === null && isWide())
      openChatId.value = myChats.value[0]?.chatId ?? null;
  });
}

async function refresh(): Promise<void> {
  take(await api.state());
  if (drawer.value === "inspect") await readWire();
}

/** What went over the wire before the page heard of it. */
export async function readWire(): Promise<void> {
  const seen = await api.inspect();
  batch(() => {
    deliveries.value = seen.deliveries;
    calls.value = seen.calls;
  });
}

function put<T>(list: readonly T[], one: T, isSame: (other: T) => boolean): readonly T[] {
  return list.some(isSame) ? list.map((it) => (isSame(it) ? one : it)) : [...list, one];
}

function hear(event: PageEvent): void {
  switch (event.kind) {
    case "message": {
      const next = new Map(messages.value);
      next.set(event.message.messageId, event.message);
      messages.value = next;
      break;
    }
    case "chat":
      chats.value = put(chats.value, event.chat, (it) => it.chatId === event.chat.chatId);
      break;
    case "person":
      people.value = put(people.value, event.person, (it) => it.openId === event.person.openId);
      break;
    case "clock":
      clock.value = { ...event.clock, heardAt: Date.now() };
      break;
    case "call":
      calls.value = [event.call, ...calls.value].slice(0, 60);
      break;
    case "delivery": {
      const others = deliveries.value.filter((one) => one.no !== event.delivery.no);
      deliveries.value = [event.delivery, ...others].slice(0, 60);
      break;
    }
    default:
      deliveries.value = [];
      calls.value = [];
      drafts.value = {};
      openThreadId.value = null;
      inspectedId.value = null;
      void attempt(refresh);
  }
}

/** Draws what came with the page, and stays up to date. */
export function start(): void {
  const first = readState();
  if (first) take(first);
  let told = first?.told;
  listen(hear, (now) => {
    // Whatever was sent before the first word is in the page already.
    if (now !== told) void attempt(refresh);
    told = undefined;
  });
}
