import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyMigrations } from "../../db/migrate.ts";
import { openStore, type Store } from "../../db/store.ts";
import { migrationsFolder } from "../../src/entry/open-ledger.ts";

/** A ledger of a test's own, in a file that goes with it. */
export interface TestLedger {
  readonly store: Store;
  readonly url: string;
  readonly folder: string;
  close(): Promise<void>;
}

/** Opens an empty ledger with every migration applied. */
export async function openTestLedger(): Promise<TestLedger> {
  const folder = await mkdtemp(join(tmpdir(), "buguoye-ledger-"));
  const url = `file:${join(folder, "ledger.db")}`;
  const store = await openStore(url);
  await applyMigrations(store, migrationsFolder());
  return {
    store,
    url,
    folder,
    async close() {
      store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
