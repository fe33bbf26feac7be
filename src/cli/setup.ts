import { PlatformError } from "../errors.ts";
import { exits, withLedger, type CliCommand, type Exit } from "./cli.ts";

export const setup: CliCommand = {
  name: "setup",
  usage: "setup",
  summary: "把斜杠命令登记到飞书，可以重复运行",
  words: [0, 0],
  async run(cli) {
    if (cli.config.mode === "playground") {
      cli.out("体验版不连飞书，没有要登记的（nothing to do in the playground）");
      return exits.done;
    }
    return await withLedger(cli, async (store): Promise<Exit> => {
      const operator = cli.operator(cli.config, store, cli.log);
      const wanted = cli.registry().list.filter((spec) => !spec.isHidden);
      try {
        const listed = await operator.slashCommands();
        if (!listed.ok) {
          cli.out("平台没有斜杠命令接口（404），跳过；命令照样能打（no slash command API here）");
          return exits.done;
        }
        const had = new Map(listed.value.map((one) => [one.command, one]));
        const counts = { added: 0, changed: 0, removed: 0, same: 0 };
        for (const { name, summary } of wanted) {
          const known = had.get(name);
          had.delete(name);
          if (!known) {
            await operator.createSlashCommand(name, summary);
            counts.added++;
          } else if (known.description !== summary) {
            await operator.changeSlashCommand(known.id, summary);
            counts.changed++;
          } else counts.same++;
        }
        for (const { id } of had.values()) {
          await operator.deleteSlashCommand(id);
          counts.removed++;
        }
        cli.out(
          `斜杠命令：新增 ${counts.added}，改动 ${counts.changed}，删除 ${counts.removed}，不变 ${counts.same}`,
        );
        return exits.done;
      } catch (error) {
        if (!(error instanceof PlatformError)) throw error;
        cli.err(`平台答 ${error.refusal.code} ${error.refusal.msg}；核对凭证和权限，再运行一遍`);
        return exits.refused;
      }
    });
  },
};
