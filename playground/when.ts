import { computed, signal } from "@preact/signals";

import { clock, timeZone } from "./store.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: number, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([timeZone.value, options]);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat("zh-CN", {
      timeZone: timeZone.value,
      hourCycle: "h23",
      ...options,
    });
    formats.set(key, found);
  }
  return found.format(at);
}

export const clockText = (at: number): string => format(at, { hour: "2-digit", minute: "2-digit" });
export const secondsText = (at: number): string =>
  format(at, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
export const dayText = (at: number): string =>
  format(at, { year: "numeric", month: "long", day: "numeric", weekday: "short" });
export const yearText = (at: number): string => format(at, { year: "numeric" });
export const dateText = (at: number): string =>
  format(at, { month: "long", day: "numeric", weekday: "short" });
export const isSameDay = (a: number, b: number): boolean => dayText(a) === dayText(b);

/** As YYYY-MM-DD. */
const isoText = (at: number): string =>
  format(at, { year: "numeric", month: "2-digit", day: "2-digit" }).replaceAll("/", "-");

/** As chat lists show it: the time for today, else the day. */
export const shortText = (at: number): string =>
  isoText(at) === today.value ? clockText(at) : format(at, { month: "numeric", day: "numeric" });

const second = signal(Date.now());
setInterval(() => {
  second.value = Date.now();
}, 1000);

/** What the product's clock shows now, carried on between two words from the server. */
export function nowMs(): number {
  const { at, heardAt, isStopped } = clock.value;
  return isStopped ? at : at + Math.max(0, second.value - heardAt);
}

/** Today by the product's clock, as YYYY-MM-DD; what shows it is not drawn anew with every second. */
export const today = computed(() => isoText(nowMs()));
