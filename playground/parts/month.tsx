import { useSignal } from "@preact/signals";

import type { OfficeView } from "../../src/playground/view.ts";
import { WEEKDAYS, addMonths, sayDay, weekdayOf } from "../days.ts";

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
  const picked = days.find((one) => one.day === chosen.value);
  const turnBy = (step: number): void => turn(addMonths(`${month}-01`, step).slice(0, 7));
  return (
    <section class="month" aria-label="工作日历">
      <div class="month-head">
        <h3>
          工作日历 · {year}年{number}月
        </h3>
        <button type="button" aria-label="上个月" onClick={() => turnBy(-1)}>
          ‹
        </button>
        <button type="button" aria-label="下个月" onClick={() => turnBy(1)}>
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
            style={index === 0 ? { gridColumnStart: weekdayOf(day) + 1 } : {}}
            class={`${isWorkday ? "" : "is-off"}${day === today ? " is-today" : ""}`}
            aria-pressed={day === chosen.value}
            aria-label={`${sayDay(day)}，${isWorkday ? "上班" : "休息"}`}
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
          {sayDay(picked.day)}现在{picked.isWorkday ? "上班" : "休息"}
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
