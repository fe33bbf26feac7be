import { useSignal } from "@preact/signals";

import type { api } from "../api.ts";
import { moveClock } from "../move-clock.ts";
import { clock, clockNote } from "../store.ts";
import { clockText, dateText, today, nowMs, secondsText, yearText } from "../when.ts";
import { DateField } from "./date-field.tsx";
import { TimeField } from "./time-field.tsx";

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
  const day = useSignal("");
  const time = useSignal("08:30");
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
        <span class="clock-day">
          <span class="clock-year">{yearText(at)}</span>
          {dateText(at)}
        </span>
        <strong>{secondsText(at)}</strong>
        {isStopped && <em>已停</em>}
        {isMoving ? (
          <em>拨动中…</em>
        ) : (
          <em class="clock-more">
            <span>拨 </span>▾
          </em>
        )}
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
            if (time.value) move({ at: `${day.value || today.value}T${time.value}:00+08:00` });
          }}
        >
          <DateField
            value={day.value || today.value}
            put={(next) => (day.value = next)}
            shared={{ "aria-label": "拨到哪一天" }}
          />
          <TimeField
            value={time.value}
            put={(next) => (time.value = next)}
            shared={{ "aria-label": "拨到几点" }}
          />
          <button type="submit" disabled={isMoving || !time.value}>
            拨到
          </button>
        </form>
        {clockNote.value && <span class="clock-note">{clockNote.value}</span>}
      </div>
    </>
  );
}
