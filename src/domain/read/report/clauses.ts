import { isStop, type Token } from "../token/token.ts";

/** A clause: the places of its first token and of the one behind its last. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

/** The clauses of a stretch, parted by stops and by names of projects. */
export function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (let to = 0; to <= tokens.length; to += 1) {
    const token = tokens[to];
    if (token && !isStop(token, "hard", "soft") && token.kind !== "project") continue;
    if (to > from) clauses.push({ from, to });
    from = to + 1;
  }
  return clauses;
}
