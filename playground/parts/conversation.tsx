import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

import type { MessageView } from "../../src/playground/view.ts";
import { api } from "../api.ts";
import {
  me,
  messages,
  messagesIn,
  nameOf,
  open,
  openChat,
  openThreadId,
  unreadIn,
} from "../store.ts";
import { dayText, isSameDay } from "../when.ts";
import { Bubble } from "./bubble.tsx";
import { Composer } from "./composer.tsx";
import { Starters } from "./starters.tsx";

export function Conversation() {
  const chat = openChat.value;
  if (!chat)
    return (
      <main class="talk is-empty">
        <p>选一个会话，看看大家在说什么。</p>
      </main>
    );
  const all = messagesIn(chat.chatId);
  const thread = openThreadId.value;
  const shown = thread
    ? all.filter((one) => one.threadId === thread)
    : all.filter((one, index) => !one.threadId || firstOf(all, one.threadId) === index);
  return (
    <main class="talk" aria-label={chat.name}>
      <div class="talk-head">
        <button
          type="button"
          class="back"
          aria-label={thread ? "返回群聊" : "返回会话列表"}
          onClick={() => {
            if (thread) openThreadId.value = null;
            else open(null);
          }}
        >
          ‹
        </button>
        <div>
          <h2>{thread ? `话题 · ${chat.name}` : chat.name}</h2>
          {chat.kind === "group" && (
            <p title={chat.members.map(nameOf).join("、")}>
              {chat.members.length}人：{chat.members.map(nameOf).join("、")}
              {chat.hasBot ? "" : "（机器人不在群里）"}
            </p>
          )}
          {chat.kind === "p2p" && <p>{nameOf(me.value)}与机器人的私聊</p>}
        </div>
      </div>
      <Scroll chatId={chat.chatId} shown={shown} />
      <Composer
        key={`${chat.chatId}${thread ?? ""}`}
        chat={chat}
        threadRoot={thread ? shown[0] : undefined}
      />
    </main>
  );
}

/** A thread shows in the chat as the message that it grew from, which may be a reply itself. */
const firstOf = (all: readonly MessageView[], threadId: string): number =>
  all.findIndex((one) => one.threadId === threadId);

function Scroll({ chatId, shown }: { chatId: string; shown: readonly MessageView[] }) {
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const hasNews = useSignal(false);
  const { length } = shown;
  const last = shown.at(-1);

  const toEnd = (at: HTMLElement): void => {
    hasNews.value = false;
    const card = at.lastElementChild as HTMLElement | null;
    // A card that is taller than the screen is read from its top.
    const isTall = card !== null && card.offsetHeight > at.clientHeight;
    at.scrollTop = isTall ? card.offsetTop - at.offsetTop : at.scrollHeight;
  };
  useLayoutEffect(() => {
    isAtEnd.current = true;
  }, [chatId, openThreadId.value]);
  // Before the browser reports the scroll that the new message itself caused.
  useLayoutEffect(() => {
    const at = box.current;
    if (!at) return;
    if (!isAtEnd.current && last?.senderId !== me.value) {
      hasNews.value = true;
      return;
    }
    toEnd(at);
  }, [length, last?.versions, chatId, openThreadId.value]);
  // What is on the screen of whom the visitor speaks as counts as read by that person.
  const unread = unreadIn(chatId).length;
  useEffect(() => {
    if (unread > 0 && document.visibilityState === "visible") void api.read(me.value, chatId);
  }, [unread, chatId, me.value]);

  return (
    <>
      <div
        class="scroll"
        ref={box}
        tabIndex={0}
        role="log"
        aria-label="消息"
        onScroll={(event) => {
          const at = event.currentTarget;
          const card = at.lastElementChild as HTMLElement | null;
          const from = card ? card.offsetTop - at.offsetTop : 0;
          isAtEnd.current = from < at.scrollTop + at.clientHeight - 40;
          if (isAtEnd.current) hasNews.value = false;
        }}
      >
        {shown.map((message, index) => {
          const before = shown[index - 1];
          const isNewDay = !before || !isSameDay(before.at, message.at);
          const parent = message.parentId ? messages.value.get(message.parentId) : undefined;
          return (
            <div key={message.messageId}>
              {isNewDay && <p class="day">{dayText(message.at)}</p>}
              <Bubble message={message} parent={parent} />
            </div>
          );
        })}
        {length === 0 && <Starters chatId={chatId} />}
      </div>
      {hasNews.value && (
        <button
          type="button"
          class="news"
          onClick={() => {
            if (box.current) toEnd(box.current);
          }}
        >
          有新消息 ↓
        </button>
      )}
    </>
  );
}
