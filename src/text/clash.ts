import { note, text, type Card } from "../card.ts";
import { plain, type Figure } from "../domain/figure.ts";
import { metrics, type Mode } from "../domain/metric.ts";
import type { Clash } from "../domain/reconcile/index.ts";
import type { HeldBack } from "../verbs/record-report.ts";
import { changeLine } from "./report.ts";
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
      return `${name}前后对不上：${waysOf(clash).join("；")}`;
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

/** The two ways of saying it that do not fit, each with what it comes to. */
function waysOf({ metric, between, got, limit, had }: Clash): readonly string[] {
  const unit = metrics[metric];
  const of = (value: Figure | null) => (value === null ? "—" : amount(value, unit));
  if (!between) return [`一处 ${of(got)}`, `另一处 ${of(limit)}`];
  const say = (mode: Mode, total: Figure | null): string => {
    if (mode === "cum") return `说累计 ${of(total)}`;
    if (mode === "left") return `按还剩的算，累计 ${of(total)}`;
    const day = total && had ? of(total.minus(had)) : "今天的";
    return `账上 ${of(had)} 加 ${day}，累计 ${of(total)}`;
  };
  return [say(between[0], got), say(between[1], limit)];
}

/** Figures that cannot be: asked about before anything of that project is stored. */
export function clashCard(held: HeldBack): Card {
  return {
    title: "请核对，还没有记",
    tone: "orange",
    summary: `${held.project.name}：请核对，还没有记`,
    blocks: [
      text({ b: held.project.name }),
      ...held.clashes.map((clash) => text(clashLine(clash))),
    ],
  };
}

/** The figures that are to be kept all the same, and the question why. */
export function reasonCard(held: HeldBack): Card {
  return {
    title: "请写原因，还没有记",
    tone: "orange",
    summary: `${held.project.name}：请写原因，还没有记`,
    blocks: [
      text({ b: held.project.name }),
      ...held.clashes.map((clash) => text(clashLine(clash))),
      ...held.changes.map((change) => text("照记：", ...changeLine(change))),
      note("写了就记，审核的人看得到原因"),
    ],
  };
}
