import { SpentError, StoreBusyError, StoreUnwritableError } from "../src/errors.ts";
import { isBusy, isSpent, isUnreachable, isUnwritable } from "./faults.ts";

export interface WriteOptions {
  /** Arrivals go before other work: the platform waits for their answer. */
  readonly urgent?: boolean;
  /** Doing it twice changes nothing more: it is sent again where its answer was lost. */
  readonly isRepeatable?: boolean;
}

/** How long a write waits for its turn and for the file before it gives up (contract: at most 2 s). */
const PATIENCE_MS = 2_000;
/** What ordinary work waits for a locked file; it comes again by itself and must not hold up arrivals. */
const SHORT_PATIENCE_MS = 300;

export interface QueueOptions {
  /** The longest that one try may sit still before it tells of a lock. */
  readonly lockWaitMs: number;
  readonly pauseMs: number;
  /** Called after a try ended in a lock. */
  readonly afterBusy: () => void;
  /** The database waits for its writers by itself: urgent work need not stand in line behind ordinary work here. */
  readonly isRemote: boolean;
}

interface Job {
  readonly run: () => Promise<unknown>;
  readonly patience: number;
  readonly isRepeatable: boolean;
  readonly askedAt: number;
  readonly done: (value: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/** The answer to the statement that would have made it lasting was lost: it may be written, or not. */
export class InDoubtError extends StoreBusyError {}

/** Runs a write in its turn; throws StoreBusyError where the database cannot be had within its patience. */
export type Enqueue = <T>(run: () => Promise<T>, options?: WriteOptions) => Promise<T>;

/** Makes the line in which writes wait, one at a time, the urgent ones first. */
export function createQueue(options: QueueOptions): Enqueue {
  const urgent: Job[] = [];
  const ordinary: Job[] = [];
  let isRunning = false;

  async function drain(): Promise<void> {
    isRunning = true;
    for (
      let job = urgent.shift() ?? ordinary.shift();
      job;
      job = urgent.shift() ?? ordinary.shift()
    ) {
      await settle(job);
    }
    isRunning = false;
  }

  async function settle(job: Job): Promise<void> {
    try {
      job.done(await attempt(job));
    } catch (error) {
      job.failed(error);
    }
  }

  /** Tries until the database is free or patience ends. */
  async function attempt(job: Job): Promise<unknown> {
    for (;;) {
      try {
        return await job.run();
      } catch (error) {
        if (isSpent(error)) throw new SpentError("Cannot write: no call is left", { cause: error });
        if (isUnwritable(error))
          throw new StoreUnwritableError("Cannot write: the disk is full, fails or is read-only", {
            cause: error,
          });
        const isAway = options.isRemote && isUnreachable(error);
        if (error instanceof InDoubtError && !job.isRepeatable) throw error;
        if (!isAway && !isBusy(error)) throw error;
        if (!isAway) options.afterBusy();
        if (performance.now() - job.askedAt >= job.patience) {
          const why = isAway ? "does not answer" : "is locked";
          throw new StoreBusyError(`Cannot write: the database ${why}`, { cause: error });
        }
        await new Promise((resolve) => setTimeout(resolve, options.pauseMs));
      }
    }
  }

  return <T>(run: () => Promise<T>, how?: WriteOptions): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const margin = options.lockWaitMs + options.pauseMs;
      const job: Job = {
        run,
        patience: how?.urgent ? PATIENCE_MS - margin : SHORT_PATIENCE_MS,
        isRepeatable: how?.isRepeatable ?? false,
        askedAt: performance.now(),
        done: resolve as (value: unknown) => void,
        failed: reject,
      };
      if (how?.urgent && options.isRemote) {
        // Whoever waits has an answer in time; what is done after all is a repeat when it comes again.
        const late = new StoreBusyError("Cannot write: the database does not answer in time");
        const timer = setTimeout(() => reject(late), PATIENCE_MS);
        void settle(job).finally(() => clearTimeout(timer));
        return;
      }
      (how?.urgent ? urgent : ordinary).push(job);
      if (!isRunning) void drain();
    });
}
