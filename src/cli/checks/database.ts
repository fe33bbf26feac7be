import { stat, statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { countPending } from "../../../db/migrate.ts";
import type { Store } from "../../../db/store.ts";
import { tryWriting } from "../../../db/try-writing.ts";
import { StoreUnwritableError } from "../../errors.ts";
import type { Cli } from "../cli.ts";
import { pathOf } from "../path-of.ts";
import { fault, note, ok, type Line } from "./line.ts";

const MB = 1024 * 1024;
/** A night's copy and the log beside the file want room. */
const LEAST_FREE_MB = 200;
const GOOD_FREE_MB = 1024;

/** The database answers, takes a write, and has room. */
export async function checkDatabase(cli: Cli, store: Store): Promise<Line[]> {
  const path = pathOf(cli.config);
  const where = path ? resolve(path) : "远程库（remote）";
  const pending = await countPending(store, cli.migrations);
  const isWritten = pending > 0 || (await takesWrites(store));
  return [
    isWritten
      ? ok("数据库 database", `${where}，读写正常（reads and writes）`)
      : fault(
          "数据库 database",
          `${where}，读得出、写不进；磁盘满了、坏了或没有写的权限（takes no writes: disk full, failing or read-only）`,
        ),
    pending === 0
      ? ok("数据库结构 migrations", "已是最新（up to date）")
      : fault(
          "数据库结构 migrations",
          `还差 ${pending} 项，运行 npm run cli -- migrate（pending: run it）`,
        ),
    ...(path ? [await checkDisk(resolve(path))] : []),
  ];
}

async function takesWrites(store: Store): Promise<boolean> {
  try {
    await tryWriting(store);
    return true;
  } catch (error) {
    if (error instanceof StoreUnwritableError) return false;
    throw error;
  }
}

async function checkDisk(path: string): Promise<Line> {
  const what = "磁盘 disk";
  const { bavail, bsize } = await statfs(dirname(path));
  const freeMb = Math.floor((bavail * bsize) / MB);
  const usedMb = Math.ceil((await stat(path)).size / MB);
  const says = `剩 ${freeMb} MB，数据库 ${usedMb} MB（free, database）`;
  if (freeMb < Math.max(LEAST_FREE_MB, usedMb * 2))
    return fault(what, `${says}；快满了，写不进就会停，请清理或换大盘（nearly full: make room）`);
  if (freeMb < GOOD_FREE_MB) return note(what, `${says}；不多了（getting low）`);
  return ok(what, says);
}
