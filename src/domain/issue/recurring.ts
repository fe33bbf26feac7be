import { dayOf } from "../day.ts";
import type { Issue } from "./issue.ts";

/** Problems of one category in one street that keep coming back: one root to be dealt with. */
export interface Recurring {
  readonly street: string;
  readonly category: Issue["category"];
  readonly nos: readonly number[];
}

/** Finds what was raised at least so many times in one month (`YYYY-MM`), same category and street, most often first. */
export function findRecurring(
  issues: readonly Pick<Issue, "no" | "street" | "category" | "openedAt">[],
  month: string,
  timeZone: string,
  least = 3,
): readonly Recurring[] {
  const groups = new Map<string, { street: string; category: Issue["category"]; nos: number[] }>();
  for (const { no, street, category, openedAt } of issues) {
    if (street === null || !dayOf(openedAt, timeZone).startsWith(month)) continue;
    const key = `${street}\n${category}`;
    const group = groups.get(key) ?? { street, category, nos: [] };
    group.nos.push(no);
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter((group) => group.nos.length >= least)
    .sort((a, b) => b.nos.length - a.nos.length || a.nos[0]! - b.nos[0]!);
}
