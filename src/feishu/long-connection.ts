import type { CardPress, ChatEvent } from "../chat.ts";
import type { Clock, Log, PressAnswer } from "../ports.ts";
import { answerPress } from "./answer-press.ts";
import { writeAnswer } from "./answer.ts";
import { type Arrival, DoorError, type Keys, readDelivered } from "./door/arrival.ts";
import { parseJson } from "./json.ts";

export interface ReceiverDeps {
  readonly keys: Keys;
  readonly now: Clock;
  readonly log: Log;
  /** Stores an event for good; resolved once it would survive a crash. */
  readonly accept: (event: ChatEvent, request: string) => Promise<"new" | "duplicate">;
  /** Stores a press and says what it is answered with. */
  readonly press: (event: CardPress, request: string) => Promise<PressAnswer>;
  /** The id under which the log tells of an event. */
  readonly newId: () => string;
  readonly count?: (labels: { readonly kind: string; readonly result: string }) => void;
  readonly timer?: (ms: number, task: () => void) => () => void;
}

export interface Receiver {
  /**
   * Takes one payload. What it resolves with is sent back as the answer; when it rejects the platform is told 500 and
   * comes again, as after a webhook that did not answer.
   */
  receive(payload: unknown): Promise<Record<string, unknown> | undefined>;
  /** Takes nothing more; resolves when all that was taken has been answered. */
  stop(): Promise<void>;
}

/** Makes the door for what arrives over the long connection: the webhook's rules without signature and encryption. */
export function createReceiver(deps: ReceiverDeps): Receiver {
  const under = new Set<Promise<unknown>>();
  let isStopped = false;
  const count = (kind: string, result: string): void => deps.count?.({ kind, result });

  async function take(payload: unknown): Promise<Record<string, unknown> | undefined> {
    const arrival = readOrRefuse(payload);
    if (arrival.kind !== "event") {
      count("senseless", "ignored");
      deps.log.warn("event_senseless", arrival.kind === "senseless" ? { why: arrival.why } : {});
      return undefined;
    }
    const { event } = arrival;
    const request = deps.newId();
    const log = deps.log.with({ request });
    if (event.kind === "press") {
      const { timer } = deps;
      const press = (event: CardPress) => deps.press(event, request);
      const answering = { press, log, timer, count: (result: string) => count("press", result) };
      return writeAnswer(await answerPress(answering, event));
    }
    try {
      const result = await deps.accept(event, request);
      count(event.kind, result);
      log.debug("event_taken", { kind: event.kind, result });
    } catch (error) {
      count(event.kind, "busy");
      log.warn("event_put_off", { kind: event.kind });
      throw error;
    }
    return undefined;
  }

  function readOrRefuse(payload: unknown): Arrival {
    try {
      // Written and read once more: what no database keeps is taken out on the way, as from a webhook's body.
      const clean = parseJson(JSON.stringify(payload) ?? "");
      return readDelivered(clean, deps.keys, deps.now());
    } catch (error) {
      if (!(error instanceof DoorError)) throw error;
      if (error.status === 400) return { kind: "senseless", why: error.reason };
      count("refused", "refused");
      deps.log.warn("call_refused", { status: error.status, reason: error.reason });
      throw error;
    }
  }

  return {
    async receive(payload) {
      if (isStopped) throw new Error("Cannot take an event: the process is stopping");
      const taking = take(payload);
      const quiet = taking.catch(() => undefined).finally(() => under.delete(quiet));
      under.add(quiet);
      return await taking;
    },
    async stop() {
      isStopped = true;
      await Promise.all(under);
    },
  };
}

/** What is needed of a client that holds one connection. */
export interface Line {
  open(): void;
  close(): void;
  state(): "connected" | "waiting" | "failed";
}

export interface KeeperDeps {
  /** Makes a fresh client: one that gave up, or hangs, is thrown away whole. It calls `onUp` whenever it connects. */
  readonly createLine: (onUp: () => void) => Line;
  /** Milliseconds that only go forward. */
  readonly tick: () => number;
  readonly timer: (ms: number, task: () => void) => () => void;
  readonly log: Log;
  /** The line stands again after it was down: something may have been missed. */
  readonly onBack: () => void;
  readonly lookEveryMs?: number;
  readonly patienceMs?: number;
}

const lookEveryMs = 1_000;
/** The client tries again by itself within the half minute the platform asks for; then every two minutes. */
const patienceMs = 35_000;
const longestPatienceMs = 5 * 60_000;

/**
 * Keeps one line open. The client gives up on some refusals (system busy, a secret that was just changed) and after
 * that is silent for good; here it is replaced after a wait that doubles up to five minutes.
 */
export function keepLine(deps: KeeperDeps): { stop(): void; isConnected(): boolean } {
  const { log, tick } = deps;
  const shortest = deps.patienceMs ?? patienceMs;
  let line: Line;
  let downSince: number | null = tick();
  let waitMs = shortest;
  let wasEverUp = false;
  let cancel = (): void => {};
  begin();

  function begin(): void {
    const fresh = deps.createLine(() => {
      // A client that was thrown away may still come through.
      if (fresh === line) up();
    });
    line = fresh;
    line.open();
  }

  function up(): void {
    log.info("long_connection_up");
    downSince = null;
    waitMs = shortest;
    if (wasEverUp) deps.onBack();
    wasEverUp = true;
  }

  function look(): void {
    const state = line.state();
    if (state === "connected") downSince = null;
    else {
      if (downSince === null) log.warn("long_connection_down");
      downSince ??= tick();
      if (tick() - downSince >= waitMs) renew(state);
    }
    cancel = deps.timer(deps.lookEveryMs ?? lookEveryMs, look);
  }

  function renew(state: string): void {
    log.warn("long_connection_renewed", { state, afterMs: waitMs });
    line.close();
    begin();
    downSince = tick();
    waitMs = Math.min(waitMs * 2, longestPatienceMs);
  }

  cancel = deps.timer(deps.lookEveryMs ?? lookEveryMs, look);
  return {
    stop() {
      cancel();
      line.close();
    },
    isConnected: () => line.state() === "connected",
  };
}
