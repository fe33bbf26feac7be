import type { LocalTime } from "../day.ts";
import type { Figure } from "../figure.ts";
import type { Metric, Mode, Unit } from "../metric.ts";

/** One figure as it was written. */
export interface ReadFact {
  readonly metric: Metric;
  readonly mode: Mode;
  readonly value: Figure;
  readonly unit: Unit;
}

export type Missing = "project" | "facts" | "issue" | "text" | "due";

/** What has to be asked back before anything is stored. */
export type Doubt =
  | "unknown_project"
  | "ambiguous_project"
  | "approximate_number"
  | "negative_delta"
  | "over_target"
  | "ambiguous_issue"
  | "close_requested";

/**
 * A day as written: `-1d` is yesterday of the office day, `12-17` the last such date not after today.
 * Left out, it is today.
 */
export type AsOf = string;

/** One project's share of a report. */
export interface ReportItem {
  readonly project: string | null;
  /** Of a district's total that is told by kinds of task: the kind of this share. */
  readonly taskKind?: TaskKindWord;
  readonly facts: readonly ReadFact[];
  readonly asOf?: AsOf;
  readonly status?: "done";
  readonly noProgress?: boolean;
  readonly missing?: readonly Missing[];
  readonly confirm?: readonly Doubt[];
  /** Full names of the projects that the words may mean, where there are several. */
  readonly candidates?: readonly string[];
}

/** A value without its metric: what it should be, and what it was where that was said. */
export interface CorrectedValue {
  readonly value: Figure;
  /** Left out where the message names none. */
  readonly unit?: Unit;
  readonly was?: Figure;
}

export interface ReportReading extends ReportItem {
  readonly kind: "report";
  readonly correction?: boolean;
  readonly replaces?: readonly ReadFact[];
  readonly retract?: boolean;
  /** 上一条写错了，应为2户: the new value of a correction that says no metric; for the writer's last entry. */
  readonly correctedValue?: CorrectedValue;
  /** The report speaks of the whole district's tasks, not of one project. */
  readonly scope?: "district" | "subdistrict";
  /** Several projects or days in one message; the top then holds no facts. */
  readonly items?: readonly ReportItem[];
  /** A blocker named in passing, in the writer's words: the draft of an issue. */
  readonly blocker?: string;
  /** Stretches that were not understood, as they were written. */
  readonly leftover?: readonly string[];
  /** Clauses that were written twice and counted once: each may have been two. */
  readonly repeated?: readonly string[];
}

export type TaskKindWord = "collective_land" | "state_land_house" | "clear_up";

export type Category =
  | "ownership"
  | "compensation"
  | "measurement"
  | "resettlement_housing"
  | "social_security"
  | "illegal_building"
  | "family_division"
  | "lease_operator"
  | "public_housing"
  | "petition"
  | "litigation"
  | "funds"
  | "procedure"
  | "utilities"
  | "graves"
  | "crops_attachments"
  | "access"
  | "contact_lost"
  | "epidemic"
  | "safety"
  | "policy"
  | "other";

/** A deadline as written: `+3d`, `12-25`, `d20` the 20th of this month, `this_week`. */
export type DueWord = string;

export interface IssueItem {
  readonly project: string | null;
  readonly action: "open" | "update" | "assign" | "escalate" | "extend" | "reopen";
  readonly category?: Category;
  readonly severity?: "normal" | "urgent";
  readonly households?: number;
  readonly mentions?: readonly string[];
  readonly due?: DueWord;
  readonly issueNo?: readonly number[];
  readonly assignee?: string;
  readonly escalateTo?: string;
  readonly missing?: readonly Missing[];
  readonly confirm?: readonly Doubt[];
  readonly candidates?: readonly string[];
  /** The problem in the writer's words, without the project, the due word and the mentions. */
  readonly text?: string;
}

export interface IssueReading extends IssueItem {
  readonly kind: "issue";
  readonly pii?: boolean;
  readonly items?: readonly IssueItem[];
}

export interface IssueRef {
  readonly issueNo?: readonly number[];
  readonly project?: string;
  readonly category?: Category;
  readonly by?: "last";
}

export interface ResolveReading {
  readonly kind: "resolve";
  readonly project: string | null;
  readonly action: "resolve";
  readonly ref: IssueRef;
  readonly partial: boolean;
  readonly remaining?: number;
  readonly facts?: readonly ReadFact[];
  readonly asOf?: AsOf;
  readonly confirm?: readonly Doubt[];
  readonly candidates?: readonly string[];
  /** What was done, in the writer's words. */
  readonly text?: string;
}

export type Intent =
  | "overview"
  | "project_progress"
  | "remaining"
  | "list_unfinished"
  | "ranking"
  | "forecast"
  | "overdue_issues"
  | "issue_list"
  | "missing_reports"
  | "metric_sum"
  | "fund_execution"
  | "lights"
  | "stalled"
  | "indicator"
  | "deadline"
  | "export"
  | "help";

export interface QueryFilters {
  readonly subdistrict?: string;
  readonly metric?: Metric;
  readonly taskKind?: TaskKindWord;
  readonly light?: "green" | "yellow" | "red";
  readonly days?: number;
  readonly indicator?: string;
  readonly budgetItem?: string;
  readonly stage?: string;
  readonly groupBy?: "subdistrict" | "project" | "category" | "owner";
}

export interface QueryReading {
  readonly kind: "query";
  readonly project: string | null;
  readonly intent: Intent;
  readonly filters?: QueryFilters;
  readonly period?: string;
  readonly missing?: readonly Missing[];
  readonly confirm?: readonly Doubt[];
  readonly candidates?: readonly string[];
  /** Figures told ahead of the question, in the writer's words; a question records nothing. */
  readonly unrecorded?: string;
}

export interface ChatterReading {
  readonly kind: "chatter";
  readonly project: null;
  readonly why?: string;
}

/** How a message is understood. Every reading but chatter is answered. */
export type Reading = ReportReading | IssueReading | ResolveReading | QueryReading | ChatterReading;

/** A project as the reader knows it. */
export interface KnownProject {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly street: string;
}

/** What a command says that its message is. */
export type Command = "report" | "issue" | "resolve" | "query";

/** What surrounds a message when it is read. */
export interface ReadContext {
  /** The moment the message was said, and the office's time zone offset already applied: local date and time. */
  readonly now: LocalTime;
  /** Full name of the project that the group is bound to, where it is one. */
  readonly boundProject?: string;
  /** Text of the message that this one answers. */
  readonly quoted?: string;
  /** What the text was said to be where it came as a command; it is never chatter then. */
  readonly command?: Command;
  /** The message is meant for the bot (a mention, a direct message, a reply to its card). */
  readonly isAddressed?: boolean;
}
