import type { Day } from "../day.ts";

/** An issue that was still unmoved at the cut-off of a day (过夜). */
export interface OvernightFact {
  readonly issueNo: number;
  readonly street: string;
  readonly day: Day;
}

export interface OvernightCount {
  readonly total: number;
  readonly byStreet: ReadonlyMap<string, number>;
}

/** Counts the issues that stayed overnight on a day; one issue counts once, however often it was marked. */
export function countOvernight(facts: readonly OvernightFact[], day: Day): OvernightCount {
  const streetOf = new Map<number, string>();
  for (const fact of facts) if (fact.day === day) streetOf.set(fact.issueNo, fact.street);
  const byStreet = new Map<string, number>();
  for (const street of streetOf.values()) byStreet.set(street, (byStreet.get(street) ?? 0) + 1);
  return { total: streetOf.size, byStreet };
}

/**
 * Counts a street's run of clearings in a row without an issue left, back from the latest up to `asOf`.
 * `clearings` are the days on which a clearing took place: rest days and days before the first neither add
 * to a run nor break it. A null street means the district.
 */
export function runWithoutOvernight(
  facts: readonly OvernightFact[],
  clearings: readonly Day[],
  asOf: Day,
  street: string | null,
): number {
  const bad = new Set(
    facts.filter((fact) => street === null || fact.street === street).map((fact) => fact.day),
  );
  const days = [...new Set(clearings)].filter((day) => day <= asOf).sort();
  const last = days.findLastIndex((day) => bad.has(day));
  return days.length - 1 - last;
}
