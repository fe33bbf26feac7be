import type { Draft } from "./draft.ts";
import { isSizeInBrackets } from "./around.ts";
import { bare, choose, metricsOf, payBefore } from "./fit.ts";
import { takeRate } from "./rate.ts";
import { target, targetAfter } from "./target.ts";
import { tell, tellShare, type Work } from "./tell.ts";
import { isSumOfAll, workBefore } from "./work.ts";
import { tellsNoWork } from "./no-work.ts";
import { seenAt, type FigureSeen } from "./figure-seen.ts";
import { isFigure, isMoney, isStop, type NumberToken } from "../token/token.ts";

/** True where nothing more is to be read from the figure; what it tells is noted. */
type Settles = (seen: FigureSeen) => boolean;

/** Figures that tell of no work, in the order in which they are sought. */
const SETTLED: readonly Settles[] = [
  settlesSize,
  isToldAgain,
  keepsThatHousehold,
  settlesNotOne,
  isOnlyPlanned,
  settlesGoingOn,
  settlesSolved,
  tellsNoWork,
];

/** Reads the figure at `i`: what it counts, how it is meant, and what it leaves. */
export function takeFigure(d: Draft, i: number, token: NumberToken): void {
  if (d.sides.used.has(i) || (!isFigure(token) && !token.isBare)) return;
  const seen = seenAt(d, i, token);
  if (SETTLED.some((settles) => settles(seen))) return;
  const work = findWork(seen);
  if (work && token.of !== undefined) tellShare(seen, work, token.of);
  else if (work) tell(seen, work);
}

/** 还剩6户（共31户）: the size of the task. */
function settlesSize({ d, i, token, before }: FigureSeen): boolean {
  if (!isSizeInBrackets(d, i, before.modes)) return false;
  const list = metricsOf(d.lastFamilies, token.counted ?? "household");
  d.addAll(i, list, "target", token.value);
  d.sides.used.add(i);
  return true;
}

/** 又谈下来两户: households won over, whose signature is told after. */
const WON = /[又再][^，。；]{0,4}(?:[谈磨做攻啃拿][下妥好成通]来?|做通|说通)$/;

/** 又磨下来两户，坡上那家和开店的都签了字: the two are told again, one by one. */
function isToldAgain({ d, token }: FigureSeen): boolean {
  const first = d.tokens[d.waiting];
  if (token.isImplied !== true || first?.kind !== "num" || first.isImplied === true) return false;
  return WON.test(d.text.slice(0, first.start));
}

/** 那户还没签: kept for a verb that may follow. */
function keepsThatHousehold(seen: FigureSeen): boolean {
  const { d, token, before, verbs, isDenied, isLeftWord, isFinish, isOver } = seen;
  const isOpen = (isLeftWord || isDenied) && !(isFinish && isOver);
  if (token.isImplied !== true || (verbs.length > 0 && !isOpen)) return false;
  d.isDenied ||= isDenied;
  d.lastCount = token.value;
  d.isImpliedCount = true;
  // 签约1户，剩下那户出差了
  return verbs.length > 0 || !before.modes.includes("left") || d.facts.length === 0;
}

/** 一户都没签: nothing happened. */
function settlesNotOne({ d, i, token, isDenied, isLeftWord }: FigureSeen): boolean {
  if (isLeftWord || !(isNotWon(d, token) || (token.value.eq(1) && isNotOne(d, i, token))))
    return false;
  // 一户都没松口 denies too, though there is no verb of progress
  if (!isDenied && token.counted !== "household") return false;
  d.isDenied = true;
  d.sides.used.add(i);
  return true;
}

/** 两户都没松口: whom nobody could win over is no figure. */
function isNotWon(d: Draft, { counted, end }: NumberToken): boolean {
  const after = d.text.slice(end);
  return counted === "household" && /^\s*[都也]?[没未不](?:松口|答应|开门|让进|见到)/.test(after);
}

/** 一户都没, 一户也没, 今天还是一户没: one stands for none. */
function isNotOne(d: Draft, i: number, token: NumberToken): boolean {
  const after = d.text.slice(token.end);
  if (/^\s*[都也][^，。]{0,4}[没未不]/.test(after)) return true;
  const isStill = /(?:还是|仍是|依然|又是|还|仍)$/.test(d.text.slice(0, token.start));
  const isSaidOfDay = isStill || d.tokens[i - 1]?.kind === "day";
  return (isSaidOfDay || isNobody(d, i, token)) && /^\s*[没未]/.test(after);
}

/** 跑了三趟，一户没签: alone in its clause, and of no others anything is told. */
function isNobody(d: Draft, i: number, token: NumberToken): boolean {
  const before = d.tokens[i - 1];
  return (
    d.text[token.start] === "一" &&
    (before === undefined ||
      before.kind === "project" ||
      isStop(before, "soft", "hard", "space")) &&
    d.tokens.every((one) => one.kind !== "num" || one.counted !== "household" || isNoneOf(d, one))
  );
}

/** 一户没签，一户没腾 */
function isNoneOf(d: Draft, { start, end }: NumberToken): boolean {
  return d.text[start] === "一" && /^\s*[没未]/.test(d.text.slice(end));
}

/** 3户下周来谈, 签5户的任务 */
function isOnlyPlanned({ d, token, rest, verbs, isLeft }: FigureSeen): boolean {
  if (/^的(?:任务|目标|计划|指标|想法)/.test(d.text.slice(token.end))) return true;
  return verbs.length === 0 && rest.isPlanned && !isLeft;
}

/** 正在拆除3户, 2户在签约, 2户签约中, 3户进入签约程序, 2户愿意签: begun or meant, and not done. */
function settlesGoingOn({ d, i, token, verbs, isLeft }: FigureSeen): boolean {
  if (isLeft || verbs.length === 0 || !verbs.every((verb) => goesOn(d, verb.at))) return false;
  // 两户又愿意签了，今天都签了
  keepCount(d, i, token);
  return true;
}

function goesOn(d: Draft, at: number): boolean {
  const { start, end } = d.tokens[at]!;
  return (
    /(?:正|(?<![现存])在|愿意|有意|意向)(?:走|进行|办理?)?$/.test(
      d.text.slice(Math.max(0, start - 5), start),
    ) || /^(?:中(?![心间午])|程序|流程|阶段|洽谈|协商)/.test(d.text.slice(end))
  );
}

/** 3户解决了2户，都签了: of whom a problem is over; their signatures are told after. */
function settlesSolved({ d, i, token, verbs }: FigureSeen): boolean {
  const isSo =
    token.counted === "household" &&
    verbs.length === 0 &&
    /(?:解决|化解|搞定|办好|处理好?)了?$/.test(d.text.slice(0, token.start));
  if (isSo) keepCount(d, i, token);
  return isSo;
}

/** 又有一户松口，签了字: what is done of them may be told behind. */
function keepCount(d: Draft, i: number, token: NumberToken): void {
  if (token.counted === "household") d.lastCount = token.value;
  d.waiting = i;
}

/** 做了两回工作: calls paid, whatever the verb. */
function isCalls({ d, token }: FigureSeen): boolean {
  return token.counted === "visit" && d.text.slice(token.start, token.end).endsWith("工作");
}

/** Finds what work the figure counts; where that is told otherwise, or not yet, the draft keeps it. */
function findWork(seen: FigureSeen): Work | null {
  const { d, i, token, before, beside } = seen;
  const verbs = seen.verbs.length === 0 && isMoney(token) ? payBefore(d, i) : seen.verbs;
  const families = isCalls(seen) ? ["visit" as const] : choose(verbs, beside);
  const own = { verbs, families, isInherited: false };
  // 签约12/15: households where no unit is named
  if (token.of !== undefined && families.length > 0)
    return { ...own, unit: token.counted ?? "household" };
  if (token.counted === "percent") {
    takeRate(seen);
    return null;
  }
  const unit = token.counted ?? bare(d, families, token);
  const isSize = token.isBare && !token.isLarge && before.modes.at(-1) === "target";
  if (families.length === 0 && isSize && (unit === undefined || unit === "household")) {
    if (target(d, i, token, "household", before)) return null;
  }
  if (unit === undefined) return null;
  if (families.length > 0) return { ...own, unit };
  if (isSumOfAll(seen, unit) && target(d, i, token, unit, before)) return null;
  const inherited = workBefore(seen, unit);
  if (inherited.length > 0) return { verbs, families: inherited, unit, isInherited: true };
  if (target(d, i, token, unit, before) || targetAfter(d, i, token, unit, before)) return null;
  d.waiting = i;
  if (unit === "household" && !seen.isLeft) d.lastCount = token.value;
  return null;
}
