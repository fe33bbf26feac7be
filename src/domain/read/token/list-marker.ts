import { matchAt } from "../text/match-at.ts";

const MARKER = /(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)、.](?!\d))\s*/y;
/** 3、5号: two houses or issues, and no list. */
const NUMBERS = /[\d一二三四五六七八九十]+、\d+号/y;
const BEFORE_FIGURE = /(\d{1,2})、(?=\d)/y;

/** The end of a list mark that begins at `at`: 1、 (2) 三. ; null where none does. */
export function markerAt(text: string, at: number): number | null {
  const length = matchAt(MARKER, text, at)?.[0].length ?? lengthBeforeFigure(text, at);
  return length === null || matchAt(NUMBERS, text, at) ? null : at + length;
}

/** 1、2户权属有争议；2、高压线没迁: the comma is a list mark where the next one follows in order. */
function lengthBeforeFigure(text: string, at: number): number | null {
  const match = matchAt(BEFORE_FIGURE, text, at);
  if (!match) return null;
  const own = Number(match[1]);
  const isFollowed = isMarked(text.slice(at + match[0].length), own + 1);
  const isInOrder = isFollowed || (own > 1 && isMarked(text.slice(0, at), own - 1));
  return isInOrder ? match[0].length : null;
}

const MARKED = /(?<=^|[；\n。，:\s])(\d{1,3})、/g;

function isMarked(text: string, number: number): boolean {
  return [...text.matchAll(MARKED)].some(([, one]) => one === String(number));
}
