import { existsSync } from "node:fs";
import { openStore, type Store } from "../../db/store.ts";
import { ConfigError } from "../errors.ts";
import { checkDatabase } from "./checks/database.ts";
import { checkEnvironment } from "./checks/environment.ts";
import { fault, ok, type Line } from "./checks/line.ts";
import { checkOffice } from "./checks/office.ts";
import { checkPlatform } from "./checks/platform.ts";
import { closeQuietly, exits, type Cli, type CliCommand } from "./cli.ts";
import { pathOf } from "./path-of.ts";

export const doctor: CliCommand = {
  name: "doctor",
  usage: "doctor",
  summary: "检查配置、数据库、飞书凭证和权限，逐项说怎么办",
  words: [0, 0],
  async run(cli) {
    let faults = 0;
    const print = (lines: readonly Line[]): boolean => {
      for (const { state, what, says } of lines) cli.out(`${state.padEnd(5)} ${what}：${says}`);
      const found = lines.filter((one) => one.state === "fault").length;
      faults += found;
      return found === 0;
    };
    print(checkEnvironment(cli.config));
    let store: Store;
    try {
      store = await openAsItIs(cli);
    } catch (error) {
      print([fault("数据库 database", whyOf(error, cli))]);
      return exits.refused;
    }
    try {
      const isSound = print(
        await checkDatabase(cli, store).catch((error: unknown) => [
          fault("数据库 database", whyOf(error, cli)),
        ]),
      );
      // Without its tables nothing further can be asked, not even of the platform: its pace is kept there.
      if (isSound) {
        if (cli.config.mode === "playground")
          print([
            ok(
              "飞书 Feishu",
              "试用场不连飞书；要连就设 FEISHU_APP_ID 和 FEISHU_APP_SECRET（not connected in the playground）",
            ),
          ]);
        else print(await checkPlatform(cli, store));
        print(await checkOffice(cli, store));
      }
    } finally {
      await closeQuietly(cli, store);
    }
    return faults === 0 ? exits.done : exits.refused;
  },
};

/** A database that is there is looked at as it is; one that is not yet is made, as start would. */
async function openAsItIs(cli: Cli): Promise<Store> {
  const path = pathOf(cli.config);
  return path !== null && !existsSync(path)
    ? await cli.openLedger(cli.config)
    : await openStore(cli.config.databaseUrl, cli.config.databaseAuthToken);
}

function whyOf(error: unknown, { config }: Cli): string {
  if (error instanceof ConfigError) return error.faults.join("；");
  const why = error instanceof Error ? error.message : String(error);
  const where = pathOf(config)
    ? "DATABASE_URL、目录权限和磁盘（cannot be opened or written: check path, rights and disk）"
    : "DATABASE_URL、DATABASE_AUTH_TOKEN、网络和数据库服务器（does not answer: check address, token, network and server）";
  return `打不开或写不进：${why}；看 ${where}`;
}
