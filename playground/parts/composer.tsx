import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";

import type { Chat } from "../../src/playground/feishu/world.ts";
import type { MessageView } from "../../src/playground/view.ts";
import { api } from "../api.ts";
import { previewOf } from "../preview.ts";
import { attempt, bot, drafts, isWide, me, messages, nameOf, replyTo } from "../store.ts";
import { Picker, pickerFor, type Choice } from "./picker.tsx";

export function Composer({
  chat,
  threadRoot,
}: {
  chat: Chat;
  threadRoot: MessageView | undefined;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const caret = useSignal(0);
  const chosen = useSignal(0);
  const isShut = useSignal(false);
  const text = drafts.value[chat.chatId] ?? "";
  const write = (next: string): void => {
    drafts.value = { ...drafts.value, [chat.chatId]: next };
    isShut.value = false;
    chosen.value = 0;
  };
  const picker = isShut.value ? null : pickerFor(text, caret.value, chat);
  const isThread = replyTo.value?.startsWith("thread:") ?? false;
  const over = replyTo.value ? messages.value.get(replyTo.value.replace("thread:", "")) : undefined;

  const take = (choice: Choice): void => {
    if (!picker) return;
    const next = text.slice(0, picker.from) + choice.insert + text.slice(caret.value);
    write(next);
    const at = picker.from + choice.insert.length;
    caret.value = at;
    isShut.value = choice.isFinal === true;
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(at, at);
    });
  };

  const send = async (): Promise<void> => {
    if (text.trim() === "") return;
    const target = over ?? threadRoot;
    const inThread = isThread || threadRoot !== undefined;
    const isSent = attempt(() =>
      api.say({
        chatId: chat.chatId,
        by: me.value,
        text,
        ...(target && { replyTo: target.messageId }),
        ...(target && inThread && { inThread: true }),
      }),
    );
    write("");
    replyTo.value = null;
    if (!(await isSent) && !drafts.value[chat.chatId]) write(text);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const count = picker?.choices.length ?? 0;
    if (picker && count > 0) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        chosen.value = (chosen.value + (event.key === "ArrowDown" ? 1 : count - 1)) % count;
        return;
      }
      const isSent = event.key === "Enter" && picker.choices[chosen.value]?.isWhole === true;
      if (!isSent && (event.key === "Enter" || event.key === "Tab")) {
        event.preventDefault();
        return take(picker.choices[chosen.value]!);
      }
      if (event.key === "Escape") {
        isShut.value = true;
        return;
      }
    }
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void send();
    } else if (event.key === "Escape") replyTo.value = null;
  };

  const follow = (): void => {
    caret.value = area.current?.selectionStart ?? 0;
  };

  return (
    <div class="composer">
      {picker && <Picker choices={picker.choices} chosen={chosen.value} take={take} />}
      {over && (
        <p class="replying">
          <span>
            {isThread ? "开话题" : "回复"} {nameOf(over.senderId)}：{previewOf(over)}
          </span>
          <button
            type="button"
            aria-label="不回复了"
            onClick={() => {
              replyTo.value = null;
            }}
          >
            ×
          </button>
        </p>
      )}
      <textarea
        ref={area}
        rows={Math.min(6, Math.max(isWide() ? 2 : 1, text.split("\n").length))}
        value={text}
        placeholder={`以${nameOf(me.value)}的身份发言`}
        aria-label="输入消息"
        aria-autocomplete="list"
        aria-controls={picker ? "picker" : undefined}
        aria-activedescendant={picker ? `choice-${chosen.value}` : undefined}
        onInput={(event) => {
          write(event.currentTarget.value);
          follow();
        }}
        onKeyDown={onKeyDown}
        onKeyUp={follow}
        onClick={follow}
      />
      <div class="composer-foot">
        <button
          type="button"
          title="点名机器人"
          onClick={() => {
            write(`@${bot.value.name} ${text}`);
            area.current?.focus();
          }}
        >
          @{bot.value.name}
        </button>
        <button
          type="button"
          onClick={() => {
            write("/");
            caret.value = 1;
            area.current?.focus();
          }}
        >
          / 命令
        </button>
        <label class="attach">
          发文件
          <input
            type="file"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = "";
              if (file) void attempt(() => api.sendFile(chat.chatId, me.value, file));
            }}
          />
        </label>
        <button
          type="button"
          class="send"
          disabled={text.trim() === ""}
          onClick={() => void send()}
        >
          发送
        </button>
      </div>
    </div>
  );
}
