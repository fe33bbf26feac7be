import { type Figure, plain } from "../figure.ts";
import { type Ratio, ratioPercent } from "../figures/ratio.ts";
import type { ShareView, Some } from "./view.ts";

/** Shows a share: areas and shares of a forecast may be rounded, counts and reported figures never are. */
export function showShare(share: Ratio): ShareView {
  return { part: plain(share.part), whole: plain(share.whole), percent: ratioPercent(share) };
}

/** A worked-out figure to one place, without a trailing zero. */
export function rounded(value: Figure): string {
  return plain(value.round(1));
}

/** Keeps the first few of a list, and shows only these. */
export function some<T, S>(list: readonly T[], most: number, show: (one: T) => S): Some<S> {
  return { total: list.length, items: list.slice(0, most).map(show) };
}
