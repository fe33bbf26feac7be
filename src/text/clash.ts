import { text, type Card } from "../card.ts";
import type { Day } from "../domain/day.ts";
import { plain, type Figure } from "../domain/figure.ts";
import { metrics } from "../domain/metric.ts";
import type { Clash } from "../domain/reconcile/index.ts";
import type { HeldBack, Recorded } from "../verbs/record-report.ts";
import { recordedBlocks } from "./report.ts";
import { amount, metricWords, unitWords } from "./words.ts";

/** Why a figure is held back, in one sentence. */
export function clashLine(clash: Clash): string {
  const unit = metrics[clash.metric];
  const name = metricWords[clash.metric];
  const of = (value: Figure | null) => (value === null ? "—" : amount(value, unit));
  switch (clash.reason) {
    case "negative_delta":
      return `${name}会变少：原来 ${of(clash.had)}，照这样是 ${of(clash.got)}`;
    case "over_target":
      return `${name}会超过总数：共 ${of(clash.limit)}，照这样是 ${of(clash.got)}`;
    case "disagrees":
      return `${name}前后对不上：一处算出 ${of(clash.got)}，另一处是 ${of(clash.limit)}（账上 ${of(clash.had)}）`;
    case "funnel":
      return `${name} ${of(clash.got)}，比${clash.against ? metricWords[clash.against] : "前一步"}的 ${of(clash.limit)} 还多`;
    case "ten_fold":
      return `${name}一天 ${of(clash.got)}，是平时最多一天（${of(clash.limit)}）的十倍以上`;
    case "rate_disagrees":
      return `${name}率说是 ${plain(clash.got)}%，按户数算是 ${clash.had ? clash.had.toFixed(1) : "—"}%`;
    case "target_differs":
      return `${name}的总数说是 ${of(clash.got)}，账上是 ${of(clash.had)}`;
    case "done_short":
      return `说已完成，但${name}还差 ${of(clash.got)}（目标 ${of(clash.limit)}，已完成 ${of(clash.had)}）`;
    case "too_large":
      return `${name}的数太大了：${of(clash.got)}`;
    case "not_whole":
      return `${name}要用整数，写的是 ${of(clash.got)}`;
    case "wrong_unit":
      return `${name}的单位应是${unitWords[unit]}`;
  }
}

/** The line that would be right where the figure was meant in another way; null where none comes to mind. */
function likelyLine(held: HeldBack): string | null {
  const clash = held.clashes[0];
  if (!clash) return null;
  const unit = metrics[clash.metric];
  const said = held.changes.find((change) => change.metric === clash.metric)?.facts[0];
  const line = (words: string) => `/上报 ${held.project.name} ${metricWords[clash.metric]}${words}`;
  const fits = (value: Figure) =>
    (clash.had === null || value.gte(clash.had)) &&
    (clash.limit === null || value.lte(clash.limit));
  if (clash.reason === "over_target" && said?.mode === "add" && fits(said.value)) {
    return line(`累计${amount(said.value, unit)}`);
  }
  if (clash.reason === "negative_delta" && said?.mode === "cum")
    return line(amount(said.value, unit));
  if (clash.reason === "funnel" && clash.limit) return line(`累计${amount(clash.limit, unit)}`);
  return null;
}

/** Figures that cannot be: asked about before anything of that project is stored. */
export function clashCard(held: HeldBack, done: readonly Recorded[], today: Day): Card {
  const line = likelyLine(held);
  return {
    title: `${held.project.name}：请核对，还没有记`,
    tone: "orange",
    blocks: [
      ...done.flatMap((one) => [...recordedBlocks(one, today)]),
      ...(done.length > 0 ? ([{ kind: "rule" }] as const) : []),
      ...held.clashes.map((clash) => text(clashLine(clash))),
      ...(line ? [text("如果是这个意思，照这样发：", { code: line })] : []),
    ],
  };
}
