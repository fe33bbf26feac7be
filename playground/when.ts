import { computed, signal } from "@preact/signals";

import { clock, timeZone } from "./store.ts";

type Field = "year" | "month" | "day" | "weekday" | "hour" | "minute" | "second";

// One for everything: each costs a slow phone a tenth of a second to make.
let maker: { zone: string; format: Intl.DateTimeFormat } | undefined;

function partsOf(at: number): Readonly<Record<Field, string>> {
  const zone = timeZone.value;
  if (maker?.zone !== zone)
    maker = {
      zone,
      format: new Intl.DateTimeFormat("zh-CN", {
        timeZone: zone,
        hourCycle: "h23",
        year: "numeric",
        month: "numeric",
        day: "numeric",
        weekday: "short",
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
      }),
    };
  const parts = maker.format.formatToParts(at).map(({ type, value }) => [type, value]);
  return Object.fromEntries(parts) as Record<Field, string>;
}

export function clockText(at: number): string {
  const { hour, minute } = partsOf(at);
  return `${hour}:${minute}`;
}
export const secondsText = (at: number): string => `${clockText(at)}:${partsOf(at).second}`;
export const yearText = (at: number): string => `${partsOf(at).year}年`;
export function dateText(at: number): string {
  const { month, day, weekday } = partsOf(at);
  return `${month}月${day}日${weekday}`;
}
export const dayText = (at: number): string => yearText(at) + dateText(at);
export const isSameDay = (a: number, b: number): boolean => isoText(a) === isoText(b);

/** As YYYY-MM-DD. */
function isoText(at: number): string {
  const { year, month, day } = partsOf(at);
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** As chat lists show it: the time for today, else the day. */
export function shortText(at: number): string {
  const { month, day } = partsOf(at);
  return isoText(at) === today.value ? clockText(at) : `${month}/${day}`;
}

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
