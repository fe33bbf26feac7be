import { findBindingHealth } from "../../../db/queries/health.ts";
import type { Store } from "../../../db/store.ts";
import { PlatformError } from "../../errors.ts";
import type { Operator } from "../../feishu/operator.ts";
import type { Cli } from "../cli.ts";
import { fault, note, ok, type Line } from "./line.ts";
import { checkScopes } from "./scopes.ts";

/** Signed calls more than five minutes ahead are refused. */
const CLOCK_FAULT_MS = 5 * 60_000;
const CLOCK_NOTE_MS = 30_000;
/** So far off no certificate would be taken: somebody has set it on purpose. */
const CLOCK_SET_MS = 2 * 86_400_000;
const NAMES = 5;

/** Credentials, bot, rights, groups and clock, by asking the platform. */
export async function checkPlatform(cli: Cli, store: Store): Promise<Line[]> {
  const operator = cli.operator(cli.config, store, cli.log);
  const clock = await checkClock(operator);
  const [credentials, isIn] = await checkBot(operator);
  if (!isIn) return [...credentials, clock];
  return [
    ...credentials,
    clock,
    ...(await tried("权限 scopes", async () => {
      const scopes = await operator.scopes();
      return scopes.ok
        ? checkScopes(scopes.value)
        : [
            note(
              "权限 scopes",
              "平台没有查询权限的接口，请在「权限管理」页对照部署说明核对（no such call here: compare by hand）",
            ),
          ];
    })),
    ...(await tried("群 groups", () => checkGroups(operator, store))),
  ];
}

async function checkBot(operator: Operator): Promise<[Line[], boolean]> {
  const what = "凭证 credentials";
  try {
    const bot = await operator.bot();
    const known = ok(what, "App ID 和 App Secret 有效（valid）");
    return [
      [
        known,
        bot.isActive
          ? ok("机器人 bot", `机器人「${bot.name}」已启用（active）`)
          : fault(
              "机器人 bot",
              `机器人「${bot.name}」没有启用：在「版本管理与发布」创建版本并发布，等管理员审核通过（not active: publish a version and have it approved）`,
            ),
      ],
      true,
    ];
  } catch (error) {
    const todo =
      error instanceof PlatformError && error.refusal.code < 0
        ? "连不上平台，看网络、代理和 FEISHU_DOMAIN（cannot reach the platform）"
        : "核对 FEISHU_APP_ID、FEISHU_APP_SECRET，并在「添加应用能力」里加上机器人（check both, and add the bot ability）";
    return [[fault(what, `${tell(error)}；${todo}`)], false];
  }
}

async function checkClock(operator: Operator): Promise<Line> {
  const what = "时钟 clock";
  const aheadMs = await operator.clockAheadMs();
  if (aheadMs === null)
    return note(what, "平台没有报时，没法对表（the platform did not tell the time）");
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  const says = `比平台${aheadMs > 0 ? "快" : "慢"} ${seconds} 秒（${seconds} s ${aheadMs > 0 ? "ahead" : "behind"}）`;
  if (Math.abs(aheadMs) > CLOCK_SET_MS)
    return note(what, `${says}；是有意拨过的吗（was it set on purpose?）`);
  if (Math.abs(aheadMs) > CLOCK_FAULT_MS)
    return fault(what, `${says}，事件会因为时间对不上被拒收；请打开自动对时 NTP（switch NTP on）`);
  return Math.abs(aheadMs) > CLOCK_NOTE_MS
    ? note(what, `${says}，请打开自动对时 NTP`)
    : ok(what, says);
}

async function checkGroups(operator: Operator, store: Store): Promise<Line[]> {
  const what = "群 groups";
  const groups = await operator.groups();
  const { bound, hasLeaders } = await findBindingHealth(store.db);
  const unbound = groups.filter(({ chatId }) => !bound.has(chatId));
  const lines: Line[] = [];
  if (groups.length === 0)
    lines.push(
      note(
        what,
        "机器人还不在任何群里：群设置 → 群机器人 → 添加机器人（in no group yet: add it in a group's settings）",
      ),
    );
  else if (unbound.length === 0)
    lines.push(ok(what, `在 ${groups.length} 个群，都已绑定（all bound）`));
  else {
    const names = unbound.slice(0, NAMES).map(({ name }) => `「${name}」`);
    const more = unbound.length > NAMES ? " 等" : "";
    lines.push(
      note(
        what,
        `在 ${groups.length} 个群，${unbound.length} 个没绑定：${names.join("")}${more}；在群里发 /绑定 项目名（not bound yet: send /bind there）`,
      ),
    );
  }
  lines.push(
    hasLeaders
      ? ok("领导群 leaders", "已绑定，早报发到那里（bound）")
      : note(
          "领导群 leaders",
          "没有绑定，群里没有早报；在领导群发 /绑定 领导群（no digest until one is bound）",
        ),
  );
  return lines;
}

async function tried(what: string, check: () => Promise<Line[]>): Promise<Line[]> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return [fault(what, tell(error))];
  }
}

function tell(error: unknown): string {
  if (error instanceof PlatformError) {
    const { code, msg } = error.refusal;
    // Below zero nothing came from the platform.
    return code < 0 ? `没有连上（${msg}）` : `平台答 ${code} ${msg}（the platform's answer）`;
  }
  return error instanceof Error ? error.message : String(error);
}
