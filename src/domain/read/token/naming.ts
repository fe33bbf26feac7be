import { isStop, isWord, verbOf, type Token } from "./token.ts";
import type { Family } from "./words.ts";

const OF_HOUSEHOLDS: ReadonlySet<Family> = new Set(["sign", "vacate", "demolish", "clear"]);
const TAKEN_BACK = /反悔|变卦|退签|退约/;

/**
 * 昨天签的2户今天搬了: the words that say which households are meant tell neither a figure nor a day, so they become
 * plain text.
 */
export function withoutNaming(tokens: readonly Token[], text: string): readonly Token[] {
  let out = withoutOrigin(tokens, text);
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== "num" || token.counted !== "household") continue;
    const of = tokens[i - 1];
    if (of?.kind !== "text" || !/^的$/.test(text.slice(of.start, of.end))) continue;
    const from = clauseStart(tokens, i);
    if (!tokens.slice(from, i).some(isDoing) || !isTold(tokens, text, i + 1)) continue;
    out = out.map((one, n) =>
      n >= from && n < i ? { kind: "text", start: one.start, end: one.end } : one,
    );
  }
  return out;
}

/** 腾房2户，其中1户是昨天签的: where they come from is told, and nothing new. */
function withoutOrigin(tokens: readonly Token[], text: string): readonly Token[] {
  const end = tokens.findIndex(
    (token, i) =>
      isDoing(token) &&
      said(tokens[i + 1], text) === "的" &&
      (tokens[i + 2] === undefined || isEdge(tokens[i + 2]!)),
  );
  if (end < 0) return tokens;
  const from = clauseStart(tokens, end);
  const is = tokens.findIndex(
    (token, n) => n >= from && n < end && said(token, text).endsWith("是"),
  );
  if (is < 0) return tokens;
  const between = tokens.slice(is, end);
  // 5户是腾房的 tells what they are, and not from when
  const isOfThen = between.some((token) => token.kind === "day" || isWord(token, "span", "from"));
  if (!isOfThen || between.some((token) => token.kind === "num")) return tokens;
  return tokens.map((one, n) =>
    n > is && n <= end ? { kind: "text", start: one.start, end: one.end } : one,
  );
}

function said(token: Token | undefined, text: string): string {
  return token?.kind === "text" ? text.slice(token.start, token.end) : "";
}

function isDoing(token: Token): boolean {
  const verb = verbOf(token);
  return verb !== null && OF_HOUSEHOLDS.has(verb.family);
}

function isEdge(token: Token): boolean {
  return token.kind === "stop" || token.kind === "project" || token.kind === "marker";
}

function clauseStart(tokens: readonly Token[], i: number): number {
  return tokens.slice(0, i).findLastIndex(isEdge) + 1;
}

/** What became of them is told in the same clause, or right behind the comma, without a figure of its own. */
function isTold(tokens: readonly Token[], text: string, from: number): boolean {
  // 前天签的2户，今天都搬了
  if (isStop(tokens[from], "soft")) return isTold(tokens, text, from + 1);
  const stop = tokens.findIndex((token, n) => n >= from && isStop(token, "soft", "hard", "space"));
  const rest = tokens.slice(from, stop < 0 ? undefined : stop);
  if (rest.some((token) => token.kind === "num")) return false;
  const said = text.slice(rest[0]?.start ?? 0, rest.at(-1)?.end ?? 0);
  return rest.some(isDoing) || TAKEN_BACK.test(said);
}
