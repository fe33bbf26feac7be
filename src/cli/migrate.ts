import { dirname, resolve } from "node:path";
import { makeFolder } from "../../db/make-folder.ts";
import { applyMigrations } from "../../db/migrate.ts";
import { openStore } from "../../db/store.ts";
import { ConfigError } from "../errors.ts";
import { exits, type CliCommand } from "./cli.ts";
import { pathOf } from "./path-of.ts";

export const migrate: CliCommand = {
  name: "migrate",
  usage: "migrate",
  summary: "升级数据库结构（start 也会自动做）",
  words: [0, 0],
  async run({ config, migrations, out }) {
    try {
      const path = pathOf(config);
      if (path) makeFolder(dirname(resolve(path)));
      const store = await openStore(config.databaseUrl, config.databaseAuthToken);
      try {
        const count = await applyMigrations(store, migrations);
        out(count === 0 ? "已是最新（up to date）" : `已升级 ${count} 项（migrations applied）`);
      } finally {
        store.close();
      }
      return exits.done;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new ConfigError([`DATABASE_URL: 打不开数据库（cannot open the database）: ${why}`]);
    }
  },
};
