import type { Day } from "../day.ts";
import type { Category } from "../read/reading.ts";

/** As `query` shows it. */
export type IssueState = "open" | "acked" | "snoozed" | "resolved" | "accepted" | "ended";

/** 问题, 为群众办实事, 交办任务. */
export type IssueKind = "problem" | "help" | "assigned";

export type Severity = "normal" | "urgent";

/** Ended, not solved: 转法律程序, 政策不支持, 当事人撤回. */
export type EndWay = "legal" | "policy" | "withdrawn";

/** A request that waits for somebody's agreement. */
export type Pending =
  | {
      readonly what: "extension";
      readonly by: string;
      readonly at: Date;
      readonly rung: number;
      readonly text: string;
      readonly until: Date;
    }
  | {
      readonly what: "snooze";
      readonly by: string;
      readonly at: Date;
      readonly rung: number;
      readonly text: string;
      readonly until: Day;
    }
  | {
      readonly what: "end";
      readonly by: string;
      readonly at: Date;
      readonly rung: number;
      readonly text: string;
      readonly way: EndWay;
    };

/** One problem, practical difficulty or assigned task, as it stands. A `ClockFacts` for the ladder. */
export interface Issue {
  readonly no: number;
  readonly kind: IssueKind;
  readonly category: Category;
  readonly severity: Severity;
  readonly state: IssueState;
  readonly text: string;
  readonly project: string | null;
  readonly street: string | null;
  readonly raiser: string;
  readonly owner: string | null;
  readonly isOwnerByDefault: boolean;
  readonly openedAt: Date;
  readonly ownedAt: Date;
  readonly dueAt: Date;
  readonly clockFrom: Date;
  readonly rung: number;
  readonly rungAt: Date;
  readonly isOpeningTold: boolean;
  readonly repeats: number;
  readonly movedAt: Date | null;
  readonly ackedAt: Date | null;
  readonly handovers: number;
  /** Agreed extensions. */
  readonly extensions: number;
  readonly reopens: number;
  readonly pending: Pending | null;
  /** Since when the clock rests: set aside, resolved or ended. */
  readonly pausedAt: Date | null;
  readonly snoozedUntil: Day | null;
  readonly resolvedAt: Date | null;
  readonly resolvedBy: string | null;
  readonly resolution: string | null;
  readonly acceptedBy: "person" | "silence" | null;
  readonly endedAs: EndWay | null;
  /** Version of the ladder kept with the issue. */
  readonly ladder: string;
}

export type RecordWhat =
  | "raise"
  | "ack"
  | "follow"
  | "assign"
  | "owner_by_default"
  | "ask_extension"
  | "agree_extension"
  | "refuse_extension"
  | "ask_snooze"
  | "agree_snooze"
  | "refuse_snooze"
  | "wake"
  | "resolve"
  | "accept"
  | "silence_accept"
  | "return"
  | "ask_end"
  | "agree_end"
  | "refuse_end"
  | "reopen"
  | "escalate"
  | "rung"
  | "told"
  | "repeat"
  | "passed"
  | "move_ladder";

/** One line of the timeline. `by` is null for what the clock did. */
export interface Recorded {
  readonly at: Date;
  readonly by: string | null;
  readonly what: RecordWhat;
  readonly text?: string;
  readonly rung?: number;
  /** The person it was handed to. */
  readonly to?: string;
  readonly dueAt?: Date;
  readonly until?: Day;
  readonly way?: EndWay;
  /** Why it climbed without the clock. */
  readonly how?: "hand" | "handovers" | "reopened";
}
