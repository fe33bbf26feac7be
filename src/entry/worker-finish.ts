import { isPutOff } from "../../db/faults.ts";
import type { Clock, Log } from "../ports.ts";
import type { Runtime } from "./runtime.ts";

/** After its answer a call may work on for 30 s (Cloudflare's page on waitUntil); the last send needs its share. */
const WORK_MS = 20_000;
/** What falls due within so much is waited for; the next tick takes the rest. */
const WORTH_WAITING_MS = 6_000;
const PAUSE_MS = 250;
/** With fewer calls left nothing more could be sent: what waits is left to the next tick. */
const WORTH_A_ROUND = 20;

export interface FinishDeps {
  readonly runtime: Pick<Runtime, "workInbox" | "drainOutbox" | "nextDueAt">;
  readonly now: Clock;
  readonly sleep: (ms: number) => Promise<void>;
  readonly log: Log;
  /** How many calls to others may still be made. */
  readonly callsLeft: () => number;
}

/** Handles what the inbox holds and sends what is due, and what is about to be. It never throws. */
export async function finishWork({
  runtime,
  now,
  sleep,
  log,
  callsLeft,
}: FinishDeps): Promise<void> {
  const end = now().getTime() + WORK_MS;
  for (;;) {
    const isDone = await tryOnce(runtime, log);
    if (callsLeft() < WORTH_A_ROUND) return;
    const at = now().getTime();
    const next = isDone
      ? ((await runtime.nextDueAt().catch(() => null))?.getTime() ?? null)
      : at + PAUSE_MS;
    if (next === null || next - at > WORTH_WAITING_MS || next > end) return;
    await sleep(Math.max(next - at, PAUSE_MS));
    if (now().getTime() > end) return;
  }
}

/** False where the database was away or held: then it is worth coming again. */
async function tryOnce(runtime: FinishDeps["runtime"], log: Log): Promise<boolean> {
  let isDone = true;
  for (const step of [runtime.workInbox, runtime.drainOutbox]) {
    try {
      await step();
    } catch (error) {
      isDone = false;
      if (isPutOff(error)) log.warn("work_put_off");
      else log.error("work_broken", { error });
    }
  }
  return isDone;
}
