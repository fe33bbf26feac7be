import { noteLines, listEventsOf } from "../../../db/queries/issue-events.ts";
import { pageIssues } from "../../../db/queries/issue-lists.ts";
import type { StoredIssue } from "../../../db/queries/issues.ts";
import type { Store } from "../../../db/store.ts";
import { dayOf, momentOf, type Day } from "../../domain/day.ts";
import type { Issue } from "../../domain/issue/index.ts";
import { isUnmoved, staysOvernight, unmovedByOwner } from "../../domain/ladder/index.ts";
import { enqueueAll, type NewLetter } from "../../outbox/enqueue.ts";
import { loadOffice, type Office } from "../office.ts";

const PAGE = 500;

export interface EveningDeps {
  readonly store: Store;
  readonly timeZone: string;
}

/** Walks all issues that climb, page by page. */
async function* climbing(store: Store): AsyncGenerator<StoredIssue[]> {
  let after = 0;
  for (;;) {
    const page = await pageIssues(store.db, ["open", "acked"], after, PAGE);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.issue.no;
  }
}

/** Writes one card to each owner with only his own unmoved problems of the day; returns how many owners. */
export async function sendEveningCards(deps: EveningDeps, at: Date): Promise<number> {
  const { store, timeZone } = deps;
  const { policy } = await loadOffice(store.db);
  const day = dayOf(at, timeZone);
  const rules = { cutoff: policy.cutoff, timeZone };
  const open: Issue[] = [];
  for await (const page of climbing(store))
    open.push(...page.map((one) => one.issue).filter((one) => isUnmoved(one, day, rules)));
  const owners = unmovedByOwner(open, day, rules);
  const letters = owners.map(({ owner, issues }): NewLetter => {
    const nos = issues.map((one) => one.no);
    const notice = {
      kind: "clearing",
      openId: owner,
      at: at.toISOString(),
      cutoff: policy.cutoff,
      nos,
    };
    return {
      key: `clearing:${day}:${owner}`,
      to: { kind: "person", openId: owner },
      subject: `clearing:${owner}`,
      priority: "reminder",
      body: { notice },
    };
  });
  for (let from = 0; from < letters.length; from += PAGE)
    await store.write((tx) => enqueueAll(tx, letters.slice(from, from + PAGE), at));
  return owners.length;
}

/** Marks what is still unmoved at a day's cut-off as stayed overnight, once an issue and day; returns how many are new. */
export async function markOvernight(
  deps: EveningDeps,
  { policy }: Pick<Office, "policy">,
  day: Day,
  at: Date,
): Promise<number> {
  const { store, timeZone } = deps;
  const rules = { cutoff: policy.cutoff, timeZone };
  const cutoffAt = momentOf(day, policy.cutoff, timeZone);
  let count = 0;
  for await (const page of climbing(store)) {
    const staying = page
      .map((one) => one.issue)
      .filter((one) => staysOvernight(one, day, rules, at));
    if (staying.length === 0) continue;
    count += await store.write(async (tx) => {
      const had = await listEventsOf(
        tx,
        staying.map((one) => one.no),
        ["overnight"],
      );
      const marked = new Set(had.filter((one) => one.data?.["day"] === day).map((one) => one.no));
      const fresh = staying.filter((one) => !marked.has(one.no));
      await noteLines(
        tx,
        fresh.map(({ no, street }) => {
          const line = { at: cutoffAt, by: null, what: "overnight", data: { day, street } };
          return { no, lines: [line] };
        }),
      );
      return fresh.length;
    });
  }
  return count;
}
