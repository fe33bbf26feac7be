import { clausesOf, type Clause } from "./clauses.ts";
import type { ReadFacts } from "../fact/facts.ts";
import { original } from "../text/normalize.ts";
import type { Prepared } from "../token/prepare.ts";
import { PROBLEM } from "../problem/problem.ts";
import { isWord, verbOf, type NumberToken, type Token } from "../token/token.ts";

/** Words by which a clause tells how things stand, and claims no figure. */
const TALK =
  /在谈|走司法|走程序|正在|做工作|在外|外出|出差|住院|意向|愿意|松口|配合|商量|考虑|犹豫|观望|等|协议|评估|测量|安排|开会|继续|随后|接着|支持|满意|奖励|天气|辛苦|左右手/;
const DONE = /[了完毕]|已/;

/**
 * Finds the clauses of a report that look like a figure or a claim and were not understood, in the writer's words,
 * so that nothing is lost where only half a line is read.
 */
export function leftoverOf(
  message: Prepared,
  tokens: readonly Token[],
  read: Pick<ReadFacts, "used" | "taken">,
): string[] {
  const found: string[] = [];
  for (const clause of clausesOf(tokens)) {
    if (!isMissed(message, tokens, clause, read)) continue;
    const words = original(message.normal, tokens[clause.from]!.start, tokens[clause.to - 1]!.end);
    if (words !== "" && !found.includes(words)) found.push(words);
  }
  return found;
}

/** 资料3份 is no work. */
function countsWork({ counted, isImplied }: NumberToken): boolean {
  return counted !== undefined && counted !== "paper" && isImplied !== true;
}

function isMissed(
  message: Prepared,
  tokens: readonly Token[],
  { from, to }: Clause,
  { used, taken }: Pick<ReadFacts, "used" | "taken">,
): boolean {
  const clause = tokens.slice(from, to);
  if (clause.some((_, n) => used.has(from + n))) return false;
  const says = message.text.slice(clause[0]!.start, clause.at(-1)!.end);
  const isFigure = clause.some((token) => token.kind === "num" && countsWork(token));
  const isClaim = (): boolean =>
    DONE.test(says) &&
    !/[没未不]/.test(says) &&
    clause.some((token, n) => isWork(token) && !taken.has(from + n));
  return (isFigure || isClaim()) && !isTalk(clause, says);
}

function isWork(token: Token): boolean {
  const verb = verbOf(token);
  if (!verb || verb.isNoun === true) return false;
  return verb.family !== "visit" && verb.family !== "finish";
}

function isTalk(clause: readonly Token[], says: string): boolean {
  return (
    TALK.test(says) ||
    PROBLEM.test(says) ||
    clause.some((token) => isWord(token, "plan", "unable", "unreal") || token.kind === "group")
  );
}
