import type { Draft } from "./draft.ts";
import { sumsTask } from "./around.ts";
import { isStop, isWord, modeOf, verbOf, type Token, type WordToken } from "../token/token.ts";

/** 计划今天签2户，签了1户: how far a word of plan reaches; what it reaches is no figure. */
export class Plan {
  isOpen = false;

  pass(d: Draft, i: number): void {
    const token = d.tokens[i]!;
    if (isDoneAfterComma(d, i)) this.isOpen = false;
    if (isWord(token, "plan")) this.isOpen ||= !isPlanNoun(d, i);
    // 原计划今天交地20亩: the day is that of the plan
    else if (token.kind === "day") this.isOpen &&= isWord(d.tokens[i - 1], "plan");
    else if (endsPlan(d, i, token)) this.isOpen = false;
  }
}

function endsPlan(d: Draft, i: number, token: Token): boolean {
  if (isStop(token, "soft")) return tellsDone(d, i + 1);
  return (
    isStop(token, "hard") ||
    token.kind === "marker" ||
    modeOf(token) === "already" ||
    (isWord(token, "actual") && token.word === "实际")
  );
}

/** 如果今天签2户: to the end of the sentence nothing has happened; 2月30日: there is no such day. */
export class Unreal {
  isOpen = false;

  pass({ tokens }: Draft, i: number): void {
    if (isStop(tokens[i], "hard")) this.isOpen = false;
    else this.isOpen ||= isWord(tokens[i], "unreal", "no_day");
  }
}

/** 截至今天签约24户，腾房20户: figures without a word of their own are totals as well, until a day or 新增 is named. */
export class Total {
  /** 累计：签约24户；腾房16户: a head of more than one sentence. */
  #isHeading = false;

  pass(d: Draft, i: number): void {
    const token = d.tokens[i]!;
    if (isStop(token, "hard")) {
      this.#isHeading &&= d.text[token.start] === "；";
      d.carriesCum &&= this.#isHeading;
    } else if (token.kind === "day") {
      // 到昨天为止签了24户
      d.carriesCum = d.sides.isCutoff(i) && (d.carriesCum || d.text.startsWith("为止", token.end));
    } else if (modeOf(token) === "cum" && isStop(d.tokens[i + 1], "colon")) {
      d.carriesCum = true;
      this.#isHeading = true;
    } else if (token.kind === "word" && modeOf(token) === "cum" && UNTIL.test(token.word)) {
      d.carriesCum = true;
    } else if (isNewWord(token)) d.carriesCum = false;
  }
}

const UNTIL = /^截|^到|到现在|以来/;

/** 新增, 其中; but not 另. */
function isNewWord(token: Token): boolean {
  return (
    (isWord(token, "among") || modeOf(token) === "add") &&
    token.kind === "word" &&
    token.word !== "另"
  );
}

/** 本周签约4户，腾房2户: sums of several days, to the end of the sentence or until a day or a total is named. */
export class Span {
  isOpen = false;
  #isOver = false;

  pass(d: Draft, i: number): void {
    const token = d.tokens[i]!;
    if (isWord(token, "span") || isLastOfDays(d, i)) {
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

/** 2户答应过几天签，还有1户当场把字签了: the clause from `from` tells of what is done, and of nothing to come. */
function tellsDone({ tokens, sides }: Draft, from: number): boolean {
  const end = tokens.findIndex((token, n) => n >= from && isStop(token, "soft", "hard"));
  const clause = tokens.slice(from, end < 0 ? undefined : end);
  const isDone = (token: Token, n: number): boolean =>
    sides.verb(from + n)?.isDenied === false &&
    ((token.kind === "word" && token.word.endsWith("了")) || isWord(clause[n + 1], "done"));
  return clause.some(isDone) && !clause.some((one) => isWord(one, "plan", "unreal", "unable"));
}

/** 目标31户, 计划内: a plan word that is no plan. */
function isPlanNoun(d: Draft, i: number): boolean {
  const token = d.tokens[i] as WordToken;
  const before = d.text.slice(Math.max(0, token.start - 1), token.start);
  const after = d.text.slice(token.end, token.end + 2);
  if (token.word === "要" && /^(?:减|扣|去掉|核减|调减)/.test(after)) return true;
  // 把钥匙要回去了
  if (
    token.word === "要" &&
    after.startsWith("回") &&
    /把[^，。；]{1,8}$/.test(d.text.slice(0, token.start))
  )
    return true;
  // 总共要调查86户
  if (token.word === "要" && sumsTask(d, token.start)) return true;
  if (token.word === "可以" && /^(?:销号|关)/.test(after)) return true;
  // 业主同意了，签约1户
  if (/^(?:同意|答应)$/.test(token.word) && /^了[，。]/.test(after)) return true;
  if (token.word === "想" && /[思理]/.test(before)) return true;
  return token.word === "同意" && before === "不";
}
