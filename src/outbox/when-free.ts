import type { Store, Tx } from "../../db/store.ts";
import { SpentError, StoreBusyError, StoreReplacedError } from "../errors.ts";

const PAUSE_MS = 50;

/** Writes what must be written, coming again as long as the database is held by somebody else. */
export async function whenFree<T>(
  store: Store,
  sleep: (ms: number) => Promise<void>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return await untilFree(sleep, () => store.write(work));
}

/** Does what must be done with the database, coming again as long as it is held by somebody else. */
export async function untilFree<T>(
  sleep: (ms: number) => Promise<void>,
  task: () => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      return await task();
    } catch (error) {
      // Of these two waiting here makes nothing better.
      if (error instanceof SpentError || error instanceof StoreReplacedError) throw error;
      if (!(error instanceof StoreBusyError)) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
