import { isPutOff } from "../../db/faults.ts";
import { StoreUnwritableError } from "../errors.ts";
import type { Log } from "../ports.ts";

export interface InboxLoopDeps {
  readonly work: (isStopped: () => boolean) => Promise<number>;
  readonly log: Log;
  /** Starts a timer that does not keep the process alive; returns the function that stops it. */
  readonly timer: (ms: number, task: () => void) => () => void;
}

const AFTER_BUSY_MS = 200;
/** What another process stored and did not live to handle is found within this time. */
const LOOK_AGAIN_MS = 5_000;

export interface InboxLoop {
  wake(): void;
  stop(): Promise<void>;
}

/** Keeps handling arrivals: at once after one is stored, and every few seconds for what was left behind. */
export function startInboxLoop({ work, log, timer }: InboxLoopDeps): InboxLoop {
  let isStopped = false;
  let isWanted = false;
  let running: Promise<void> | null = null;
  let cancelTimer = (): void => {};

  function wake(): void {
    if (isStopped) return;
    isWanted = true;
    running ??= turn();
  }

  async function turn(): Promise<void> {
    cancelTimer();
    let waitMs = LOOK_AGAIN_MS;
    while (isWanted && !isStopped) {
      isWanted = false;
      try {
        await work(() => isStopped);
      } catch (error) {
        // Somebody has to make room first.
        const isUnwritable = error instanceof StoreUnwritableError;
        waitMs = isUnwritable ? LOOK_AGAIN_MS : AFTER_BUSY_MS;
        if (isUnwritable) log.error("inbox_unwritable", { error });
        else if (!isPutOff(error)) log.error("inbox_broken", { error });
      }
    }
    running = null;
    if (!isStopped) cancelTimer = timer(waitMs, wake);
  }

  wake();
  return {
    wake,
    async stop() {
      isStopped = true;
      cancelTimer();
      await running;
    },
  };
}
