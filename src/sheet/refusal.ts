/** Why a file cannot be read as a table. */
export type RefusalReason =
  | "too_large"
  | "too_many_rows"
  | "too_many_columns"
  | "unpacks_too_large"
  | "legacy_xls"
  | "encrypted"
  | "unsupported"
  | "unreadable"
  | "empty";

/** A file that is refused as a whole. `limit` is the cap it broke, in bytes, rows or columns. */
export class TableRefusal extends Error {
  override readonly name = "TableRefusal";
  readonly reason: RefusalReason;
  readonly file: string;
  readonly limit: number | undefined;
  constructor(
    file: string,
    reason: RefusalReason,
    options: ErrorOptions & { limit?: number } = {},
  ) {
    super(
      `Cannot read "${file}": ${reason}${options.limit ? ` (limit ${options.limit})` : ""}`,
      options,
    );
    this.reason = reason;
    this.file = file;
    this.limit = options.limit;
  }
}

export const limits = {
  bytes: 10 * 1024 * 1024,
  /** What a workbook may unpack to, all its parts together. */
  unpackedBytes: 48 * 1024 * 1024,
  parts: 2000,
  rows: 20_000,
  columns: 100,
} as const;
