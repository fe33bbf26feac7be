import type { Figure } from "../figure.ts";
import { figure, ZERO } from "../figure.ts";

/** A share with both its numbers kept, so that shares add up and percentages are worked out last. */
export interface Ratio {
  readonly part: Figure;
  readonly whole: Figure;
}

/** Makes a share; null where a number is not known. */
export function ratio(part: Figure | number | undefined, whole: Figure | number | undefined) {
  if (part === undefined || whole === undefined) return null;
  return { part: figure(part), whole: figure(whole) } satisfies Ratio;
}

/** Divides late; null where there is nothing to divide by, which is neither 0 nor 100 percent. */
export function valueOf(share: Ratio | null): Figure | null {
  return share === null || share.whole.eq(ZERO) ? null : share.part.div(share.whole);
}

/** Writes a share in percent, rounded half up, without the sign; null where there is nothing to divide by. */
export function ratioPercent(share: Ratio | null, places = 1): string | null {
  if (share === null || share.whole.eq(ZERO)) return null;
  return share.part.times(100).div(share.whole).toFixed(places);
}

/** Adds shares number by number; those not known add nothing. */
export function sumRatios(shares: Iterable<Ratio | null>): Ratio {
  let part = ZERO;
  let whole = ZERO;
  for (const share of shares) {
    if (share === null) continue;
    part = part.plus(share.part);
    whole = whole.plus(share.whole);
  }
  return { part, whole };
}

/** Counts the share of rows that hold. */
export function countRatio<T>(rows: readonly T[], holds: (row: T) => boolean): Ratio {
  return { part: figure(rows.filter(holds).length), whole: figure(rows.length) };
}

/** Adds figures; those not known add nothing. */
export function sum(values: Iterable<Figure | undefined>): Figure {
  let total = ZERO;
  for (const value of values) if (value) total = total.plus(value);
  return total;
}

/** Puts a figure between two bounds. */
export function clamp(value: Figure, low: Figure, high: Figure): Figure {
  if (value.lt(low)) return low;
  return value.gt(high) ? high : value;
}

/** The smaller of two figures. */
export function least(a: Figure, b: Figure): Figure {
  return a.lt(b) ? a : b;
}
