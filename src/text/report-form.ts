import { note, text, type Card, type Field } from "../card.ts";
import { plain } from "../domain/figure.ts";
import type { TaskFigures } from "../domain/figures/task.ts";
import { shortDay } from "./words.ts";

/** The words that a form's fields stand for, in the order of the funnel. */
export const formWords = {
  signed: { word: "签约", unit: "户" },
  vacated: { word: "腾房", unit: "户" },
  demolished: { word: "拆除", unit: "户" },
  delivered: { word: "交地", unit: "亩" },
} as const;

export type FormField = keyof typeof formWords;

/** The form of a bare report: it starts from where the project stands, so that only what is new is typed. */
export function reportFormCard(
  project: string,
  task: TaskFigures | null,
  lastReportOn: string | null,
): Card {
  const stands = {
    signed: task?.signed,
    vacated: task?.vacated,
    demolished: task?.demolished,
    delivered: task?.doneMu,
  };
  const fields: Field[] = (Object.keys(formWords) as FormField[]).map((name) => {
    const { word, unit } = formWords[name];
    const had = stands[name];
    return {
      kind: "text",
      name,
      label: `今天${word}（${unit}）`,
      hint: had ? `已累计 ${plain(had)}${unit}` : "没有就空着",
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
  return {
    title: `${project}：今天的进度`,
    tone: "blue",
    blocks: [
      text(lastReportOn ? `上次报的是${shortDay(lastReportOn)}，只填今天新增的` : "只填今天新增的"),
      {
        kind: "form",
        name: "report_form",
        fields,
        submit: { text: "上报", style: "primary", does: { command: "report", args: { project } } },
        more: [
          {
            text: "今天没有进展",
            does: { command: "report", args: { project, noProgress: true } },
          },
        ],
      },
      note("也可以直接发一句：", { code: `/上报 ${project} 签约2户 腾房1户` }),
    ],
  };
}
