import type { Metric, Mode } from "../../metric.ts";
import type { Draft } from "./draft.ts";
import { metricsOf } from "./fit.ts";
import type { NumberToken } from "../token/token.ts";
import type { Counted } from "../token/units.ts";
import type { Family } from "../token/words.ts";

/** 13户租户和3户住户全部清退: the verb behind the second figure is that of the first as well. */
export function shareVerb(
  d: Draft,
  i: number,
  list: readonly Metric[],
  mode: Mode,
  unit: Counted,
  families: readonly Family[],
): void {
  const first = d.tokens[d.waiting];
  if (first?.kind !== "num" || first.counted === undefined) return;
  // 1户2栋都拆了: two measures of one thing, side by side
  const token = d.tokens[i] as NumberToken;
  if (first.end === token.start && first.counted !== unit) {
    const others = metricsOf(families, first.counted);
    for (const metric of others) d.add(d.waiting, metric, mode, first.value);
    if (others.length > 0) d.sides.used.add(d.waiting);
    return;
  }
  if (first.counted !== unit) return;
  const between = d.text.slice(first.end, d.tokens[i]!.start);
  // 上午2户下午1户都签了
  if (!/^(?:[^，。；\d]{0,8}[和、与及]|中午|下午|晚上)$/.test(between)) return;
  const isSame = d.facts.some((fact) => fact.value.eq(first.value) && fact.mode === mode);
  for (const metric of list) {
    if (!isSame) d.add(d.waiting, metric, mode, first.value);
  }
  d.sides.used.add(d.waiting);
}
