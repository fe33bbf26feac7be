import {
  findInboxHealth,
  findLastTick,
  findOutboxHealth,
  hasAdmin,
} from "../../../db/queries/health.ts";
import { findMeta } from "../../../db/queries/meta.ts";
import type { Store } from "../../../db/store.ts";
import { dayOf } from "../../domain/day.ts";
import { HISTORY_REFUSED } from "../../jobs/backfill.ts";
import { LAST_BACKUP } from "../../jobs/backup.ts";
import { loadOffice } from "../../verbs/office.ts";
import type { Cli } from "../cli.ts";
import { pathOf } from "../path-of.ts";
import { fault, note, ok, spanOf, type Line } from "./line.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A letter that waits longer is no longer only on its way. */
const STUCK_MS = 10 * 60_000;
/** Two nights without a copy. */
const OLD_BACKUP_MS = 50 * HOUR_MS;
const TICK_STOPPED_MS = 5 * 60_000;
/** Calls a month of the platform's free edition; a tenth stays for asking and answering presses. */
const FREE_CALLS = 9_000;

/** What the ledger itself tells: traffic, letters, calendar, copies. */
export async function checkOffice(cli: Cli, store: Store): Promise<Line[]> {
  const now = cli.wall();
  const isPlayground = cli.config.mode === "playground";
  return [
    ...(isPlayground
      ? []
      : [...(await checkEvents(store, now)), await checkScheduler(cli, store, now)]),
    ...(await checkOutbox(store, now)),
    ...(await checkCalendar(cli, store)),
    ...(isPlayground ? [] : [await checkAdmins(cli, store), await checkBackup(cli, store, now)]),
    ...(await checkHistory(store)),
  ];
}

/** Events and callbacks are set up apart from each other: what has come of each is told apart. */
async function checkEvents(store: Store, now: Date): Promise<Line[]> {
  const { lastAt, lastPressAt, failed } = await findInboxHealth(store.db);
  if (!lastAt)
    return [
      note(
        "事件 events",
        "还没收到过：在「事件与回调」设好订阅方式，添加 im.message.receive_v1，回调里添加 card.action.trigger，再发布版本（none yet: set up events and callbacks and publish）",
      ),
    ];
  return [
    eventLine(now, lastAt, failed),
    lastPressAt
      ? ok(
          "回调 callbacks",
          `最近一次按钮在 ${spanOf(now.getTime() - lastPressAt.getTime()).zh}前（last press）`,
        )
      : note(
          "回调 callbacks",
          "还没收到过按钮：按一下卡片上的「撤」试试；报 200340 就是「回调配置」没设订阅方式，或没添加 card.action.trigger，或没发布（no press yet: try a button）",
        ),
  ];
}

function eventLine(now: Date, lastAt: Date, failed: number): Line {
  const what = "事件 events";
  const { zh, en } = spanOf(now.getTime() - lastAt.getTime());
  const says = `最近一次在 ${zh}前（last one ${en} ago）`;
  if (failed > 0)
    return note(
      what,
      `${says}；${failed} 条没处理成功，看 query inbox --json，修好后 replay（some could not be handled: replay them after the fix）`,
    );
  return now.getTime() - lastAt.getTime() > 3 * DAY_MS
    ? note(what, `${says}，久了点：群里发一句试试（rather long: try a message）`)
    : ok(what, says);
}

async function checkScheduler(cli: Cli, store: Store, now: Date): Promise<Line> {
  const what = "服务 service";
  if (!cli.config.isScheduled)
    return note(what, "SCHEDULER=off，看不出服务在不在跑（cannot tell）");
  const last = await findLastTick(store.db);
  if (!last) return note(what, "还没跑过，npm start 启动（has not run yet）");
  const ageMs = now.getTime() - last.getTime();
  const { zh, en } = spanOf(ageMs);
  return ageMs > TICK_STOPPED_MS
    ? note(what, `${zh}没动静了，服务可能停了（silent for ${en}: it may have stopped）`)
    : ok(what, `在跑，${zh}前查过一遍（running）`);
}

async function checkOutbox(store: Store, now: Date): Promise<Line[]> {
  const what = "发送 outbox";
  const weekAgo = new Date(now.getTime() - 7 * DAY_MS);
  const { due, failed, doubt, oldestDueAt, sentSince } = await findOutboxHealth(store.db, weekAgo);
  const lateMs = oldestDueAt ? now.getTime() - oldestDueAt.getTime() : 0;
  const says = `待发 ${due}，没发成 ${failed}，没把握 ${doubt}（due, failed, in doubt）`;
  const line =
    due > 0 && lateMs > STUCK_MS
      ? fault(
          what,
          `${says}；最早的等了 ${spanOf(lateMs).zh}，看服务在不在跑（stuck: is it running?）`,
        )
      : failed + doubt > 0
        ? note(what, `${says}；看 npm run cli -- query outbox --json`)
        : ok(what, says);
  const monthly = Math.round((sentSince / 7) * 30);
  const amount = "用量 usage";
  const told = `近 7 天发 ${sentSince} 条，一个月约 ${monthly} 条（sent in 7 days, a month）`;
  return [
    line,
    monthly > FREE_CALLS
      ? note(
          amount,
          `${told}；免费版每月 10000 次调用，快到了（the free edition has 10 000 calls）`,
        )
      : ok(amount, told),
  ];
}

async function checkCalendar(cli: Cli, store: Store): Promise<Line[]> {
  const now = (await cli.officeClock(cli.config, store))();
  const today = dayOf(now, cli.config.timezone);
  const year = Number(today.slice(0, 4));
  const { calendar } = await loadOffice(store.db);
  return [year, year + 1].map((one) => {
    const what = `日历 calendar ${one}`;
    if (calendar.knows(one)) return ok(what, "已有（known）");
    const todo = `没有，按周一到周五算；国务院办公厅的放假通知出来后，管理员发 /设置 日历 ${one} 休 01-01..01-03 班 …（unknown: Monday to Friday until an administrator enters it）`;
    // The notice comes out in November; before that nobody can do anything about next year.
    return one > year && today.slice(5, 7) < "11"
      ? ok(what, "通知还没出（not published yet）")
      : note(what, todo);
  });
}

async function checkAdmins(cli: Cli, store: Store): Promise<Line> {
  const what = "管理员 administrators";
  const { adminOpenIds } = cli.config;
  if (adminOpenIds.length > 0)
    return ok(what, `环境里设了 ${adminOpenIds.length} 位（by environment）`);
  return (await hasAdmin(store.db))
    ? ok(what, "已在群里设置（appointed in the chat）")
    : note(
        what,
        "一个也没有，绑定、导入、设置没人能做：给机器人单聊发「/设置」，它会回您的 open_id，写进 ADMIN_OPEN_IDS 后重启（none: put your open_id into ADMIN_OPEN_IDS）",
      );
}

async function checkBackup(cli: Cli, store: Store, now: Date): Promise<Line> {
  const what = "备份 backup";
  if (!pathOf(cli.config))
    return note(what, "远程库，请在数据库那边打开备份（remote: switch backups on there）");
  const kept = await findMeta(store.db, LAST_BACKUP);
  if (kept === null)
    return note(what, "还没有；服务每天 02:30 自动备份（none yet: made every night at 02:30）");
  const { at, name } = JSON.parse(kept) as { at: number; name: string };
  const ageMs = now.getTime() - at;
  const says = `最近一份好的是 ${spanOf(ageMs).zh}前的 ${name}（last good one）`;
  return ageMs > OLD_BACKUP_MS
    ? fault(
        what,
        `${says}，太旧了：看磁盘和日志，先手工备份 npm run cli -- backup 文件名（too old）`,
      )
    : ok(what, says);
}

async function checkHistory(store: Store): Promise<Line[]> {
  const refused = (await findMeta(store.db, HISTORY_REFUSED)) ?? "";
  if (refused === "") return [];
  return [
    note(
      "补记 catching up",
      `平台不让读群里的历史（${refused}），停机超过 7 小时的消息补不回来；要补就开通 im:message.group_msg（grant it to catch up after long outages）`,
    ),
  ];
}
