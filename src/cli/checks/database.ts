import { stat, statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { countPending } from "../../../db/migrate.ts";
import type { Store } from "../../../db/store.ts";
import type { Cli } from "../cli.ts";
import { pathOf } from "../path-of.ts";
import { fault, note, ok, type Line } from "./line.ts";

const MB = 1024 * 1024;
/** A night's copy and the log beside the file want room. */
const LEAST_FREE_MB = 200;
const GOOD_FREE_MB = 1024;

/** The database answers, takes a write, and has room. */
export async function checkDatabase(cli: Cli, store: Store): Promise<Line[]> {
  const lines: Line[] = [];
  await store.write(async (tx) => {
    await tx.run("select 1");
  });
  const path = pathOf(cli.config);
  lines.push(
    ok(
      "数据库 database",
      path
        ? `${resolve(path)}，读写正常（reads and writes）`
        : "远程库，读写正常（remote, reads and writes）",
    ),
  );
  const pending = await countPending(store, cli.migrations);
  lines.push(
    pending === 0
      ? ok("数据库结构 migrations", "已是最新（up to date）")
      : fault(
          "数据库结构 migrations",
          `还差 ${pending} 项，运行 npm run cli -- migrate（pending: run it）`,
        ),
  );
  if (path) lines.push(await checkDisk(resolve(path)));
  return lines;
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
