/** Why a line, or a cell of it, is refused. */
export const faultReasons = [
  "missing_column",
  "duplicate_column",
  "missing_cell",
  "unreadable_number",
  "wrong_unit",
  "not_whole",
  "negative",
  "too_large",
  "unreadable_day",
  "impossible_day",
  "unknown_word",
  "bad_id",
  "done_over_target",
  "done_short_of_target",
  "signed_over_households",
  "vacated_over_signed",
  "demolished_over_vacated",
  "remaining_over_start",
  "due_before_issued",
  "completed_before_issued",
  "duplicate_code",
  "duplicate_name",
  "duplicate_post",
  "total_wrong",
  "unknown_parent",
  "children_over_parent",
  "own_deputy",
  "post_outside_scope",
  "ambiguous_name",
  "code_clashes_with_name",
  "two_rows_one_task",
] as const;

export type FaultReason = (typeof faultReasons)[number];

/** One fault of a sheet, as a value; the words for it are chosen elsewhere. */
export interface RowFault {
  /** As the sheet counts it. */
  readonly row: number;
  readonly reason: FaultReason;
  /** Which field is at fault, by its canonical header. */
  readonly field?: string;
  /** That column's header as it stands in the sheet. */
  readonly column?: string;
  /** What the cell holds. */
  readonly got?: string;
  /** What it is measured against: a sum, a target, the known words. */
  readonly want?: string;
  /** The other line, where two do not go together. */
  readonly otherRow?: number;
}
