import type { Hono } from "hono";
import type { CardPress, ChatEvent } from "../chat.ts";
import type { Keys } from "../feishu/door/arrival.ts";
import type { Clock, Log, PressAnswer } from "../ports.ts";

/** What the HTTP edge is built from. */
export interface HttpDeps {
  readonly keys: Keys;
  readonly now: Clock;
  readonly log: Log;
  /** Stores an event for good under its request id; resolved once it would survive a crash. */
  accept(event: ChatEvent, request: string): Promise<"new" | "duplicate">;
  /** Stores a press under its request id and says what it is answered with. */
  press(event: CardPress, request: string): Promise<PressAnswer>;
  ready(): Promise<{ ok: true } | { ok: false; reason: string }>;
  readonly metrics?: HttpMetrics;
  /** Pages of their own, such as the playground's, in place of the one-line pointer. */
  readonly mount?: Hono;
  /** Runs a task after so many ms; what it returns calls it off. */
  readonly timer?: (ms: number, task: () => void) => () => void;
  readonly newId: () => string;
}

export interface HttpMetrics {
  /** The bearer token of `/metrics`; without it there is no such page. */
  readonly token?: string;
  /** The Prometheus text. */
  text(): Promise<string>;
  count(name: "events" | "refused", labels: Readonly<Record<string, string>>): void;
}
