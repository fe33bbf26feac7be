import type { Prepared } from "../token/prepare.ts";

/** After a street's short name: 枫溪本周, 枫溪签了几户, but not 枫溪大道. */
const ENDS_SHORT_NAME =
  /^(?:$|街道|办|镇|[^\u4e00-\u9fff]|[的那本今昨上这有还现签腾拆交排进怎情目总共累]|一共)/;

/** The street that a message names, by the longest of its names that is said; a project's name is none. */
export function streetOf(message: Prepared): string | undefined {
  const { text } = message;
  let found: string | undefined;
  let length = 0;
  for (const [name, street] of message.lexicon.streets) {
    if (name.length <= length) continue;
    const at = text.indexOf(name);
    if (at < 0 || message.projects.some((one) => at >= one.start && at < one.end)) continue;
    const isShort = name.length <= 2 && name !== street;
    if (isShort && !ENDS_SHORT_NAME.test(text.slice(at + name.length))) continue;
    found = street;
    length = name.length;
  }
  return found;
}
