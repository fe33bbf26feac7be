const LONGEST_PERIOD = 16;
const MOST_REPEATS = 12;

interface Mapped {
  readonly text: string;
  /** Where each character of `text` stood; one more for the end. */
  readonly map: readonly number[];
}

/** Leaves out what only repeats itself, from the thirteenth time on: it says nothing, and costs time. */
export function withoutEcho(mapped: Mapped): Mapped {
  let kept = mapped;
  for (let period = 1; period <= LONGEST_PERIOD; period += 1) kept = withoutPeriod(kept, period);
  return kept;
}

function withoutPeriod(mapped: Mapped, period: number): Mapped {
  const { text, map } = mapped;
  const most = period * (MOST_REPEATS - 1);
  let kept = "";
  const keptMap: number[] = [];
  let from = 0;
  let run = 0;
  for (let at = period; at <= text.length; at += 1) {
    if (at < text.length && text[at] === text[at - period]) {
      run += 1;
      continue;
    }
    if (run > most) {
      const cut = at - run + most;
      kept += text.slice(from, cut);
      for (let n = from; n < cut; n += 1) keptMap.push(map[n]!);
      from = at;
    }
    run = 0;
  }
  if (from === 0) return mapped;
  for (let n = from; n < map.length; n += 1) keptMap.push(map[n]!);
  return { text: kept + text.slice(from), map: keptMap };
}
