import type { MessageView } from "../../src/playground/view.ts";
import {
  me,
  messagesIn,
  nameOf,
  open,
  openChat,
  openThreadId,
  unreadIn,
  unreadOf,
} from "../store.ts";
import { Composer } from "./composer.tsx";
import { Scroll } from "./scroll.tsx";

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
  const elsewhere = thread ? 0 : unreadOf(me.value) - unreadIn(chat.chatId).length;
  const names = chat.members.map(nameOf).join("、");
  return (
    <main class="talk" aria-label={chat.name}>
      <div class="talk-head">
        <button
          type="button"
          class={`back${thread ? " is-thread" : ""}`}
          aria-label={
            thread ? "返回群聊" : `返回会话列表${elsewhere > 0 ? `，别处有${elsewhere}条未读` : ""}`
          }
          onClick={() => {
            if (thread) openThreadId.value = null;
            else open(null);
          }}
        >
          ‹{elsewhere > 0 && <span class="badge">{elsewhere > 99 ? "99+" : elsewhere}</span>}
        </button>
        <div>
          <h2>{thread ? `话题 · ${chat.name}` : chat.name}</h2>
          {chat.kind === "group" && (
            <p title={names}>
              {chat.members.length}人：{names}
              {chat.hasBot ? "" : "（机器人不在群里）"}
            </p>
          )}
          {chat.kind === "p2p" && <p>{nameOf(me.value)}与机器人的私聊</p>}
        </div>
      </div>
      <Scroll chatId={chat.chatId} shown={shown} />
      {!thread && <ThreadNews chatId={chat.chatId} shown={shown} />}
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

/** What is new in threads does not stand in the chat itself: the way there. */
function ThreadNews({ chatId, shown }: { chatId: string; shown: readonly MessageView[] }) {
  const news = unreadIn(chatId).filter((one) => !shown.includes(one));
  const isCalled = news.some((one) => one.rings.includes(me.value) || one.urged.includes(me.value));
  const [first] = isCalled
    ? news.filter((one) => one.rings.includes(me.value) || one.urged.includes(me.value))
    : news;
  if (!first) return null;
  return (
    <button
      type="button"
      class="thread-news"
      onClick={() => {
        openThreadId.value = first.threadId ?? null;
      }}
    >
      {isCalled && <b class="is-rung">[有人@我] </b>}
      话题里有{news.length}条新消息 ›
    </button>
  );
}
