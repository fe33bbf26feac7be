import { Big } from "big.js";

/** An exact decimal. Never a float: 12.5 亩 is 12.5 亩. */
export type Figure = Big;

/** Figures are kept to six decimals, which 1 ㎡ = 0.0015 亩 and 1 元 = 0.0001 万元 need. */
export const SCALE = 6;

/** The largest figure that can be a figure of this work; more is a slip of the finger. */
export const LARGEST = new Big("999999999");

/** Makes a figure of a decimal string or a whole number; throws on anything else. */
export function figure(value: string | number | Big): Figure {
  return new Big(value);
}

export const ZERO: Figure = new Big(0);

/** Writes a figure as a plain decimal without trailing zeros: 12.50 becomes "12.5". */
export function plain(value: Figure): string {
  return value
    .round(SCALE, Big.roundHalfUp)
    .toFixed()
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
}

/** A share in percent to one decimal, rounded half up; null where there is nothing to share. */
export function percent(part: Figure, whole: Figure): string | null {
  if (whole.eq(0)) return null;
  return part.times(100).div(whole).round(1, Big.roundHalfUp).toFixed(1);
}
