import { clausesOf } from "./clauses.ts";
import type { ReadFacts } from "../fact/facts.ts";
import { original } from "../text/normalize.ts";
import type { Prepared } from "../token/prepare.ts";
import type { Token } from "../token/token.ts";

/**
 * Finds the clauses that stand twice in one stretch and whose figure counts once, in the writer's words: it may have
 * been two. 又签1户，又签1户 tells of both.
 */
export function repeatedOf(
  message: Prepared,
  tokens: readonly Token[],
  { used, places }: Pick<ReadFacts, "used" | "places">,
): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { from, to } of clausesOf(tokens)) {
    const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
    const clause = message.text.slice(start, end);
    const isOf = (at: number): boolean => at >= from && at < to;
    const isDropped = [...used].some(isOf) && !places.some(isOf);
    if (seen.has(clause) && isDropped) repeated.add(original(message.normal, start, end));
    seen.add(clause);
  }
  return [...repeated];
}
