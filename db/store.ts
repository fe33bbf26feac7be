import { createClient, type InStatement, type ResultSet } from "@libsql/client";
import { drizzle, type LibSQLDatabase } from "drizzle-orm/libsql";
import { StoreReplacedError } from "../src/errors.ts";
import { rememberFile } from "./in-use.ts";
import { createQueue, type Enqueue, type WriteOptions } from "./queue.ts";
import { openRemoteStore } from "./remote-store.ts";
import * as schema from "./schema/index.ts";

export type { WriteOptions } from "./queue.ts";
export type Db = LibSQLDatabase<typeof schema>;
/** What a query function takes: a transaction, or the database itself for reading. */
export type Tx = Pick<Db, "select" | "insert" | "update" | "delete" | "all" | "run" | "get">;

/** The driver blocks the whole process while it waits for a lock, so it may wait only this long. */
const LOCK_WAIT_MS = 30;
const PAUSE_MS = 15;

/** The one way to the database. Reads go to `db`; every write goes through the queue, one at a time. */
export interface Store {
  readonly db: Db;
  readonly isRemote: boolean;
  /** Runs the work in one immediate transaction; throws StoreBusyError when the database cannot be had. */
  write<T>(work: (tx: Tx) => Promise<T>, options?: WriteOptions): Promise<T>;
  /** Runs work that is one statement alone: on a server it needs no transaction around it, and is one round trip. */
  single<T>(work: (tx: Tx) => Promise<T>, options?: WriteOptions): Promise<T>;
  /** Runs the statements as one atomic batch. */
  batch(statements: readonly InStatement[], options?: WriteOptions): Promise<ResultSet[]>;
  /** Reads raw rows; for checks and copies. */
  execute(statement: InStatement): Promise<ResultSet>;
  close(): void;
}

/** Opens a libSQL address: `file:` in WAL mode, or a server by http(s), libsql or ws(s). */
export async function openStore(url: string, authToken?: string): Promise<Store> {
  const isFile = /^file:/i.test(url) || url === ":memory:";
  if (!isFile) return openRemoteStore({ url, ...(authToken ? { authToken } : {}) });
  const client = createClient({ url, timeout: LOCK_WAIT_MS });
  try {
    await client.execute("PRAGMA journal_mode=WAL");
  } catch (error) {
    client.close();
    throw error;
  }
  const path = filePathOf(url);
  const isSame = path === null ? () => true : rememberFile(path);
  /** The driver opens connections by name as it needs them: some would write into the old file, some into the new one. */
  function mustBeSame(): void {
    if (!isSame())
      throw new StoreReplacedError("Cannot write: the database file was replaced, restart");
  }
  const db = drizzle(client, { schema });
  const inTurn = createQueue({
    lockWaitMs: LOCK_WAIT_MS,
    pauseMs: PAUSE_MS,
    isRemote: false,
    /**
     * After a BUSY the driver's connection cannot be trusted: it may report rows as written that are not there
     * (tursodatabase/libsql-client-ts #352), so it is renewed.
     */
    afterBusy: () => client.reconnect(),
  });
  const enqueue: Enqueue = (run, options) =>
    inTurn(() => {
      mustBeSame();
      return run();
    }, options);
  const write: Store["write"] = (work, options) =>
    enqueue(async () => {
      let fault: { readonly error: unknown } | null = null;
      try {
        return await db.transaction((tx) =>
          work(tx as unknown as Tx).catch((error: unknown) => {
            fault = { error };
            throw error;
          }),
        );
      } catch (error) {
        // On a full disk the transaction is gone already, and the driver tells only that it cannot be rolled back.
        throw fault ? (fault as { readonly error: unknown }).error : error;
      }
    }, options);
  return {
    db,
    isRemote: false,
    write,
    // A transaction fails loudly where a bare statement on a file can lose its rows in silence.
    single: write,
    batch: (statements, options) => enqueue(() => client.batch([...statements], "write"), options),
    async execute(statement) {
      mustBeSame();
      return await client.execute(statement);
    },
    close: () => client.close(),
  };
}

/** The file of a local database; null for a server's address, and for one that lives in memory. */
export function filePathOf(url: string): string | null {
  return url.match(/^file:(?:\/\/)?([^?]+)/i)?.[1] ?? null;
}
