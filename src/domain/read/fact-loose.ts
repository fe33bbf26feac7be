import { figure } from "../figure.ts";
import type { Metric } from "../metric.ts";
import type { Draft } from "./draft.ts";
import { isFigure, isStop, isWord, modeOf, REACH, verbOf } from "./sides.ts";
import type { Token } from "./tokens.ts";
import { metricFor } from "./units.ts";
import type { Family } from "./words.ts";
import { HOUSEHOLD_FAMILIES } from "./fact-fit.ts";

const JOINED = new Set<Family>(["sign", "vacate", "demolish"]);
const MOVED = new Set<Family>(["sign", "vacate", "demolish", "deliver", "surface"]);

/** A verb without a figure of its own: 房子也拆了, 全部签完, 还是没签. */
export function dangling(d: Draft, i: number): void {
  const verb = d.sides.verb(i)!;
  if (verb.isRate || d.sides.leadsToFigure(i) !== null) return;
  const meaning = verbOf(d.tokens[i])!;
  if (meaning.isNoun === true) return;
  if (verb.isDenied) {
    if (MOVED.has(verb.family)) d.isDenied = true;
    return;
  }
  const clause = d.sides.clause(i);
  const says = d.text.slice(clause.start, clause.end);
  if (clause.hasFigure) return;
  if (sumFollows(d, i)) {
    // 又谈下来俩，签字了，总共24户: the new ones are told before the verb
    const fit = metricFor(verb.family, "household");
    const isNew = d.lastCount !== null && d.waiting >= 0 && d.facts.length === 0;
    const isWon = /[又再][^，。；]{0,4}(?:[谈磨][下妥好成通]|做通|说通|拿下|攻下|啃下)/.test(
      d.text.slice(0, d.tokens[i]!.start),
    );
    if (isNew && isWon && fit !== null) d.add(d.waiting, fit, "add", d.lastCount!);
    return;
  }
  const isFinished = /了|完|也|都|均|已|毕|好/.test(says);
  const fits = metricFor(verb.family, "household");
  if (
    d.lastCount !== null &&
    isFinished &&
    fits !== null &&
    JOINED.has(verb.family) &&
    (/[也都均并]|房子|房屋|随后|同时|当场|接着/.test(says) ||
      (d.isImpliedCount && /今|昨|已|终于/.test(says)) ||
      /谈[下妥好成通]|做通|松口|想通/.test(d.text)) &&
    !/不|没|未/.test(says)
  ) {
    if (
      d.lastMode !== "left" &&
      d.facts.length > 0 &&
      !d.facts.some((fact) => fact.metric === fits && fact.mode !== "left")
    ) {
      const mode = d.lastMode === "cum" ? "cum" : "add";
      d.add(i, fits, mode, d.lastCount);
      d.families.add(verb.family);
      d.sides.taken.add(i);
      mergeLeft(d, fits);
    } else if (
      d.facts.length === 0 &&
      (/都|均|全/.test(says) || d.isImpliedCount || /谈[下妥好成通]|做通|松口|想通/.test(d.text))
    ) {
      d.add(i, fits, "add", d.lastCount);
      d.lastFamilies = [verb.family];
      d.families.add(verb.family);
      d.sides.taken.add(i);
    }
    return;
  }
  const isOfFigures = d.facts.length > 0 && /^\s*都/.test(says);
  if (isOfFigures) return;
  const isEvery =
    /全部|全都|悉数|全数|整体/.test(says) || (/都/.test(says) && isAboutProject(d, i));
  const all = isEvery && isFinished && !/[不没未]/.test(says);
  if (
    (all || (/全部|整体/.test(says) && !/[不没未]/.test(says))) &&
    fits !== null &&
    HOUSEHOLD_FAMILIES.has(verb.family)
  ) {
    d.add(i, fits, "left", figure(0));
    d.families.add(verb.family);
    d.sides.taken.add(i);
  }
}

/** 都签了，共2户: the figure stands behind the comma. */
export function sumFollows(d: Draft, i: number): boolean {
  let next = i + 1;
  const isFiller = (token: Token | undefined): boolean =>
    isWord(token, "done") || modeOf(token) === "all" || verbOf(token)?.family === "finish";
  while (isFiller(d.tokens[next])) next += 1;
  if (!isStop(d.tokens[next], "soft", "open")) return false;
  const isSum = modeOf(d.tokens[next + 1]) === "cum";
  return isSum && isFigure(d.tokens[next + 2]);
}

/** 铁东路都签了: of nothing smaller than the project. */
export function isAboutProject(d: Draft, i: number): boolean {
  for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
    const token = d.tokens[back]!;
    if (token.kind === "project" || isStop(token, "hard", "soft")) return true;
    if (token.kind === "group" || token.kind === "num") return false;
    if (
      token.kind === "text" &&
      /[^的也就现在地块项目\s]/.test(d.text.slice(token.start, token.end))
    )
      return false;
  }
  return true;
}

/** 最后一户腾房，房子也拆了: then nothing at all is left. */
export function mergeLeft(d: Draft, metric: Metric): void {
  if (metric !== "demolished_households") return;
  const at = d.facts.findIndex(
    (fact) => fact.mode === "left" && fact.value.eq(0) && fact.metric === "vacated_households",
  );
  if (at < 0) return;
  d.facts.splice(at, 1);
  d.places.splice(at, 1);
  d.add(at, "cleared_households", "left", figure(0));
}

/** 1户退房了，腾房减1: the same households, told once by what happened and once as a figure taken off. */
export function dropUndone(d: Draft): void {
  for (const fact of d.facts.filter((one) => one.mode === "add" && one.value.lt(0))) {
    const at = d.facts.findIndex(
      (one) =>
        one.mode === "add" && one.metric === fact.metric && one.value.eq(fact.value.times(-1)),
    );
    if (at < 0) continue;
    d.facts.splice(at, 1);
    d.places.splice(at, 1);
  }
}

/** 剩余2户今天签了1户，还有1户: of two counts of what is left, the later is the one that holds. */
export function dropStale(d: Draft): void {
  const lefts = d.facts.filter((fact) => fact.mode === "left" && fact.unit === "household");
  const [first, second] = lefts;
  if (!first || !second || lefts.length !== 2) return;
  if (first.metric !== "cleared_households" || second.value.gte(first.value)) return;
  if (second.metric === first.metric || second.value.eq(0)) return;
  const at = d.facts.indexOf(first);
  d.facts.splice(at, 1);
  d.places.splice(at, 1);
}
