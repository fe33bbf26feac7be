import { figure, type Figure } from "../../figure.ts";
import { scanNumber, type ScannedNumber } from "../text/number.ts";
import type { NumberToken } from "./token.ts";
import { unitAt, type Counted } from "./units.ts";
import { wordAt } from "./words.ts";

/** A number of which more is read as the words behind it are looked at. */
interface Measure {
  readonly value: Figure;
  readonly end: number;
  readonly isApproximate: boolean;
  readonly counted: Counted | undefined;
  /** The second number of 6/19. */
  readonly of: Figure | undefined;
  /** True where 万 or 亿 stands in the number itself. */
  readonly isLarge: boolean;
  /** 俩, 仨: a number with its 个 inside. */
  readonly isPair: boolean;
}

type Step = (text: string, read: Measure) => Measure;

/** What may follow a number, in the order in which it is written: 12-15户/31户左右. */
const STEPS: readonly Step[] = [upperEnd, unit, pair, whole, roughly];

const LAST = /(?:最后|仅剩的?|剩下的?最后|仅有的?)(?:的)?\s*$/;

/** True where the words before say that none comes after: 最后一户. */
export function isLastAt(text: string, at: number): boolean {
  return LAST.test(text.slice(Math.max(0, at - 6), at));
}

/** Reads the figure that begins at `at`, with its sign and all that measures it: +3户, =31户, 12亩5分, 6/19户. */
export function figureAt(text: string, at: number): NumberToken | null {
  const mark = signAt(text, at);
  if (!mark) return null;
  if (text.startsWith("首户", mark.end)) return firstHousehold(at, mark.end);
  const number = scanNumber(text, mark.end);
  if (!number) return null;
  const written = text.slice(number.start, number.end);
  const plain: Measure = {
    value: number.value,
    end: number.end,
    isApproximate: number.isApproximate,
    counted: number.isPercent ? "percent" : undefined,
    of: undefined,
    isLarge: /[万亿]/.test(written),
    isPair: /[俩仨]$/.test(written),
  };
  const measured = number.isPercent ? plain : STEPS.reduce((read, step) => step(text, read), plain);
  const { value, end, isApproximate, isLarge, counted, of } = andHalf(text, measured);
  return {
    kind: "num",
    start: at,
    end,
    value: mark.sign === "-" ? value.times(-1) : value,
    isApproximate,
    isLarge,
    isBare: isBareAt(text, end, isLarge),
    ...(counted === undefined ? {} : { counted }),
    ...(mark.sign === undefined ? {} : { sign: mark.sign }),
    ...(mark.isCum ? { isCum: true } : {}),
    ...(of === undefined ? {} : { of }),
    ...(isLastAt(text, at) ? { isLast: true } : {}),
  };
}

/** +3, -3, =31; null where the dash joins: A-3, 5-3. */
function signAt(
  text: string,
  at: number,
): { readonly end: number; readonly sign?: "+" | "-"; readonly isCum?: boolean } | null {
  const mark = text[at]!;
  if (mark === "-" && /[\da-z]/.test(text[at - 1] ?? "")) return null;
  if (mark !== "+" && mark !== "-" && mark !== "=") return { end: at };
  const end = skipSpace(text, at + 1);
  return mark === "=" ? { end, isCum: true } : { end, sign: mark };
}

function firstHousehold(start: number, at: number): NumberToken {
  return {
    kind: "num",
    start,
    end: at + 2,
    value: figure(1),
    isApproximate: false,
    counted: "household",
    isLarge: false,
    isBare: false,
  };
}

const RANGE = /^\s*(?:-|~|至|到|、)\s*(?=[\d一二两三四五六七八九十])/;

/** 3到5户, 3-5户, 2、3户: the lower one is kept and asked back. */
function upperEnd(text: string, read: Measure): Measure {
  const range = RANGE.exec(text.slice(read.end, read.end + 4));
  if (!range) return read;
  const upper = scanNumber(text, read.end + range[0].length);
  if (range[0].includes("、") && !upper?.value.eq(read.value.plus(1))) return read;
  if (!upper || !unitBehind(text, upper.end) || !upper.value.gt(read.value)) return read;
  return { ...read, end: upper.end, isApproximate: true };
}

function unit(text: string, read: Measure): Measure {
  const named = unitBehind(text, read.end);
  if (!named) return read;
  const { counted, factor, end } = named;
  // 三公顷半
  const isAndHalf = factor !== undefined && /^半(?![天年个日夜])/.test(text.slice(end, end + 2));
  if (isAndHalf)
    return { ...read, counted, end: end + 1, value: read.value.plus("0.5").times(factor) };
  if (factor) return { ...read, counted, end, value: read.value.times(factor) };
  if (counted !== "mu") return { ...read, counted, end };
  const finer = finerMu(text, end);
  return { ...read, counted, end: finer.end, value: read.value.plus(finer.extra) };
}

/** Fractions of a mu behind the figure: 12亩5分, 二亩八分, 两亩半, 3亩2. */
function finerMu(text: string, at: number): { extra: Figure; end: number } {
  const none = { extra: figure(0), end: at };
  if (/^半(?!天)/.test(text.slice(at, at + 2))) return { extra: figure("0.5"), end: at + 1 };
  const fen = scanNumber(text, at);
  if (!fen || fen.isPercent) return none;
  const extra = fen.value.div(10);
  if (text[fen.end] === "分") {
    const end = fen.end + 1;
    const li = scanNumber(text, end);
    // 一亩三分五厘, 一亩三分五
    const isOfLi = li && (text[li.end] === "厘" || isLastDigit(text, li));
    return isOfLi
      ? { extra: extra.plus(li.value.div(100)), end: li.end + (text[li.end] === "厘" ? 1 : 0) }
      : { extra, end };
  }
  // 三亩五
  return isLastDigit(text, fen) ? { extra, end: fen.end } : none;
}

/** The 五 of 三亩五, with nothing behind it. */
function isLastDigit(text: string, { value, end }: ScannedNumber): boolean {
  return value.lt(10) && /^(?:$|[，。；、\s)!])/.test(text.slice(end));
}

/** 又迁了仨: graves, by the verb before. */
const GRAVES_BEFORE = /[迁坟]了?$/;

/** 还有俩没搬: two households. */
function pair(text: string, read: Measure): Measure {
  if (!read.isPair || read.counted !== undefined) return read;
  if (GRAVES_BEFORE.test(text.slice(Math.max(0, read.end - 3), read.end - 1)))
    return { ...read, counted: "grave" };
  const isHouseholds = /^(?:$|[^\u4e00-\u9fff]|[没未签腾搬拆还都在也])/.test(text.slice(read.end));
  return isHouseholds ? { ...read, counted: "household" } : read;
}

const SLASH = /^\s*\/\s*(?=[\d一二两三四五六七八九十])/;

/** 6/19户: six of nineteen. */
function whole(text: string, read: Measure): Measure {
  const slash = SLASH.exec(text.slice(read.end, read.end + 4));
  const all = slash && scanNumber(text, read.end + slash[0].length);
  if (!all || all.isPercent) return read;
  const named = unitBehind(text, all.end);
  if (!named) return { ...read, of: all.value, end: all.end };
  const { counted, end } = named;
  const factor = read.isLarge ? undefined : named.factor;
  return factor
    ? { ...read, counted, end, value: read.value.times(factor), of: all.value.times(factor) }
    : { ...read, counted, end, of: all.value };
}

const ROUGHLY = /^(?:左右|上下|出头|多(?!少|次|为|数|是|[打写输按报算填记])|有余|以上)/;

function roughly(text: string, read: Measure): Measure {
  const words = ROUGHLY.exec(text.slice(read.end));
  return words ? { ...read, end: read.end + words[0].length, isApproximate: true } : read;
}

/** 拆了一户半 */
function andHalf(text: string, read: Measure): Measure {
  const isHalf =
    read.counted === "household" && /^半(?![天年个日夜])/.test(text.slice(read.end, read.end + 2));
  return isHalf ? { ...read, end: read.end + 1, isApproximate: true } : read;
}

/** A unit that no metric is kept in: 3万株. */
const OTHER_UNIT = /^[\s]*[人株棵字册份张只头方立根米]/;

function isBareAt(text: string, end: number, isLarge: boolean): boolean {
  const rest = text.slice(end);
  if (isLarge && !OTHER_UNIT.test(rest)) return true;
  return /^(?:$|\s|[^\u4e00-\u9fff\d%a-z.])/.test(rest) || wordAt(text, end) !== null;
}

function unitBehind(text: string, at: number): ReturnType<typeof unitAt> {
  return unitAt(text, skipSpace(text, at));
}

function skipSpace(text: string, at: number): number {
  let to = at;
  while (text[to] === " ") to += 1;
  return to;
}
