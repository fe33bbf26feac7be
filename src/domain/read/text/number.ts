import { Big } from "big.js";

import { figure, type Figure } from "../../figure.ts";
import { APPROX_AFTER, digitOf, isChinese, small, whole } from "./numerals.ts";

/** A number as it was written. */
export interface ReadNumber {
  readonly value: Figure;
  /** 几, 多, 余, 来, 出头, 左右, 约, 近, 大概, 上百: the number is kept and asked back. */
  readonly isApproximate: boolean;
  /** 一半, 三分之一, 八成, 百分之…, 12%: `value` is then in percent. */
  readonly isPercent: boolean;
}

/** A number inside a text. */
export interface ScannedNumber extends ReadNumber {
  readonly start: number;
  readonly end: number;
}

const APPROX_BEFORE = /(?:大约|大概|约莫|差不多|将近|接近|大致|超过|不到|不足|估计|约|近|超|逾)$/;
type Reader = (text: string, at: number, isRough: boolean) => ScannedNumber | null;

/** In the order in which they are tried. */
const READERS: readonly Reader[] = [percentage, half, upTo, hundredOdd, dozens, either, plain];

/** A character that a number may begin with, beside the numerals: 半, 几, 上百, 过半, 大半, 百余, 好几. */
const BEGINS = /[\d半几上过大百好]/;

/** Reads the number that begins at `at`, with the words about it (余, 左右 after; 约, 近 before); null where none does. */
export function scanNumber(text: string, at: number): ScannedNumber | null {
  const char = text[at] ?? "";
  if (!BEGINS.test(char) && !isChinese(char)) return null;
  const before = APPROX_BEFORE.exec(text.slice(Math.max(0, at - 3), at));
  const isRough = before !== null && !belongsToWord(text, at, before[0]);
  for (const read of READERS) {
    const number = read(text, at, isRough);
    if (number) return number;
  }
  return null;
}

function percentage(text: string, at: number, isRough: boolean): ScannedNumber | null {
  const read = share(text, at);
  if (!read) return null;
  const after = APPROX_AFTER.exec(text.slice(read.end, read.end + 2));
  return {
    value: read.value,
    start: at,
    end: read.end + (after ? after[0].length : 0),
    isApproximate: isRough || read.rough || after !== null,
    isPercent: true,
  };
}

function half(text: string, at: number, isApproximate: boolean): ScannedNumber | null {
  if (text[at] !== "半") return null;
  // 腾房近半
  if (text[at - 1] === "近" && !/[亩户栋公个天年月]/.test(text[at + 1] ?? ""))
    return { value: figure(50), start: at, end: at + 1, isApproximate: true, isPercent: true };
  return { value: figure("0.5"), start: at, end: at + 1, isApproximate, isPercent: false };
}

const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10000 };

function about(value: number, start: number, end: number): ScannedNumber {
  return { value: figure(value), start, end, isApproximate: true, isPercent: false };
}

/** 上百 */
function upTo(text: string, at: number): ScannedNumber | null {
  if (!/^上[百千万]/.test(text.slice(at, at + 2))) return null;
  return about(SCALES[text[at + 1]!]!, at, at + 2);
}

/** 百余户, 近百户 */
function hundredOdd(text: string, at: number, isRough: boolean): ScannedNumber | null {
  if (text[at] !== "百") return null;
  if (/[余多来把]/.test(text[at + 1] ?? "")) return about(100, at, at + 2);
  return isRough ? about(100, at, at + 1) : null;
}

/** 几十, 好几百 */
function dozens(text: string, at: number): ScannedNumber | null {
  const match = /^(?:好?几)([十百千万])/.exec(text.slice(at, at + 3));
  return match && about(SCALES[match[1]!]!, at, at + match[0].length);
}

const EITHER =
  /^([一二两三四五六七八九])([二两三四五六七八九])(?![十百千万点零〇一二三四五六七八九\d])/;

const EITHER_OF_TENS = /^([一二三四五六七八九])([二三四五六七八九])([十百千万])/;

/** 三四户, 三五户, 三两户, 二三十亩: the lower one. */
function either(text: string, at: number): ScannedNumber | null {
  const tens = EITHER_OF_TENS.exec(text.slice(at, at + 3));
  const lower = tens ? digitOf(tens[1]!)! : 0;
  if (tens && lower + 1 === digitOf(tens[2]!)) return about(lower * SCALES[tens[3]!]!, at, at + 3);
  const match = EITHER.exec(text.slice(at, at + 3));
  if (!match) return null;
  const one = digitOf(match[1]!)!;
  const other = digitOf(match[2]!)!;
  const isSo = other === one + 1 || /^[户栋亩座处个家人次天平]/.test(text.slice(at + 2));
  return isSo ? about(Math.min(one, other), at, at + 2) : null;
}

/** 12, 一百二十, 1.38万, 30~40, 24余, 97.2% */
function plain(text: string, at: number, isRough: boolean): ScannedNumber | null {
  const read = whole(text, at);
  if (!read) return null;
  const upper = upperEnd(text, read.end) ?? read.end;
  const after = roughEnd(text, upper) ?? upper;
  const isPercent = text[after] === "%";
  return {
    value: read.value,
    start: at,
    end: isPercent ? after + 1 : after,
    isApproximate: isRough || read.rough || after > read.end,
    isPercent,
  };
}

/** 30~40: the lower one is kept. */
function upperEnd(text: string, at: number): number | null {
  const tilde = /^\s*~\s*(?=[\d一二三四五六七八九十两])/.exec(text.slice(at, at + 4));
  return tilde && (whole(text, at + tilde[0].length)?.end ?? null);
}

/** 24余; but not 3多少, 3来访. */
function roughEnd(text: string, at: number): number | null {
  const after = APPROX_AFTER.exec(text.slice(at, at + 2));
  if (!after || text.startsWith("多少", at)) return null;
  return /^来[自了访源]/.test(text.slice(at, at + 2)) ? null : at + after[0].length;
}

/** 百分之八十, 一半, 三分之一, 八成半: the value is in percent. */
function share(text: string, at: number): { value: Figure; end: number; rough: boolean } | null {
  if (text.startsWith("百分之百", at)) return { value: figure(100), end: at + 4, rough: false };
  if (text.startsWith("百分之", at)) {
    const read = whole(text, at + 3);
    return read && { value: read.value, end: read.end, rough: false };
  }
  if (/^(?:一半|半数|过半|大半)/.test(text.slice(at, at + 2))) {
    return { value: figure(50), end: at + 2, rough: true };
  }
  const first = small(text, at);
  if (!first) return null;
  if (text.startsWith("分之", first.end)) {
    const second = small(text, first.end + 2);
    if (!second || first.value.eq(0)) return null;
    const value = second.value.times(100).div(first.value).round(1, Big.roundHalfUp);
    return { value, end: second.end, rough: true };
  }
  if (
    text[first.end] === "成" &&
    first.value.lt(10) &&
    !/[为本立了交功]/.test(text[first.end + 1] ?? "")
  ) {
    // 八成半, 八成五
    const next = text[first.end + 1] ?? "";
    const isFinal = !/[\u4e00-\u9fff\d]/.test(text[first.end + 2] ?? "");
    const more = next === "半" ? 5 : isFinal ? (digitOf(next) ?? 0) : 0;
    return {
      value: first.value.times(10).plus(more),
      end: first.end + (more > 0 ? 2 : 1),
      rough: true,
    };
  }
  return null;
}

/** 签约3户, 附近3户: the last character belongs to another word. */
function belongsToWord(text: string, at: number, word: string): boolean {
  const left = text[at - word.length - 1] ?? "";
  if (word === "约") return /[签千合解预履租违相节大]/.test(left);
  return word === "近" && /[附最]/.test(left);
}

/**
 * Reads a text that is one number and nothing else: 三万五, 1.38万, 一百二十, 廿三, 二亩八分 without its units, 三分之一.
 * Null where it is something else.
 */
export function readNumber(text: string): ReadNumber | null {
  let body = text
    .replace(/[\s,，]/g, "")
    .replace(/[０-９．％]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const before = /^(?:大约|大概|约莫|差不多|将近|接近|约|近|超过|不到|不足)/.exec(body);
  if (before) body = body.slice(before[0].length).replace(/^百$/, "一百");
  const sign = /^[+-]/.exec(body);
  if (sign) body = body.slice(1);
  const land = /^(.+?)亩(.+)分(?:(.+)厘)?$/.exec(body) ?? /^(.+?)亩(半)$/.exec(body);
  let read: ReadNumber | null;
  if (land) {
    const parts = land.slice(1).filter((part) => part !== undefined);
    let value = figure(0);
    for (const [i, part] of parts.entries()) {
      const one = readNumber(part);
      if (!one) return null;
      value = value.plus(part === "半" ? one.value : one.value.div(10 ** i));
    }
    read = { value, isApproximate: false, isPercent: false };
  } else {
    const one = scanNumber(body, 0);
    if (!one) return null;
    const rest = body.slice(one.end);
    if (rest === "半") {
      read = { ...one, value: one.value.plus("0.5") };
    } else if (/^(?:出头|左右|上下|多|余)$/.test(rest)) read = { ...one, isApproximate: true };
    else if (rest !== "") return null;
    else read = one;
  }
  return {
    value: sign?.[0] === "-" ? read.value.times(-1) : read.value,
    isApproximate: read.isApproximate || before !== null,
    isPercent: read.isPercent,
  };
}
