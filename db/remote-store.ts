import { createClient, type Client, type InStatement } from "@libsql/client/http";
import { drizzle } from "drizzle-orm/libsql/http";
import { isUnreachable } from "./faults.ts";
import { createQueue, InDoubtError } from "./queue.ts";
import { createRemoteFetch } from "./remote-fetch.ts";
import { gatherReads, readAgain } from "./remote-reads.ts";
import { gatherTransaction } from "./remote-transaction.ts";
import type { Db, Store, Tx } from "./store.ts";

export interface RemoteAddress {
  /** http(s)://, libsql:// or ws(s)://; the last is spoken to over HTTP as well, which every server takes. */
  readonly url: string;
  readonly authToken?: string;
  /** Told of each call before it is made; what it throws ends the work. */
  readonly onCall?: () => void;
}

/** How long one call may take before its line is given up. */
const CALL_MS = 8_000;
/** A writer that is told of a lock has waited at the server already. */
const PAUSE_MS = 50;

/**
 * Opens a database server over HTTP; nothing is asked of it before the first use, and nothing here needs a file
 * system. A line that breaks, a server in trouble and a stream that it gave up are StoreBusyError: come again.
 */
export function openRemoteStore({ url, authToken, onCall }: RemoteAddress): Store {
  const client = createClient({
    url: url.replace(/^ws(s?):/i, "http$1:"),
    fetch: createRemoteFetch(CALL_MS, onCall),
    ...(authToken ? { authToken } : {}),
  });
  const enqueue = createQueue({
    lockWaitMs: 0,
    pauseMs: PAUSE_MS,
    isRemote: true,
    afterBusy: () => {},
  });
  // A Worker opens it for every call; no query here asks through relations, which is all the schema is for.
  const db = drizzle(withFewerTrips(client)) as unknown as Db;
  return {
    db,
    isRemote: true,
    write: (work, options) =>
      enqueue(() => db.transaction((tx) => work(tx as unknown as Tx)), options),
    single: (work, options) => enqueue(() => inOneTrip(() => work(db)), options),
    batch: (statements, options) =>
      enqueue(() => inOneTrip(() => client.batch([...statements], "write")), options),
    execute: (statement) => readAgain(() => client.execute(statement)),
    close: () => client.close(),
  };
}

/** The client that drizzle talks to: transactions and reads gather what they send. */
function withFewerTrips(client: Client): Client {
  const read = gatherReads(client);
  return {
    execute: (statement: InStatement) =>
      isRead(statement) ? read(statement) : client.execute(statement),
    batch: (statements, mode) => client.batch(statements, mode),
    migrate: (statements) => client.migrate(statements),
    transaction: async () => gatherTransaction(await client.transaction("write")),
    executeMultiple: (sql) => client.executeMultiple(sql),
    sync: () => client.sync(),
    close: () => client.close(),
    reconnect: () => client.reconnect(),
    get closed() {
      return client.closed;
    },
    protocol: client.protocol,
  };
}

function isRead(statement: InStatement): boolean {
  return /^\s*select\b/i.test(typeof statement === "string" ? statement : statement.sql);
}

/** The batch carries its own COMMIT: where its answer is lost, nobody knows. */
async function inOneTrip<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    throw new InDoubtError("Cannot tell whether it was written: the line broke", { cause: error });
  }
}
