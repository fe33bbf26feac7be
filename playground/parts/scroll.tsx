import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

import type { MessageView } from "../../src/playground/view.ts";
import { api } from "../api.ts";
import { me, messages, openThreadId } from "../store.ts";
import { dayText, isSameDay } from "../when.ts";
import { Bubble } from "./bubble.tsx";
import { Starters } from "./starters.tsx";

/** What comes this soon after the last one, by both clocks, belongs to it: it is read from its first message on. */
const BURST_MS = 1500;
const MINUTE_MS = 60_000;

const isUnread = (one: MessageView): boolean =>
  one.senderId !== me.value && !one.readBy.includes(me.value);

/** The messages of a chat or thread; opens at what is new, and follows what comes while one is at the end. */
export function Scroll({ chatId, shown }: { chatId: string; shown: readonly MessageView[] }) {
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const hasNews = useSignal(false);
  const place = `${chatId} ${openThreadId.value} ${me.value}`;
  const opened = useRef<{ place: string; newFrom: string | undefined }>({
    place: "",
    newFrom: undefined,
  });
  if (opened.current.place !== place)
    opened.current = { place, newFrom: shown.find(isUnread)?.messageId };
  const { newFrom } = opened.current;
  const burst = useRef({ from: "", at: 0, length: 0, place: "" });
  const { length } = shown;
  const last = shown.at(-1);

  /** Down to the end, but no further than the message from which one has to read on. */
  const follow = (at: HTMLElement, from: string | undefined): void => {
    const rows = [...at.children] as HTMLElement[];
    const anchor = rows.find((row) => row.dataset["id"] === from) ?? rows.at(-1);
    const top = anchor ? anchor.offsetTop - at.offsetTop : 0;
    at.scrollTop = Math.min(top, at.scrollHeight - at.clientHeight);
    const end = rows.at(-1);
    hasNews.value =
      end !== undefined && end.offsetTop - at.offsetTop >= at.scrollTop + at.clientHeight - 40;
  };

  // Before the browser reports the scroll that the new message itself caused.
  useLayoutEffect(() => {
    const at = box.current;
    if (!at) return;
    const now = performance.now();
    const { current } = burst;
    if (current.place !== place) {
      burst.current = { from: newFrom ?? last?.messageId ?? "", at: now, length, place };
      return follow(at, newFrom ?? last?.messageId);
    }
    const fresh = shown.slice(current.length);
    current.length = length;
    if (fresh.length === 0) {
      if (isAtEnd.current) follow(at, current.from);
      return;
    }
    const isMine = last?.senderId === me.value;
    const gap = (fresh[0]?.at ?? 0) - (shown.at(-1 - fresh.length)?.at ?? 0);
    const isSame = now - current.at < BURST_MS && gap < MINUTE_MS && current.from !== "";
    const start = fresh.find((one) => one.senderId !== me.value)?.messageId ?? "";
    if (isMine || !isSame) current.from = isMine ? "" : start;
    current.at = now;
    if (!isMine && !isAtEnd.current) {
      hasNews.value = true;
      return;
    }
    follow(at, isMine ? last.messageId : current.from || start);
  }, [length, last?.versions, place]);

  // What is on the screen of whom the visitor speaks as counts as read by that person.
  const unread = shown.filter(isUnread).map((one) => one.messageId);
  useEffect(() => {
    if (unread.length > 0 && document.visibilityState === "visible")
      void api.read(me.value, unread);
  }, [unread.join(), place]);

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
          const end = at.lastElementChild as HTMLElement | null;
          const from = end ? end.offsetTop - at.offsetTop : 0;
          isAtEnd.current = from < at.scrollTop + at.clientHeight - 40;
          if (isAtEnd.current) hasNews.value = false;
        }}
      >
        {shown.map((message, index) => {
          const before = shown[index - 1];
          const isNewDay = !before || !isSameDay(before.at, message.at);
          const parent = message.parentId ? messages.value.get(message.parentId) : undefined;
          return (
            <div key={message.messageId} data-id={message.messageId}>
              {isNewDay && <p class="day">{dayText(message.at)}</p>}
              {before && message.messageId === newFrom && <p class="day is-new">以下是新消息</p>}
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
            if (box.current) follow(box.current, last?.messageId);
          }}
        >
          有新消息 ↓
        </button>
      )}
    </>
  );
}
