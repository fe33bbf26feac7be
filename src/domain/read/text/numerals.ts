import type { Big } from "big.js";

import { figure } from "../../figure.ts";

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

/** Words that leave a number open, behind it. */
export const APPROX_AFTER = /^(?:余|多|来|几|好几|出头|左右|上下)/;
const ARABIC = /\d+(?:\.\d+)?/y;

export function isChinese(char: string): boolean {
  return digits.has(char) || tens.has(char) || bundled.has(char);
}

/** Reads Chinese numerals below 10,000 from `at`; 三百五 is 350, 三百零五 is 305. */
function section(text: string, at: number): { value: Big; end: number } | null {
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
        if (sawScale) zero = true;
        else pending = 0;
        run.push(0);
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
    return { value: figure(run.join("")), end };
  }
  if (pending !== null) {
    total += scale >= 100 && !zero ? (pending * scale) / 10 : pending;
  }
  return { value: figure(total), end };
}

/** Reads a number below 万: 120, 3百, 一百二十, 三点五. */
export function small(text: string, at: number): { value: Big; end: number } | null {
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
export function whole(
  text: string,
  at: number,
): { value: Big; end: number; rough: boolean } | null {
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

/** What a single numeral stands for: 三, 两. */
export function digitOf(char: string): number | undefined {
  return digits.get(char);
}
