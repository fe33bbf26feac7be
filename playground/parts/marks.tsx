import { useSignal } from "@preact/signals";

import type { MessageView } from "../../src/playground/view.ts";
import { chats, nameOf } from "../store.ts";

/** Who was urged, whether it was redrawn, and who has read it; a press names them. */
export function Marks({ message }: { message: MessageView }) {
  const isOpen = useSignal(false);
  const chat = chats.value.find((one) => one.chatId === message.chatId);
  const others = (chat?.members ?? []).filter((id) => id !== message.senderId);
  const read = others.filter((id) => message.readBy.includes(id));
  const unread = others.filter((id) => !read.includes(id));
  const isAll = others.length > 0 && unread.length === 0;
  const isDirect = chat?.kind === "p2p";
  const says = isAll && !isDirect ? "全部已读" : isAll ? "已读" : "未读";
  return (
    <>
      <p class="marks">
        {message.urged.length > 0 && (
          <span class="is-urgent">已加急：{message.urged.map(nameOf).join("、")}</span>
        )}
        {message.versions > 0 && <span>已更新{message.versions}次</span>}
        {others.length > 0 && isDirect && <span class={isAll ? "is-read" : ""}>{says}</span>}
        {others.length > 0 && !isDirect && (
          <button
            type="button"
            class={`read-mark${isAll ? " is-read" : ""}`}
            aria-expanded={isOpen.value}
            onClick={() => {
              isOpen.value = !isOpen.value;
            }}
          >
            {isAll || read.length === 0 ? says : `${read.length}人已读`}
          </button>
        )}
      </p>
      {isOpen.value && (
        <p class="read-names">
          {read.length > 0 && <span>已读：{read.map(nameOf).join("、")}</span>}
          {unread.length > 0 && <span>未读：{unread.map(nameOf).join("、")}</span>}
        </p>
      )}
    </>
  );
}
