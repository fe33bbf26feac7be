import Database from "libsql";
import {
  fromHrana,
  HranaError,
  toHrana,
  type HranaBatch,
  type HranaCond,
  type HranaRequest,
  type HranaRows,
  type HranaStmt,
} from "./protocol.ts";

/** A writer that finds the file locked comes again until this has passed, as sqld's own busy handler does. */
const BUSY_FOR_MS = 5_000;
const BUSY_PAUSE_MS = 3;

type StepResult = { readonly rows: HranaRows } | { readonly error: HranaError } | null;

/** One connection with what a client may keep on it between two calls. */
export class HranaStream {
  /** The next call must carry it. */
  baton = "";
  lastUsedAt = 0;
  readonly #db: Database.Database;
  readonly #texts = new Map<number, string>();

  constructor(path: string) {
    this.#db = new Database(path, { timeout: 0 });
    this.#db.exec("PRAGMA foreign_keys=on");
    this.#db.defaultSafeIntegers(true);
  }

  get isInTransaction(): boolean {
    return this.#db.open && this.#db.inTransaction;
  }

  /** Rolls back what is open and lets go of the connection. */
  close(): void {
    if (!this.#db.open) return;
    if (this.#db.inTransaction) this.#db.exec("ROLLBACK");
    this.#db.close();
  }

  /** Handles one request of a pipeline; throws HranaError where its statement fails. */
  async handle(request: HranaRequest): Promise<Record<string, unknown>> {
    const { type } = request;
    switch (request.type) {
      case "close":
        this.close();
        return { type };
      case "execute":
        return { type, result: await this.#execute(request.stmt) };
      case "batch":
        return { type, result: await this.#batch(request.batch) };
      case "sequence":
        await this.#patiently(() => this.#db.exec(this.#text(request)));
        return { type };
      case "describe":
        return { type, result: this.#describe(this.#text(request)) };
      case "store_sql":
        this.#texts.set(request.sql_id, request.sql);
        return { type };
      case "close_sql":
        this.#texts.delete(request.sql_id);
        return { type };
      case "get_autocommit":
        return { type, is_autocommit: !this.#db.inTransaction };
    }
  }

  async #batch({ steps }: HranaBatch) {
    const results: StepResult[] = [];
    for (const { condition, stmt } of steps) {
      if (condition && !this.#holds(condition, results)) {
        results.push(null);
        continue;
      }
      try {
        results.push({ rows: await this.#execute(stmt) });
      } catch (error) {
        results.push({ error: wordError(error) });
      }
    }
    return {
      step_results: results.map((one) => (one && "rows" in one ? one.rows : null)),
      step_errors: results.map((one) =>
        one && "error" in one ? { message: one.error.message, code: one.error.code } : null,
      ),
    };
  }

  #holds(cond: HranaCond, results: readonly StepResult[]): boolean {
    switch (cond.type) {
      case "ok":
        return "rows" in (results[cond.step] ?? {});
      case "error":
        return "error" in (results[cond.step] ?? {});
      case "not":
        return !this.#holds(cond.cond, results);
      case "and":
        return cond.conds.every((one) => this.#holds(one, results));
      case "or":
        return cond.conds.some((one) => this.#holds(one, results));
      case "is_autocommit":
        return !this.#db.inTransaction;
    }
  }

  async #execute(stmt: HranaStmt): Promise<HranaRows> {
    const sql = this.#text(stmt);
    const args = (stmt.args ?? []).map(fromHrana);
    const named = Object.fromEntries(
      (stmt.named_args ?? []).map((one) => [one.name.replace(/^[:@$]/, ""), fromHrana(one.value)]),
    );
    const bound = stmt.named_args?.length ? named : args;
    // After a BUSY the binding leaves a prepared statement open, and the connection can commit no more. Without
    // a statement to keep (exec) it does not, so every lock is asked for that way.
    if (/^\s*(begin|commit|end|rollback|savepoint|release)\b/i.test(sql)) {
      await this.#patiently(() => this.#db.exec(sql));
      return { cols: [], rows: [], affected_row_count: 0, last_insert_rowid: null };
    }
    if (this.#db.inTransaction || /^\s*(select|pragma|explain|values|with)\b/i.test(sql))
      return this.#run(sql, bound, stmt.want_rows !== false);
    await this.#patiently(() => this.#db.exec("BEGIN IMMEDIATE"));
    try {
      const result = this.#run(sql, bound, stmt.want_rows !== false);
      this.#db.exec("COMMIT");
      return result;
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec("ROLLBACK");
      throw error;
    }
  }

  #run(sql: string, bound: unknown, wantRows: boolean): HranaRows {
    const statement = this.#db.prepare<[unknown]>(sql);
    let cols: HranaRows["cols"] = [];
    let rows: HranaRows["rows"] = [];
    let isReader = true;
    try {
      statement.raw(true);
    } catch {
      isReader = false;
    }
    if (isReader) {
      cols = statement.columns().map(({ name, type }) => ({ name, decltype: type }));
      rows = (statement.all(bound) as unknown[][]).map((row) => row.map(toHrana));
    } else {
      statement.run(bound);
    }
    const isWrite = !/^\s*(select|pragma|explain|values)\b/i.test(sql);
    const [changes, rowid] = isWrite
      ? (this.#db.prepare("select changes(), last_insert_rowid()").raw(true).get() as bigint[])
      : [0n, null];
    return {
      cols,
      rows: wantRows ? rows : [],
      affected_row_count: Number(changes),
      last_insert_rowid: rowid == null ? null : String(rowid),
    };
  }

  #describe(sql: string) {
    const statement = this.#db.prepare(sql);
    let cols: { name: string; decltype: string | null }[] = [];
    try {
      cols = statement.columns().map(({ name, type }) => ({ name, decltype: type }));
    } catch {
      // It returns no rows.
    }
    const params = [...sql.matchAll(/\?\d*|[:@$]\w+/g)].map(([name]) => ({
      name: name.startsWith("?") ? null : name,
    }));
    return {
      params,
      cols,
      is_explain: /^\s*explain\b/i.test(sql),
      is_readonly: /^\s*(select|values|explain)\b/i.test(sql),
    };
  }

  /**
   * Comes again while another stream holds the file. There is one thread: waiting inside the driver would keep the
   * other from its COMMIT.
   */
  async #patiently(task: () => unknown): Promise<void> {
    for (const end = performance.now() + BUSY_FOR_MS; ;) {
      try {
        task();
        return;
      } catch (error) {
        if (!wordError(error).code.startsWith("SQLITE_BUSY") || performance.now() > end)
          throw error;
        await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE_MS));
        if (!this.#db.open) throw error;
      }
    }
  }

  #text(from: { readonly sql?: string; readonly sql_id?: number }): string {
    const text = from.sql ?? this.#texts.get(from.sql_id ?? Number.NaN);
    if (text === undefined) throw new HranaError("the SQL text is not known", "SQL_NOT_FOUND");
    return text;
  }
}

/** Words a failure as the server does: the primary code alone. */
export function wordError(error: unknown): HranaError {
  if (error instanceof HranaError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = (error as { code?: unknown }).code;
  const primary = typeof code === "string" ? /^SQLITE_[A-Z]+/.exec(code)?.[0] : undefined;
  return new HranaError(message, primary ?? "SQLITE_UNKNOWN", { cause: error });
}
