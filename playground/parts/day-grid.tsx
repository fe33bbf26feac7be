import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";

import { WEEKDAYS, addDays, addMonths, daysOf, sayDay, weekdayOf } from "../days.ts";

interface DayGridProps {
  readonly chosen: string;
  readonly today: string;
  readonly take: (day: string) => void;
}

/** A month to choose a day from, by pointer or by the arrow keys. */
export function DayGrid({ chosen, today, take }: DayGridProps) {
  const at = useSignal(chosen || today);
  const box = useRef<HTMLDivElement>(null);
  const month = at.value.slice(0, 7);
  const [year, number] = month.split("-").map(Number);
  const isFollowed = useRef(false);
  const go = (day: string, isFocused = true): void => {
    isFollowed.current = isFocused;
    at.value = day;
  };
  // With the new days at once: a key that came between would be lost with the day that had the focus.
  useLayoutEffect(() => {
    if (isFollowed.current) box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [at.value]);
  const keys: Readonly<Record<string, () => string>> = {
    ArrowLeft: () => addDays(at.value, -1),
    ArrowRight: () => addDays(at.value, 1),
    ArrowUp: () => addDays(at.value, -7),
    ArrowDown: () => addDays(at.value, 7),
    Home: () => addDays(at.value, -weekdayOf(at.value)),
    End: () => addDays(at.value, 6 - weekdayOf(at.value)),
    PageUp: () => addMonths(at.value, -1),
    PageDown: () => addMonths(at.value, 1),
  };
  return (
    <>
      <div class="month-head">
        <b aria-live="polite">
          {year}年{number}月
        </b>
        <button
          type="button"
          aria-label="上个月"
          onClick={() => go(addMonths(at.value, -1), false)}
        >
          ‹
        </button>
        <button type="button" aria-label="下个月" onClick={() => go(addMonths(at.value, 1), false)}>
          ›
        </button>
      </div>
      <div
        class="month-days"
        ref={box}
        onKeyDown={(event) => {
          const next = keys[event.key];
          if (!next) return;
          event.preventDefault();
          go(next());
        }}
      >
        {WEEKDAYS.map((one) => (
          <span key={one} aria-hidden="true">
            {one}
          </span>
        ))}
        {daysOf(month).map((day, index) => (
          <button
            key={day}
            type="button"
            style={index === 0 ? { gridColumnStart: weekdayOf(day) + 1 } : {}}
            class={day === today ? "is-today" : ""}
            tabIndex={day === at.value ? 0 : -1}
            aria-pressed={day === chosen}
            aria-label={`${sayDay(day)}${day === today ? "，今天" : ""}`}
            onClick={() => take(day)}
          >
            {Number(day.slice(8))}
          </button>
        ))}
      </div>
    </>
  );
}
