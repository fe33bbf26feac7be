import { findFilings } from "../../db/queries/filings.ts";
import type { Store } from "../../db/store.ts";
import type { DigestView } from "../domain/board/digest.ts";
import { scopeWord } from "../domain/board/scope.ts";
import type { Card } from "../card.ts";
import { digestCard, digestCopyCard } from "../text/digest.ts";
import type { Notice } from "../outbox/letter.ts";
import { eveningLineCard, remindCard, remindGroupCard } from "../text/digest-reminders.ts";
import { reportFormCard } from "../text/report-form.ts";
import { areaCard, statusText } from "../text/status.ts";
import { areaStatus, type StatusAsked } from "../verbs/figures/area-status.ts";
import { breathe } from "../verbs/figures/breathe.ts";
import { type DigestAsked, digestNow } from "../verbs/figures/digest-now.ts";
import { currentFigures, projectNamed } from "../verbs/find-project.ts";
import type { NoticeReader } from "../outbox/render.ts";

interface Item {
  readonly taskId: number;
  readonly project: string;
  readonly who?: string;
}

/** Words a digest from the figures that it was decided with, so that a repeated try says the same. */
export const readDigestNotice: NoticeReader = (_store, notice) =>
  Promise.resolve(digestCard((notice as unknown as { view: DigestView }).view));

/** The same digest for somebody whose problems it names: what he is to do comes first, what leaders decide is left out. */
export function digestCopy(notice: Notice, openId: string): Card {
  return digestCopyCard((notice as unknown as { view: DigestView }).view, openId);
}

/** Words a digest that somebody has asked for, from what is true as it is sent. */
export const readDigestNowNotice: NoticeReader = async (store, notice, timeZone) =>
  digestCard(await digestNow(store, notice as unknown as DigestAsked, timeZone));

/** Adds up the district, a street or a leader's part as the answer is sent. */
export const readStatusNotice: NoticeReader = async (store, notice, timeZone) => {
  const { scope, name, at } = notice as unknown as StatusAsked;
  const ctx = { tx: store.db, now: new Date(at), timeZone };
  const { view, tasks, openIssues, overdueIssues } = await areaStatus(ctx, scope, breathe);
  if (tasks.length === 0) return statusText.noTasks(name);
  return areaCard(name, scopeWord(scope), view, { open: openIssues, overdue: overdueIssues });
};

/** Asks for what is still missing by now: a fill-in card for one project, a list for several, nothing for none. */
export const readRemindNotice: NoticeReader = async (store, notice) => {
  const items = await stillMissing(store, notice);
  const [first, ...others] = items;
  if (!first) return null;
  if (others.length > 0) return remindCard(items.map((one) => one.project));
  const ctx = { tx: store.db };
  const project = await projectNamed(ctx, first.project);
  const now = project ? await currentFigures(ctx, project.id) : null;
  const { day } = notice as unknown as { day: string };
  return now ? reportFormCard(first.project, now.task, now.lastReportOn, day) : null;
};

/** Names in the group what is still silent by now. */
export const readRemindGroupNotice: NoticeReader = async (store, notice) => {
  const items = await stillMissing(store, notice);
  if (items.length === 0) return null;
  return remindGroupCard(items.map((one) => ({ project: one.project, who: one.who ?? "" })));
};

/** Words what a group has reported today. */
export const readEveningNotice: NoticeReader = (_store, notice) => {
  const { day, filed, sums } = notice as unknown as {
    day: string;
    filed: number;
    sums: { metric: string; added: string }[];
  };
  return Promise.resolve(eveningLineCard(day, filed, sums));
};

async function stillMissing(store: Store, notice: unknown): Promise<readonly Item[]> {
  const { day, items } = notice as { day: string; items: readonly Item[] };
  const filed = await findFilings(
    store.db,
    items.map((one) => one.taskId),
    { from: day, to: day },
  );
  const done = new Set(filed.map((row) => row.taskId));
  return items.filter((one) => !done.has(one.taskId));
}
