import { seal } from "./envelope.ts";
import type { Hub } from "./hub.ts";

/** Waits before the four retries of an event that got no 200 in time (platform page "事件订阅"). */
export const RETRY_AFTER_MS: readonly number[] = [15_000, 300_000, 3_600_000, 21_600_000];
const EVENT_LIMIT_MS = 3000;

export interface Try {
  readonly at: number;
  readonly status: number;
  readonly ms: number;
  /** Why there is no status: refused connection, time limit. */
  readonly error?: string;
}

/** One pushed request: what it says, what went over the wire, and how it was taken. */
export interface Delivery {
  readonly no: number;
  readonly kind: "event" | "callback" | "challenge";
  readonly type: string;
  readonly eventId: string;
  readonly url: string;
  readonly plain: unknown;
  headers: Readonly<Record<string, string>>;
  body: string;
  answer: string;
  readonly tries: Try[];
  state: "sending" | "done" | "waiting" | "failed";
  nextAt?: number;
}

/** Posts to an address; `fetch`, or a function that hands the request to an app in this process. */
export type Post = (url: string, init: RequestInit) => Promise<Response>;

export interface Sender {
  readonly deliveries: Delivery[];
  /** Pushes once; events that fail wait for their retry. Resolves when this first try is over. */
  push(
    kind: Delivery["kind"],
    type: string,
    eventId: string,
    url: string,
    plain: unknown,
  ): Promise<Delivery>;
  /** Pushes the same bytes once more, as a platform that delivers at least once does. */
  again(delivery: Delivery): Promise<Delivery>;
  /** Makes every retry that is due by now. */
  runDue(): Promise<void>;
  clear(): void;
}

/** Pushes signed requests and keeps to the platform's time limit and retry schedule. */
export function createSender(hub: Hub, post: Post, heard: (delivery: Delivery) => void): Sender {
  const deliveries: Delivery[] = [];
  const wakers = new Set<() => void>();

  const attempt = async (delivery: Delivery): Promise<Delivery> => {
    delivery.state = "sending";
    const at = hub.now().getTime();
    const started = performance.now();
    const limit = new AbortController();
    const limitMs = delivery.kind === "challenge" ? 1000 : EVENT_LIMIT_MS;
    let stop = (): void => {};
    const tooLate = new Promise<never>((_resolve, reject) => {
      stop = hub.later(limitMs, () => {
        limit.abort();
        reject(new Error("timeout"));
      });
    });
    let outcome: Pick<Try, "status" | "error">;
    try {
      const asked = post(delivery.url, {
        method: "POST",
        headers: delivery.headers,
        body: delivery.body,
        signal: limit.signal,
        redirect: "manual",
      }).then(async (response) => ({ status: response.status, text: await response.text() }));
      const { status, text } = await Promise.race([asked, tooLate]);
      delivery.answer = text;
      outcome = { status };
    } catch (error) {
      outcome = { status: 0, error: error instanceof Error ? error.message : String(error) };
    } finally {
      stop();
    }
    delivery.tries.push({ at, ms: Math.round(performance.now() - started), ...outcome });
    settle(delivery, outcome.status === 200);
    heard(delivery);
    return delivery;
  };

  const settle = (delivery: Delivery, isDone: boolean): void => {
    delete delivery.nextAt;
    const wait = RETRY_AFTER_MS[delivery.tries.length - 1];
    if (isDone) delivery.state = "done";
    else if (delivery.kind !== "event" || wait === undefined) delivery.state = "failed";
    else {
      delivery.state = "waiting";
      delivery.nextAt = hub.now().getTime() + wait;
      const cancel = hub.later(wait, () => {
        wakers.delete(cancel);
        void runDue();
      });
      wakers.add(cancel);
    }
  };

  const runDue = async (): Promise<void> => {
    const now = hub.now().getTime();
    const due = deliveries.filter((one) => one.state === "waiting" && (one.nextAt ?? now) <= now);
    await Promise.all(due.map(attempt));
  };

  return {
    deliveries,
    push(kind, type, eventId, url, plain) {
      const sealed = seal(plain, {
        ...(hub.app.encryptKey && { encryptKey: hub.app.encryptKey }),
        timestamp: String(Math.floor(hub.now().getTime() / 1000)),
        nonce: hub.newId("n"),
      });
      const no = deliveries.length + 1;
      const delivery: Delivery = {
        no,
        kind,
        type,
        eventId,
        url,
        plain,
        ...sealed,
        answer: "",
        tries: [],
        state: "sending",
      };
      deliveries.push(delivery);
      return attempt(delivery);
    },
    again: (delivery) => attempt(delivery),
    runDue,
    clear() {
      for (const cancel of wakers) cancel();
      wakers.clear();
      deliveries.length = 0;
    },
  };
}
