import type { InStatement, ResultSet, Transaction } from "@libsql/client/http";
import { isUnreachable } from "./faults.ts";
import { InDoubtError } from "./queue.ts";
import { atEndOfTurn } from "./turn.ts";

interface Said {
  readonly statement: InStatement;
  readonly done?: (result: ResultSet) => void;
  readonly failed?: (error: unknown) => void;
}

/** A transaction that only writes sends what it has once so much has come together. */
const MOST_AT_ONCE = 100;

/**
 * Saves a transaction its round trips. Statements asked for in one turn of the event loop travel together; a write
 * whose rows nobody waits for travels with the next statement that has an answer, or with the COMMIT. Their order
 * stays, each runs only if the one before it succeeded, and after the first failure nothing can be committed.
 */
export function gatherTransaction(inner: Transaction): Transaction {
  let line: Said[] = [];
  let isPlanned = false;
  let hasBegun = false;
  let failure: { readonly error: unknown } | null = null;

  async function send(): Promise<void> {
    isPlanned = false;
    const group = line;
    line = [];
    if (group.length === 0) return;
    hasBegun = true;
    try {
      const results = await inner.batch(group.map((one) => one.statement));
      for (const [index, one] of group.entries()) one.done?.(results[index]!);
    } catch (error) {
      failure ??= { error };
      for (const one of group) one.failed?.(error);
    }
  }

  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    atEndOfTurn(() => void send());
  }

  return {
    async execute(statement) {
      if (isSilent(statement)) {
        line.push({ statement });
        if (line.length >= MOST_AT_ONCE) await send();
        if (failure) throw failure.error;
        return unread;
      }
      return await new Promise<ResultSet>((done, failed) => {
        line.push({ statement, done, failed });
        plan();
      });
    },
    async batch(statements) {
      await send();
      hasBegun = true;
      return await inner.batch(statements);
    },
    async executeMultiple(sql) {
      await send();
      hasBegun = true;
      await inner.executeMultiple(sql);
    },
    async commit() {
      if (failure) throw failure.error;
      const rest = line.map((one) => one.statement);
      line = [];
      if (!hasBegun && rest.length === 0) return inner.close();
      try {
        // Alone it takes the end of the stream along.
        if (rest.length === 0) return await inner.commit();
        const written = inner.batch([...rest, "COMMIT"]);
        await Promise.all([written, endWith(inner, hasBegun)]);
      } catch (error) {
        if (!isUnreachable(error)) throw error;
        throw new InDoubtError("Cannot tell whether it was written: the line broke", {
          cause: error,
        });
      }
    },
    async rollback() {
      line = [];
      // Where the line is broken the server rolls back by itself; the first error is the one to tell.
      await inner.rollback().catch(() => undefined);
    },
    close: () => inner.close(),
    get closed() {
      return inner.closed;
    },
  };
}

/**
 * Ends the stream in the call of the batch just begun. A ROLLBACK is what takes the end along: after the COMMIT it
 * finds nothing to undo, and says so; where the batch failed it is what is wanted.
 */
async function endWith(inner: Transaction, hasBegun: boolean): Promise<void> {
  // A later batch takes its place in the call one step later: it asks first whether the transaction has begun.
  if (hasBegun) await Promise.resolve();
  await inner.rollback().catch(() => undefined);
}

/** True for a statement that returns no rows: what it did is known with what comes after it. */
function isSilent(statement: InStatement): boolean {
  const sql = typeof statement === "string" ? statement : statement.sql;
  return (
    /^\s*(insert|replace|update|delete|savepoint|release|rollback to)\b/i.test(sql) &&
    !/\breturning\b/i.test(sql)
  );
}

/** What stands for the result of a statement that has not run yet. */
const unread: ResultSet = {
  columns: [],
  columnTypes: [],
  rows: [],
  lastInsertRowid: undefined,
  get rowsAffected(): number {
    throw new Error("Cannot tell how many rows: say RETURNING and count them");
  },
  toJSON: () => ({}),
};
