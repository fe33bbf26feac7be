import { ZERO } from "../figure.ts";
import type { Metric, Mode } from "../metric.ts";
import type { Draft } from "./draft.ts";
import {
  bare,
  choose,
  fits,
  fitting,
  metrics,
  payBefore,
  standsAlone,
  HOUSEHOLD_FAMILIES,
} from "./fact-fit.ts";
import {
  HOUSEHOLD_SHARE,
  isInGroup,
  isLinked,
  isListed,
  isOldValue,
  isReserved,
  isSizeInBrackets,
  lead,
  measuresProjects,
  modeAt,
} from "./fact-mode.ts";
import { doneFollows, shareVerb, target, targetAfter } from "./fact-target.ts";
import { isFigure, type Seen, type Verb } from "./sides.ts";
import type { NumberToken } from "./tokens.ts";
import { rateMetric } from "./units.ts";

/** 又谈下来两户: households won over, whose signature is told after. */
const WON = /[又再][^，。；]{0,4}(?:[谈磨做攻啃拿][下妥好成通]来?|做通|说通)$/;

/** Reads the figure at `i`: what it counts, how it is meant, and what it leaves. */
export function takeFigure(d: Draft, i: number, token: NumberToken): void {
  if (d.sides.used.has(i)) return;
  const before = d.sides.before(i);
  if (!isFigure(token) && !token.isBare) return;
  const counted = token.counted;
  if (isSizeInBrackets(d, i, before.modes)) {
    const unit = counted ?? "household";
    for (const metric of metrics(d.lastFamilies, unit)) d.add(i, metric, "target", token.value);
    d.sides.used.add(i);
    return;
  }
  const isMu =
    counted === "sqm" &&
    before.verbs.some((verb) => verb.family === "deliver" || verb.family === "surface");
  let verbs = fitting(d, before.verbs, token);
  let after: Seen | null = null;
  let source = before;
  const rest = d.sides.after(i);
  if (verbs.length === 0) {
    after = rest;
    if (isFigure(token)) verbs = fitting(d, after.verbs, token);
    if (verbs.length > 0) source = after;
  }
  const isLeftWord =
    before.modes.includes("left") ||
    (before.modes.includes("maybe_left") &&
      (rest.isDenied ||
        rest.isPlanned ||
        (rest.verbs.every((verb) => verb.family === "visit") && standsAlone(d, token))));
  let isDenied =
    verbs.some((verb) => verb.isDenied) ||
    (source === after && after.isDenied) ||
    (source === before && before.isDenied && verbs.length > 0);
  let isLeft = isLeftWord || isDenied;
  // 剩下的9户今天全部签约: what was left is done now
  const isFinish = isLeftWord && !isDenied && source === after && verbs.length > 0;
  const isOver = /^[^，。；]{0,8}?(?:了|完|毕|空)/.test(d.text.slice(token.end));
  // 又磨下来两户，坡上那家和开店的都签了字: the two are told again, one by one
  const first = d.tokens[d.waiting];
  if (token.isImplied === true && first?.kind === "num" && first.isImplied !== true) {
    if (WON.test(d.text.slice(0, first.start))) return;
  }
  if (token.isImplied === true && (verbs.length === 0 || (isLeft && !(isFinish && isOver)))) {
    d.isDenied ||= isDenied;
    d.lastCount = token.value;
    d.isImpliedCount = true;
    // 签约1户，剩下那户出差了
    const isRest = verbs.length === 0 && before.modes.includes("left") && d.facts.length > 0;
    if (!isRest) return;
  }
  if (isFinish && (rest.modes.includes("all") || rest.hasEach || rest.hasDay || isOver)) {
    isLeft = false;
  }
  const nothingLeft = isFinish && !isLeft;
  if (source === before && verbs.length > 0 && isLeftWord && rest.isDenied) isDenied = true;
  // 一户都没签: nothing happened
  if (isDenied && !isLeftWord && token.value.eq(1) && isNotOne(d, i, token)) {
    d.isDenied = true;
    d.sides.used.add(i);
    return;
  }
  // 今天上门3户都没签
  if (verbs.length === 0 && before.verbs.length > 0 && !isFigure(token)) return;
  if (verbs.length === 0 && rest.isPlanned && !isLeft) return;
  // 清点漏了5户: what was not done right is no progress
  if (source === before && /漏[了登量算掉]|少[算登量]|量错|登错/.test(lead(d, i))) return;
  const isMoney = counted === "money" || (counted === undefined && token.isLarge);
  if (verbs.length === 0 && isMoney) verbs = payBefore(d, i);
  const families = choose(verbs, source === before ? before : rest);
  let metricsRead: Metric[] = [];
  if (token.of !== undefined && families.length > 0) {
    metricsRead = metrics(families, counted ?? "household");
    for (const metric of metricsRead) {
      d.add(i, metric, "cum", token.value);
      d.add(i, metric, "target", token.of);
    }
    d.close(i, token, verbs, families, "cum");
    return;
  }
  if (counted === "percent") {
    percent(d, i, token, verbs, before);
    return;
  }
  const unit = counted ?? bare(d, families, token);
  const isSize = token.isBare && families.length === 0 && before.modes.at(-1) === "target";
  if (isSize && !token.isLarge && (unit === undefined || unit === "household")) {
    if (target(d, i, token, "household", before)) return;
  }
  if (unit === undefined) return;
  let inherited = false;
  let chosen = families;
  if (chosen.length === 0) {
    // 一处违章建筑今天强制清表: handled by the verb; 累计24户, 剩2户, 3栋1280平: as the figure before
    const isTarget = before.modes.at(-1) === "target";
    const says =
      isLeft ||
      before.hasMinus ||
      before.hasTo ||
      before.modes.some((mode) => mode === "cum" || mode === "add" || mode === "already") ||
      (before.hasDay && before.verbs.length === 0) ||
      token.sign !== undefined ||
      token.isCum === true ||
      token.of !== undefined ||
      measuresProjects(d, i, unit);
    const isLink = isLinked(d, i, unit) || isListed(d, i, unit);
    // 今天签约2户，共31户，已签24户: the sum of all, for what is done of it follows
    const isSum = !isLink && !isTarget && before.modes.at(-1) === "cum" && /共/.test(lead(d, i));
    if (isSum && doneFollows(d, i, token) && target(d, i, token, unit, before)) return;
    if (!isTarget && (says || isLink) && fitting(d, rest.verbs, token).length === 0) {
      chosen = d.lastFamilies.filter((family) => fits(family, unit));
      inherited = true;
      if (chosen.length === 0 && unit === "mu" && says && !isLeft) chosen = ["deliver"];
      if (chosen.length === 0 && unit === "project" && before.modes.length > 0 && !isLeft)
        chosen = ["finish"];
      if (isLeft && unit === "household") {
        const kinds = [...d.families].filter((family) => HOUSEHOLD_FAMILIES.has(family));
        if (kinds.length !== 1) chosen = ["clear"];
        else chosen = [kinds[0]!];
      } else if (isLeft && chosen.length === 0 && unit === "mu") chosen = ["deliver"];
      else if (isLeft && chosen.length === 0 && (unit === "piece" || unit === "building"))
        chosen = ["demolish"];
    }
    if (chosen.length === 0) {
      if (target(d, i, token, unit, before)) return;
      if (targetAfter(d, i, token, unit, before)) return;
      d.waiting = i;
      if (unit === "household" && !isLeft) d.lastCount = token.value;
      return;
    }
  }
  // 签约1户（累计12/15）
  if (token.of !== undefined) {
    for (const metric of metrics(chosen, unit)) {
      d.add(i, metric, "cum", token.value);
      d.add(i, metric, "target", token.of);
    }
    d.close(i, token, verbs, chosen, "cum");
    return;
  }
  let value = token.value;
  if (token.counted === undefined && token.isLarge && unit === "money") value = value.div(10_000);
  let usedUnit = unit;
  if (isMu) {
    value = value.times("0.0015");
    usedUnit = "mu";
  }
  metricsRead = metrics(chosen, usedUnit);
  if (metricsRead.length === 0) return;
  if (isOldValue(d, i, before)) {
    d.sides.used.add(i);
    d.oldValue = value;
    d.lastFamilies = chosen;
    return;
  }
  let mode: Mode = nothingLeft
    ? "add"
    : modeAt(d, token, before, rest, source === rest, isLeft, inherited, i);
  const isMinus = (before.hasMinus || isHandedBack(d, token)) && mode === "add";
  if (isMinus) value = value.abs().times(-1);
  if (mode === "add" && before.hasTo) mode = "cum";
  if (mode === "cum" && before.hasTo && d.oldValue !== null && value.lt(d.oldValue))
    d.isNegative = true;
  d.oldValue = null;
  if (value.lt(0)) d.isNegative = true;
  // 腾房8户，其中强制腾房1户: a part of what is counted already
  const isPart =
    before.hasAmong &&
    mode === "add" &&
    metricsRead.every((metric) =>
      d.facts.some((one) => one.metric === metric && one.mode === "add" && one.value.gte(value)),
    );
  if (isPart) {
    d.close(i, token, verbs, chosen, mode);
    return;
  }
  for (const metric of metricsRead) d.add(i, metric, mode, value);
  if (source === after && verbs.length > 0) shareVerb(d, i, metricsRead, mode, unit, chosen);
  if (token.isLast === true && mode === "add" && !isInGroup(d, i)) {
    const isWhole = chosen.includes("demolish") && unit === "household" && chosen.length > 1;
    for (const metric of isWhole ? (["cleared_households"] as const) : metricsRead) {
      d.add(i, metric, "left", ZERO);
    }
  } else if (
    nothingLeft ||
    (mode === "add" && d.lastLeft && source === rest && rest.modes.includes("all"))
  ) {
    for (const metric of metricsRead) d.add(i, metric, "left", ZERO);
  }
  if (token.isApproximate || isReserved(d, i)) d.isApproximate = true;
  d.lastCount = unit === "household" ? value : d.lastCount;
  if (
    mode === "cum" &&
    before.isModeFirst &&
    before.modes.some((m) => m === "cum" || m === "already")
  ) {
    d.carriesCum = true;
  }
  d.close(i, token, verbs, chosen, mode);
}

/** 原来交的3亩退回来了: what had counted counts no more. */
function isHandedBack(d: Draft, token: NumberToken): boolean {
  return /^[^，。；\d]{0,3}(?:又|被|给)?(?:退回|退了回)/.test(d.text.slice(token.end));
}

/** 一户都没, 一户也没, 今天一户没: one stands for none. */
export function isNotOne(d: Draft, i: number, token: NumberToken): boolean {
  const after = d.text.slice(token.end);
  if (/^\s*[都也][^，。]{0,4}[没未不]/.test(after)) return true;
  return d.tokens[i - 1]?.kind === "day" && /^\s*[没未]/.test(after);
}

/** Reads a rate: 签约率97.2%, 完成八成. */
export function percent(
  d: Draft,
  i: number,
  token: NumberToken,
  verbs: readonly Verb[],
  before: Seen,
): void {
  // 拆了一半的房子: a house, and no progress
  if (/^的(?!进度|任务|工作|量|户数|面积)/.test(d.text.slice(token.end))) return;
  const isShare = HOUSEHOLD_SHARE.test(lead(d, i));
  let some = verbs;
  if (some.length > 1) {
    const strong = some.filter((verb) => verb.family !== "finish");
    if (strong.length > 0) some = strong;
  }
  const family =
    some.at(-1)?.family ??
    (before.modes.length > 0 || before.hasTo || isShare ? d.lastFamilies[0] : undefined);
  // 签约24户，完成率77%: of the households that were counted right before
  const isOverall = family === "finish" && some.at(-1)?.isRate === true;
  const told = isOverall
    ? d.lastFamilies.find((one) => HOUSEHOLD_FAMILIES.has(one) || one === "surface")
    : undefined;
  const meant = told ?? family;
  const metric = meant === undefined ? undefined : rateMetric[meant];
  if (metric === undefined || some.some((verb) => verb.isDenied)) return;
  const says = d.text.slice(Math.max(0, token.start - 10), token.start);
  // of today's figure alone, a share of all households is no rate of progress
  if (/占[^，。]*$/.test(says) && !(isShare && d.lastMode === "cum")) return;
  if (isOldValue(d, i, before)) {
    d.lastFamilies = [family!];
    return;
  }
  d.facts.push({ metric, mode: "rate", value: token.value, unit: "percent" });
  d.places.push(i);
  d.close(i, token, some, [family!], "rate");
}
