export interface ClockState {
  /** How far ahead of the machine's time it stands (ms, negative when behind). */
  readonly aheadMs: number;
  /** Where it stands still (ms since 1970); null while it runs. */
  readonly stoppedAt: number | null;
}

/** A clock that can be moved and stopped. `now` alone goes to the product, so moving it moves everything. */
export interface MovableClock {
  readonly now: () => Date;
  state(): ClockState;
  moveTo(at: Date): void;
  stop(): void;
  run(): void;
  /** Goes with the machine's time again. */
  goReal(): void;
  /** Goes back to where it started. */
  reset(): void;
}

export interface ClockOptions {
  /** Where it starts; the machine's time when left out. */
  readonly start?: Date;
  /** The machine's time in ms. */
  readonly real?: () => number;
  /** Keeps the state over a restart; wins over `start`. */
  readonly keep?: { load(): ClockState | undefined; save(state: ClockState): void };
}

/** Builds a clock that runs at the machine's pace from wherever it was put. */
export function createClock(options: ClockOptions = {}): MovableClock {
  const real = options.real ?? Date.now;
  const begin = (): ClockState => ({
    aheadMs: options.start ? options.start.getTime() - real() : 0,
    stoppedAt: null,
  });
  const kept = options.keep?.load();
  let state = kept ?? begin();
  // Kept from the first moment on, or a restart before the first move would turn it back.
  if (!kept) options.keep?.save(state);
  const now = (): number => state.stoppedAt ?? real() + state.aheadMs;
  const become = (next: ClockState): void => {
    state = next;
    options.keep?.save(next);
  };
  return {
    now: () => new Date(now()),
    state: () => state,
    moveTo(at) {
      const isStopped = state.stoppedAt !== null;
      become({ aheadMs: at.getTime() - real(), stoppedAt: isStopped ? at.getTime() : null });
    },
    stop: () => become({ ...state, stoppedAt: now() }),
    run: () => become({ aheadMs: now() - real(), stoppedAt: null }),
    goReal: () => become({ aheadMs: 0, stoppedAt: null }),
    reset: () => become(begin()),
  };
}
