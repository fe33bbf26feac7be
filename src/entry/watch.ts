import { findOutboxHealth } from "../../db/queries/health.ts";
import type { Store } from "../../db/store.ts";
import type { CommandSpec } from "../command/spec.ts";
import type { HttpMetrics } from "../http/deps.ts";
import type { OfficeMetrics, Registry } from "../metrics.ts";
import type { Clock } from "../ports.ts";
import { timer } from "./timers.ts";

/** Whoever scrapes waits no longer than this for the database: the old values are shown then. */
const LOOK_UP_WITHIN_MS = 2_500;

/** The same commands, each counted with its result and its time whenever it runs. */
export function countCommands(
  commands: readonly CommandSpec[],
  { commands: runs, commandSeconds }: OfficeMetrics,
): readonly CommandSpec[] {
  return commands.map((spec) => ({
    ...spec,
    async run(ctx, args) {
      const from = performance.now();
      let result = "broken";
      try {
        const answer = await spec.run(ctx, args);
        result = "ok";
        return answer;
      } finally {
        runs.add({ command: spec.name, result });
        commandSeconds.observe({ command: spec.name }, (performance.now() - from) / 1000);
      }
    },
  }));
}

export interface WatchDeps {
  readonly store: Store;
  readonly now: Clock;
  readonly registry: Registry;
  readonly metrics: OfficeMetrics;
  readonly token: string | undefined;
}

/** What `/metrics` shows: this process's counters, and the outbox as the database has it now. */
export function createWatch({ store, now, registry, metrics, token }: WatchDeps): HttpMetrics {
  async function lookUpOutbox(): Promise<void> {
    const at = now();
    const { due, failed, doubt, oldestDueAt } = await findOutboxHealth(store.db, at);
    metrics.outboxLetters.set({ state: "due" }, due);
    metrics.outboxLetters.set({ state: "failed" }, failed);
    metrics.outboxLetters.set({ state: "doubt" }, doubt);
    // What waits for a later hour is not old.
    const ageMs = oldestDueAt ? at.getTime() - oldestDueAt.getTime() : 0;
    metrics.outboxAgeSeconds.set({}, Math.max(0, ageMs) / 1000);
  }

  return {
    ...(token ? { token } : {}),
    async text() {
      const tooLate = new Promise<void>((resolve) => timer(LOOK_UP_WITHIN_MS, resolve));
      await Promise.race([lookUpOutbox().catch(() => undefined), tooLate]);
      return await registry.render();
    },
    count(name, labels) {
      if (name === "refused") metrics.refused.add({ status: labels["status"] ?? "" });
      else metrics.events.add({ type: labels["kind"] ?? "", result: labels["result"] ?? "" });
    },
  };
}
