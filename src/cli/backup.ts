import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { copyDatabase } from "../../db/copy.ts";
import { setMeta } from "../../db/queries/meta.ts";
import { LAST_BACKUP } from "../jobs/backup.ts";
import { exits, withLedger, type Cli, type CliCommand } from "./cli.ts";
import { pathOf } from "./path-of.ts";

export const backup: CliCommand = {
  name: "backup",
  usage: "backup FILE",
  summary: "备份数据库，服务不用停",
  words: [1, 1],
  async run(cli) {
    const file = resolve(cli.words[0]!);
    if (!isLocal(cli)) return exits.refused;
    if (existsSync(file)) {
      cli.err(`「${file}」已经有了，请换个文件名（the file exists: choose another name）`);
      return exits.refused;
    }
    try {
      await withLedger(cli, async (store) => {
        const { bytes } = await copyDatabase(store, file);
        const note = { at: cli.wall().getTime(), name: basename(file), bytes };
        await store.write((tx) => setMeta(tx, LAST_BACKUP, JSON.stringify(note)));
      });
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "";
      if (!/^E[A-Z]+$|^SQLITE_(FULL|CANTOPEN|IOERR)/.test(code)) throw error;
      cli.err(
        `写不成「${file}」：${code}；看看磁盘空间和目录权限（cannot write there: check space and permissions）`,
      );
      return exits.refused;
    }
    cli.out(file);
    return exits.done;
  },
};

/** Tells whether the database is a file of this machine, and says so where it is not. */
export function isLocal(cli: Cli): boolean {
  if (pathOf(cli.config)) return true;
  cli.err(
    "DATABASE_URL 是远程数据库，请用它自己的备份工具（a remote database has its own backups）",
  );
  return false;
}
