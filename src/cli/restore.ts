import { existsSync } from "node:fs";
import { copyFile, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { findCopyFault, flush, type CopyFault } from "../../db/copy.ts";
import { makeFolder } from "../../db/make-folder.ts";
import { isInUse } from "../../db/in-use.ts";
import { exits, type CliCommand } from "./cli.ts";
import { isLocal } from "./backup.ts";
import { pathOf } from "./path-of.ts";

const faults: Readonly<Record<CopyFault, string>> = {
  missing: "没有这个文件（no such file）",
  "not a database": "不是数据库备份（not a database）",
  damaged: "已损坏，换一份更早的备份（integrity check failed: take an earlier one）",
  "not ours": "不是本产品的备份（not a backup of this product）",
};

export const restore: CliCommand = {
  name: "restore",
  usage: "restore FILE [--force]",
  summary: "用备份恢复；服务要先停，已有数据库要加 --force 才覆盖",
  bare: ["force"],
  words: [1, 1],
  async run(cli) {
    const file = resolve(cli.words[0]!);
    if (!isLocal(cli)) return exits.refused;
    const target = resolve(pathOf(cli.config)!);
    if (file === target) {
      cli.err(`「${file}」就是正在用的数据库（this is the database itself）`);
      return exits.refused;
    }
    const fault = await findCopyFault(file);
    if (fault) {
      cli.err(`「${file}」${faults[fault]}`);
      return exits.refused;
    }
    const hasOld = existsSync(target);
    if (hasOld && !cli.flags.has("force")) {
      cli.err(
        `已有数据库「${target}」，没有覆盖；先停服务，确要覆盖请加 --force（the database exists: stop the service and add --force）`,
      );
      return exits.refused;
    }
    if (await isInUse(target)) {
      cli.err(
        `数据库「${target}」还有程序开着，没有恢复：先停服务（systemctl stop buguoye，或 docker compose stop buguoye），再运行一次（the database is in use: stop the service, then run this again; --force does not help）`,
      );
      return exits.refused;
    }
    makeFolder(dirname(target));
    if (hasOld) cli.err(`原来的数据库留在（the old one is kept as）「${await keepOld(target)}」`);
    await putInPlace(file, target);
    cli.out(target);
    return exits.done;
  },
};

/**
 * What was written last lies in the log beside the file: both are kept, under one name. What an earlier restore has
 * kept stays: whoever took the wrong copy first still has what was there before.
 */
async function keepOld(target: string): Promise<string> {
  let kept = `${target}.before-restore`;
  const isTaken = (): boolean => existsSync(kept) || existsSync(`${kept}-wal`);
  for (let nth = 2; isTaken(); nth++) kept = `${target}.before-restore-${nth}`;
  await copyFile(target, kept);
  if (existsSync(`${target}-wal`)) await copyFile(`${target}-wal`, `${kept}-wal`);
  return kept;
}

/** The log of the old file must not be taken for the new one's: it goes first. */
async function putInPlace(file: string, target: string): Promise<void> {
  const draft = `${target}.restoring`;
  await copyFile(file, draft);
  await flush(draft);
  for (const left of ["-wal", "-shm"]) await rm(`${target}${left}`, { force: true });
  await rename(draft, target);
  await flush(dirname(target));
}
