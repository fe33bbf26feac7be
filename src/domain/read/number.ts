import { Big } from "big.js";

import { figure, type Figure } from "../figure.ts";

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

const digits = new Map<string, number>();
for (const [chars, value] of [
  ["零〇0", 0],
  ["一壹1", 1],
  ["二贰两俩2", 2],
  ["三叁仨3", 3],
  ["四肆4", 4],
  ["五伍5", 5],
  ["六陆6", 6],
  ["七柒7", 7],
  ["八捌8", 8],
  ["九玖9", 9],
] as const) {
  for (const char of chars) digits.set(char, value);
}
const tens = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);
const bundled = new Map([
  ["廿", 20],
  ["卅", 30],
  ["卌", 40],
]);

const APPROX_BEFORE =
  /(?:大约|大概|约莫|差不多|将近|接近|大致|超过|不到|不足|估计|约|近|超|上|好|逾)$/;
const APPROX_AFTER = /^(?:余|多|来|几|好几|出头|左右|上下)/;
const ARABIC = /\d+(?:\.\d+)?/y;

function isChinese(char: string): boolean {
  return digits.has(char) || tens.has(char) || bundled.has(char);
}

/** Reads Chinese numerals below 10,000 from `at`. `loose` tells a trailing bare digit: 三百五 is 350. */
function section(text: string, at: number): { value: Big; end: number; scale: number } | null {
  let total = 0;
  let pending: number | null = null;
  let scale = 0;
  let sawScale = false;
  let zero = false;
  let end = at;
  const run: number[] = [];
  for (; end < text.length; end += 1) {
    const char = text[end]!;
    const digit = /\d/.test(char) ? undefined : digits.get(char);
    const ten = tens.get(char);
    const bundle = bundled.get(char);
    if (digit !== undefined) {
      if (digit === 0) {
        if (!sawScale && run.length === 0 && pending === null) pending = 0;
        else zero = true;
        run.push(0);
        if (!sawScale) pending = 0;
        continue;
      }
      if (pending !== null && sawScale) break;
      pending = digit;
      run.push(digit);
    } else if (ten !== undefined) {
      if (!sawScale && run.length > 1) return null;
      if (pending === null && !(ten === 10 && (!sawScale || scale >= 100))) break;
      if (sawScale && ten >= scale) break;
      total += (pending ?? 1) * ten;
      pending = null;
      scale = ten;
      sawScale = true;
      zero = false;
    } else if (bundle !== undefined) {
      if (sawScale || run.length > 0) break;
      total += bundle;
      scale = 10;
      sawScale = true;
    } else break;
  }
  if (end === at) return null;
  if (!sawScale) {
    // 二〇二一, 一三八: digits in a row
    return { value: figure(run.join("") || "0"), end, scale: 1 };
  }
  if (pending !== null) {
    total += scale >= 100 && !zero ? (pending * scale) / 10 : pending;
    return { value: figure(total), end, scale: 1 };
  }
  return { value: figure(total), end, scale };
}

function small(text: string, at: number): { value: Big; end: number } | null {
  ARABIC.lastIndex = at;
  const match = ARABIC.exec(text);
  if (match) {
    let end = at + match[0].length;
    let value = figure(match[0]);
    const scale = tens.get(text[end] ?? "");
    // 3百, 2千5; but not 3十
    if (scale !== undefined && scale >= 100 && !isChinese(text[end + 1] ?? "")) {
      value = value.times(scale);
      end += 1;
    }
    return { value, end };
  }
  const read = section(text, at);
  if (!read) return null;
  if (text[read.end] === "点" && /[零〇一二三四五六七八九两]/.test(text[read.end + 1] ?? "")) {
    let end = read.end + 1;
    let fraction = "";
    while (end < text.length && digits.has(text[end]!) && !/\d/.test(text[end]!)) {
      fraction += String(digits.get(text[end]!));
      end += 1;
    }
    if (text[end] !== "分" && text[end] !== "半") {
      return { value: figure(`${read.value.toFixed()}.${fraction}`), end };
    }
  }
  return { value: read.value, end: read.end };
}

/** Reads 万 and 亿 around smaller parts: 1万2 is 12000, 三万五 is 35000, 1.2亿 is 120000000. */
function whole(text: string, at: number): { value: Big; end: number; rough: boolean } | null {
  let read = small(text, at);
  if (!read) return null;
  let total = figure(0);
  let { value, end } = read;
  let rough = false;
  for (const [char, scale] of [
    ["亿", 1e8],
    ["万", 1e4],
  ] as const) {
    const loose = APPROX_AFTER.exec(text.slice(end, end + 2));
    const jump = loose && text[end + loose[0].length] === char ? loose[0].length : 0;
    if (text[end + jump] !== char) continue;
    if (jump > 0) rough = true;
    total = total.plus(value.times(scale));
    end += jump + 1;
    value = figure(0);
    let next = end;
    if (text[next] === "零" || text[next] === "〇") next += 1;
    read = small(text, next);
    if (!read) break;
    const bare = read.end === next + 1 && next === end && read.value.lt(10) && read.value.gt(0);
    if (bare && !/[万千百十]/.test(text[read.end] ?? "")) {
      value = read.value.times(scale).div(10);
    } else value = read.value;
    end = read.end;
  }
  return { value: total.plus(value), end, rough };
}

function fraction(text: string, at: number): { value: Big; end: number; rough: boolean } | null {
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
    const half = text[first.end + 1] === "半";
    return {
      value: first.value.times(10).plus(half ? 5 : 0),
      end: first.end + (half ? 2 : 1),
      rough: true,
    };
  }
  return null;
}

/** Reads the number that begins at `at`, with the words about it (余, 左右 after; 约, 近 before); null where none does. */
export function scanNumber(text: string, at: number): ScannedNumber | null {
  const char = text[at] ?? "";
  if (!/\d/.test(char) && !isChinese(char) && !/[半几上过大百好]/.test(char)) return null;
  const before = APPROX_BEFORE.exec(text.slice(Math.max(0, at - 3), at));
  let rough = before !== null && !isWord(text, at, before[0]);
  const share = fraction(text, at);
  if (share) {
    const after = APPROX_AFTER.exec(text.slice(share.end, share.end + 2));
    return {
      value: share.value,
      start: at,
      end: share.end + (after ? after[0].length : 0),
      isApproximate: rough || share.rough || after !== null,
      isPercent: true,
    };
  }
  if (char === "半") {
    return { value: figure("0.5"), start: at, end: at + 1, isApproximate: rough, isPercent: false };
  }
  if (/^上[百千万]/.test(text.slice(at, at + 2))) {
    const value = text[at + 1] === "百" ? 100 : text[at + 1] === "千" ? 1000 : 10000;
    return { value: figure(value), start: at, end: at + 2, isApproximate: true, isPercent: false };
  }
  if (char === "百" && /^百(?:余|多|来|把)/.test(text.slice(at, at + 2))) {
    return { value: figure(100), start: at, end: at + 2, isApproximate: true, isPercent: false };
  }
  if (char === "百" && rough) {
    return { value: figure(100), start: at, end: at + 1, isApproximate: true, isPercent: false };
  }
  const dozens = /^(好?几)(十|百|千|万)/.exec(text.slice(at, at + 3));
  if (dozens) {
    const value = { 十: 10, 百: 100, 千: 1000, 万: 10000 }[dozens[2] as "十"];
    const end = at + dozens[0].length;
    return { value: figure(value), start: at, end, isApproximate: true, isPercent: false };
  }
  const range =
    /^([一二两三四五六七八九])([二两三四五六七八九])(?![十百千万点零〇一二三四五六七八九\d])/.exec(
      text.slice(at, at + 3),
    );
  // 三四户, 三五户, 三两户
  const isLoose =
    range !== null &&
    (digits.get(range[2]!) === digits.get(range[1]!)! + 1 ||
      /^[户栋亩座处个家人次天平]/.test(text.slice(at + 2)));
  if (range && isLoose) {
    const value = figure(Math.min(digits.get(range[1]!)!, digits.get(range[2]!)!));
    return { value, start: at, end: at + 2, isApproximate: true, isPercent: false };
  }
  const read = whole(text, at);
  if (!read) return null;
  let end = read.end;
  rough ||= read.rough;
  const stretch = /^\s*(?:-|~|至|到)\s*(?=\d|[一二三四五六七八九十两])/.exec(
    text.slice(end, end + 4),
  );
  if (stretch && !/^\s*-/.test(stretch[0])) {
    const upper = whole(text, end + stretch[0].length);
    if (upper && stretch[0].includes("~")) {
      end = upper.end;
      rough = true;
    }
  }
  const after = APPROX_AFTER.exec(text.slice(end, end + 2));
  if (after && !(after[0] === "多" && text.startsWith("多少", end))) {
    if (!(after[0] === "来" && /^来(?:自|了|自|访|源)/.test(text.slice(end)))) {
      end += after[0].length;
      rough = true;
    }
  }
  if (text[end] === "%") {
    return { value: read.value, start: at, end: end + 1, isApproximate: rough, isPercent: true };
  }
  return { value: read.value, start: at, end, isApproximate: rough, isPercent: false };
}

/** 签约3户, 附近3户, 以上3户: the last character belongs to another word. */
function isWord(text: string, at: number, word: string): boolean {
  const left = text[at - word.length - 1] ?? "";
  if (word === "约") return /[签千合解预履租违相节大]/.test(left);
  if (word === "近") return /[附最]/.test(left);
  if (word === "上") return true;
  if (word === "好") return true;
  return false;
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
