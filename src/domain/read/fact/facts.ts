import type { ReadFact } from "../reading.ts";
import { Draft } from "./draft.ts";
import { dropNamed, dropParts, dropStale, dropUndone, tellSize } from "./drops.ts";
import { dangling } from "./loose.ts";
import { takeFigure } from "./figure.ts";
import { isStop, isWord, modeOf, verbOf, type WordToken, type Token } from "../token/token.ts";

/** What a stretch of a report says of one project and day. */
export interface ReadFacts {
  readonly facts: readonly ReadFact[];
  readonly isApproximate: boolean;
  readonly isNegative: boolean;
  /** A verb of progress is denied: 还是没签. */
  readonly isDenied: boolean;
  /** A figure of several days was told, which is neither the day's nor the total. */
  readonly hasSpan: boolean;
  /** Each fact's place among the tokens, in the order of `facts`. */
  readonly places: readonly number[];
  /** Numbers of tokens that were understood as figures. */
  readonly used: ReadonlySet<number>;
  /** Numbers of verbs that a figure or a sentence has taken. */
  readonly taken: ReadonlySet<number>;
}

/** Reads the figures of one stretch of tokens (one project, one day). */
export function readFacts(tokens: readonly Token[], text: string): ReadFacts {
  const d = new Draft(tokens, text);
  let isPlan = false;
  let isUnreal = false;
  let isHeading = false;
  const span = new Span();
  let hasSpan = false;
  for (let i = 0; i < d.tokens.length; i += 1) {
    const token = d.tokens[i]!;
    span.pass(token, isLastOfDays(d, i));
    // 计划今天签2户，签了1户: what came of it
    if (isDoneAfterComma(d, i)) isPlan = false;
    if (isStop(token, "hard")) {
      isPlan = false;
      isUnreal = false;
      // 累计：签约24户；腾房16户
      isHeading &&= text[token.start] === "；";
      d.carriesCum &&= isHeading;
    } else if (isUnreal) {
      continue;
    } else if (isWord(token, "unreal", "no_day")) {
      isUnreal = true;
    } else if (token.kind === "marker") {
      isPlan = false;
    } else if (token.kind === "day") {
      // 原计划今天交地20亩: the day is that of the plan
      isPlan &&= isWord(d.tokens[i - 1], "plan");
      if (!d.sides.isCutoff(i)) d.carriesCum = false;
    } else if (modeOf(token) === "cum" && isStop(d.tokens[i + 1], "colon")) {
      d.carriesCum = true;
      isHeading = true;
    } else if (
      token.kind === "word" &&
      modeOf(token) === "cum" &&
      /^截|^到|到现在|以来/.test(token.word)
    ) {
      d.carriesCum = true;
    } else if (isWord(token, "plan")) {
      isPlan ||= !isPlanNoun(d, i);
    } else if (isWord(token, "actual") && token.word === "实际") isPlan = false;
    else if (modeOf(token) === "already") isPlan = false;
    else if (isWord(token, "among") || modeOf(token) === "add") {
      if (isAddWord(d, i)) d.carriesCum = false;
    } else if (token.kind === "num" && !isPlan) {
      takeFigure(d, i, token);
      if (span.isOpen) {
        d.drop(i);
        hasSpan = true;
      }
    } else if (verbOf(token) && !isPlan && !d.sides.taken.has(i)) dangling(d, i);
  }
  dropStale(d);
  dropNamed(d);
  dropUndone(d);
  dropParts(d);
  tellSize(d);
  return {
    facts: d.facts,
    isApproximate: d.isApproximate,
    isNegative: d.isNegative,
    isDenied: d.isDenied,
    hasSpan,
    places: d.places,
    used: d.sides.used,
    taken: d.sides.taken,
  };
}

/** 本周签约4户，腾房2户: sums of several days, to the end of the sentence or until a day or a total is named. */
class Span {
  isOpen = false;
  #isOver = false;

  pass(token: Token, isLastOfDays: boolean): void {
    if (isWord(token, "span") || isLastOfDays) {
      this.isOpen = true;
      this.#isOver = false;
    } else if (isStop(token, "hard") || token.kind === "day") this.isOpen = false;
    // 本周累计2户，累计24户: only the second is the total
    else if (isStop(token, "soft")) this.#isOver = true;
    else if (modeOf(token) === "cum" && this.#isOver) this.isOpen = false;
  }
}

/** 12月13日至12月17日 */
function isLastOfDays({ tokens, text }: Draft, i: number): boolean {
  const first = tokens[i - 2];
  if (tokens[i]!.kind !== "day" || first?.kind !== "day") return false;
  return /^[至到~-]$/.test(text.slice(first.end, tokens[i]!.start));
}

function isAddWord(d: Draft, i: number): boolean {
  const token = d.tokens[i];
  return token?.kind === "word" && token.word !== "另";
}

const IN_THE_END = /(?:只|仅|才|最后|最终|结果|后来)(?:就|只|是)?(?:谈[成好妥拢])?$/;

/** 签了1户 right behind the comma, or 因下雨只签了1户. */
function isDoneAfterComma({ tokens, text }: Draft, i: number): boolean {
  const token = tokens[i];
  if (verbOf(token) === null || token?.kind !== "word" || !token.word.endsWith("了")) return false;
  if (isStop(tokens[i - 1], "soft")) return true;
  const comma = tokens.findLastIndex((one, n) => n < i && isStop(one, "soft"));
  const between = tokens.slice(comma + 1, i);
  return (
    comma >= 0 &&
    !between.some((one) => isWord(one, "plan")) &&
    IN_THE_END.test(text.slice(tokens[comma]!.end, token.start))
  );
}

/** 目标31户, 计划内: a plan word that is no plan. */
function isPlanNoun(d: Draft, i: number): boolean {
  const token = d.tokens[i] as WordToken;
  const before = d.text.slice(Math.max(0, token.start - 1), token.start);
  const after = d.text.slice(token.end, token.end + 2);
  if (token.word === "要" && /^(?:减|扣|去掉|核减|调减)/.test(after)) return true;
  if (token.word === "可以" && /^(?:销号|关)/.test(after)) return true;
  // 业主同意了，签约1户
  if (/^(?:同意|答应)$/.test(token.word) && /^了[，。]/.test(after)) return true;
  if (token.word === "想" && /[思理]/.test(before)) return true;
  return token.word === "同意" && before === "不";
}
