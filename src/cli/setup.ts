import { PlatformError } from "../errors.ts";
import type { Operator, SlashCommand } from "../feishu/operator.ts";
import { checkScopes } from "./checks/scopes.ts";
import { exits, withLedger, type Cli, type CliCommand, type Exit } from "./cli.ts";

export const setup: CliCommand = {
  name: "setup",
  usage: "setup",
  summary: "把斜杠命令登记到飞书，核对权限，可以重复运行",
  words: [0, 0],
  async run(cli) {
    if (cli.config.mode === "playground") {
      cli.out("体验版不连飞书，没有要登记的（nothing to do in the playground）");
      return exits.done;
    }
    return await withLedger(cli, async (store): Promise<Exit> => {
      const operator = cli.operator(cli.config, store, cli.log);
      try {
        const isComplete = await tellMissingScopes(cli, operator);
        const counts = await reconcile(cli, operator);
        cli.out(
          counts
            ? `斜杠命令：新增 ${counts.added}，改动 ${counts.changed}，删除 ${counts.removed}，不变 ${counts.same}；客户端约 5 分钟后看到（slash commands: added, changed, removed, same）`
            : "平台没有斜杠命令接口（404），跳过；命令照样能打（no slash command API here）",
        );
        cli.out(
          "机器人自定义菜单不用配，也不影响使用；要做请在开放平台「机器人」页（no menu is needed）",
        );
        return isComplete ? exits.done : exits.refused;
      } catch (error) {
        if (!(error instanceof PlatformError)) throw error;
        cli.err(
          `平台答 ${error.refusal.code} ${error.refusal.msg}；核对凭证，开通 application:app_slash_command:write 并发布版本，再运行一遍（check credentials and scopes, then run again）`,
        );
        return exits.refused;
      }
    });
  },
};

/** Names each right that is missing, with what to do; false where the product needs one of them. It stops nothing here. */
async function tellMissingScopes(cli: Cli, operator: Operator): Promise<boolean> {
  const scopes = await operator.scopes();
  if (!scopes.ok) {
    cli.out("平台没有查询权限的接口（404），跳过（no scope list here）");
    return true;
  }
  const missing = checkScopes(scopes.value).filter((line) => line.state !== "ok");
  for (const { what, says } of missing) cli.out(`${what}：${says}`);
  if (missing.length === 0) cli.out("权限齐全（all scopes granted）");
  const needed = missing.filter((line) => line.state === "fault").length;
  if (needed > 0)
    cli.err(
      `还缺 ${needed} 项必需的权限，开通并发布版本后再运行一遍（needed scopes are missing: grant them, publish, run again）`,
    );
  return needed === 0;
}

interface Counts {
  added: number;
  changed: number;
  removed: number;
  same: number;
}

/** Makes the platform's panel hold exactly the commands of help; null where there is no such panel. */
async function reconcile(cli: Cli, operator: Operator): Promise<Counts | null> {
  const listed = await operator.slashCommands();
  if (!listed.ok) return null;
  const had = new Map<string, SlashCommand>(listed.value.map((one) => [one.command, one]));
  const wanted = cli.registry().list.filter((spec) => !spec.isHidden);
  const names = new Set(wanted.map(({ name }) => name));
  const counts: Counts = { added: 0, changed: 0, removed: 0, same: 0 };
  // Stale ones first: the panel holds at most a hundred.
  for (const { id, command } of had.values()) {
    if (names.has(command)) continue;
    await operator.deleteSlashCommand(id);
    counts.removed++;
  }
  for (const { name, summary } of wanted) {
    const known = had.get(name);
    if (!known) {
      await operator.createSlashCommand(name, summary);
      counts.added++;
    } else if (known.description !== summary) {
      await operator.changeSlashCommand(known.id, summary);
      counts.changed++;
    } else counts.same++;
  }
  return counts;
}
