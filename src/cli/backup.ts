import { existsSync } from "node:fs";
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { openStore } from "../../db/store.ts";
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
      cli.err(`「${file}」已经有了，请换个文件名（the file exists）`);
      return exits.refused;
    }
    await mkdir(dirname(file), { recursive: true });
    // VACUUM INTO copies one consistent state beside writers (sqlite.org/lang_vacuum.html).
    await withLedger(cli, (store) => store.execute({ sql: "VACUUM INTO ?", args: [file] }));
    cli.out(file);
    return exits.done;
  },
};

export const restore: CliCommand = {
  name: "restore",
  usage: "restore FILE [--force]",
  summary: "用备份恢复；先停服务，已有数据库要加 --force 才覆盖",
  bare: ["force"],
  words: [1, 1],
  async run(cli) {
    const file = resolve(cli.words[0]!);
    if (!isLocal(cli)) return exits.refused;
    const target = resolve(pathOf(cli.config)!);
    const fault = await faultOf(file);
    if (fault) {
      cli.err(fault);
      return exits.refused;
    }
    if (existsSync(target) && !cli.flags.has("force")) {
      cli.err(
        `已有数据库「${target}」，没有覆盖；先停服务，确要覆盖请加 --force（the database exists: stop the service and add --force）`,
      );
      return exits.refused;
    }
    await mkdir(dirname(target), { recursive: true });
    const draft = `${target}.restoring`;
    await copyFile(file, draft);
    for (const left of ["-wal", "-shm"]) await rm(`${target}${left}`, { force: true });
    await rename(draft, target);
    cli.out(target);
    return exits.done;
  },
};

function isLocal(cli: Cli): boolean {
  if (pathOf(cli.config)) return true;
  cli.err(
    "DATABASE_URL 是远程数据库，请用它自己的备份工具（a remote database has its own backups）",
  );
  return false;
}

/** Why a file is no backup of this product, or null. */
async function faultOf(file: string): Promise<string | null> {
  if (!existsSync(file)) return `没有文件「${file}」（no such file）`;
  const handle = await open(file);
  const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, 0).finally(() => handle.close());
  const isDatabase = buffer.toString("latin1").startsWith("SQLite format 3");
  if (!isDatabase) return `「${file}」不是数据库备份（not a database）`;
  const store = await openStore(`file:${file}`);
  try {
    const check = await store.execute("PRAGMA integrity_check");
    if (check.rows[0]?.[0] !== "ok") return `「${file}」已损坏（integrity check failed）`;
    const tables = await store.execute(
      "select count(*) as n from sqlite_master where name in ('projects', 'inbox', 'letters')",
    );
    return Number(tables.rows[0]!["n"]) === 3
      ? null
      : `「${file}」不是本产品的备份（not our backup）`;
  } finally {
    store.close();
  }
}
