import type { Category } from "../read/reading.ts";
import { defaultDue, type IssueRules } from "./due.ts";
import type { Issue, IssueKind, Recorded, Severity } from "./issue.ts";
import { kindOf, ruleFor, severityOf } from "./policy.ts";

/** What was said when it was raised; what is left out is filled in from the office's table. */
export interface Draft {
  readonly no: number;
  readonly text: string;
  readonly raiser: string;
  readonly at: Date;
  readonly project: string | null;
  readonly street: string | null;
  readonly category?: Category;
  readonly kind?: IssueKind;
  readonly severity?: Severity;
  readonly owner?: string;
  readonly dueAt?: Date;
}

/**
 * Opens an issue with what was said and the table's defaults. Where a category's row names a post as the owner,
 * the caller finds its holder and hands him in. Throws nothing; an empty text is the caller's to refuse.
 */
export function raiseIssue(
  draft: Draft,
  rules: IssueRules,
): { readonly issue: Issue; readonly recorded: readonly Recorded[] } {
  const { policy, ladder } = rules;
  const category = draft.category ?? "other";
  const issue: Issue = {
    no: draft.no,
    kind: draft.kind ?? kindOf(draft.text, category, policy),
    category,
    severity: draft.severity ?? severityOf(draft.text, category, policy),
    state: "open",
    text: draft.text,
    project: draft.project,
    street: draft.street,
    raiser: draft.raiser,
    owner: draft.owner ?? null,
    isOwnerByDefault: false,
    openedAt: draft.at,
    ownedAt: draft.at,
    dueAt: draft.dueAt ?? defaultDue(draft.at, rules, ruleFor(category, policy).days),
    clockFrom: draft.at,
    rung: 0,
    rungAt: draft.at,
    isOpeningTold: false,
    repeats: 0,
    movedAt: null,
    ackedAt: null,
    handovers: 0,
    extensions: 0,
    reopens: 0,
    pending: null,
    pausedAt: null,
    snoozedUntil: null,
    resolvedAt: null,
    resolvedBy: null,
    resolution: null,
    acceptedBy: null,
    endedAs: null,
    ladder: ladder.version,
  };
  return {
    issue,
    recorded: [
      { at: draft.at, by: draft.raiser, what: "raise", text: draft.text, dueAt: issue.dueAt },
    ],
  };
}
