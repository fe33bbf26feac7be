import type { Figure } from "../figure.ts";
import type { Metric, Mode } from "../metric.ts";

/**
 * Why a report is not booked as it stands. negative_delta: a total falls. over_target: a total passes the
 * target. disagrees: figures of one message do not fit each other and the record. funnel: more in a later
 * step than in the one before. ten_fold: a jump like a digit too many. rate_disagrees: a percentage that the
 * counts do not give. target_differs: another target than the record's. done_short: said to be done, but is
 * not. The rest cannot be: too_large, not_whole, wrong_unit.
 */
export type ClashReason =
  | "negative_delta"
  | "over_target"
  | "disagrees"
  | "funnel"
  | "ten_fold"
  | "rate_disagrees"
  | "target_differs"
  | "done_short"
  | "too_large"
  | "not_whole"
  | "wrong_unit";

/** One clash with the figures that a question needs. */
export interface Clash {
  readonly reason: ClashReason;
  readonly metric: Metric;
  /** What the record holds; null where it holds nothing. For a rate, the percentage that the counts give. */
  readonly had: Figure | null;
  /** What the message says, or would lead to. */
  readonly got: Figure;
  /** What it must not pass, or what it should have been. */
  readonly limit: Figure | null;
  /** The two ways of saying it that contradict each other. */
  readonly between?: readonly [Mode, Mode];
  /** The step before in the funnel. */
  readonly against?: Metric;
  /** False where no reason can make it true. */
  readonly canConfirm: boolean;
}
