import type { Lexicon } from "./lexicon.ts";

/** Characters that belong to what is reported and not to a name. */
const NOT_A_NAME =
  /[签今昨天户亩累已又还剩共报了的我你他们请谁哪这那有没不未也都在到来去和与及是要就把被]/;
const LONGEST = 7;
/** More candidates than this tell nothing. */
const MOST = 4;

/** True where the characters of `short` occur in `key` in their order, beginning with its first. */
function isWithin(short: string, key: string): boolean {
  if (short.length >= key.length || short[0] !== key[0]) return false;
  let from = 1;
  for (let at = 1; at < short.length; at += 1) {
    const place = key.indexOf(short[at]!, from);
    if (place < 0) return false;
    from = place + 1;
  }
  return true;
}

/**
 * Finds the project of which the text at `at` is a shortening that nobody has written down: 枫二期, 龙南延, 航三.
 * The characters stand in the name in the same order, three or more of them or one and the phase; `ends` tells
 * whether a name may end before what follows.
 */
export function abbreviationAt(
  lexicon: Lexicon,
  text: string,
  at: number,
  ends: (rest: string) => boolean,
): { length: number; projects: readonly number[] } | null {
  const keys = lexicon.heads.get(text[at] ?? "");
  if (!keys) return null;
  for (let length = Math.min(LONGEST, text.length - at); length >= 2; length -= 1) {
    const word = text.slice(at, at + length);
    if (NOT_A_NAME.test(word) || !/^[\u4e00-\u9fff\da-z]+$/.test(word)) continue;
    if (lexicon.streets.has(word) || !ends(text.slice(at + length, at + length + 6))) continue;
    const isPhase = length === 2 && /[1-9]$/.test(word);
    if (length === 2 && !isPhase) continue;
    const tried = isPhase ? `${word}期` : word;
    const projects = new Set<number>();
    for (const n of keys) {
      const { key, project } = lexicon.keys[n]!;
      if (isWithin(tried, key)) projects.add(project);
      if (projects.size > MOST) break;
    }
    const isSure = projects.size === 1;
    if (isSure || (projects.size > 1 && projects.size <= MOST && /[1-9]期$/.test(word)))
      return { length, projects: [...projects].sort((a, b) => a - b) };
  }
  return null;
}
