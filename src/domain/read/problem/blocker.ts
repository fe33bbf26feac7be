import { original } from "../text/normalize.ts";
import type { Prepared } from "../token/prepare.ts";
import { PROBLEM } from "./problem.ts";

/** 那处违建推平了, 已经解决: it stands in the way no more. */
const OUT_OF_THE_WAY =
  /^\s*(?:可以|已经?)|(?:拆|推平|推倒|铲平|扒|迁走?|清走?|移走)[除掉完]?了(?!又|一半)[，。；!\s]*$/;

/** What a report says stands in the way, in the writer's words; undefined where nothing does. */
export function blockerOf(message: Prepared): string | undefined {
  let start = 0;
  for (const part of message.text.split(/(?<=[，。；\n!])/)) {
    const end = start + part.length;
    if (PROBLEM.test(part) && !OUT_OF_THE_WAY.test(part)) {
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
