import { isStop, verbOf, type Token } from "./token.ts";
import type { Family } from "./words.ts";

const OF_HOUSEHOLDS: ReadonlySet<Family> = new Set(["sign", "vacate", "demolish", "clear"]);
const TAKEN_BACK = /反悔|变卦|退签|退约/;

/**
 * 昨天签的2户今天搬了: the words that say which households are meant tell neither a figure nor a day, so they become
 * plain text.
 */
export function withoutNaming(tokens: readonly Token[], text: string): readonly Token[] {
  let out = tokens;
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

/** What became of them is told in the same clause, without a figure of its own. */
function isTold(tokens: readonly Token[], text: string, from: number): boolean {
  const stop = tokens.findIndex((token, n) => n >= from && isStop(token, "soft", "hard", "space"));
  const rest = tokens.slice(from, stop < 0 ? undefined : stop);
  if (rest.some((token) => token.kind === "num")) return false;
  const said = text.slice(rest[0]?.start ?? 0, rest.at(-1)?.end ?? 0);
  return rest.some(isDoing) || TAKEN_BACK.test(said);
}
