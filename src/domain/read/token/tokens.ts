import type { LocalTime } from "../../day.ts";
import { noSuchDayAt, scanDay } from "../time/days.ts";
import { figureAt } from "./figure-token.ts";
import { impliedCount } from "./implied-count.ts";
import { markerAt } from "./list-marker.ts";
import { matchAt } from "../text/match-at.ts";
import type { Mention } from "../name/mention.ts";
import { noFigureAt } from "./no-figures.ts";
import type { StopMark, Token } from "./token.ts";
import { wordAt } from "./words.ts";

/** A place in a text, and what was cut off before it. */
interface Place {
  readonly text: string;
  readonly at: number;
  readonly char: string;
  /** A number may begin here. */
  readonly isNumeric: boolean;
  readonly now: LocalTime;
  /** The projects whose names begin here or further on. */
  readonly mentions: readonly Mention[];
  readonly last: Token | undefined;
  /** A verb or a word of manner was said in this clause. */
  readonly isAfterVerb: boolean;
}

/** Null where something else begins. */
type Scanner = (place: Place) => Token | null;

/** What may begin at a place, in the order in which it is tried; where nothing does, a text goes on. */
const SCANNERS: readonly Scanner[] = [
  project,
  marker,
  noSuchDay,
  noFigure,
  comparedDay,
  day,
  impliedCount,
  countedFigure,
  word,
  andThen,
  stop,
];

/** Cuts a normalised text into the pieces that reading works with. */
export function tokenize(text: string, mentions: readonly Mention[], now: LocalTime): Token[] {
  const tokens: Token[] = [];
  let ahead = mentions;
  let isAfterVerb = false;
  for (let at = 0; at < text.length;) {
    while (ahead.length > 0 && ahead[0]!.start < at) ahead = ahead.slice(1);
    const last = tokens.at(-1);
    const char = text[at]!;
    const isNumeric = NUMERIC.test(char);
    const token = tokenAt({ text, at, char, isNumeric, now, mentions: ahead, last, isAfterVerb });
    if (token) {
      tokens.push(token);
      isAfterVerb = keepsVerb(token, isAfterVerb);
    } else if (last?.kind === "text" && last.end === at) {
      tokens[tokens.length - 1] = { ...last, end: at + 1 };
    } else tokens.push({ kind: "text", start: at, end: at + 1 });
    at = tokens.at(-1)!.end;
  }
  return tokens;
}

function tokenAt(place: Place): Token | null {
  for (const scan of SCANNERS) {
    const token = scan(place);
    if (token) return token;
  }
  return null;
}

/** Whether a verb is still at work behind a token: not beyond the clause. */
function keepsVerb(token: Token, isAfterVerb: boolean): boolean {
  switch (token.kind) {
    case "project":
    case "marker":
      return false;
    case "word":
      return isAfterVerb || token.meaning.is === "verb" || token.meaning.is === "mode";
    case "stop":
      return isAfterVerb && /^(?:space|colon|list)$/.test(token.mark);
    default:
      return isAfterVerb;
  }
}

/** A character that a number may begin with; also 上百, 过半, 大半, 好几. */
const NUMERIC = /[\d一二两俩仨三四五六七八九十百千半几廿卅卌壹贰叁肆伍陆柒捌玖拾零〇上过大好]/;

function project({ at, mentions }: Place): Token | null {
  const mention = mentions[0];
  return mention?.start === at ? { kind: "project", start: at, end: mention.end, mention } : null;
}

/** 1、 at the head of a line or a clause. */
function marker({ text, at, char, isNumeric, last }: Place): Token | null {
  const isHead =
    last === undefined || (last.kind === "stop" && last.mark !== "list" && last.mark !== "open");
  const end = isHead && (isNumeric || char === "(") ? markerAt(text, at) : null;
  return end === null ? null : { kind: "marker", start: at, end };
}

/** 2月30日, 13月1日 */
function noSuchDay({ text, at, isNumeric }: Place): Token | null {
  const end = isNumeric ? noSuchDayAt(text, at) : null;
  if (end === null) return null;
  return { kind: "word", start: at, end, word: text.slice(at, end), meaning: { is: "no_day" } };
}

/** Characters that a word with a number in it may begin with, beside the numerals: 第三批, 万一, 进一步. */
const NUMBERED = /[第#统万进双k]/;

function noFigure({ text, at, char, isNumeric, now }: Place): Token | null {
  if (!isNumeric && !NUMBERED.test(char)) return null;
  const found = noFigureAt(text, at, () => scanDay(text, at, now) !== null);
  if (!found) return null;
  const { kind, end } = found;
  if (kind !== "span") return { kind, start: at, end };
  // 截至11月: up to it, and not of it
  if (/[至止到]$/.test(text.slice(0, at))) return { kind: "text", start: at, end };
  return { kind: "word", start: at, end, word: text.slice(at, end), meaning: { is: "span" } };
}

const COMPARED_DAY =
  /[同和与跟比较](?:[昨前][天日])(?!多(?!了))|在[昨前][天日](?=[^，。；]{0,8}基础上)/y;

/** 比昨天多2户: the day is not that of the figures. */
function comparedDay({ text, at }: Place): Token | null {
  const match = matchAt(COMPARED_DAY, text, at);
  return match && { kind: "text", start: at, end: at + match[0].length };
}

/** 清了8亩: a verb with a figure of its own. */
function leadsToFigure(text: string, at: number): boolean {
  const known = wordAt(text, at);
  return known?.meaning.is === "verb" && NUMERIC.test(text[at + known.word.length] ?? "");
}

/** 12.5, 3-5: a day, unless a verb says that it is a figure; but 清表：12.16清了8亩. */
function day({ text, at, now, last, isAfterVerb }: Place): Token | null {
  const read = scanDay(text, at, now, last?.kind === "project" && last.end === at);
  if (!read) return null;
  const isFigure = isAfterVerb && /^[\d./-]+$/.test(text.slice(at, read.end));
  if (isFigure && !leadsToFigure(text, read.end)) return null;
  const asOf = read.asOf === undefined ? {} : { asOf: read.asOf };
  return { kind: "day", start: at, end: read.end, ...asOf };
}

/** 3户, 六亩半, with its sign; where that is not the beginning of a word: 首付, 一共. */
function countedFigure({ text, at, char, isNumeric }: Place): Token | null {
  // 1e3
  if (/\d[a-z]$/.test(text.slice(Math.max(0, at - 2), at))) return null;
  if (!isNumeric && !/[+\-=首]/.test(char)) return null;
  const known = wordAt(text, at);
  return !known || known.word.length === 1 ? figureAt(text, at) : null;
}

function word({ text, at }: Place): Token | null {
  const known = wordAt(text, at);
  if (!known) return null;
  return {
    kind: "word",
    start: at,
    end: at + known.word.length,
    word: known.word,
    meaning: known.meaning,
  };
}

/** Dictated sentences have no commas: 拆除两户然后面积是三百六十平方然后明天再拆一户. */
function andThen({ text, at }: Place): Token | null {
  return text.startsWith("然后", at)
    ? { kind: "stop", start: at, end: at + 2, mark: "soft" }
    : null;
}

const STOPS: Readonly<Record<string, StopMark>> = {
  "，": "soft",
  "、": "list",
  "。": "hard",
  "；": "hard",
  "\n": "hard",
  "!": "hard",
  "?": "hard",
  "|": "hard",
  "(": "open",
  ")": "close",
  " ": "space",
  ":": "colon",
  "/": "list",
  "+": "list",
  "…": "hard",
};

function stop({ at, char }: Place): Token | null {
  const mark = STOPS[char];
  return mark === undefined ? null : { kind: "stop", start: at, end: at + 1, mark };
}
