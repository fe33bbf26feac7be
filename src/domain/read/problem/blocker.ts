import { original } from "../text/normalize.ts";
import type { Prepared } from "../token/prepare.ts";
import { PROBLEM } from "./problem.ts";

/** What a report says stands in the way, in the writer's words; undefined where nothing does. */
export function blockerOf(message: Prepared): string | undefined {
  let start = 0;
  for (const part of message.text.split(/(?<=[，。；\n!])/)) {
    const end = start + part.length;
    if (PROBLEM.test(part) && !/^\s*(?:可以|已经?)/.test(part)) {
      return original(message.normal, start, end + requestLength(message.text.slice(end))).replace(
        /[，。；,;\s]+$/,
        "",
      );
    }
    start = end;
  }
  return undefined;
}

/** …，请司法局协调: the request belongs to the blocker, to the end of its sentence. */
function requestLength(rest: string): number {
  return /请|协调|解决/.test(rest) ? rest.search(/[。；\n]|$/) : 0;
}
