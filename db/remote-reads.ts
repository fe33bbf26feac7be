import type { Client, InStatement, ResultSet } from "@libsql/client/http";
import { isUnreachable } from "./faults.ts";
import { atEndOfTurn } from "./turn.ts";

interface Asked {
  readonly statement: InStatement;
  readonly done: (result: ResultSet) => void;
  readonly failed: (error: unknown) => void;
}

/** So many questions travel in one call. */
const MOST_AT_ONCE = 100;

/** Makes the function that reads outside transactions: what is asked in one turn of the event loop travels together. */
export function gatherReads(client: Client): (statement: InStatement) => Promise<ResultSet> {
  let line: Asked[] = [];

  async function alone({ statement, done, failed }: Asked): Promise<void> {
    await readAgain(() => client.execute(statement)).then(done, failed);
  }

  async function send(group: readonly Asked[]): Promise<void> {
    const [first] = group;
    if (first && group.length === 1) return await alone(first);
    try {
      const statements = group.map((one) => one.statement);
      const results = await readAgain(() => client.batch(statements, "deferred"));
      for (const [index, one] of group.entries()) one.done(results[index]!);
    } catch (error) {
      if (isUnreachable(error)) for (const one of group) one.failed(error);
      // One of them is at fault: each gets its own answer.
      else await Promise.all(group.map(alone));
    }
  }

  function flush(): void {
    const asked = line;
    line = [];
    for (let from = 0; from < asked.length; from += MOST_AT_ONCE)
      void send(asked.slice(from, from + MOST_AT_ONCE));
  }

  return (statement) =>
    new Promise((done, failed) => {
      if (line.push({ statement, done, failed }) === 1) atEndOfTurn(flush);
    });
}

/** A kept connection may have been closed by the other side in the meantime: the second try opens a new one. */
export async function readAgain<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    return await read();
  }
}
