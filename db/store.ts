import { createClient, type Client, type InStatement, type ResultSet } from "@libsql/client";
import { drizzle, type LibSQLDatabase } from "drizzle-orm/libsql";
import { StoreBusyError } from "../src/errors.ts";
import { isBusy, isUnreachable } from "./faults.ts";
import * as schema from "./schema/index.ts";

export type Db = LibSQLDatabase<typeof schema>;
/** What a query function takes: a transaction, or the database itself for reading. */
export type Tx = Pick<Db, "select" | "insert" | "update" | "delete" | "all" | "run" | "get">;

/** How long a write waits for its turn and for the file before it gives up (contract: at most 2 s). */
const PATIENCE_MS = 2_000;
/** What ordinary work waits for a locked file; it comes again by itself and must not hold up arrivals. */
const SHORT_PATIENCE_MS = 300;
/** The driver blocks the whole process while it waits for a lock, so it may wait only this long. */
const LOCK_WAIT_MS = 30;
const PAUSE_MS = 15;

export interface WriteOptions {
  /** Arrivals go before other work: the platform waits for their answer. */
  readonly urgent?: boolean;
}

/** The one way to the database. Reads go to `db`; every write goes through the queue, one at a time. */
export interface Store {
  readonly db: Db;
  readonly isRemote: boolean;
  /** Runs the work in one immediate transaction; throws StoreBusyError when the file cannot be had. */
  write<T>(work: (tx: Tx) => Promise<T>, options?: WriteOptions): Promise<T>;
  /** Runs the statements as one atomic batch. */
  batch(statements: readonly InStatement[], options?: WriteOptions): Promise<ResultSet[]>;
  /** Reads raw rows; for checks and copies. */
  execute(statement: InStatement): Promise<ResultSet>;
  close(): void;
}

interface Job {
  readonly run: () => Promise<unknown>;
  readonly patience: number;
  readonly askedAt: number;
  readonly done: (value: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/** Opens a libSQL address: `file:` in WAL mode, or a server by http(s) or libsql. */
export async function openStore(url: string, authToken?: string): Promise<Store> {
  const isRemote = !url.startsWith("file:") && url !== ":memory:";
  const client = createClient({ url, timeout: LOCK_WAIT_MS, ...(authToken ? { authToken } : {}) });
  if (!isRemote) await client.execute("PRAGMA journal_mode=WAL");
  const db = drizzle(client, { schema });
  const enqueue = createQueue(client, isRemote);
  return {
    db,
    isRemote,
    write: (work, options) =>
      enqueue(() => db.transaction((tx) => work(tx as unknown as Tx)), options),
    batch: (statements, options) => enqueue(() => client.batch([...statements], "write"), options),
    execute: (statement) => client.execute(statement),
    close: () => client.close(),
  };
}

function createQueue(client: Client, isRemote: boolean) {
  const urgent: Job[] = [];
  const ordinary: Job[] = [];
  let isRunning = false;

  async function drain(): Promise<void> {
    isRunning = true;
    for (
      let job = urgent.shift() ?? ordinary.shift();
      job;
      job = urgent.shift() ?? ordinary.shift()
    ) {
      try {
        job.done(await attempt(job));
      } catch (error) {
        job.failed(error);
      }
    }
    isRunning = false;
  }

  /**
   * Tries until the file is free or patience ends. After a BUSY the driver's connection cannot be trusted: it
   * may report rows as written that are not there (tursodatabase/libsql-client-ts #352), so it is renewed.
   */
  async function attempt(job: Job): Promise<unknown> {
    for (;;) {
      try {
        return await job.run();
      } catch (error) {
        if (isRemote && isUnreachable(error)) {
          throw new StoreBusyError("Cannot write: the database does not answer", { cause: error });
        }
        if (!isBusy(error)) throw error;
        if (!isRemote) client.reconnect();
        if (performance.now() - job.askedAt >= job.patience) {
          throw new StoreBusyError("Cannot write: the database is locked", { cause: error });
        }
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  }

  return <T>(run: () => Promise<T>, options?: WriteOptions): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const job: Job = {
        run,
        patience: options?.urgent ? PATIENCE_MS - LOCK_WAIT_MS - PAUSE_MS : SHORT_PATIENCE_MS,
        askedAt: performance.now(),
        done: resolve as (value: unknown) => void,
        failed: reject,
      };
      (options?.urgent ? urgent : ordinary).push(job);
      if (!isRunning) void drain();
    });
}
