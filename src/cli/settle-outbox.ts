import { findUnsettled } from "../../db/queries/lists.ts";
import type { Store } from "../../db/store.ts";
import type { Clock } from "../ports.ts";
import type { Driven, World } from "./cli.ts";

/** A platform that answers nothing for this long is left to the serving process. */
const PATIENCE_MS = 15 * 60_000;
const LOOK_AGAIN_MS = 1_000;

/**
 * Sends what the outbox holds until everything due has been sent or recorded as failed; what was decided for a later
 * moment stays. Returns how many letters are still being tried.
 */
export async function settleOutbox(
  world: Pick<World, "wall" | "sleep">,
  store: Store,
  product: Pick<Driven, "drainOutbox">,
  now: Clock,
): Promise<number> {
  const until = world.wall().getTime() + PATIENCE_MS;
  for (;;) {
    await product.drainOutbox();
    const { waiting, nextAt } = await findUnsettled(store.db, now());
    if (waiting === 0) return 0;
    const left = until - world.wall().getTime();
    if (left <= 0) return waiting;
    const untilNext = nextAt ? nextAt.getTime() - now().getTime() : LOOK_AGAIN_MS;
    await world.sleep(Math.min(Math.max(untilNext, 50), LOOK_AGAIN_MS, left));
  }
}
