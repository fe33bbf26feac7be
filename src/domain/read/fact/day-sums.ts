import type { Draft } from "./draft.ts";
import { lead } from "./around.ts";
import { REACH } from "./seen.ts";
import { isMoney, isStop, isWord, modeOf } from "../token/token.ts";

/** 5组、6组共交地12亩: the sum of those groups, and not of the task. */
export function isSumOfGroups(d: Draft, i: number): boolean {
  return /组[、和及与][^，。；]{1,6}组一?共[^，。；\d]{0,6}$/.test(
    d.text.slice(0, d.tokens[i]!.start),
  );
}

/** 今天共签约3户: 共 sums up the day, not the task. */
export function isSumOfDay(d: Draft, i: number): boolean {
  let sums = false;
  for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
    const token = d.tokens[back]!;
    if (token.kind === "num" && d.sides.used.has(back)) return false;
    // 今天签了2户，加上上周的3户，一共5户
    if (isWord(token, "span")) return false;
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

const IN_ALL = /^[，、\s]*(?:补偿款|金额|款项)?(?:共计?|合计|总共|一共|总计|计)$/;

/** 发放补偿款3户共126万元, 兑付6户，平均每户23万，总计138万: the sum of those just counted, not of the task. */
export function isSumOfCounted(d: Draft, i: number): boolean {
  if (!IN_ALL.test(lead(d, i)) || d.waiting < 0) return false;
  const before = d.tokens.slice(d.waiting, i + 1).filter((token) => token.kind === "num");
  return before[0]?.counted === "household" && before.slice(1).every(isMoney);
}

/** True where a day is named before the figure in its sentence; 今天没签，已签22户: not where it brought nothing. */
export function dayInClause(d: Draft, i: number): boolean {
  let isBehindComma = false;
  for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
    const token = d.tokens[back]!;
    if (isStop(token, "hard") || (isBehindComma && d.sides.verb(back)?.isDenied)) return false;
    isBehindComma ||= isStop(token, "soft");
    if (token.kind === "day") return !d.sides.isCutoff(back);
  }
  return false;
}
