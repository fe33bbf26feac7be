/** The messages of Hrana 2 over HTTP, in JSON, as far as libSQL clients send and read them. */
export type HranaValue =
  | { readonly type: "null" }
  | { readonly type: "integer"; readonly value: string }
  | { readonly type: "float"; readonly value: number }
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "blob"; readonly base64: string };

export interface HranaStmt {
  readonly sql?: string;
  readonly sql_id?: number;
  readonly args?: readonly HranaValue[];
  readonly named_args?: readonly { readonly name: string; readonly value: HranaValue }[];
  readonly want_rows?: boolean;
}

export type HranaCond =
  | { readonly type: "ok" | "error"; readonly step: number }
  | { readonly type: "not"; readonly cond: HranaCond }
  | { readonly type: "and" | "or"; readonly conds: readonly HranaCond[] }
  | { readonly type: "is_autocommit" };

export interface HranaBatch {
  readonly steps: readonly { readonly condition?: HranaCond; readonly stmt: HranaStmt }[];
}

export type HranaRequest =
  | { readonly type: "close" }
  | { readonly type: "get_autocommit" }
  | { readonly type: "execute"; readonly stmt: HranaStmt }
  | { readonly type: "batch"; readonly batch: HranaBatch }
  | { readonly type: "sequence" | "describe"; readonly sql?: string; readonly sql_id?: number }
  | { readonly type: "store_sql"; readonly sql_id: number; readonly sql: string }
  | { readonly type: "close_sql"; readonly sql_id: number };

export interface HranaPipeline {
  readonly baton?: string | null;
  readonly requests: readonly HranaRequest[];
}

export interface HranaRows {
  readonly cols: readonly { readonly name: string | null; readonly decltype: string | null }[];
  readonly rows: readonly (readonly HranaValue[])[];
  readonly affected_row_count: number;
  readonly last_insert_rowid: string | null;
}

/** What a statement failed with, as the server words it. */
export class HranaError extends Error {
  override readonly name = "HranaError";
  readonly code: string;
  constructor(message: string, code: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Reads a value into what the driver binds. */
export function fromHrana(value: HranaValue): bigint | number | string | Buffer | null {
  switch (value.type) {
    case "null":
      return null;
    case "integer":
      return BigInt(value.value);
    case "float":
    case "text":
      return value.value;
    case "blob":
      return Buffer.from(value.base64, "base64");
  }
}

/** Writes what the driver returned; its whole numbers are bigints, so that none loses its last digits. */
export function toHrana(value: unknown): HranaValue {
  if (value === null || value === undefined) return { type: "null" };
  if (typeof value === "bigint") return { type: "integer", value: String(value) };
  if (typeof value === "number") return { type: "float", value };
  if (typeof value === "string") return { type: "text", value };
  const bytes = value instanceof ArrayBuffer ? Buffer.from(value) : Buffer.from(value as Buffer);
  return { type: "blob", base64: bytes.toString("base64").replace(/=+$/, "") };
}
