import { addIssue, nextIssueNo, findIssue } from "../../../db/queries/issues.ts";
import { addIssueEvents } from "../../../db/queries/issue-events.ts";
import { findEntry } from "../../../db/queries/reports.ts";
import { dayOf } from "../../domain/day.ts";
import {
  kindOf,
  raiseIssue,
  ruleFor,
  severityOf,
  step,
  type IssueKind,
  type Severity,
} from "../../domain/issue/index.ts";
import { resolvePost } from "../../domain/ladder/index.ts";
import type { Category, DueWord } from "../../domain/read/index.ts";
import type { VerbCtx } from "../ctx.ts";
import { loadOffice } from "../office.ts";
import { dueMoment } from "./due-word.ts";
import { envOf } from "./env.ts";
import { groupOf } from "./place.ts";
import { newRules, rosterFor } from "./rules.ts";
import { quietUntil, tell } from "./tell.ts";
import { nextTouchAt } from "./touch.ts";
import { viewIssue, type IssueView } from "./view.ts";

export interface RaiseInput {
  readonly text: string;
  readonly project: { readonly id: number; readonly name: string; readonly street: string } | null;
  /** Where it belongs to no project. */
  readonly street?: string;
  readonly owner?: string;
  readonly due?: DueWord;
  readonly category?: Category;
  readonly kind?: IssueKind;
  readonly severity?: Severity;
  readonly households?: number;
  /** The report whose words named it. */
  readonly entryId?: number;
}

export interface Raised {
  readonly no: number;
  readonly view: IssueView;
  /** The answer itself rings the owner: it stands in the issue's own group, and it is not night. */
  readonly ringsHere: boolean;
  /** The answer is the issue's card. */
  readonly isCardHere: boolean;
  /** The group that is told besides, where the issue was raised elsewhere. */
  readonly toldGroup: string | null;
  /** Until when the owner is left in peace, or null. */
  readonly quietUntil: Date | null;
  /** Lines of the timeline whose receipt the answer is. */
  readonly events: readonly number[];
}

/** Opens an issue with the office's defaults for what was not said, and sees to it that its owner hears of it. */
export async function openIssue(ctx: VerbCtx, input: RaiseInput): Promise<Raised> {
  const env = envOf(ctx);
  const { policy } = await loadOffice(ctx.tx);
  const category = input.category ?? "other";
  const kind = input.kind ?? kindOf(input.text, category, policy);
  const severity = input.severity ?? severityOf(input.text, category, policy);
  const project = input.project?.name ?? null;
  const street = input.project?.street ?? input.street ?? null;
  const rules = await newRules(env, { kind, severity, project });
  const today = dayOf(env.at, env.timeZone);
  const roster = await rosterFor(env, { project, street }, today);
  const ownerPost = ruleFor(category, policy).owner;
  const byTable =
    input.owner === undefined && ownerPost !== null
      ? resolvePost(ownerPost, roster, { owner: null, project, street }, today)?.openId
      : undefined;
  const owner = input.owner ?? byTable;
  const dueAt = input.due ? dueMoment(input.due, env.at, today, rules) : null;
  const raised = raiseIssue(
    {
      no: await nextIssueNo(ctx.tx),
      text: input.text,
      raiser: ctx.by,
      at: env.at,
      project,
      street,
      category,
      kind,
      severity,
      ...(owner === undefined ? {} : { owner }),
      ...(dueAt ? { dueAt } : {}),
    },
    rules,
  );
  let { issue } = raised;
  const calmUntil = quietUntil(issue, rules, env.now);
  const isTold = issue.owner !== null && calmUntil === null;
  const told = isTold ? step(issue, { do: "told", at: env.at }, rules) : null;
  if (told?.ok) issue = told.issue;
  const row = {
    messageId: ctx.messageId,
    chatId: ctx.chatId,
    projectId: input.project?.id ?? null,
    households: input.households ?? null,
    entryId: input.entryId ?? null,
  };
  await addIssue(ctx.tx, issue, { ...row, nextStepAt: nextTouchAt(issue, rules, env.now, env.at) });
  await addIssueEvents(ctx.tx, issue.no, await withSource(ctx, raised.recorded, input.entryId));
  const events =
    told?.ok && issue.owner !== null
      ? await addIssueEvents(
          ctx.tx,
          issue.no,
          told.recorded.map((line) => ({ ...line, data: { mentioned: [issue.owner] } })),
        )
      : [];
  const group = await groupOf(ctx.tx, row);
  const isHere = group === null || group === ctx.chatId;
  const stored = await findIssue(ctx.tx, issue.no);
  // What a press is answered with is drawn over the pressed card, and that rings nobody.
  const needsLetter = group === null ? issue.owner !== ctx.by : ctx.isPress === true && isTold;
  if (!isHere) {
    await tell(env, stored!.row, {
      tells: "opened",
      key: `opened:${issue.no}`,
      ring: isTold ? [issue.owner!] : [],
      events,
    });
  } else if (needsLetter && isTold) {
    await tell(env, stored!.row, {
      tells: "opened",
      key: `opened:${issue.no}`,
      ring: [issue.owner!],
      events,
    });
  }
  return {
    no: issue.no,
    view: await viewIssue(env, issue, { rules, roster }),
    ringsHere: isTold && group !== null && isHere && ctx.isPress !== true,
    isCardHere: isHere,
    toldGroup: isHere ? null : group,
    quietUntil: issue.owner === null ? null : calmUntil,
    events: isHere && !needsLetter ? events : [],
  };
}

/** A problem that a report named: its timeline begins with that report's words. */
async function withSource(
  ctx: VerbCtx,
  recorded: ReturnType<typeof raiseIssue>["recorded"],
  entryId: number | undefined,
) {
  const entry = entryId === undefined ? null : await findEntry(ctx.tx, entryId);
  if (!entry) return recorded;
  return recorded.map((line) =>
    line.what === "raise" ? { ...line, text: entry.words.slice(0, 300) } : line,
  );
}
