import journal from "../../db/migrations/meta/_journal.json" with { type: "json" };
import type { Store } from "../../db/store.ts";
import { StoreBusyError } from "../errors.ts";

/** What the database tells a fresh isolate, in one round trip. */
const STATE = `
  select (select count(*) from __drizzle_migrations) as applied,
    (select value from meta where key = 'bot_open_id') as bot_open_id`;

export interface LedgerState {
  /** How many migrations this program brings that the database does not have. */
  readonly pending: number;
  readonly botOpenId: string | undefined;
}

/** Asks the database how far it has been migrated. Migrating itself is a step before the deploy, from Node. */
export async function readLedgerState(store: Store): Promise<LedgerState> {
  const known = journal.entries.length;
  try {
    const { rows } = await store.execute(STATE);
    const { applied, bot_open_id: botOpenId } = rows[0]!;
    return {
      pending: Math.max(0, known - Number(applied)),
      botOpenId: typeof botOpenId === "string" ? botOpenId : undefined,
    };
  } catch (error) {
    const isEmpty = error instanceof Error && /no such table/.test(error.message);
    if (!isEmpty) throw error;
    return { pending: known, botOpenId: undefined };
  }
}

/** The database lacks what this program needs: nothing can be taken until `cli migrate` has run. */
export function lacksMigrations(pending: number): StoreBusyError {
  return new StoreBusyError(
    `Cannot write: the database lacks ${pending} migrations; run "npm run cli -- migrate"`,
  );
}
