import { note, text, type Card, type Field } from "../card.ts";
import type { Day } from "../domain/day.ts";
import { plain, ZERO } from "../domain/figure.ts";
import type { TaskFigures, TaskKind } from "../domain/figures/task.ts";
import { shortDay } from "./words.ts";

/** The words that a form's fields stand for, in the order of the funnel. */
export const formWords = {
  signed: { word: "签约", unit: "户" },
  vacated: { word: "腾房", unit: "户" },
  demolished: { word: "拆除", unit: "户" },
  cleared: { word: "清零", unit: "户" },
  delivered: { word: "交地", unit: "亩" },
  area: { word: "拆除面积", unit: "㎡" },
} as const;

export type FormField = keyof typeof formWords;

/** What is asked of each kind of task: the figures that count for it. */
const asked: Readonly<Record<TaskKind, readonly FormField[]>> = {
  collective_land: ["signed", "vacated", "demolished", "delivered"],
  state_land_house: ["signed", "vacated", "demolished", "area"],
  clear_up: ["signed", "vacated", "cleared"],
  preliminary: ["signed", "vacated", "demolished", "delivered"],
};

/** The same in one line. */
const lines: Readonly<Record<TaskKind, string>> = {
  collective_land: "签约2户 腾房1户",
  state_land_house: "签约2户 拆除面积300㎡",
  clear_up: "清零1户",
  preliminary: "签约2户 腾房1户",
};

/** The form of a bare report: it starts from where the project stands, so that only what is new is typed. */
export function reportFormCard(
  project: string,
  task: TaskFigures,
  lastReportOn: Day | null,
  today: Day,
): Card {
  const fields: Field[] = asked[task.kind].map((name) => {
    const { word, unit } = formWords[name];
    return {
      kind: "text",
      name,
      label: `今天${word}（${unit}）`,
      hint: standing(task, name, unit),
      maxLength: 20,
    };
  });
  fields.push({
    kind: "text",
    name: "other",
    label: "其他（一句话）",
    hint: "如：迁坟2座，兑付86万元",
    maxLength: 200,
  });
  const args = { project, form: true };
  return {
    title: `${project}：今天的进度`,
    tone: "blue",
    blocks: [
      text(startsFrom(lastReportOn, today)),
      {
        kind: "form",
        name: "report_form",
        fields,
        submit: { text: "上报", style: "primary", does: { command: "report", args } },
        more: [
          {
            text: "今天没有进展",
            does: { command: "report", args: { ...args, noProgress: true } },
          },
        ],
      },
      note("也可以直接发一句：", { code: `/上报 ${project} ${lines[task.kind]}` }),
    ],
  };
}

function startsFrom(lastReportOn: Day | null, today: Day): string {
  if (lastReportOn === today) return "今天已经报过，这里填的会再加上去";
  return lastReportOn
    ? `上次报的是${shortDay(lastReportOn)}，只填今天新增的`
    : "只填今天新增的，没有的空着";
}

function standing(task: TaskFigures, name: FormField, unit: string): string {
  const { startRemaining, remaining, households } = task;
  const cleared = startRemaining?.minus(remaining ?? startRemaining);
  const [done, whole] = {
    signed: [task.signed, households ?? startRemaining],
    vacated: [task.vacated, households ?? startRemaining],
    demolished: [task.demolished, households],
    cleared: [cleared, startRemaining],
    delivered: [task.doneMu, task.targetMu],
    area: [task.doneSqm, task.targetSqm],
  }[name];
  if (!done && !whole) return "没有就空着";
  return `已累计 ${plain(done ?? ZERO)}${unit}${whole ? `，共 ${plain(whole)}${unit}` : ""}`;
}
