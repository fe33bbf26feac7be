import { figure } from "../../figure.ts";
import type { Metric } from "../../metric.ts";
import type { Draft } from "./draft.ts";
import type { ReadFact } from "../reading.ts";

/** 最后一户腾房，房子也拆了: then nothing at all is left. */
export function mergeLeft(d: Draft, metric: Metric): void {
  if (metric !== "demolished_households") return;
  const at = d.facts.findIndex(
    (fact) => fact.mode === "left" && fact.value.eq(0) && fact.metric === "vacated_households",
  );
  if (at < 0) return;
  const place = d.places[at]!;
  d.remove(at);
  d.add(place, "cleared_households", "left", figure(0));
}

/** 1户撤回已签协议，签约数减1: the same households, told once by what happened and once as a figure taken off. */
export function dropUndone(d: Draft): void {
  for (const fact of d.facts.filter((one) => one.mode === "add" && one.value.lt(0))) {
    const at = d.facts.findIndex(
      (one) => one.metric === fact.metric && one.value.eq(fact.value.times(-1)),
    );
    if (at < 0) continue;
    d.remove(at);
  }
}

/** 剩3户，今天拿下1户，还有2户: what was left before; what was done since makes the difference. */
export function dropBefore(d: Draft): void {
  for (let n = d.facts.length - 1; n > 0; n -= 1) {
    const now = d.facts[n]!;
    const first = d.facts.findIndex(
      (one, m) => m < n && one.mode === "left" && one.metric === now.metric,
    );
    if (now.mode !== "left" || first < 0) continue;
    const done = d.facts
      .slice(first, n)
      .filter((one) => one.metric === now.metric && one.mode === "add")
      .reduce((all, one) => all.plus(one.value), figure(0));
    if (done.gt(0) && d.facts[first]!.value.minus(done).eq(now.value)) d.remove(first);
  }
}

/** 今天交地9.4亩，加上原来的66亩，累计75.4亩: what was before is no total of its own, where the sum is told. */
export function dropAddend(d: Draft): void {
  const at = d.facts.findIndex(
    (one, n) =>
      one.mode === "cum" &&
      /加上?(?:原来|之前|以前|前面|前头|前期|上次)的?$/.test(leadOf(d, n)) &&
      d.facts.some(
        (sum) => sum.metric === one.metric && sum.mode === "cum" && sum.value.gt(one.value),
      ),
  );
  if (at >= 0) d.remove(at);
}

/** 剩余2户今天签了1户，还有1户: of two counts of what is left, the later is the one that holds. */
export function dropStale(d: Draft): void {
  const lefts = d.facts.filter((fact) => fact.mode === "left" && fact.unit === "household");
  const [first, second] = lefts;
  if (!first || !second || lefts.length !== 2) return;
  if (first.metric !== "cleared_households" || second.value.gte(first.value)) return;
  if (second.metric === first.metric || second.value.eq(0)) return;
  const at = d.facts.indexOf(first);
  d.remove(at);
}

/** 剩下的2户今天签了1户: which households are meant, and not how many are left now. */
export function dropNamed(d: Draft): void {
  const isNamed = (n: number): boolean =>
    d.facts[n]!.mode === "left" &&
    d.facts[n]!.unit === "household" &&
    /[剩余]下?的$/.test(leadOf(d, n)) &&
    d.facts.some((fact, m) => m > n && fact.mode === "add" && fact.unit === "household");
  for (let n = d.facts.length - 1; n >= 0; n -= 1) if (isNamed(n)) d.remove(n);
}

/** 总共86户，今天调查了16户，累计54户: of two totals the larger, told first, is the size of the task. */
export function tellSize(d: Draft): void {
  for (const [n, size] of d.facts.entries()) {
    const isWhole =
      size.mode === "cum" &&
      /(?:总共|一共|共有?|总计)[^，。；\d]{0,3}$/.test(leadOf(d, n)) &&
      d.facts.some(
        (one, m) =>
          one.metric === size.metric &&
          one.mode === "cum" &&
          one.value.lt(size.value) &&
          d.places[m]! > d.places[n]!,
      );
    if (isWhole) d.facts[n] = { ...size, mode: "target" };
  }
}

/** 签了2户，还有1户，一共3户: one more of them, and not one left. */
const MORE = /还有$/;

/** 上午签了1户，下午又签了2户，今天共3户: where the parts are summed up in so many words, the sum alone counts. */
export function dropParts(d: Draft): void {
  for (const metric of new Set(d.facts.map((fact) => fact.metric))) {
    const told = d.facts.filter(
      (fact, n) =>
        fact.metric === metric &&
        (fact.mode === "add" || (fact.mode === "left" && MORE.test(leadOf(d, n)))),
    );
    const sum = d.facts.findLast((fact) => fact.metric === metric && isSummedUp(d, fact));
    const parts = told.filter((fact) => fact !== sum);
    if (!sum || parts.length < 2) continue;
    if (!parts.reduce((all, fact) => all.plus(fact.value), figure(0)).eq(sum.value)) continue;
    for (const part of parts) {
      const at = d.facts.indexOf(part);
      d.remove(at);
    }
    d.facts[d.facts.indexOf(sum)] = { ...sum, mode: "add" };
  }
}

function isSummedUp(d: Draft, fact: ReadFact): boolean {
  return /(?<![总累])(?:共计?|合计|总共|一共|总计)[^，。；\d]{0,6}$/.test(
    leadOf(d, d.facts.indexOf(fact)),
  );
}

/** The text ahead of the figure that told fact number `n`. */
function leadOf(d: Draft, n: number): string {
  return d.text.slice(0, d.tokens[d.places[n]!]!.start);
}
