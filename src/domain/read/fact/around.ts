import type { Draft } from "./draft.ts";
import { metricsOf } from "./fit.ts";
import { REACH, type Seen } from "./seen.ts";
import { isStop, isWord } from "../token/token.ts";
import { bareUnit, type Counted } from "../token/units.ts";
import type { ModeWord } from "../token/words.ts";

/** 该户上周已腾: told before. */
export const LONG_SINCE = /上[周月个]|之前|此前|早[就已]|原先|前期/;

const RESERVE =
  /(?:大概|大约|约莫|差不多|估计|可能|好像|貌似|应该有|听说|据说|听讲|说是)[^，。；\d]{0,8}$/;

/** 大概签了3户, 估计今天腾2户, 听说签了2户: said with reserve, ahead of the verb. */
export function isReserved(d: Draft, i: number): boolean {
  return RESERVE.test(lead(d, i));
}

/** 总共要, 一共需要: behind it stands the size of the task, unless a day is named before. */
export function sumsTask(d: Draft, at: number): boolean {
  const clause = /[^，。；]*$/.exec(d.text.slice(0, at))![0];
  const from = at - clause.length;
  return (
    clause.endsWith("共") &&
    !d.tokens.some((one) => one.kind === "day" && one.start >= from && one.end <= at)
  );
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

/** 由5户增至7户: the first is the old value; so is 在9户的基础上. */
export function isOldValue(d: Draft, i: number, before: Seen): boolean {
  if (/^的?基础上/.test(d.text.slice(d.tokens[i]!.end))) return true;
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
    // 签约+1，共计10户: both count households
    const counted = token.counted ?? bareUnit[d.lastFamilies[0]!];
    if (!d.sides.used.has(back) || counted === unit || counted === "percent") return false;
    const between = d.text.slice(token.end, d.tokens[i]!.start);
    // 上门6次，1户态度松动: no second measure of the calls
    if (token.counted === "visit" && unit === "household") return false;
    // 两栋仓库2100平: what was counted is named in between
    const noun = d.tokens.slice(back + 1, i);
    const isNoun =
      noun.length === 1 && noun[0]!.kind === "text" && /^[^有的在是]{1,4}$/.test(between);
    if (isNoun && d.lastMode !== "left" && (unit === "sqm" || unit === "building"))
      return metricsOf(d.lastFamilies, unit).length > 0;
    return (
      /^(?:[\d一二三四五六七八九]+层(?:高|楼)?的?)?(?:半拉子|半截子?|砖|土|旧|老|民|危)?(?:厂房|平房|房屋?|房子|楼房?|棚子?|猪栏|杂屋|违建|建筑物?)?[，、\s(]*(?:大概|大约|差不多|估计|一起|总共|一共|然后)*(?:(?:建筑|房屋|总)*面积[是有]?|房子[是有]?|共计?|合计?|总计|约|计|涉及|和|及)*(?:约|为|共|达)?$/.test(
        between,
      ) && metricsOf(d.lastFamilies, unit).length > 0
    );
  }
  return false;
}

const FEE = /^[、和及，][\u4e00-\u9fff]{2,6}[费款金]$/;

const BUILDING = /^[、和，]?[\u4e00-\u9fff]{0,4}[房屋棚厂楼墙栏舍所院]$/;

/** 3处, 2栋 */
function isBuilding(unit: Counted | undefined): boolean {
  return unit === "building" || unit === "piece";
}

/** 清退租户13户、住户3户: one more of the same, named apart. */
export function isListed(d: Draft, i: number, unit: Counted): boolean {
  const token = d.tokens[i]!;
  if (!/^\s*(?:$|[，。；!)\n、])/.test(d.text.slice(token.end))) return false;
  for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
    const first = d.tokens[back]!;
    if (first.kind !== "num") continue;
    const isAlike = first.counted === unit || (isBuilding(first.counted) && isBuilding(unit));
    if (!d.sides.used.has(back) || !isAlike) return false;
    // 发放青苗费3.6万元、迁坟费1.2万元
    if (unit === "money" && FEE.test(d.text.slice(first.end, token.start))) return true;
    const isSame = d.tokens
      .slice(back + 1, i)
      .every((one) => one.kind === "text" || isStop(one, "list", "soft"));
    if (!isSame) return false;
    const between = d.text.slice(first.end, token.start);
    // 拆砖房两栋，土砖房一栋
    if (isBuilding(unit)) return BUILDING.test(between);
    return /^(?:、|和)[\u4e00-\u9fff]{2,4}$/.test(between);
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

/** 3组、5组各签约1户: of how many parts of the project the figure is told. */
export function groupsOfEach(d: Draft, i: number): number {
  let groups = 0;
  let isEach = false;
  for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
    const token = d.tokens[back]!;
    if (token.kind === "group") groups += 1;
    else if (token.kind === "num" || isStop(token, "hard", "soft")) break;
    isEach ||= token.kind === "word" && token.word === "各";
  }
  return isEach && groups > 1 ? groups : 1;
}

/** True where the figure is about a part of the project (5组最后1户). */
export function isInGroup(d: Draft, i: number): boolean {
  for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
    const token = d.tokens[back]!;
    if (token.kind === "group") return true;
    // 新塘组最后一户
    const isNamed =
      token.kind === "text" &&
      /[^分小]组的?(?:最后的?)?$/.test(d.text.slice(token.start, token.end));
    if (isNamed) return true;
    if (token.kind === "num" || isStop(token, "hard", "soft")) return false;
  }
  return false;
}
