import { nothingSeen, REACH, type Gathered, type Seen, type Verb } from "./seen.ts";
import type { Sides } from "./sides.ts";
import {
  isFigure,
  isStop,
  isWord,
  modeOf,
  verbOf,
  type Token,
  type WordToken,
} from "../token/token.ts";

/** The way back from the figure at `i`, and what was found on it so far. */
interface Way {
  readonly sides: Sides;
  readonly i: number;
  readonly found: Gathered;
  /** A comma lies behind: 签约，累计24户. */
  isCrossed: boolean;
  /** A remark in brackets is passed over: 签约(含租户)3户. */
  isInRemark: boolean;
}

/** What stands before the figure at `i`, back to the figure or the stop before it. */
export function lookBefore(sides: Sides, i: number): Seen {
  const way: Way = { sides, i, found: nothingSeen(), isCrossed: false, isInRemark: false };
  let back = i - 1;
  while (back >= Math.max(0, i - REACH) && passes(way, back)) back -= 1;
  return way.found;
}

/** Notes what the token at `back` tells; false where the way ends with it. */
function passes(way: Way, back: number): boolean {
  const token = way.sides.tokens[back]!;
  if (way.isInRemark || isRemarkEnd(way, back)) {
    way.isInRemark = !isStop(token, "open");
    return true;
  }
  switch (token.kind) {
    case "num":
      return passesFigure(way, back, token);
    case "stop":
      if (isStop(token, "soft", "close")) return passesComma(way, back);
      return token.mark === "list" ? passesListMark(way, back) : token.mark !== "hard";
    case "marker":
    case "project":
      return false;
    case "day":
      way.found.hasDay ||= !way.sides.isCutoff(back);
      return true;
    case "word":
      return passesWord(way, back, token);
    default:
      return true;
  }
}

/** A bracket right before the figure that holds neither a figure nor work. */
function isRemarkEnd({ sides, i }: Way, back: number): boolean {
  if (back !== i - 1 || !isStop(sides.tokens[back], "close")) return false;
  const open = sides.tokens.findLastIndex((one, n) => n < back && isStop(one, "open"));
  const inside = sides.tokens.slice(open + 1, back);
  return open >= 0 && inside.every((one) => one.kind === "text");
}

/** 发放3户45.6万元: the households are passed over, the verb is that of the money. */
function passesFigure({ sides, i }: Way, back: number, token: Token & { kind: "num" }): boolean {
  const own = sides.tokens[i];
  const isOther = own?.kind === "num" && token.counted !== own.counted;
  return !sides.used.has(back) && (!isFigure(token) || isOther);
}

/** 签约，累计24户: the verb stands before the comma and belongs to nothing else. */
function passesComma(way: Way, back: number): boolean {
  const { sides, i, found } = way;
  if (found.verbs.length > 0) return false;
  way.isCrossed = true;
  const at = verbBeforeStop(sides.tokens, back);
  const verb = sides.verb(at);
  if (!verb || sides.taken.has(at)) return false;
  if (found.modes.some((mode) => mode === "cum" || mode === "left")) return true;
  // 交地完毕，9.75亩: nothing but the figure stands behind the comma
  const between = sides.tokens.slice(back + 1, i);
  if (verb.isDenied || !between.every((one) => one.kind === "day" || isProVerb(sides, one)))
    return false;
  // 现状调查，搞了7户: a verb that stands for the one before
  const isTakenUp = between.some((one) => one.kind === "text");
  return isTakenUp || at < back - 1 || isAlone(sides.tokens[at - 1]) || hasOwnUnit(sides.tokens[i]);
}

/** 办了移交，23.5亩: land, money and graves go with one kind of work; households with any. */
function hasOwnUnit(token: Token | undefined): boolean {
  return token?.kind === "num" && /^(?:mu|sqm|money|grave)$/.test(token.counted ?? "");
}

/** Nothing of the clause stands before its verb. */
function isAlone(lead: Token | undefined): boolean {
  return lead === undefined || /^(?:stop|project|day)$/.test(lead.kind) || modeOf(lead) === "all";
}

/** 搞了, 做了, 走了: done, without saying what; 面积, 金额: what the figure measures. */
function isProVerb(sides: Sides, token: Token): boolean {
  if (isWord(token, "done")) return true;
  return (
    token.kind === "text" &&
    /^(?:[搞弄做干算走]|面积|金额)$/.test(sides.text.slice(token.start, token.end))
  );
}

/** 登记造册全部完成，共33户: the verb that the words before the stop are about. */
function verbBeforeStop(tokens: readonly Token[], stop: number): number {
  let to = stop - 1;
  while (isWord(tokens[to], "done")) to -= 1;
  // 移交给储备中心，26.4亩
  const toWhom = tokens[to - 1];
  if (tokens[to]?.kind === "text" && toWhom?.kind === "word" && toWhom.word.endsWith("交给"))
    to -= 1;
  if (verbOf(tokens[to])?.family !== "finish") return to;
  let verb = to - 1;
  while (modeOf(tokens[verb]) === "all" || isWord(tokens[verb], "each")) verb -= 1;
  return verbOf(tokens[verb]) ? verb : to;
}

/** 签约、腾房2户: a list of verbs is passed; so are people of several units: 城管、公安共160人. */
function passesListMark({ sides, i, found }: Way, back: number): boolean {
  if (found.verbs.length > 0) return isWord(sides.tokens[back - 1], "verb", "illegal");
  const own = sides.tokens[i];
  return found.modes.length === 0 || (own?.kind === "num" && own.counted === "person");
}

function passesWord(way: Way, back: number, { word, meaning }: WordToken): boolean {
  const { sides, found } = way;
  switch (meaning.is) {
    case "verb":
      if (sides.taken.has(back)) return false;
      if (!way.isCrossed || found.verbs.every((one) => one.family === "finish"))
        found.verbs.unshift(verbOn(way, back));
      found.isModeFirst = false;
      if (word.endsWith("总数")) found.modes.unshift("cum");
      return true;
    case "mode":
      if (isDoneTask(word, found) || isStillDone(sides.tokens, back, word)) return true;
      found.modes.unshift(meaning.mode);
      found.isModeFirst = found.verbs.length > 0;
      return true;
    case "neg":
      found.isDenied ||= found.verbs.length === 0;
      return true;
    case "minus":
      found.hasMinus = true;
      return true;
    case "each":
      found.hasEach = true;
      return true;
    case "from":
      found.hasFrom = true;
      return true;
    case "to":
      found.hasTo ||= leadsToTotal(sides, back, word);
      return true;
    case "among":
      found.hasAmong = true;
      return false;
    default:
      return true;
  }
}

/** 今天没签成，累计22户: today's work is denied, and not the total of it. */
function verbOn({ sides, found, isCrossed }: Way, back: number): Verb {
  const verb = sides.verb(back)!;
  return isCrossed && found.modes.includes("cum") ? { ...verb, isDenied: false } : verb;
}

/** 签约到24户; but not 见到5户 or 跑到3户家里, where 到 belongs to the word before. */
function leadsToTotal({ tokens }: Sides, at: number, word: string): boolean {
  const before = tokens[at - 1];
  return !/^[到至]$/.test(word) || before?.kind !== "text" || before.end !== tokens[at]!.start;
}

/** 还是交了5亩: all the same; 还是31户: as many as before. */
function isStillDone(tokens: readonly Token[], at: number, word: string): boolean {
  return /^(?:还|仍)是$/.test(word) && tokens[at + 1]?.kind !== "num";
}

/** 任务完成8个 tells what is done, not what is to do. */
function isDoneTask(word: string, { verbs }: Seen): boolean {
  return (
    word.endsWith("任务") &&
    verbs.some((verb) => verb.family === "finish" || verb.family === "clear")
  );
}
