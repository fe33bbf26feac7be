import type { Day } from "../domain/day.ts";
import { plain, type Figure } from "../domain/figure.ts";
import type { Metric, Unit } from "../domain/metric.ts";
import { amount, metricWords, shortDay } from "./words.ts";

/** A figure as it was said: 签约 累计 24户. */
export function factWords(fact: {
  metric: Metric;
  mode: string;
  value: Figure;
  unit: Unit;
}): string {
  if (fact.mode === "rate") return `${metricWords[fact.metric]}率${plain(fact.value)}%`;
  const modes: Readonly<Record<string, string>> = {
    cum: "累计",
    left: "还剩",
    target: "共",
    add: "",
  };
  return `${metricWords[fact.metric]}${modes[fact.mode] ?? ""}${amount(fact.value, fact.unit)}`;
}

/** Figures in words that read the same again; the day is named where it is another than today. */
export function entryLine(
  facts: readonly { metric: Metric; mode: string; value: Figure; unit: Unit }[],
  asOf: Day | null,
  isDone: boolean,
): string {
  const words = [...facts.map(factWords), ...(isDone ? ["已完成"] : [])];
  return `${asOf === null ? "" : shortDay(asOf)}${words.join("，")}`;
}
