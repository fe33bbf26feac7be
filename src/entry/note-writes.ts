import type { Store } from "../../db/store.ts";
import { StoreReplacedError, StoreUnwritableError } from "../errors.ts";

/** A store whose writes are noted. */
export interface NotedStore {
  readonly store: Store;
  /** True where the last write found that the database takes none. */
  readonly isBroken: () => boolean;
}

/** Notes how the last write ended: a full disk is told by the first that failed on it, at no cost to the others. */
export function noteWrites(given: Store): NotedStore {
  let isBroken = false;
  async function note<T>(write: Promise<T>): Promise<T> {
    try {
      const outcome = await write;
      isBroken = false;
      return outcome;
    } catch (error) {
      if (error instanceof StoreUnwritableError || error instanceof StoreReplacedError)
        isBroken = true;
      throw error;
    }
  }
  const store: Store = {
    ...given,
    write: (work, options) => note(given.write(work, options)),
    single: (work, options) => note(given.single(work, options)),
    batch: (statements, options) => note(given.batch(statements, options)),
  };
  return { store, isBroken: () => isBroken };
}
