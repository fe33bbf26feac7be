import { ZERO, type Figure } from "../../figure.ts";
import type { Metric, Mode } from "../../metric.ts";
import type { Draft } from "./draft.ts";
import { groupsOfEach, isInGroup, isOldValue, isReserved, lead } from "./around.ts";
import { metricsOf } from "./fit.ts";
import { modeOfFigure } from "./mode.ts";
import { shareVerb } from "./share-verb.ts";
import type { FigureSeen } from "./figure-seen.ts";
import type { Verb } from "./seen.ts";
import type { NumberToken } from "../token/token.ts";
import type { Counted } from "../token/units.ts";
import type { Family } from "../token/words.ts";

/** What work a figure counts, and in which unit. */
export interface Work {
  readonly verbs: readonly Verb[];
  readonly families: readonly Family[];
  readonly unit: Counted;
  /** The figure has no verb of its own. */
  readonly isInherited: boolean;
}

/** 签约12/15户: so many of the whole task. */
export function tellShare({ d, i, token }: FigureSeen, work: Work, whole: Figure): void {
  for (const metric of metricsOf(work.families, work.unit)) {
    d.add(i, metric, "cum", token.value);
    d.add(i, metric, "target", whole);
  }
  d.close(i, token, work.verbs, work.families, "cum");
}

/** Notes the figure, and what it makes of the figures around it. */
export function tell(seen: FigureSeen, work: Work): void {
  const { d, i, token, before } = seen;
  const { families, unit, verbs } = work;
  const measured = measure(seen, unit);
  const list = metricsOf(families, measured.unit);
  if (list.length === 0) return;
  if (isOldValue(d, i, before)) {
    d.sides.used.add(i);
    d.oldValue = measured.value;
    d.lastLeft = seen.isLeft;
    d.lastFamilies = families;
    return;
  }
  const { mode, value } = meaning(seen, work, measured.value.times(groupsOfEach(d, i)));
  if (isPart(seen, list, mode, value)) {
    d.close(i, token, verbs, families, mode);
    return;
  }
  d.addAll(i, list, mode, value);
  if (seen.isBehind) shareVerb(d, i, list, mode, unit, families);
  d.addAll(i, noneLeft(seen, work, list, mode), "left", ZERO);
  if (isReserved(d, i)) d.isApproximate = true;
  if (unit === "household") d.lastCount = value;
  if (mode === "cum" && isCumAhead(seen)) d.carriesCum = true;
  d.close(i, token, verbs, families, mode);
}

/** Money is kept in 万元, land in mu: 交地2000平 is three of them. */
function measure({ token, before }: FigureSeen, unit: Counted): { value: Figure; unit: Counted } {
  const { value, counted } = token;
  const isLand =
    counted === "sqm" &&
    before.verbs.some((verb) => verb.family === "deliver" || verb.family === "surface");
  if (isLand) return { value: value.times("0.0015"), unit: "mu" };
  const isYuan = counted === undefined && token.isLarge && unit === "money";
  return { value: isYuan ? value.div(10_000) : value, unit };
}

/** How the figure is meant, and its value with the sign of that. */
function meaning(seen: FigureSeen, work: Work, amount: Figure): { mode: Mode; value: Figure } {
  const { d, token, before, isNoneLeft } = seen;
  const said = isNoneLeft ? "add" : modeOfFigure(seen, work.isInherited);
  const isMinus = said === "add" && (before.hasMinus || isHandedBack(d, token));
  const value = isMinus ? amount.abs().times(-1) : amount;
  const mode = said === "add" && before.hasTo ? "cum" : said;
  const isLess = mode === "cum" && before.hasTo && d.oldValue !== null && value.lt(d.oldValue);
  if (isLess || value.lt(0)) d.isNegative = true;
  d.oldValue = null;
  return { mode, value };
}

/** 原来交的3亩退回来了: what had counted counts no more. */
function isHandedBack(d: Draft, token: NumberToken): boolean {
  return /^[^，。；\d]{0,3}(?:又|被|给)?(?:退回|退了回)/.test(d.text.slice(token.end));
}

/** 签约2户（含昨天1户） */
const INCLUDED = /(?:(?<!不)含|包括)[^，。；\d]{0,6}$/;

/** 腾房8户，其中强制腾房1户: a part of what is counted already. */
function isPart(
  { d, i, before }: FigureSeen,
  list: readonly Metric[],
  mode: Mode,
  value: Figure,
): boolean {
  const isCounted = (metric: Metric): boolean =>
    d.facts.some((one) => one.metric === metric && one.mode === "add" && one.value.gte(value));
  const isAmong = before.hasAmong || INCLUDED.test(lead(d, i));
  return isAmong && mode === "add" && list.every(isCounted);
}

/** Of what nothing is left: 最后一户签了, 剩下的9户今天全部签约. */
function noneLeft(
  { d, i, token, rest, isBehind, isNoneLeft }: FigureSeen,
  { families, unit }: Work,
  list: readonly Metric[],
  mode: Mode,
): readonly Metric[] {
  if (token.isLast === true && mode === "add" && !isInGroup(d, i)) {
    const isWhole = families.includes("demolish") && unit === "household" && families.length > 1;
    return isWhole ? ["cleared_households"] : list;
  }
  const isRest = mode === "add" && d.lastLeft && isBehind && rest.modes.includes("all");
  return isNoneLeft || isRest ? list : [];
}

/** 累计签约24户、腾房20户: the word stands ahead of the verb, and is that of the next figure as well. */
function isCumAhead({ before }: FigureSeen): boolean {
  return before.isModeFirst && before.modes.some((mode) => mode === "cum" || mode === "already");
}
