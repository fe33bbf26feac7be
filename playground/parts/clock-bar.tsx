import { useSignal } from "@preact/signals";

import type { api } from "../api.ts";
import { moveClock } from "../move-clock.ts";
import { clock, clockNote } from "../store.ts";
import { clockText, dayText, nowMs, secondsText } from "../when.ts";

const MOVES = [
  ["hour", () => "＋1小时"],
  ["evening", (now: string) => `${now < "18:00" ? "今天" : "明天"} 18:00`],
  ["cutoff", (now: string) => `${now < "20:00" ? "今天" : "明天"} 20:00`],
  ["morning", () => "明天 08:30"],
  ["workday", () => "下一工作日 08:30"],
  ["holiday", () => "节后 08:30"],
] as const;

export function ClockBar() {
  const at = nowMs();
  const { isStopped, isMoving } = clock.value;
  const isOpen = useSignal(false);
  const wanted = useSignal("");
  const move = (what: Parameters<typeof api.clock>[0]): void => {
    isOpen.value = false;
    void moveClock(what);
  };
  return (
    <>
      <button
        type="button"
        class="clock-face"
        aria-expanded={isOpen.value}
        title="点开可拨动时钟"
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <span class="clock-day">{dayText(at)}</span>
        <strong>{secondsText(at)}</strong>
        {isStopped && <em>已停</em>}
        {isMoving ? <em>拨动中…</em> : <em class="clock-more">拨 ▾</em>}
      </button>
      <div class={`clock-moves${isOpen.value ? " is-open" : ""}`}>
        <span class="clock-hint">把时间拨到</span>
        {MOVES.map(([name, label]) => (
          <button key={name} type="button" disabled={isMoving} onClick={() => move({ move: name })}>
            {label(clockText(at))}
          </button>
        ))}
        <button
          type="button"
          disabled={isMoving}
          onClick={() => move({ do: isStopped ? "run" : "stop" })}
        >
          {isStopped ? "继续走" : "停住"}
        </button>
        <form
          class="clock-pick"
          onSubmit={(event) => {
            event.preventDefault();
            if (wanted.value) move({ at: `${wanted.value}:00+08:00` });
          }}
        >
          <input
            type="datetime-local"
            aria-label="选一个时间"
            value={wanted.value}
            onInput={(event) => {
              wanted.value = event.currentTarget.value;
            }}
          />
          <button type="submit" disabled={isMoving || !wanted.value}>
            拨到
          </button>
        </form>
        {clockNote.value && <span class="clock-note">{clockNote.value}</span>}
      </div>
    </>
  );
}
