import { countPending } from "../../db/migrate.ts";
import { countLost } from "../../db/queries/lists.ts";
import type { Store } from "../../db/store.ts";
import { dayOf } from "../domain/day.ts";
import { PlatformError } from "../errors.ts";
import { loadOffice } from "../verbs/office.ts";
import { exits, type Cli, type CliCommand } from "./cli.ts";

/** Rights without which the product cannot do its work, each with what it is for. */
const NEEDED_SCOPES: Readonly<Record<string, string>> = {
  "im:message": "收发消息",
  "im:message:send_as_bot": "以机器人身份发消息",
  "im:message.group_at_msg:readonly": "收到群里 @机器人 的消息",
  "im:message.p2p_msg:readonly": "收到单聊消息",
  "im:chat:readonly": "知道群名和群成员",
  "im:resource": "取群里发来的表格",
  "im:message.urgent": "应用内加急",
  "contact:user.base:readonly": "知道人名",
};

export const doctor: CliCommand = {
  name: "doctor",
  usage: "doctor",
  summary: "检查配置、数据库、飞书凭证和权限，逐项说怎么办",
  words: [0, 0],
  async run(cli) {
    let faults = 0;
    const ok = (what: string, more = ""): void => cli.out(`ok    ${what}${more && `：${more}`}`);
    const bad = (what: string, todo: string): void => {
      faults++;
      cli.out(`fault ${what}：${todo}`);
    };
    ok("配置 configuration", `模式 ${cli.config.mode}`);
    let store: Store;
    try {
      store = await cli.openLedger(cli.config);
    } catch (error) {
      bad("数据库 database", error instanceof Error ? error.message : String(error));
      return exits.refused;
    }
    try {
      ok("数据库 database", "能读");
      const pending = await countPending(store, cli.migrations);
      if (pending === 0) ok("数据库结构 migrations", "已是最新");
      else bad("数据库结构 migrations", `还差 ${pending} 项，运行 npm run cli -- migrate`);
      const lost = await countLost(store.db);
      ok("发送 outbox", lost === 0 ? "没有未送达" : `${lost} 条未送达，看 query outbox --json`);
      if (cli.config.mode === "playground")
        ok("飞书 Feishu", "体验版，没有设置 FEISHU_APP_ID、FEISHU_APP_SECRET，不连飞书");
      else await checkPlatform(cli, store, ok, bad);
      await checkCalendar(cli, store, ok);
    } finally {
      store.close();
    }
    return faults === 0 ? exits.done : exits.refused;
  },
};

type Say = (what: string, more: string) => void;

async function checkPlatform(cli: Cli, store: Store, ok: Say, bad: Say): Promise<void> {
  const { config, log, wall } = cli;
  try {
    const self = await cli.drive(config, store, wall, log).platform.self();
    ok("凭证与机器人 credentials", `机器人「${self.name}」`);
  } catch (error) {
    bad(
      "凭证与机器人 credentials",
      `${tell(error)}；核对 FEISHU_APP_ID、FEISHU_APP_SECRET、FEISHU_DOMAIN，并开启机器人能力`,
    );
    return;
  }
  try {
    const scopes = await cli.operator(config, store, log).scopes();
    if (!scopes.ok) ok("权限 scopes", "平台没有提供查询接口，请在开放平台页面上核对");
    else {
      const granted = new Set(scopes.value.filter((one) => one.isGranted).map((one) => one.name));
      const missing = Object.entries(NEEDED_SCOPES).filter(([name]) => !granted.has(name));
      if (missing.length === 0) ok("权限 scopes", "齐全");
      for (const [name, use] of missing)
        bad(`权限 ${name}`, `没有开通（${use}），在开放平台「权限管理」里申请并发布版本`);
    }
  } catch (error) {
    bad("权限 scopes", tell(error));
  }
}

async function checkCalendar(cli: Cli, store: Store, ok: Say): Promise<void> {
  const now = (await cli.officeClock(cli.config, store))();
  const year = Number(dayOf(now, cli.config.timezone).slice(0, 4));
  const { calendar } = await loadOffice(store.db);
  for (const one of [year, year + 1])
    ok(
      `日历 calendar ${one}`,
      calendar.knows(one)
        ? "已有"
        : `还没有，按周一到周五算；放假通知出来后由管理员发 /设置 日历 ${one} 休 01-01..01-03 班 …`,
    );
}

function tell(error: unknown): string {
  if (error instanceof PlatformError) return `平台答 ${error.refusal.code} ${error.refusal.msg}`;
  return error instanceof Error ? error.message : String(error);
}
