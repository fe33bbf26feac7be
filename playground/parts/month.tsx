import { useSignal } from "@preact/signals";

import type { OfficeView } from "../../src/playground/view.ts";

const WEEKDAYS = ["一", "二", "三", "四", "五", "六", "日"];

const parse = (day: string): Date => new Date(`${day}T00:00:00Z`);
const monthAfter = (month: string, step: number): string => {
  const at = parse(`${month}-01`);
  at.setUTCMonth(at.getUTCMonth() + step);
  return at.toISOString().slice(0, 7);
};

interface MonthProps {
  readonly office: OfficeView;
  readonly turn: (month: string) => void;
  readonly change: (day: string, isWorkday: boolean) => void;
}

/** One month: which days are worked; a day is chosen, then changed. */
export function Month({ office, turn, change }: MonthProps) {
  const chosen = useSignal<string | null>(null);
  const { month, days, today } = office;
  const [year, number] = month.split("-").map(Number);
  const lead = (parse(`${month}-01`).getUTCDay() + 6) % 7;
  const picked = days.find((one) => one.day === chosen.value);
  const words = (day: string): string =>
    `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日（周${WEEKDAYS[(parse(day).getUTCDay() + 6) % 7]}）`;
  return (
    <section class="month" aria-label="工作日历">
      <div class="month-head">
        <h3>
          工作日历 · {year}年{number}月
        </h3>
        <button type="button" aria-label="上个月" onClick={() => turn(monthAfter(month, -1))}>
          ‹
        </button>
        <button type="button" aria-label="下个月" onClick={() => turn(monthAfter(month, 1))}>
          ›
        </button>
      </div>
      <div class="month-days">
        {WEEKDAYS.map((one) => (
          <span key={one} aria-hidden="true">
            {one}
          </span>
        ))}
        {days.map(({ day, isWorkday, isWeekday }, index) => (
          <button
            key={day}
            type="button"
            style={index === 0 ? { gridColumnStart: lead + 1 } : {}}
            class={`${isWorkday ? "" : "is-off"}${day === today ? " is-today" : ""}`}
            aria-pressed={day === chosen.value}
            aria-label={`${words(day)}，${isWorkday ? "上班" : "休息"}`}
            onClick={() => {
              chosen.value = day === chosen.value ? null : day;
            }}
          >
            {Number(day.slice(8))}
            {isWorkday !== isWeekday && <sup>{isWorkday ? "班" : "休"}</sup>}
          </button>
        ))}
      </div>
      {picked ? (
        <p class="month-change">
          {words(picked.day)}现在{picked.isWorkday ? "上班" : "休息"}
          <button type="button" onClick={() => change(picked.day, picked.isWorkday)}>
            改成{picked.isWorkday ? "休息" : "上班"}
          </button>
        </p>
      ) : (
        <p class="hint">灰的休息；“班”“休”是和平常不一样的。点一天可以改。</p>
      )}
    </section>
  );
}
