import type { Store, Tx } from "./store.ts";

const borne = new WeakMap<object, string>();

/**
 * Names what a transaction is done for: a request from outside, or a job's run. What is enqueued in it bears that id,
 * so that the log can be followed from an arrival to the letters that came of it.
 */
export function bearRequest(tx: Tx, request: string | null): void {
  if (request !== null) borne.set(tx, request);
}

/** The same transaction, as one of several things that are done in it sees it: it bears an id of its own. */
export function bearingTx(tx: Tx, request: string | null): Tx {
  const own = Object.create(tx) as Tx;
  bearRequest(own, request);
  return own;
}

/** The id that a transaction bears, or null. */
export function requestOf(tx: Tx): string | null {
  return borne.get(tx) ?? null;
}

/** The same store, all of whose transactions bear the id. */
export function bearingStore(store: Store, request: string): Store {
  return {
    ...store,
    write: (work, options) =>
      store.write((tx) => {
        bearRequest(tx, request);
        return work(tx);
      }, options),
  };
}
