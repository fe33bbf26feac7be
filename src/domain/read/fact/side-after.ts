import { nothingSeen, REACH, type Gathered, type Seen } from "./seen.ts";
import type { Sides } from "./sides.ts";
import { isFigure, isStop, isWord, verbOf, type Token, type WordToken } from "../token/token.ts";

/** What stands after the figure at `i`, up to the next figure or the end of its clause. */
export function lookAfter(sides: Sides, i: number): Seen {
  const found = nothingSeen();
  const end = Math.min(sides.tokens.length, i + REACH);
  let next = i + 1;
  while (next < end && passes(sides, found, next)) next += 1;
  return found;
}

/** Notes what the token at `next` tells; false where what belongs to the figure ends. */
function passes(sides: Sides, found: Gathered, next: number): boolean {
  const token = sides.tokens[next]!;
  switch (token.kind) {
    case "num":
      return !isFigure(token) && !token.isBare;
    case "marker":
    case "project":
      return false;
    case "stop":
      return passesStop(sides, next, token);
    case "day":
      found.hasDay ||= !sides.isCutoff(next);
      return true;
    case "word":
      return passesWord(sides, found, next, token);
    default:
      return true;
  }
}

/** 2户签约、腾房 goes on; 2户签约、腾房1户 does not. */
function passesStop(sides: Sides, at: number, { mark }: Token & { kind: "stop" }): boolean {
  if (mark === "colon") return true;
  // 今天两户（签约）
  if (mark === "open")
    return verbOf(sides.tokens[at + 1]) !== null && isStop(sides.tokens[at + 2], "close");
  if (mark !== "list" && mark !== "space") return false;
  // 累计12户 明天再签1户
  if (mark === "space" && isWord(sides.tokens[at + 1], "plan")) return false;
  if (nextOwnsFigure(sides, at + 1)) return false;
  return mark === "space" || isVerbList(sides.tokens, at + 1);
}

function passesWord(sides: Sides, found: Gathered, next: number, { meaning }: WordToken): boolean {
  switch (meaning.is) {
    case "verb":
      return passesVerb(sides, found, next);
    case "mode":
      found.modes.push(meaning.mode);
      return true;
    case "neg":
      found.isDenied ||= verbFollows(sides.tokens, next);
      return true;
    case "each":
      found.hasEach = true;
      return true;
    case "plan":
      found.isPlanned = true;
      return false;
    case "unable":
      return false;
    default:
      return true;
  }
}

/** 3户签约2户腾房: a verb that leads to a figure is that figure's, unless it has another behind it. */
function passesVerb(sides: Sides, found: Gathered, next: number): boolean {
  if (sides.taken.has(next)) return true;
  const own = sides.leadsToFigure(next);
  const isOfNext =
    own !== null &&
    !isOfSigned(sides.tokens, next) &&
    (found.verbs.length > 0 || !hasOwnVerb(sides.tokens, own));
  if (!isOfNext) found.verbs.push(sides.verb(next)!);
  return !isOfNext;
}

/** +1腾: the verb right behind a figure with a sign. */
function isOfSigned(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === "num" && before.sign !== undefined && before.end === tokens[at]!.start;
}

/** Whether a verb follows the figure at `i` in its own clause, as in 3户签约2户腾房. */
function hasOwnVerb(tokens: readonly Token[], i: number): boolean {
  for (const token of tokens.slice(i + 1, i + REACH)) {
    if (token.kind === "num" || token.kind === "stop" || token.kind === "project") return false;
    if (verbOf(token)) return true;
  }
  return false;
}

/** 没签, 没来得及签, 没有人签 */
function verbFollows(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (verbOf(next)) return true;
  return (isWord(next, "plan") || next?.kind === "text") && verbOf(tokens[i + 2]) !== null;
}

function isVerbList(tokens: readonly Token[], i: number): boolean {
  let next = i;
  while (isWord(tokens[next], "mode", "each") || isStop(tokens[next], "space")) next += 1;
  return verbOf(tokens[next]) !== null;
}

/** After a list mark: a verb that has a figure of its own (2户签约、腾房1户). */
function nextOwnsFigure(sides: Sides, i: number): boolean {
  let next = i;
  while (isWord(sides.tokens[next], "mode") || isStop(sides.tokens[next], "space")) next += 1;
  return verbOf(sides.tokens[next]) !== null && sides.leadsToFigure(next) !== null;
}
