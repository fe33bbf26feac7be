import { isPutOff } from "../../db/faults.ts";
import type { Clock, Log } from "../ports.ts";
import type { Drain } from "./drain.ts";

export interface LoopDeps {
  readonly drain: Drain;
  readonly now: Clock;
  readonly log: Log;
  /** Starts a timer that does not keep the process alive; returns the function that stops it. */
  readonly timer: (ms: number, task: () => void) => () => void;
}

/** At the longest this passes before the outbox is looked at again: another process may have filled it. */
const LOOK_AGAIN_MS = 5_000;

export interface OutboxLoop {
  /** Something was committed: send it now. */
  wake(): void;
  /** Takes nothing new up and waits for what is on its way. */
  stop(): Promise<void>;
}

/** Keeps the outbox moving: at once after a commit, when a retry is due, and every few seconds. */
export function startOutboxLoop({ drain, now, log, timer }: LoopDeps): OutboxLoop {
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
    while (isWanted && !isStopped) {
      isWanted = false;
      await drain
        .run(() => isStopped)
        .catch((error: unknown) => {
          if (isPutOff(error)) log.warn("outbox_put_off");
          else log.error("outbox_broken", { error });
        });
    }
    running = null;
    if (!isStopped) await arm();
  }

  async function arm(): Promise<void> {
    const next = await drain.nextDueAt().catch(() => null);
    const waitMs = next ? next.getTime() - now().getTime() : LOOK_AGAIN_MS;
    cancelTimer();
    if (!isStopped) cancelTimer = timer(Math.min(Math.max(waitMs, 50), LOOK_AGAIN_MS), wake);
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
