/** Counts what happened in the last stretch of time, by key. */
export interface Windows {
  /** Takes one place; when all are taken, returns the milliseconds until one is free, else 0. */
  take(key: string, max: number, spanMs: number): number;
}

/** Sliding windows over a clock in milliseconds: any stretch of `spanMs` holds at most `max`. */
export function createWindows(tick: () => number): Windows {
  const taken = new Map<string, number[]>();
  return {
    take(key, max, spanMs) {
      const now = tick();
      const since = (taken.get(key) ?? []).filter((at) => at > now - spanMs);
      taken.set(key, since);
      const oldest = since[since.length - max];
      if (oldest !== undefined) return oldest + spanMs - now;
      since.push(now);
      return 0;
    },
  };
}
