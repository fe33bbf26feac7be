import type { MessageView } from "../../src/playground/view.ts";
import { CardView } from "../card/card-view.tsx";
import { previewOf } from "../preview.ts";
import { drawer, inspectedId, me, messagesIn, nameOf, openThreadId, pickedId } from "../store.ts";
import { clockText } from "../when.ts";
import { Avatar } from "./avatar.tsx";
import { Doings } from "./doings.tsx";
import { Marks } from "./marks.tsx";
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
  const isPicked = pickedId.value === message.messageId;
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
          <button
            type="button"
            class="more"
            aria-label="更多"
            aria-expanded={isPicked}
            onClick={() => {
              pickedId.value = isPicked ? null : message.messageId;
            }}
          >
            ⋯
          </button>
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

/** The way into the thread, with what is new in it for whom the visitor speaks as. */
function ThreadLink({ message }: { message: MessageView }) {
  const inside = messagesIn(message.chatId).filter(
    (one) => one.threadId === message.threadId && one.messageId !== message.messageId,
  );
  const unread = inside.filter(
    (one) => one.senderId !== me.value && !one.readBy.includes(me.value),
  ).length;
  return (
    <button
      type="button"
      class="thread-link"
      onClick={() => {
        openThreadId.value = message.threadId ?? null;
      }}
    >
      话题 · {inside.length}条回复 ›{unread > 0 && <span class="badge">{unread}条新</span>}
    </button>
  );
}
