import { addDays, daysBetween, isDay, type Day } from "../../src/domain/day.ts";

/** Days off and weekend days worked, as they were written. */
export interface WrittenDays {
  readonly off: readonly Day[];
  readonly worked: readonly Day[];
  /** Words that are no day; they keep the whole from being stored. */
  readonly odd: readonly string[];
}

/** The longest break that one word may span; more is a slip. */
const LONGEST = 31;

/** Reads `休 01-01..01-03 02-05 班 02-07`; days without a year are of that year. */
export function readDays(words: readonly string[], year: number): WrittenDays {
  const off: Day[] = [];
  const worked: Day[] = [];
  const odd: string[] = [];
  let into: Day[] | null = null;
  for (const raw of words) {
    let word = raw.normalize("NFKC");
    const head = /^(休息|休|放假|假|班|上班|调休|补班)[:]?/.exec(word);
    if (head) {
      into = /班|调/.test(head[1]!) ? worked : off;
      word = word.slice(head[0].length);
      if (word === "") continue;
    }
    const days = spread(word, year);
    if (!into || days === null) odd.push(raw);
    else into.push(...days);
  }
  return { off, worked, odd };
}

function spread(word: string, year: number): Day[] | null {
  const [first = "", last = first, more] = word.split(/\.\.|~|至|到/);
  const from = full(first, year);
  const to = full(last, year);
  if (more !== undefined || !from || !to) return null;
  const count = daysBetween(from, to) + 1;
  if (count < 1 || count > LONGEST) return null;
  return Array.from({ length: count }, (_, index) => addDays(from, index));
}

function full(word: string, year: number): Day | null {
  const parts = word.replace(/日$/, "").split(/[-./月年]/);
  const [y, m, d] = parts.length === 3 ? parts : [String(year), ...parts];
  const day = `${y}-${(m ?? "").padStart(2, "0")}-${(d ?? "").padStart(2, "0")}`;
  return isDay(day) ? day : null;
}
