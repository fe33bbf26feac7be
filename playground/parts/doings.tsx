import type { MessageView } from "../../src/playground/view.ts";
import { api } from "../api.ts";
import { previewOf } from "../preview.ts";
import {
  attempt,
  drafts,
  drawer,
  inspectedId,
  me,
  openThreadId,
  pickedId,
  replyTo,
} from "../store.ts";

const toComposer = (): void =>
  document.querySelector<HTMLTextAreaElement>(".composer textarea")?.focus();

/** What may be done with a message: beside it under the mouse, below it where it was tapped. */
export function Doings({ message, isMine }: { message: MessageView; isMine: boolean }) {
  const { messageId, chatId, threadId } = message;
  const doings: readonly (readonly [string, string, () => void])[] = [
    [
      "回复",
      "",
      () => {
        replyTo.value = messageId;
        toComposer();
      },
    ],
    ...(openThreadId.value
      ? []
      : [
          [
            "话题",
            "",
            () => {
              if (threadId) openThreadId.value = threadId;
              else {
                replyTo.value = `thread:${messageId}`;
                toComposer();
              }
            },
          ] as const,
        ]),
    ...(isMine && message.type === "text"
      ? [
          [
            "再说",
            "把这句话放回输入框",
            () => {
              drafts.value = { ...drafts.value, [chatId]: previewOf(message) };
              toComposer();
            },
          ] as const,
        ]
      : []),
    [
      "查账",
      "这条消息在库里写了什么",
      () => {
        inspectedId.value = messageId;
        drawer.value = "inspect";
      },
    ],
    ...(isMine
      ? [["撤回", "", () => void attempt(() => api.recall(me.value, messageId))] as const]
      : []),
  ];
  return (
    <div class={`doings${pickedId.value === messageId ? " is-picked" : ""}`}>
      {doings.map(([label, title, act]) => (
        <button
          key={label}
          type="button"
          title={title}
          onClick={() => {
            pickedId.value = null;
            act();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
