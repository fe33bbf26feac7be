import { rosterColumns } from "./columns.ts";
import type { RowFault } from "./fault.ts";
import { nameKey } from "./header.ts";
import { recognise } from "./recognise.ts";
import type { RosterRow } from "./roster-row.ts";
import { present, rowReader } from "./row-reader.ts";
import type { Table } from "./table.ts";
import { officeWords, postWords } from "./words.ts";

export interface RosterRead {
  readonly rows: readonly RosterRow[];
  readonly faults: readonly RowFault[];
  readonly ignored: readonly string[];
}

const openId = /^[A-Za-z0-9_-]{1,128}$/;

/** Reads who holds which post. One post of one scope has one holder; only the service section has several. */
export function readRoster(table: Table): RosterRead {
  const known = recognise(table);
  if (known.kind !== "roster") {
    const row = table.rows[0]?.number ?? 1;
    const needed = rosterColumns.filter((spec) => spec.isRequired);
    const faults = needed.map((spec): RowFault => ({
      row,
      reason: "missing_column",
      field: spec.header,
    }));
    return { rows: [], faults, ignored: [] };
  }
  const { head } = known;
  const faults: RowFault[] = [...head.faults];
  const rows: RosterRow[] = [];
  const taken = new Map<string, number>();
  for (const line of table.rows.filter((row) => row.number > head.row)) {
    const reader = rowReader(line, head, rosterColumns);
    const written = reader.text("scope");
    const isOffice = officeWords.some((word) => word === written?.toLowerCase());
    const row = present({
      row: line.number,
      scope: isOffice ? "office" : written,
      post: reader.word("post", postWords),
      openId: reader.text("openId"),
      name: reader.text("name"),
      deputyOpenId: reader.text("deputyOpenId"),
      until: reader.day("until"),
    });
    if (row.openId !== undefined && !openId.test(row.openId)) reader.blame("openId", "bad_id");
    if (row.deputyOpenId !== undefined) {
      if (!openId.test(row.deputyOpenId)) reader.blame("deputyOpenId", "bad_id");
      else if (row.deputyOpenId === row.openId) reader.blame("deputyOpenId", "own_deputy");
    }
    if (row.post === "director" && row.scope !== undefined && !isOffice) {
      reader.blame("scope", "post_outside_scope", { want: "office" });
    }
    const isLocalPost = row.post !== undefined && row.post !== "director" && row.post !== "service";
    if (isLocalPost && isOffice) reader.blame("scope", "post_outside_scope");
    const key = `${row.post}:${nameKey(row.scope ?? "")}:${row.post === "service" ? row.openId : ""}`;
    const otherRow = taken.get(key);
    if (otherRow !== undefined) reader.blame("post", "duplicate_post", { otherRow });
    else if (row.post !== undefined && row.scope !== undefined) taken.set(key, line.number);
    faults.push(...reader.faults);
    // Without a fault, every required cell is there.
    if (reader.faults.length === 0) rows.push(row as RosterRow);
  }
  return { rows, faults, ignored: head.ignored };
}
