import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

import { readDay, sayDay } from "../days.ts";
import { today } from "../when.ts";
import { DayGrid } from "./day-grid.tsx";

interface DateFieldProps {
  /** YYYY-MM-DD, or empty. */
  readonly value: string;
  readonly put: (day: string) => void;
  /** What a field has besides: its label, whether it must be filled. */
  readonly shared: Readonly<Record<string, unknown>> & { readonly "aria-label": string };
  readonly placeholder?: string;
}

/** A day to type or to choose, always written 2021-12-20 whatever the browser's language. */
export function DateField({ value, put, shared, placeholder }: DateFieldProps) {
  const typed = useSignal<string | null>(null);
  const isBad = useSignal(false);
  const isOpen = useSignal(false);
  const box = useRef<HTMLSpanElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const isOff = shared["disabled"] === true;

  // Over everything else, so that neither card nor chat cuts it off; a scroll would leave it behind.
  useEffect(() => {
    const at = pane.current;
    const frame = box.current?.getBoundingClientRect();
    if (!isOpen.value || !at || !frame) return;
    at.showPopover();
    const { width, height } = at.getBoundingClientRect();
    const hasRoom = frame.bottom + height + 8 < window.innerHeight;
    at.style.top = `${Math.max(8, hasRoom ? frame.bottom + 4 : frame.top - height - 4)}px`;
    at.style.left = `${Math.max(8, Math.min(frame.left, window.innerWidth - width - 8))}px`;
    at.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    const shut = (event: Event): void => {
      if (!box.current?.contains(event.target as Node)) isOpen.value = false;
    };
    const watched = ["scroll", "resize", "pointerdown", "focusin"];
    for (const one of watched) addEventListener(one, shut, true);
    return () => {
      for (const one of watched) removeEventListener(one, shut, true);
    };
  }, [isOpen.value]);

  const take = (day: string): void => {
    typed.value = null;
    isBad.value = false;
    isOpen.value = false;
    put(day);
    input.current?.focus();
  };
  const settle = (): void => {
    if (typed.value === null) return;
    const day = typed.value.trim() === "" ? "" : readDay(typed.value, today.value);
    // What is no day stays to be seen, marked; the form then has none.
    isBad.value = day === null;
    if (day !== null) typed.value = null;
    put(day ?? "");
  };
  return (
    <span class="date-field" ref={box}>
      <input
        {...shared}
        ref={input}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={typed.value ?? value}
        placeholder={placeholder || "年-月-日"}
        aria-invalid={shared["aria-invalid"] === true || isBad.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          isBad.value = false;
        }}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "Enter") settle();
          if (event.key !== "ArrowDown" || isOff) return;
          event.preventDefault();
          settle();
          isOpen.value = true;
        }}
      />
      <button
        type="button"
        class="date-open"
        disabled={isOff}
        aria-label={`${shared["aria-label"]}：打开日历${value ? `，现在是${sayDay(value)}` : ""}`}
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <svg
          width="16"
          height="16"
          viewBox="0 0 16 16"
          fill="none"
          stroke="currentColor"
          aria-hidden="true"
        >
          <rect x="2" y="3" width="12" height="11" rx="1.5" />
          <path d="M2 6.5h12M5 1.5V4M11 1.5V4" />
        </svg>
      </button>
      {isOpen.value && (
        <div
          class="date-pane"
          ref={pane}
          popover="manual"
          role="dialog"
          aria-label="选日期"
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            isOpen.value = false;
            input.current?.focus();
          }}
        >
          <DayGrid chosen={value} today={today.value} take={take} />
        </div>
      )}
    </span>
  );
}
