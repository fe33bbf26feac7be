import type { Mode } from "../metric.ts";
import type { Draft } from "./draft.ts";
import { metrics } from "./fact-fit.ts";
import { isStop, isWord, modeOf, REACH, type Seen } from "./sides.ts";
import type { NumberToken } from "./tokens.ts";
import type { Counted } from "./units.ts";
import type { ModeWord } from "./words.ts";

/** How a figure is meant: new, in all, left, the size of the task. */
export function modeAt(
  d: Draft,
  token: NumberToken,
  before: Seen,
  rest: Seen,
  isAfter: boolean,
  isLeft: boolean,
  inherited: boolean,
  i: number,
): Mode {
  if (isLeft) return "left";
  // 签约27户中今天新签2户
  if (/^(?:当中|之中|中(?![心间午]))/.test(d.text.slice(token.end))) return "cum";
  if (token.isCum === true) return "cum";
  if (token.sign !== undefined || before.hasMinus) return "add";
  if (before.hasTo) return "cum";
  const modes = [...before.modes];
  const hasDay = before.hasDay || (isAfter && rest.hasDay) || dayInClause(d, i);
  const isTotal = modes.at(-1) === "cum" && /累|已/.test(lead(d, i));
  if (modes.includes("target") && !isTotal) return "target";
  const last = modes.findLast((mode) => mode === "add" || mode === "cum");
  if (isLinked(d, i, token.counted ?? "household")) {
    return d.lastMode === "left" ? "left" : d.lastMode === "cum" ? "cum" : "add";
  }
  if (last === "cum") return isSumOfDay(d, i) ? "add" : "cum";
  if (last === "add") return "add";
  const own = before.verbs.at(-1)?.family;
  const isFinished = rest.verbs.every((verb) => verb.family === "finish" || verb.family === own);
  const all = modes.includes("all") || ((isAfter || isFinished) && rest.modes.includes("all"));
  if (all) {
    if (hasDay || rest.hasDay || token.isLast === true || d.lastLeft) return "add";
    return "cum";
  }
  if (before.hasAmong && modes.length === (modes.includes("already") ? 1 : 0)) {
    return d.lastMode === "cum" && !hasDay ? "cum" : "add";
  }
  if (modes.includes("already") || (isAfter && rest.modes.includes("already")))
    return hasDay && !hasTargetBefore(d, i) ? "add" : "cum";
  if (isAfter && rest.modes.includes("cum")) return "cum";
  if (hasTargetBefore(d, i)) return "cum";
  if (d.carriesCum && !before.hasDay) return "cum";
  if (inherited && d.lastMode === "left") return "add";
  if (!hasDay && (isWholeOfPart(d, token) || isWholeByShare(d, token))) return "cum";
  if (inherited && d.lastMode === "cum" && measuresProjects(d, i, token.counted ?? "mu")) {
    return "cum";
  }
  return "add";
}

/** 签约56户，其中今天2户: the whole of which a new part is told. */
function isWholeOfPart(d: Draft, token: NumberToken): boolean {
  return /^[了]?[，(]?其中[，:]?(?:今[天日]|昨[天日]|当[天日]|本[周月]|上午|下午|昨晚|新增|新签|新)[^，。；]{0,6}[\d一二两俩三四五六七八九十]/.test(
    d.text.slice(token.end),
  );
}

/** 腾房33户，占总户数的91.7%: what is set against the whole task is what is done of it. */
function isWholeByShare(d: Draft, token: NumberToken): boolean {
  const rest = d.text.slice(token.end);
  return new RegExp(
    `^了?[，(]?(?:${SHARE.source}|(?:完成率|签约率|腾房率|拆除率)(?:为|达到?|是)?)[\\d.]+%`,
  ).test(rest);
}

/** 占总户数的, 占总任务: a share of the whole. */
const SHARE =
  /(?:约)?占(?:到|了)?(?:全部|项目|任务|目标|计划)?的?(?:总户数|户数|总数|总量|总任务|任务总?数?|目标|计划|应[签腾拆交](?:户数|面积)?|全部|总面积|面积)的?(?:约)?/;

/** 占总户数的: what a rate is measured by; 占任务 may be of a year's plan. */
export const HOUSEHOLD_SHARE =
  /占(?:到|了)?(?:项目)?(?:总户数|应[签腾拆]户数|被征收户数)的?(?:约)?$/;

/** 大概签了3户, 估计今天腾2户: said with reserve, ahead of the verb. */
export function isReserved(d: Draft, i: number): boolean {
  return /(?:大概|大约|约莫|差不多|估计|可能|好像|应该有)[^，。；\d]{0,8}$/.test(lead(d, i));
}

/** The words between the figure before and this one. */
export function lead(d: Draft, i: number): string {
  let back = i - 1;
  while (back >= 0 && d.tokens[back]!.kind !== "num") back -= 1;
  return d.text.slice(d.tokens[back]?.end ?? 0, d.tokens[i]!.start);
}

/** 还剩6户（共31户）, 全部完成（共31户）: the size of the task. */
export function isSizeInBrackets(d: Draft, i: number, modes: readonly ModeWord[]): boolean {
  const isSum = modes.at(-1) === "cum" && modes.slice(0, -1).every((mode) => mode === "all");
  let back = i - 1;
  while (isStop(d.tokens[back], "space")) back -= 1;
  const word = d.tokens[back];
  const isOpen =
    word?.kind === "word" &&
    /^(?:总?共|一共|共有|共计|合计|总计)$/.test(word.word) &&
    isStop(d.tokens[back - 1], "open");
  if (!isSum || !isOpen) return false;
  return d.lastMode === "left" || d.lastMode === "cum";
}

/** 今天共签约3户, 本周签约: 共 sums up the day, not the task. */
export function isSumOfDay(d: Draft, i: number): boolean {
  let sums = false;
  for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
    const token = d.tokens[back]!;
    if (token.kind === "num" && d.sides.used.has(back)) return false;
    if (isStop(token, "hard") || (isStop(token, "soft") && !sums)) return false;
    if (modeOf(token) === "all" || modeOf(token) === "already") return false;
    if (token.kind === "word" && modeOf(token) === "cum") {
      if (!/^(?:共|一共|总共|合计|共计|先后|前后|现在|现)$/.test(token.word)) return false;
      sums = true;
    }
    if (token.kind === "day") return sums && !d.sides.isCutoff(back);
  }
  return false;
}

/** True where a day is named before the figure in its sentence. */
export function dayInClause(d: Draft, i: number): boolean {
  for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
    const token = d.tokens[back]!;
    if (isStop(token, "hard")) return false;
    if (token.kind === "day") return !d.sides.isCutoff(back);
  }
  return false;
}

/** True where the size of the task was told before. */
export function hasTargetBefore(d: Draft, i: number): boolean {
  return d.facts.some((fact, n) => fact.mode === "target" && d.places[n]! < i);
}

/** 由5户增至7户: the first is the old value. */
export function isOldValue(d: Draft, i: number, before: Seen): boolean {
  let at = i + 1;
  while (isStop(d.tokens[at], "space")) at += 1;
  const next = d.tokens[at];
  // 12户增至14户, 12 → 14户
  if (next?.kind === "word" && isWord(next, "to") && /^[变增升降减提上下回]/.test(next.word))
    return true;
  if (!before.hasFrom) return false;
  return (
    isWord(next, "to") ||
    (next?.kind === "text" && isWord(d.tokens[i + 2], "to")) ||
    (isStop(next, "soft") && isWord(d.tokens[i + 2], "to"))
  );
}

/** 3栋共1280平, 2栋，面积560㎡: another measure of what the figure before counts. */
export function isLinked(d: Draft, i: number, unit: Counted): boolean {
  for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
    const token = d.tokens[back]!;
    if (token.kind !== "num") continue;
    if (!d.sides.used.has(back) || token.counted === unit || token.counted === "percent")
      return false;
    const between = d.text.slice(token.end, d.tokens[i]!.start);
    // 两栋仓库2100平: what was counted is named in between
    const noun = d.tokens.slice(back + 1, i);
    const isNoun =
      noun.length === 1 && noun[0]!.kind === "text" && /^[^有的在是]{1,4}$/.test(between);
    if (isNoun && d.lastMode !== "left" && (unit === "sqm" || unit === "building"))
      return metrics(d.lastFamilies, unit).length > 0;
    return (
      /^(?:半拉子|半截子?|砖|土|旧|老|民|危)?(?:厂房|平房|房屋?|房子|楼房?|棚子?|猪栏|杂屋|违建|建筑物?)?[，、\s(]*(?:大概|大约|差不多|估计|一起|总共)*(?:(?:建筑|房屋|总)*面积|共计?|合计?|总计|约|计|涉及|和|及)*(?:约|为|共|达)?$/.test(
        between,
      ) && metrics(d.lastFamilies, unit).length > 0
    );
  }
  return false;
}

/** 清退租户13户、住户3户: one more of the same, named apart. */
export function isListed(d: Draft, i: number, unit: Counted): boolean {
  const token = d.tokens[i]!;
  if (!/^\s*(?:$|[，。；!)\n])/.test(d.text.slice(token.end))) return false;
  for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
    const first = d.tokens[back]!;
    if (first.kind !== "num") continue;
    if (!d.sides.used.has(back) || first.counted !== unit) return false;
    const isSame = d.tokens
      .slice(back + 1, i)
      .every((one) => one.kind === "text" || isStop(one, "list"));
    return isSame && /^(?:、|和)[\u4e00-\u9fff]{2,4}$/.test(d.text.slice(first.end, token.start));
  }
  return false;
}

/** 项目3个全部完成，15380平方米: the size of what was finished. */
export function measuresProjects(d: Draft, i: number, unit: Counted): boolean {
  if ((unit !== "sqm" && unit !== "mu") || !d.lastFamilies.includes("finish")) return false;
  for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
    const token = d.tokens[back]!;
    if (token.kind !== "num") continue;
    const between = d.text.slice(token.end, d.tokens[i]!.start);
    return token.counted === "project" && /^(?:全部|已|都|均|完成|了|[，、\s])*$/.test(between);
  }
  return false;
}

/** True where the figure is about a part of the project (5组最后1户). */
export function isInGroup(d: Draft, i: number): boolean {
  for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
    const token = d.tokens[back]!;
    if (token.kind === "group") return true;
    if (token.kind === "num" || isStop(token, "hard", "soft")) return false;
  }
  return false;
}
