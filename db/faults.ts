import { StoreBusyError } from "../src/errors.ts";

/** Everything in an error's chain of causes, outermost first. */
function* chain(error: unknown): Generator<{ message?: string; code?: unknown }> {
  for (let at = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth++) {
    yield at;
  }
}

/** True where the database was locked by another: the write did not happen and may be tried again. */
export function isBusy(error: unknown): boolean {
  for (const { code, message } of chain(error)) {
    if (typeof code === "string" && /^SQLITE_(BUSY|LOCKED)/.test(code)) return true;
    if (message && /database (table )?is locked|SQL statements in progress/.test(message))
      return true;
  }
  return false;
}

/** True where the database is there and takes nothing: the disk is full or fails, or may not be written. */
export function isUnwritable(error: unknown): boolean {
  for (const { code } of chain(error))
    if (typeof code === "string" && /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/.test(code))
      return true;
  return false;
}

/** What a database server, its driver or the network say when there is nobody to do the work any more. */
const AWAY =
  /^(UNREACHABLE|ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|EAI_|UND_ERR|STREAM_EXPIRED|TRANSACTION_(CLOSED|TIMEOUT)|HRANA_(CLOSED|PROTO|WEBSOCKET)_ERROR|SERVER_ERROR)/;

/** True where a remote database did not answer, or gave up the transaction under way: nothing of it is kept. */
export function isUnreachable(error: unknown): boolean {
  for (const { code, message } of chain(error)) {
    if (typeof code === "string" && AWAY.test(code)) return true;
    if (message && /fetch failed|socket hang up|stream (has )?expired|timed-out/i.test(message))
      return true;
  }
  return false;
}

/** True where this call may ask nobody any more: trying again in it is of no use. */
export function isSpent(error: unknown): boolean {
  for (const { code } of chain(error)) if (code === "ALLOWANCE_SPENT") return true;
  return false;
}

/** True where the database could not be had: whoever asked may come again, and nothing is wrong with what was asked. */
export function isPutOff(error: unknown): boolean {
  return error instanceof StoreBusyError || isBusy(error) || isUnreachable(error) || isSpent(error);
}

/** The columns of a broken uniqueness, as `table.column, …`; null for any other error. */
export function brokenUnique(error: unknown): string | null {
  for (const { message } of chain(error)) {
    const found = message?.match(/UNIQUE constraint failed: ([\w., ]+)/);
    if (found) return found[1]!;
  }
  return null;
}
