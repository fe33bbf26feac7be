import { findIssue, findIssuesByNo } from "../../db/queries/issues.ts";
import type { Store } from "../../db/store.ts";
import type { Card } from "../card.ts";
import type { Issue, IssueRules } from "../domain/issue/index.ts";
import { auditCard } from "../text/ladder-audit.ts";
import { clearingCard } from "../text/ladder-clearing.ts";
import { issueLetter } from "../text/issue-letters.ts";
import { groupedCard, nudgeCard, type GapSaid, type GroupedItem } from "../text/ladder.ts";
import type { IssueEnv } from "../verbs/issues/env.ts";
import { ladderCounts, spanOf } from "../verbs/issues/ladder-audit.ts";
import { loadRules, rulesOf } from "../verbs/issues/rules.ts";
import { peopleNamed, viewIssue, viewIssues, type IssueView } from "../verbs/issues/view.ts";
import type { Notice } from "../outbox/letter.ts";

type Reader = (store: Store, notice: Notice, timeZone: string) => Promise<Card | null>;

function envFor(store: Store, notice: Notice, timeZone: string): IssueEnv {
  const at = new Date(String((notice as { at?: unknown }).at));
  return { tx: store.db, at, now: at, timeZone, admins: [] };
}

/** Views of those issues for which `isWanted` holds, in the order of the numbers, and the rules that they go by. */
async function viewsOf(
  env: IssueEnv,
  nos: readonly number[],
  isWanted: (issue: Issue) => boolean,
): Promise<{ views: Map<number, IssueView>; rulesFor: (version: string) => IssueRules }> {
  const stored = await findIssuesByNo(env.tx, nos);
  const wanted = nos.flatMap((no) => stored.get(no)?.issue ?? []).filter(isWanted);
  const [views, rulesFor] = await Promise.all([
    viewIssues(env, wanted),
    loadRules(env, new Set(wanted.map((issue) => issue.ladder))),
  ]);
  return { views: new Map(views.map((view) => [view.issue.no, view])), rulesFor };
}

const isClimbing = (issue: Issue): boolean => issue.state === "open" || issue.state === "acked";

interface IssueNotice {
  readonly no: number;
  readonly tells: string;
  readonly ring: readonly string[];
  readonly by?: string;
  readonly said?: string;
  readonly rung?: number;
  readonly via?: "holder" | "deputy" | "up";
  readonly gaps?: readonly Gap[];
  readonly isByHand?: boolean;
  readonly isLate?: boolean;
  readonly repeat?: number;
  readonly isAgreed?: boolean;
  readonly what?: string;
}

interface Gap {
  readonly post: string;
  readonly why: "empty" | "away";
  readonly openId: string | null;
}

/** Words a letter about one issue. */
export const readIssueNotice: Reader = async (store, notice, timeZone) => {
  const env = envFor(store, notice, timeZone);
  const { no, tells, ring, by, gaps, ...said } = notice as unknown as IssueNotice;
  const [stored, named] = await Promise.all([
    findIssue(env.tx, no),
    peopleNamed(env.tx, [
      ...ring,
      ...(by ? [by] : []),
      ...(gaps ?? []).flatMap((gap) => gap.openId ?? []),
    ]),
  ]);
  if (!stored) return null;
  const [view, rules] = await Promise.all([
    viewIssue(env, stored.issue),
    rulesOf(env, stored.issue.ladder),
  ]);
  const post = said.rung === undefined ? undefined : rules.ladder.rungs[said.rung]?.post;
  return issueLetter(tells, view, {
    ...said,
    ring: ring.map(named),
    ...(post ? { post } : {}),
    ...(by ? { by: named(by).name } : {}),
    gaps: saidGaps(gaps ?? [], named),
  });
};

function saidGaps(
  gaps: readonly Gap[],
  named: (openId: string) => { readonly name: string },
): GapSaid[] {
  return gaps.map(({ post, why, openId }) => ({
    post,
    why,
    name: openId ? named(openId).name : null,
  }));
}

interface RungsNotice {
  readonly items: readonly {
    readonly no: number;
    readonly rung: number;
    readonly mentioned: readonly string[];
    readonly gaps: readonly Gap[];
  }[];
  readonly isLate: boolean;
}

/** Words several rungs of one run in one message. Those that have ended meanwhile are left out. */
export const readRungsNotice: Reader = async (store, notice, timeZone) => {
  const env = envFor(store, notice, timeZone);
  const { items, isLate } = notice as unknown as RungsNotice;
  const ids = items.flatMap((item) => [
    ...item.mentioned,
    ...item.gaps.flatMap((gap) => gap.openId ?? []),
  ]);
  const [named, { views, rulesFor }] = await Promise.all([
    peopleNamed(env.tx, ids),
    viewsOf(
      env,
      items.map((item) => item.no),
      isClimbing,
    ),
  ]);
  const shown = items.flatMap(({ no, rung, mentioned, gaps }): GroupedItem[] => {
    const view = views.get(no);
    if (!view) return [];
    return [
      {
        view,
        rung,
        post: rulesFor(view.issue.ladder).ladder.rungs[rung]?.post ?? "owner",
        people: mentioned.map(named),
        gaps: saidGaps(gaps, named),
      },
    ];
  });
  return shown.length === 0 ? null : groupedCard(shown, isLate);
};

interface NudgeNotice {
  readonly openId: string;
  readonly items: readonly { readonly no: number; readonly what: "lamp" | "sign" }[];
}

/** Words the reminders of one run to one person. What has been signed for or is done by then is left out. */
export const readNudgeNotice: Reader = async (store, notice, timeZone) => {
  const env = envFor(store, notice, timeZone);
  const { openId, items } = notice as unknown as NudgeNotice;
  const { views } = await viewsOf(
    env,
    items.map((item) => item.no),
    (issue) => isClimbing(issue) && issue.owner === openId,
  );
  const shown = items.flatMap(({ no, what }) => {
    const view = views.get(no);
    const isWanted = view && (view.issue.state === "open" || what === "lamp");
    return isWanted ? [{ view, what }] : [];
  });
  return shown.length === 0 ? null : nudgeCard(shown);
};

/** Words the evening's card of one owner. */
export const readClearingNotice: Reader = async (store, notice, timeZone) => {
  const env = envFor(store, notice, timeZone);
  const { openId, nos, cutoff } = notice as unknown as {
    openId: string;
    nos: readonly number[];
    cutoff: string;
  };
  const { views } = await viewsOf(env, nos, (issue) => isClimbing(issue) && issue.owner === openId);
  return views.size === 0 ? null : clearingCard([...views.values()], cutoff);
};

/** Words what the audit made up for on a day, for the administrators. */
export const readAuditNotice: Reader = async (store, notice, timeZone) => {
  const { day } = notice as unknown as { day: string };
  const { from, to } = spanOf(day, timeZone);
  const counts = await ladderCounts({ tx: store.db }, from, to);
  return auditCard(day, counts);
};
