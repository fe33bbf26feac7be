import { plainWords } from "./dialect.ts";
import { findMentions, type Mention } from "./mention.ts";
import type { Lexicon } from "./lexicon.ts";
import { normalize, type Normalized } from "./normalize.ts";
import type { ReadContext } from "./reading.ts";
import { correctSlips } from "./slips.ts";
import { tokenize, type Token } from "./tokens.ts";

/** A message made ready for reading. */
export interface Prepared {
  readonly normal: Normalized;
  /** The normalised text with commands and mentions blanked out and slips put right; as long as `normal.text`. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly projects: readonly Mention[];
  /** Names behind @, without the bot. */
  readonly mentioned: readonly string[];
  readonly command?: "report" | "issue" | "resolve" | "query";
  /** What a command asks of an open issue: /extend, ／指派. */
  readonly order?: Order;
  readonly context: ReadContext;
  readonly lexicon: Lexicon;
}

export type Order = "extend" | "assign" | "escalate" | "reopen" | "update";

const COMMANDS: readonly (readonly [NonNullable<Prepared["command"]>, string])[] = [
  ["report", "report|上报|汇报|报告|报"],
  ["issue", "issue|问题|提问题|报问题"],
  ["resolve", "resolve|办结|解决"],
  ["query", "query|status|查询|进度|查"],
];
const ORDERS: readonly (readonly [Order, RegExp])[] = [
  ["extend", /^\s*[/#]\s*(?:extend|延期)(?![a-z])/],
  ["assign", /^\s*[/#]\s*(?:assign|指派|转办)(?![a-z])/],
  ["escalate", /^\s*[/#]\s*(?:escalate|提级|督办|上交)(?![a-z])/],
  ["reopen", /^\s*[/#]\s*(?:reopen|重开)(?![a-z])/],
  ["update", /^\s*[/#]\s*(?:follow|跟进)(?![a-z])/],
];
const AT = /@([^\s@，。:；!?、()"]+)/g;
const BOT = /^(?:_user_\d+|_all|机器人|不过夜|bot|buguoye|所有人|全体成员|all)$/;
/** @供电公司请本周内明确: the name ends where the request begins. */
const REQUEST =
  /(?<=[\u4e00-\u9fff]{2})(?:请|麻烦|帮|看一下|看下|尽快|什么|今天|明天|本周|协调|处理|负责)/;

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}

/** Normalises a message, takes off the command and the mentions, finds projects, puts slips right, and cuts it up. */
export function prepare(source: string, lexicon: Lexicon, context: ReadContext): Prepared {
  const normal = normalize(source);
  let text = plainWords(normal.text);
  const mentioned: string[] = [];
  AT.lastIndex = 0;
  for (let match = AT.exec(normal.text); match; match = AT.exec(normal.text)) {
    let name = match[1]!;
    const cut = REQUEST.exec(name);
    if (cut && cut.index >= 2) name = name.slice(0, cut.index);
    text = blank(text, match.index, match.index + 1 + name.length);
    if (!BOT.test(name)) mentioned.push(name);
  }
  let { command } = context;
  for (const [kind, words] of COMMANDS) {
    const slash = new RegExp(`^\\s*(?:/\\s*|#)(?:${words})(?=$|[\\s:，]|[^a-z\\s])[:，]?`).exec(
      text,
    );
    const bare = slash ?? new RegExp(`^\\s*(?:${words})[:\\s]`).exec(text);
    if (!bare) continue;
    if (!slash && kind === "resolve") continue;
    text = blank(text, 0, bare[0].length);
    command = kind;
    break;
  }
  let order: Order | undefined;
  for (const [kind, head] of ORDERS) {
    const match = head.exec(text);
    if (!match) continue;
    text = blank(text, 0, match[0].length);
    order = kind;
    command = "issue";
  }
  const projects = findMentions(text, lexicon);
  const taken = new Uint8Array(text.length + 1);
  for (const { start, end } of projects) taken.fill(1, start, end);
  text = correctSlips(text, (at) => taken[at] === 1);
  const tokens = tokenize(text, projects, context.now);
  return {
    normal,
    text,
    tokens,
    projects,
    mentioned,
    ...(command === undefined ? {} : { command }),
    ...(order === undefined ? {} : { order }),
    context,
    lexicon,
  };
}
