import type { Day } from "../day.ts";
import type { EndWay, Issue, Pending, Recorded } from "./issue.ts";

export type Role = "head" | "street_head" | "leader" | "director" | "service" | "admin";

/** Who does it, as far as this issue is concerned. Raiser and owner are told from the issue. */
export interface Actor {
  readonly openId: string;
  readonly roles: readonly Role[];
  /** The issue's rungs above the owner's that this person stands on today (`rungsOf`). */
  readonly rungs: readonly number[];
  /** Speaks in a group of the issue's project, or has done so. */
  readonly isOfGroup?: boolean;
}

interface By {
  readonly at: Date;
  readonly by: Actor;
}

interface ByClock {
  readonly at: Date;
}

export type IssueAction =
  | (By & { readonly do: "ack" })
  | (By & { readonly do: "follow"; readonly text: string })
  /** `isTransfer`: all of a leaver's matters move (/handover), which is no passing around. */
  | (By & {
      readonly do: "assign";
      readonly to: string;
      readonly text?: string;
      readonly isTransfer?: boolean;
    })
  | (By & { readonly do: "ask-extension"; readonly until: Date; readonly text: string })
  | (By & { readonly do: "ask-snooze"; readonly until: Day; readonly text: string })
  | (By & { readonly do: "ask-end"; readonly way: EndWay; readonly text: string })
  /** `what` is the request that the pressed card shows: an old card decides nothing new. */
  | (By & {
      readonly do: "agree" | "refuse";
      readonly what: Pending["what"];
      readonly text?: string;
    })
  | (By & { readonly do: "wake-by-hand" })
  | (By & { readonly do: "resolve"; readonly text: string; readonly hasProof?: boolean })
  | (By & { readonly do: "accept" })
  | (By & { readonly do: "return"; readonly text?: string })
  | (By & { readonly do: "reopen"; readonly text: string })
  | (By & { readonly do: "escalate"; readonly text: string })
  /** Moves a running issue to the ladder of the rules handed in. */
  | (By & { readonly do: "move-ladder" })
  | (ByClock & { readonly do: "wake" })
  | (ByClock & { readonly do: "silence-accept" })
  | (ByClock & { readonly do: "owner-by-default"; readonly owner: string })
  /** The opening mention went out. */
  | (ByClock & { readonly do: "told" })
  /** The clock reached this rung; `passed` are lower ones missed in an outage. */
  | (ByClock & { readonly do: "climb"; readonly rung: number; readonly passed: readonly number[] })
  | (ByClock & { readonly do: "repeat"; readonly repeat: number });

export type RefusalReason =
  | "already_acked"
  | "already_asked"
  | "already_reached"
  | "already_resolved"
  | "already_accepted"
  | "already_ended"
  | "is_snoozed"
  | "not_snoozed"
  | "not_resolved"
  | "not_closed"
  | "not_involved"
  | "not_of_group"
  | "not_owner"
  | "not_raiser"
  | "not_keeper"
  | "not_rung_above"
  | "own_request"
  | "nothing_asked"
  | "request_lapsed"
  | "needs_text"
  | "needs_fact"
  | "needs_proof"
  | "after_deadline"
  | "not_later"
  | "same_owner"
  | "has_owner"
  | "same_ladder"
  | "at_top"
  | "too_early";

export type Stepped =
  | { readonly ok: true; readonly issue: Issue; readonly recorded: readonly Recorded[] }
  | {
      readonly ok: false;
      readonly reason: RefusalReason;
      /** The rung whose post may do it, where that is the reason. */
      readonly rung?: number;
      readonly dueAt?: Date;
    };

/** Refuses, leaving the issue as it is. */
export function refuse(
  reason: RefusalReason,
  more: { readonly rung?: number; readonly dueAt?: Date } = {},
): Stepped {
  return { ok: false, reason, ...more };
}

/** Takes the step, with the change and what is to be written down. */
export function take(issue: Issue, change: Partial<Issue>, ...recorded: Recorded[]): Stepped {
  return { ok: true, issue: { ...issue, ...change }, recorded };
}
