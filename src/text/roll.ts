import { buttons, note, text, type Block, type Button, type Card } from "../card.ts";
import type { NothingDue, RollRow } from "../domain/figures/reporting.ts";
import { shortDay } from "./words.ts";

const SHOWN = 20;

/** Days from the first to the last, and where it matters the day on which they are shown. */
export interface ShownPeriod {
  readonly from: string;
  readonly to: string;
  readonly today?: string;
}

/** 12月13日, 12月13日—12月17日; 2020年1月1日—12月31日 where it could be taken for this year. */
export function periodText({ from, to, today = to }: ShownPeriod): string {
  const begins = from.slice(0, 4);
  const first = `${begins === today.slice(0, 4) ? "" : `${begins}年`}${shortDay(from)}`;
  if (from === to) return first;
  const ends = to.slice(0, 4);
  return `${first}—${ends === begins ? "" : `${ends}年`}${shortDay(to)}`;
}

const nothingWords: Readonly<Record<NothingDue, string>> = {
  rest_days: "休息日不用报",
  done: "已完成，不用再报",
  paused: "已暂停或已完成，不用报",
  not_counted: "这段时间没有要报的项目",
  no_tasks: "没有要报的项目",
};

/** Who has reported and who has not; never a score. */
export function rollCard(
  name: string,
  period: { readonly from: string; readonly to: string },
  rows: readonly RollRow[],
  people: ReadonlyMap<string, string>,
  nothing: NothingDue,
  more: readonly Button[] = [],
): Card {
  const days = rows.flatMap((row) => row.days);
  const count = (state: string): number => days.filter((one) => one.state === state).length;
  const missing = rows
    .filter((row) => row.missing > 0)
    .toSorted((a, b) => b.missing - a.missing || (a.task.name < b.task.name ? -1 : 1));
  const filed = rows.filter((row) => row.missing === 0);
  const isOneDay = period.from === period.to;
  const line = (row: RollRow): Block => {
    const who = people.get(row.task.id);
    const days = row.days.filter((one) => one.state === "missing").map((one) => shortDay(one.day));
    return text(
      { b: row.task.name },
      ` ${row.task.street}${who ? ` ${who}` : ""}`,
      isOneDay
        ? ""
        : `：缺${row.missing}天（${days.slice(0, 5).join("、")}${days.length > 5 ? "…" : ""}）`,
    );
  };
  return {
    title: `${name}上报情况（${periodText(period)}）`,
    tone: missing.length === 0 ? "green" : "orange",
    blocks: [
      text(
        rows.length === 0
          ? nothingWords[nothing]
          : isOneDay
            ? `应报 ${rows.length}个：已报 ${filed.length}个，没报 ${missing.length}个`
            : `应报 ${days.length}次：按时 ${count("on_time")}，晚报 ${count("late")}，缺 ${count("missing")}`,
      ),
      ...(missing.length > 0 ? [text({ b: "没报的" })] : []),
      ...missing.slice(0, SHOWN).map(line),
      ...(missing.length > SHOWN ? [note(`…其余 ${missing.length - SHOWN} 个`)] : []),
      ...(filed.length > 0
        ? [
            {
              kind: "fold" as const,
              title: `报齐的（${filed.length}）`,
              blocks: [
                text(
                  filed
                    .slice(0, 60)
                    .map((row) => row.task.name)
                    .join("、") + (filed.length > 60 ? "…" : ""),
                ),
              ],
            },
          ]
        : []),
      ...(more.length > 0 ? [buttons(...more)] : []),
      note("只看有没有报，不计分"),
    ],
  };
}
