import type { Chat } from "../../src/playground/feishu/world.ts";
import {
  become,
  bot,
  clockNote,
  drawer,
  me,
  messagesIn,
  myChats,
  nameOf,
  open,
  openChatId,
  otherGroups,
  unreadIn,
} from "../store.ts";
import { previewOf } from "../preview.ts";
import { shortText } from "../when.ts";
import { Avatar } from "./avatar.tsx";

export function ChatList() {
  return (
    <nav class="chats" aria-label="会话">
      <ul>
        {myChats.value.map((chat) => (
          <li key={chat.chatId}>
            <Row chat={chat} />
          </li>
        ))}
      </ul>
      {otherGroups.value.length > 0 && (
        <>
          <p class="chats-other" id="other-groups">
            {nameOf(me.value)}不在的群，点开就换成群里的人
          </p>
          <ul aria-labelledby="other-groups">
            {otherGroups.value.map((chat) => (
              <li key={chat.chatId}>
                <Other chat={chat} />
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="chats-note">
        <p>
          这里的飞书是模拟的，{bot.value.name}是真的：换个身份、说句话、拨拨时钟，看它怎么办。
          <span class="is-narrow">{clockNote.value}</span>
        </p>
        <button
          type="button"
          onClick={() => {
            drawer.value = "about";
          }}
        >
          哪些是模拟的
        </button>
      </div>
    </nav>
  );
}

function Row({ chat }: { chat: Chat }) {
  const last = messagesIn(chat.chatId).at(-1);
  const unread = unreadIn(chat.chatId);
  const isRung = unread.some((one) => one.rings.includes(me.value));
  const isUrged = unread.some((one) => one.urged.includes(me.value));
  const isOpen = openChatId.value === chat.chatId;
  const isDirect = chat.kind === "p2p";
  const who = last && !isDirect ? `${nameOf(last.senderId)}：` : "";
  return (
    <button
      type="button"
      class={`chat-row${isOpen ? " is-open" : ""}`}
      aria-current={isOpen}
      onClick={() => open(chat.chatId)}
    >
      {isDirect ? <Avatar openId={bot.value.openId} /> : <Avatar group={chat.name} />}
      <span class="chat-row-name">
        {chat.name}
        {isDirect && <span class="tag">机器人</span>}
      </span>
      <time>{last ? shortText(last.at) : ""}</time>
      <span class="chat-row-last">
        {isUrged && <b class="is-urgent">[加急] </b>}
        {!isUrged && isRung && <b class="is-rung">[有人@我] </b>}
        {last ? who + previewOf(last) : "还没有消息"}
      </span>
      {unread.length > 0 && (
        <span class="badge" aria-label={`${unread.length}条未读`}>
          {unread.length > 99 ? "99+" : unread.length}
        </span>
      )}
    </button>
  );
}

/** A group that one is not in: opening it means being somebody who is. */
function Other({ chat }: { chat: Chat }) {
  const last = messagesIn(chat.chatId).at(-1);
  const [first] = chat.members;
  return (
    <button
      type="button"
      class="chat-row is-other"
      onClick={() => {
        if (first) become(first);
        open(chat.chatId);
      }}
    >
      <Avatar group={chat.name} />
      <span class="chat-row-name">{chat.name}</span>
      <time>{last ? shortText(last.at) : ""}</time>
      <span class="chat-row-last">
        {last ? previewOf(last) : `以${nameOf(first ?? "")}的身份看`}
      </span>
    </button>
  );
}
