import type { Draft } from "./draft.ts";
import { fitting, standsAlone } from "./fit.ts";
import type { Seen, Verb } from "./seen.ts";
import { isFigure, isMoney, isWord, verbOf, type NumberToken } from "../token/token.ts";

/** A figure and what is said about it on both sides. */
export interface FigureSeen {
  readonly d: Draft;
  /** Its place among the tokens. */
  readonly i: number;
  readonly token: NumberToken;
  readonly before: Seen;
  readonly rest: Seen;
  /** The verbs that can count it: those before it, else those behind it. */
  readonly verbs: readonly Verb[];
  /** Its verbs stand behind it: 3户签约. */
  readonly isBehind: boolean;
  /** What stands on the side of its verbs. */
  readonly beside: Seen;
  readonly isDenied: boolean;
  /** 还剩3户, 还有3户没签. */
  readonly isLeftWord: boolean;
  /** It was said at first to be left, and is done now: 剩下的9户今天全部签约. */
  readonly isFinish: boolean;
  /** 签了, 搬空: over and done. */
  readonly isOver: boolean;
  /** So that nothing is left. */
  readonly isNoneLeft: boolean;
  /** It counts what is still open. */
  readonly isLeft: boolean;
}

const OVER = /^[^，。；]{0,8}?(?:了|完|毕|空)/;

/** Looks to both sides of the figure at `i`. */
export function seenAt(d: Draft, i: number, token: NumberToken): FigureSeen {
  const before = d.sides.before(i);
  const rest = d.sides.after(i);
  const verbsBefore = fitting(d, before.verbs, token);
  const isOwn =
    verbsBefore.length > 0 || !(isFigure(token) || isMoney(token) || isPrefixed(d, i, before));
  const fits = isOwn ? verbsBefore : fitting(d, rest.verbs, token);
  const isDoneFirst = !isOwn && tellsDoneFirst(d, fits);
  const verbs = isDoneFirst ? fits.slice(0, 1) : deniedOf(fits);
  const isBehind = !isOwn && verbs.length > 0;
  const beside = isBehind ? rest : before;
  const isDenied =
    !isDoneFirst && verbs.length > 0 && (beside.isDenied || verbs.some((verb) => verb.isDenied));
  const isException = isExcepted(d, i);
  const isLeftWord =
    isException || saysLeft(d, token, before, rest) || isStillOpen(d, i, verbsBefore);
  const isFinish = isLeftWord && !isDenied && isBehind && !isException;
  const isOver = OVER.test(d.text.slice(token.end));
  const isNoneLeft =
    isFinish && (isOver || rest.hasEach || rest.hasDay || rest.modes.includes("all"));
  const isLeft = (isLeftWord || isDenied) && !isNoneLeft;
  return {
    d,
    i,
    token,
    before,
    rest,
    verbs,
    isBehind,
    beside,
    isDenied,
    isLeftWord,
    isFinish,
    isOver,
    isNoneLeft,
    isLeft,
  };
}

/** 除2户外全部签约, 除了2户都签了: those are left. */
function isExcepted(d: Draft, i: number): boolean {
  return /(?<![拆清扣核删解铲破扫])除(?:了|开)?(?:这|那|剩下的?|最后)?$/.test(
    d.text.slice(0, d.tokens[i]!.start),
  );
}

/** 签了没腾的3户: what is not done is counted, and not what is. */
function deniedOf(verbs: readonly Verb[]): readonly Verb[] {
  const denied = verbs.filter((verb) => verb.isDenied);
  return denied.length > 0 ? denied : verbs;
}

/** 最后一户签了但是还没搬: what is done is told first, and counts. */
function tellsDoneFirst(d: Draft, verbs: readonly Verb[]): boolean {
  const [first] = verbs;
  const denied = verbs.find((verb) => verb.isDenied);
  if (!first || !denied || first === denied) return false;
  const between = d.text.slice(d.tokens[first.at]!.end, d.tokens[denied.at]!.start);
  return /但|可是|不过|只是/.test(between);
}

/** 0签约，1腾房: a bare number right before its verb. */
function isPrefixed(d: Draft, i: number, before: Seen): boolean {
  const next = d.tokens[i + 1];
  const family = verbOf(next)?.family;
  return (
    before.verbs.length === 0 &&
    before.modes.length === 0 &&
    (d.tokens[i] as NumberToken).value.mod(1).eq(0) &&
    (family === "sign" || family === "vacate" || family === "demolish") &&
    next!.start === d.tokens[i]!.end
  );
}

/** 拆除18户未拆: the same work is denied right behind the figure. */
function isStillOpen(d: Draft, i: number, verbs: readonly Verb[]): boolean {
  if (!isWord(d.tokens[i + 1], "neg") || d.sides.leadsToFigure(i + 2) !== null) return false;
  const denied = verbOf(d.tokens[i + 2]);
  return denied !== null && verbs.some((verb) => verb.family === denied.family);
}

const AGREED = /^[^，。；\d没未不]{0,3}(?:[讲说约谈]好|约定|答应|同意)/;

/** 剩3户; 还有3户 only where nothing else is told of them. */
function saysLeft(d: Draft, token: NumberToken, before: Seen, rest: Seen): boolean {
  if (before.modes.includes("left")) return true;
  if (!before.modes.includes("maybe_left")) return false;
  // 还有2户账号错了没打出去: not paid yet
  if (!isMoney(token) && rest.verbs.some((verb) => verb.family === "pay")) return false;
  // 账上还有214万
  if (isMoney(token)) return rest.isDenied;
  // 还有一户讲好了明天搬: agreed on, and not only still open
  if (!rest.isDenied && AGREED.test(d.text.slice(token.end))) return false;
  if (rest.isDenied || rest.isPlanned) return true;
  return rest.verbs.every((verb) => verb.family === "visit") && standsAlone(d, token);
}
