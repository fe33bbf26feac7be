import { setMeta } from "./queries/meta.ts";
import type { Store } from "./store.ts";

const KEY = "write_tried";
const BYTES = 256 * 1024;

/**
 * Writes more than an event brings and takes it back: a single page may still fit where no event does. Throws what the
 * write throws.
 */
export async function tryWriting(store: Pick<Store, "write">): Promise<void> {
  await store.write((tx) => setMeta(tx, KEY, "0".repeat(BYTES)));
  await store.write((tx) => setMeta(tx, KEY, ""));
}
