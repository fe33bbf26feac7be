import { countWaitingSteps, type IssueMoments } from "../../../db/queries/figures-issues.ts";
import { findNames } from "../../../db/queries/people.ts";
import type { Tx } from "../../../db/store.ts";
import {
  changesSince,
  type DigestKind,
  type DigestView,
  type OwnerItem,
  type PeriodView,
  type Snapshot,
  snapshotOf,
} from "../../domain/board/digest.ts";
import {
  type IssueLine,
  isForLeaders,
  issueItem,
  isOverdue,
  standingDays,
  taskItem,
  type TaskLine,
  worstOf,
} from "../../domain/board/line.ts";
import { inScope, type Scope } from "../../domain/board/scope.ts";
import { rounded, showShare, some } from "../../domain/board/share.ts";
import type { AreaView } from "../../domain/board/view.ts";
import { addDays, type Day, momentOf } from "../../domain/day.ts";
import { figure } from "../../domain/figure.ts";
import { LISTED_DAYS, STALLED_DAYS } from "../../domain/figures/attention.ts";
import { type Span, yearSpan } from "../../domain/figures/pace.ts";
import { isCounted, isOpen } from "../../domain/figures/task.ts";
import { addUp, type AreaStatus } from "./area-status.ts";
import { type Breathe, readAll } from "./breathe.ts";
import { fundsOf } from "./budget.ts";
import { indicatorsOf, listResolved, loadIssueFacts, type PlacedFact } from "./issue-figures.ts";
import { type Board, loadBoard } from "./load-board.ts";
import { lastWorkday, type Moment } from "./moment.ts";
import { loadOvernight, type Overnight, overnightOf } from "./overnight.ts";
import { promisesOfLastMonth } from "./promises.ts";
import { rollOf } from "./roll.ts";
import { type DigestMark, digestSince, listCorrections, listFailed } from "./since.ts";

const SHOWN = 8;
const OWNERS_SHOWN = 30;
const TEXT_KEPT = 60;

/** All that the day's digests draw on, read once however many audiences there are. */
export interface DigestSource {
  readonly board: Board;
  readonly moment: Moment;
  readonly since: DigestMark;
  readonly lastDay: Day;
  readonly facts: readonly PlacedFact[];
  readonly resolved: readonly IssueMoments[];
  readonly corrections: readonly { project: string; street: string }[];
  readonly failed: number;
  readonly overnight: Overnight;
  /** Tasks that owed a report for the last workday, and those that did not file it. */
  readonly owing: ReadonlyMap<string, boolean>;
  readonly rungs: readonly { project: string | null; street: string | null }[];
  readonly waiting: number;
  readonly names: ReadonlyMap<string, string>;
  readonly funds: DigestView["funds"];
  readonly promised: DigestView["promised"];
}

/** Reads everything outside any transaction, by pages. */
export async function loadDigestSource(
  tx: Tx,
  moment: Moment,
  breathe: Breathe,
  isRemote = false,
): Promise<DigestSource> {
  const lastDay = lastWorkday(moment);
  const [board, since, facts, waiting, funds, promised] = await readAll(isRemote, [
    () => loadBoard(tx, moment, {}, breathe),
    () => digestSince({ tx, now: moment.now, today: moment.today }),
    () => loadIssueFacts(tx, momentOf(lastDay, "00:00", moment.timeZone), breathe),
    () => countWaitingSteps(tx, new Date(moment.now.getTime() - 3_600_000)),
    () => fundsOf({ tx }, Number(moment.today.slice(0, 4))),
    () => promisesOfLastMonth(tx, moment, breathe),
  ]);
  const owners = [...new Set(board.issues.flatMap((one) => one.owner ?? []))];
  const [roll, overnight, resolved, corrections, failed, names] = await readAll(isRemote, [
    () => rollOf(tx, board.tasks, { from: lastDay, to: lastDay }, moment, breathe),
    () => loadOvernight(tx, moment, since.at, breathe),
    () => listResolved(tx, since.at, moment.now),
    () => listCorrections({ tx }, since),
    () => listFailed({ tx }, since.at),
    () => findNames(tx, owners),
  ]);
  return {
    board,
    moment,
    since,
    lastDay,
    facts,
    resolved,
    corrections,
    failed: failed.length,
    overnight,
    owing: new Map(roll.map((row) => [row.task.id, row.missing > 0])),
    rungs: overnight.rungs,
    waiting,
    names,
    funds,
    promised,
  };
}

export interface DigestWish {
  readonly kind: DigestKind;
  readonly scope: Scope;
  readonly scopeWord: string;
  readonly name: string;
  readonly isLate: boolean;
  readonly isBeside?: boolean;
  readonly rings: boolean;
  /** Figures of the digest before this one. */
  readonly before: Snapshot | null;
  readonly period: PeriodView | null;
}

/** Works out one audience's digest, and the snapshot that its next one is compared with. */
export async function buildDigest(
  source: DigestSource,
  wish: DigestWish,
  breathe: Breathe,
): Promise<{ readonly view: DigestView; readonly snapshot: Snapshot }> {
  const { moment } = source;
  const area = await addUp(source.board, wish.scope, breathe, yearOf(source.board, wish.period));
  const open = area.tasks.filter(({ task }) => isCounted(task) && isOpen(task));
  await breathe();
  const red = open.filter((line) => line.light?.color === "red");
  const snapshot = snapshotOf(
    area.view,
    red.map((line) => line.task.name),
  );
  const holds = (one: { project: string | null; street: string | null }): boolean =>
    inScope(wish.scope, one.project, one.street);
  const item = (line: TaskLine) => taskItem(line, moment.today);
  const resolved = source.resolved.filter(holds);
  const owed = area.tasks.filter((line) => source.owing.has(line.task.id));
  const unfiled = owed.filter((line) => source.owing.get(line.task.id));
  const done = source.rungs.filter(holds).length;
  const changes = changesSince(wish.before, snapshot);
  await breathe();
  const stalled = stalledOf(open, moment.today);
  await breathe();
  const overdue = overdueOf(area, source);
  await breathe();
  const view: DigestView = {
    kind: wish.kind,
    day: moment.today,
    name: wish.name,
    scope: wish.scopeWord,
    isLate: wish.isLate,
    isBeside: wish.isBeside ?? false,
    rings: wish.rings,
    area: area.view,
    decisions: decisionsOf(area, source),
    changes: {
      ...changes,
      newlyRed: changes.newlyRed.slice(0, SHOWN),
      noLongerRed: changes.noLongerRed.slice(0, SHOWN),
    },
    stalled,
    unreported: {
      ...some(unfiled, SHOWN * 2, ({ task }) => ({ project: task.name, street: task.street })),
      day: source.lastDay,
      due: owed.length,
    },
    overdue,
    closed: some(resolved, SHOWN, (row) => ({
      no: row.no,
      project: row.project ?? row.street ?? "",
      text: row.isRestricted ? "" : row.text.slice(0, TEXT_KEPT),
    })),
    rates: ratesOf(source, wish.scope),
    overnight: overnightOf(
      source.overnight,
      wish.scope,
      area.view.streets.map((one) => one.street),
      moment,
    ),
    red: { total: red.length, items: worstOf(red, SHOWN).map(item) },
    clear: some(
      open.filter(({ task }) => task.kind === "clear_up"),
      SHOWN,
      item,
    ),
    corrections: source.corrections.filter(holds).length,
    failed: wish.scope.kind === "district" ? source.failed : 0,
    snoozed: area.issues.filter((one) => one.state === "snoozed").length,
    rungs: { due: done + (wish.scope.kind === "district" ? source.waiting : 0), done },
    period: wish.period,
    funds: wish.scope.kind === "district" ? source.funds : null,
    promised: wish.scope.kind === "district" ? discounted(source.promised, area.view) : null,
  };
  return { view, snapshot };
}

/** A look back on days of a year that is over is measured against that year. */
function yearOf({ year }: Board, period: PeriodView | null): Span {
  return period && period.to <= year.start ? yearSpan(period.to) : year;
}

/** The forecast as it would be if promises were kept as last month's were. */
function discounted(kept: DigestView["promised"], { forecast }: AreaView): DigestView["promised"] {
  if (!kept || kept.share.whole === "0") return null;
  const { f3 } = forecast;
  const rate = figure(kept.share.part).div(kept.share.whole);
  const value = figure(f3.value).minus(figure(f3.promised).times(figure(1).minus(rate)));
  return { ...kept, discounted: rounded(value) };
}

function running(area: AreaStatus): readonly IssueLine[] {
  return area.issues.filter((one) => one.state === "open" || one.state === "acked");
}

function decisionsOf(area: AreaStatus, source: DigestSource): DigestView["decisions"] {
  const wanted = area.issues
    .filter(isForLeaders)
    .toSorted((a, b) => b.rung - a.rung || a.dueAt.getTime() - b.dueAt.getTime());
  return items(wanted, source);
}

function items(list: readonly IssueLine[], source: DigestSource): DigestView["decisions"] {
  return some(list, SHOWN, (one) => {
    const shown = issueItem(one, source.moment, source.names);
    return {
      ...shown,
      text: shown.text.slice(0, TEXT_KEPT),
      ...(shown.asked
        ? { asked: { ...shown.asked, why: shown.asked.why.slice(0, TEXT_KEPT) } }
        : {}),
    };
  });
}

function overdueOf(area: AreaStatus, source: DigestSource): DigestView["overdue"] {
  const open = running(area);
  const overdue = open
    .filter((one) => isOverdue(one, source.moment.now))
    .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  const byOwner = new Map<string, number[]>();
  for (const { owner, no } of overdue) {
    if (owner) byOwner.set(owner, [...(byOwner.get(owner) ?? []), no]);
  }
  const owners = [...byOwner]
    .map(([openId, nos]): OwnerItem => ({ openId, nos, name: source.names.get(openId) ?? "" }))
    .toSorted((a, b) => b.nos.length - a.nos.length);
  return {
    ...items(overdue, source),
    open: open.length,
    fresh: overdue.filter((one) => one.dueAt >= source.since.at).length,
    owners: some(owners, OWNERS_SHOWN, (one) => one),
  };
}

function stalledOf(open: readonly TaskLine[], today: Day): DigestView["stalled"] {
  const standing = open
    .filter(({ task }) => task.status !== "paused")
    .map((line) => ({ line, days: standingDays(line.task, today) ?? 0 }))
    .filter((one) => one.days >= LISTED_DAYS)
    .toSorted((a, b) => b.days - a.days);
  return {
    ...some(standing, SHOWN, ({ line }) => taskItem(line, today)),
    over90: standing.filter((one) => one.days >= STALLED_DAYS).length,
  };
}

function ratesOf(source: DigestSource, scope: Scope): DigestView["rates"] {
  const { moment, lastDay } = source;
  const period = {
    from: momentOf(lastDay, "00:00", moment.timeZone),
    to: momentOf(addDays(lastDay, 1), "00:00", moment.timeZone),
  };
  const found = indicatorsOf(source.facts, scope, period, moment);
  return {
    day: lastDay,
    opened: found.opened,
    response: showShare(found.sameDayResponse),
    resolution: showShare(found.sameDayResolution),
  };
}
