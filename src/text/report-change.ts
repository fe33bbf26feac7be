import { buttons, note, text, type Card, type Line } from "../card.ts";
import type { Day } from "../domain/day.ts";
import { plain } from "../domain/figure.ts";
import { metrics } from "../domain/metric.ts";
import type { Corrected } from "../verbs/correct-report.ts";
import type { Withdrawn } from "../verbs/withdraw-report.ts";
import { dayWord, echoButtons } from "./report.ts";
import { amount, metricWords, shortDay } from "./words.ts";

/** What an undo has put back. */
export function withdrawnCard(undone: Withdrawn): Card {
  const blocks = undone.items.map((item) => {
    const lines: Line[] = [[{ b: item.project }]];
    for (const { metric, before, after } of item.changes) {
      lines.push([
        `${metricWords[metric]}　累计 ${plain(before)} → `,
        { b: amount(after, metrics[metric]) },
      ]);
    }
    if (item.isCorrection) lines.push(["更正撤了，照更正前的数算"]);
    if (item.isReopened) lines.push(["“已完成”也一并撤回"]);
    return text(...lines.flatMap((line, index) => (index === 0 ? line : ["\n", ...line])));
  });
  const entry = undone.entryId;
  return {
    title: "已撤回",
    tone: "grey",
    blocks: [
      ...blocks,
      note(`原话：${undone.words}`),
      buttons(
        { text: "改一改再报", does: { command: "edit", args: { entry } } },
        { text: "撤错了，恢复", does: { command: "edit", args: { entry, again: true } } },
      ),
      ...(undone.byName === null ? [] : [note(`${undone.byName}撤的，已告诉报的人`)]),
      note(undone.isLate ? "报了有一阵了，下一份日报会列出这次撤回" : "记录仍留底"),
    ],
  };
}

/** A correction with before and after. */
export function correctedCard(done: Corrected, today: Day): Card {
  const lines: Line[] = [[{ b: done.project.name }, `　${dayWord(done.asOf, today)}`]];
  for (const item of done.items) {
    const unit = metrics[item.metric];
    lines.push([
      { b: metricWords[item.metric] },
      ` ${plain(item.was)} 改为 ${amount(item.is, unit)}，累计 ${plain(item.totalBefore)} → `,
      { b: amount(item.totalAfter, unit) },
    ]);
  }
  return {
    title: "已更正",
    tone: "blue",
    blocks: [
      text(...lines.flatMap((line, index) => (index === 0 ? line : ["\n", ...line]))),
      echoButtons(done.entryId),
      note("原来的一条仍留底，下一份日报会列出这次更正"),
    ],
  };
}

/** The words as they were, to be put right and sent again. */
export function editFormCard(
  entry: number,
  project: string,
  words: string,
  isStanding: boolean,
): Card {
  return {
    title: `改：${project}`,
    tone: "blue",
    blocks: [
      {
        kind: "form",
        name: "edit_form",
        fields: [
          {
            kind: "text",
            name: "words",
            label: "改成",
            value: words,
            isRequired: true,
            lines: 2,
            maxLength: 500,
          },
        ],
        submit: { text: "改好了", style: "primary", does: { command: "edit", args: { entry } } },
      },
      note(isStanding ? "原来的一条会撤回并留底" : "按原来那天记"),
    ],
  };
}

/** Tells a writer in private that somebody else took a report back. */
export function withdrawnByOtherCard(by: string, words: string, asOf: string): Card {
  return {
    title: `您报的一条被${by || "项目服务股"}撤回了`,
    tone: "orange",
    blocks: [
      text(`${shortDay(asOf)}：${words.slice(0, 200)}`),
      note("记录仍留底；数要是没错，请和撤的人核对后再报"),
    ],
  };
}
