import type { ReadFact } from "./reading.ts";
import { Draft } from "./draft.ts";
import { dangling, dropStale, dropUndone } from "./fact-loose.ts";
import { takeFigure } from "./fact-figure.ts";
import { isStop, isWord, modeOf, verbOf, type WordToken } from "./sides.ts";
import type { Token } from "./tokens.ts";

/** What a stretch of a report says of one project and day. */
export interface ReadFacts {
  readonly facts: readonly ReadFact[];
  readonly isApproximate: boolean;
  readonly isNegative: boolean;
  /** A verb of progress is denied: 还是没签. */
  readonly isDenied: boolean;
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
  for (let i = 0; i < d.tokens.length; i += 1) {
    const token = d.tokens[i]!;
    if (isStop(token, "hard")) {
      isPlan = false;
      isUnreal = false;
      d.carriesCum = false;
    } else if (isUnreal) {
      continue;
    } else if (isWord(token, "unreal")) {
      isUnreal = true;
    } else if (token.kind === "marker") {
      isPlan = false;
    } else if (token.kind === "day") {
      isPlan = false;
      if (!d.sides.isCutoff(i)) d.carriesCum = false;
    } else if (token.kind === "word" && modeOf(token) === "cum" && /^截|^到/.test(token.word)) {
      d.carriesCum = true;
    } else if (isWord(token, "plan")) {
      isPlan ||= !isPlanNoun(d, i);
    } else if (isWord(token, "actual") && token.word === "实际") isPlan = false;
    else if (modeOf(token) === "already") isPlan = false;
    else if (isWord(token, "among") || modeOf(token) === "add") {
      if (isAddWord(d, i)) d.carriesCum = false;
    } else if (token.kind === "num" && !isPlan) takeFigure(d, i, token);
    else if (verbOf(token) && !isPlan && !d.sides.taken.has(i)) dangling(d, i);
  }
  dropStale(d);
  dropUndone(d);
  return {
    facts: d.facts,
    isApproximate: d.isApproximate,
    isNegative: d.isNegative,
    isDenied: d.isDenied,
    places: d.places,
    used: d.sides.used,
    taken: d.sides.taken,
  };
}

function isAddWord(d: Draft, i: number): boolean {
  const token = d.tokens[i];
  return token?.kind === "word" && token.word !== "另";
}

/** 目标31户, 计划内: a plan word that is no plan. */
function isPlanNoun(d: Draft, i: number): boolean {
  const token = d.tokens[i] as WordToken;
  const before = d.text.slice(Math.max(0, token.start - 1), token.start);
  const after = d.text.slice(token.end, token.end + 2);
  if (token.word === "要" && /^(?:求|价|账|改|更正|减|扣|调整)/.test(after)) return false;
  if (token.word === "可以" && /^(?:销号|关)/.test(after)) return true;
  if (token.word === "想" && /[思理]/.test(before)) return true;
  return token.word === "同意" && before === "不";
}
