import type { MessageView } from "../../src/playground/view.ts";
import { api } from "../api.ts";
import { CardView } from "../card/card-view.tsx";
import { previewOf } from "../preview.ts";
import {
  attempt,
  chats,
  drafts,
  drawer,
  inspectedId,
  me,
  messagesIn,
  nameOf,
  openThreadId,
  replyTo,
} from "../store.ts";
import { clockText } from "../when.ts";
import { Avatar } from "./avatar.tsx";
import { Post } from "./post.tsx";
import { Words } from "./words.tsx";
import { str } from "../json.ts";

export function Bubble({
  message,
  parent,
}: {
  message: MessageView;
  parent: MessageView | undefined;
}) {
  const isMine = message.senderId === me.value;
  const isOver = !openThreadId.value && message.threadId !== undefined;
  if (!message.content) return <p class="day">{nameOf(message.senderId)}撤回了一条消息</p>;
  return (
    <article
      class={`message${isMine ? " is-mine" : ""}${message.type === "interactive" ? " is-card" : ""}${drawer.value === "inspect" && inspectedId.value === message.messageId ? " is-inspected" : ""}`}
      aria-label={`${nameOf(message.senderId)}：${previewOf(message)}`}
    >
      <Avatar openId={message.senderId} />
      <div class="message-body">
        <p class="message-who">
          {nameOf(message.senderId)}
          {message.isBot && <span class="tag">机器人</span>}
          <time>{clockText(message.at)}</time>
        </p>
        <div class="bubble">
          {parent && !openThreadId.value && (
            <p class="quote">
              回复 {nameOf(parent.senderId)}：{previewOf(parent)}
            </p>
          )}
          <Content message={message} />
        </div>
        <Marks message={message} />
        {isOver && <ThreadLink message={message} />}
      </div>
      <Doings message={message} isMine={isMine} />
    </article>
  );
}

function Content({ message }: { message: MessageView }) {
  const content = message.content ?? {};
  switch (message.type) {
    case "text":
      return <Words message={message} />;
    case "interactive":
      return <CardView card={content} messageId={message.messageId} chatId={message.chatId} />;
    case "post":
      return <Post content={content} />;
    case "image":
      return (
        <img class="picture" src={`/playground/files/${String(content["image_key"])}`} alt="图片" />
      );
    case "file":
      return (
        <a class="file" href={`/playground/files/${String(content["file_key"])}`} download>
          <span class="file-icon" aria-hidden="true">
            {(str(content["file_name"], "").split(".").pop() ?? "").slice(0, 4)}
          </span>
          <span>
            {str(content["file_name"], "文件")}
            <small>点击下载</small>
          </span>
        </a>
      );
    default:
      return <p class="words">{previewOf(message)}</p>;
  }
}

/** Who read it, who was urged, whether it was redrawn. */
function Marks({ message }: { message: MessageView }) {
  const chat = chats.value.find((one) => one.chatId === message.chatId);
  const others = (chat?.members ?? []).filter((id) => id !== message.senderId);
  const read = others.filter((id) => message.readBy.includes(id));
  const names = (ids: readonly string[]): string => ids.map(nameOf).join("、") || "无";
  const rest = others.filter((id) => !read.includes(id));
  const isAll = others.length > 0 && rest.length === 0;
  return (
    <p class="marks">
      {message.urged.length > 0 && (
        <span class="is-urgent">已加急：{message.urged.map(nameOf).join("、")}</span>
      )}
      {message.versions > 0 && <span>已更新{message.versions}次</span>}
      {others.length > 0 && (
        <span title={`已读：${names(read)}；未读：${names(rest)}`} class={isAll ? "is-read" : ""}>
          {chat?.kind === "p2p"
            ? isAll
              ? "已读"
              : "未读"
            : isAll
              ? "全部已读"
              : `${read.length}人已读`}
        </span>
      )}
    </p>
  );
}

function ThreadLink({ message }: { message: MessageView }) {
  const inside = messagesIn(message.chatId).filter(
    (one) => one.threadId === message.threadId && one.messageId !== message.messageId,
  );
  return (
    <button
      type="button"
      class="thread-link"
      onClick={() => {
        openThreadId.value = message.threadId ?? null;
      }}
    >
      话题 · {inside.length}条回复 ›
    </button>
  );
}

function Doings({ message, isMine }: { message: MessageView; isMine: boolean }) {
  const focus = (): void =>
    document.querySelector<HTMLTextAreaElement>(".composer textarea")?.focus();
  return (
    <div class="doings">
      <button
        type="button"
        onClick={() => {
          replyTo.value = message.messageId;
          focus();
        }}
      >
        回复
      </button>
      {!openThreadId.value && (
        <button
          type="button"
          onClick={() => {
            if (message.threadId) openThreadId.value = message.threadId;
            else {
              replyTo.value = `thread:${message.messageId}`;
              focus();
            }
          }}
        >
          话题
        </button>
      )}
      {isMine && message.type === "text" && (
        <button
          type="button"
          title="把这句话放回输入框"
          onClick={() => {
            const text = previewOf(message);
            drafts.value = { ...drafts.value, [message.chatId]: text };
            focus();
          }}
        >
          再说
        </button>
      )}
      <button
        type="button"
        title="这条消息在库里写了什么"
        onClick={() => {
          inspectedId.value = message.messageId;
          drawer.value = "inspect";
        }}
      >
        查账
      </button>
      {isMine && (
        <button
          type="button"
          onClick={() => void attempt(() => api.recall(me.value, message.messageId))}
        >
          撤回
        </button>
      )}
    </div>
  );
}
