import { useSignal } from "@preact/signals";

import { readTime } from "../days.ts";

interface TimeFieldProps {
  /** HH:MM, or empty. */
  readonly value: string;
  readonly put: (time: string) => void;
  readonly shared: Readonly<Record<string, unknown>>;
  readonly placeholder?: string;
}

/** A time of day to type, as 8:30, 830 or 8点30; always written 08:30. */
export function TimeField({ value, put, shared, placeholder }: TimeFieldProps) {
  const typed = useSignal<string | null>(null);
  const isBad = useSignal(false);
  const settle = (): void => {
    if (typed.value === null) return;
    const time = readTime(typed.value);
    isBad.value = time === null && typed.value.trim() !== "";
    if (!isBad.value) typed.value = null;
    put(time ?? "");
  };
  return (
    <input
      {...shared}
      type="text"
      class="time-field"
      inputMode="numeric"
      autocomplete="off"
      value={typed.value ?? value}
      placeholder={placeholder || "时:分"}
      aria-invalid={shared["aria-invalid"] === true || isBad.value}
      onInput={(event) => {
        typed.value = event.currentTarget.value;
        isBad.value = false;
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle();
      }}
    />
  );
}
