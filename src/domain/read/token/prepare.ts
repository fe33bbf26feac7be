import { withBreaks } from "./breaks.ts";
import { withDaysAhead } from "./day-ahead.ts";
import { COMMANDS, ORDERS, type Order } from "./command-head.ts";
import { plainWords } from "../text/dialect.ts";
import { findMentions, type Mention } from "../name/mention.ts";
import type { Lexicon } from "../name/lexicon.ts";
import { withoutNaming } from "./naming.ts";
import { normalize, type Normalized } from "../text/normalize.ts";
import type { Command, ReadContext } from "../reading.ts";
import { withEachItsOwn } from "./respective.ts";
import { correctSlips } from "./slips.ts";
import type { Token } from "./token.ts";
import { tokenize } from "./tokens.ts";
import { withoutFirstThoughts } from "../text/second-thought.ts";
import { unitsBehind } from "./unit-ahead.ts";

/** A message made ready for reading. */
export interface Prepared {
  readonly normal: Normalized;
  /** The normalised text with commands and mentions blanked out and slips put right; as long as `normal.text`. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly projects: readonly Mention[];
  /** Names behind @, without the bot. */
  readonly mentioned: readonly string[];
  readonly command?: Command;
  /** What a command asks of an open issue: /extend, ／指派. */
  readonly order?: Order;
  readonly context: ReadContext;
  readonly lexicon: Lexicon;
}

/** Normalises a message, takes off the command and the mentions, finds projects, puts slips right, and cuts it up. */
export function prepare(source: string, lexicon: Lexicon, context: ReadContext): Prepared {
  const normal = normalize(source);
  const called = blankMentions(
    unitsBehind(withoutFirstThoughts(plainWords(normal.text))),
    normal.text,
  );
  const { text: body, command = context.command, order } = blankCommand(called.text);
  const projects = findMentions(body, lexicon);
  const text = correctOutside(body, projects);
  return {
    normal,
    text,
    tokens: tokensOf(text, projects, context),
    projects,
    mentioned: called.mentioned,
    ...(command === undefined ? {} : { command }),
    ...(order === undefined ? {} : { order }),
    context,
    lexicon,
  };
}

function tokensOf(text: string, projects: readonly Mention[], context: ReadContext) {
  const tokens = withBreaks(tokenize(text, projects, context.now));
  const plain = withDaysAhead(withoutNaming(tokens, text), text, context.now);
  return withEachItsOwn(plain, text);
}

/** What is taken off is blanked and not cut, so that every place in the text stays what it was. */
function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}

const AT = /@([^\s@，。:；!?、()"]+)/g;
const NOBODY = /^(?:_user_\d+|_all|机器人|不过夜|bot|buguoye|所有人|全体成员|all)$/;
/** @供电公司请本周内明确: the name ends where the request begins. */
const REQUEST =
  /(?<=[\u4e00-\u9fff]{2})(?:请|麻烦|帮|看一下|看下|尽快|什么|今天|明天|本周|协调|处理|负责)/;

/** Takes the mentions off; they are sought in what was typed, before dialect was put into plain words. */
function blankMentions(text: string, typed: string): { text: string; mentioned: string[] } {
  const mentioned: string[] = [];
  if (!typed.includes("@")) return { text, mentioned };
  for (const match of typed.matchAll(AT)) {
    const said = match[1]!;
    const name = said.slice(0, REQUEST.exec(said)?.index);
    text = blank(text, match.index, match.index + 1 + name.length);
    if (!NOBODY.test(name)) mentioned.push(name);
  }
  return { text, mentioned };
}

/** Takes the command off, and the order; an order is about an issue, whatever is said before it: /上报 /延期 9. */
function blankCommand(said: string): { text: string; command?: Command; order?: Order } {
  let text = said;
  const takes = ({ head }: { readonly head: RegExp }): boolean => {
    const match = head.exec(text);
    if (match) text = blank(text, 0, match[0].length);
    return match !== null;
  };
  const command = COMMANDS.find(takes)?.kind;
  const order = ORDERS.filter(takes).at(-1)?.kind;
  if (order !== undefined) return { text, command: "issue", order };
  return command === undefined ? { text } : { text, command };
}

/** Puts slips right, but not inside the projects' names. */
function correctOutside(text: string, projects: readonly Mention[]): string {
  const isName = new Uint8Array(text.length + 1);
  for (const { start, end } of projects) isName.fill(1, start, end);
  return correctSlips(text, (at) => isName[at] === 1);
}
