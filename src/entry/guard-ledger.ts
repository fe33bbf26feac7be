import type { Store } from "../../db/store.ts";

/** The same store, whose writes wait for `ensure`: what is not migrated is as good as away. */
export function guardLedger(store: Store, ensure: () => Promise<void>): Store {
  return {
    ...store,
    async write(work, options) {
      await ensure();
      return await store.write(work, options);
    },
    async single(work, options) {
      await ensure();
      return await store.single(work, options);
    },
    async batch(statements, options) {
      await ensure();
      return await store.batch(statements, options);
    },
  };
}
