import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import * as schema from "../../db/schema/index.ts";
import { findMeta, setMeta } from "../../db/queries/meta.ts";
import { rememberChat, rememberPeople } from "../../db/queries/people.ts";
import { replaceBindings } from "../../db/queries/bindings.ts";
import { setPost } from "../../db/queries/posts.ts";
import { findProjectByName } from "../../db/queries/projects.ts";
import type { Store, Tx } from "../../db/store.ts";
import { readProjects } from "../domain/sheet/read-projects.ts";
import { GROUPS, PEOPLE } from "../playground/cast.ts";
import { packageRoot } from "../playground/package-root.ts";
import { readTable } from "../sheet/read-table.ts";
import { addTaskRows } from "../verbs/add-task-row.ts";

const FILLED = "sample_filled";
/** The sample list stands as of Friday 17 December 2021; that afternoon its forecasts and deadlines mean something. */
const SAMPLE_YEAR = 2021;
const SAMPLE_START = new Date("2021-12-17T14:30:00+08:00");

/** When the sample office's clock starts: in the year of its list, now where it is that year already. */
export function sampleStart(now: Date): Date {
  return now.getUTCFullYear() === SAMPLE_YEAR ? now : SAMPLE_START;
}

/** Why the sample office's clock stands where it does, for the page; empty where it goes with the machine's. */
export function sampleNote(now: Date): string {
  return sampleStart(now) === now
    ? ""
    : "样表截至2021年12月17日（周五），时钟就从那天14:30走起，只往前拨。";
}

/** Loads the sample task list with its posts and bound groups into an empty ledger, once; true where it did. */
export async function fillSample(store: Store, now: Date): Promise<boolean> {
  if (await findMeta(store.db, FILLED)) return false;
  const file = join(packageRoot(), "sample", "projects-2021.csv");
  const { rows, faults } = readProjects(await readTable("projects-2021.csv", await readFile(file)));
  if (faults.length > 0)
    throw new Error(`Cannot load the sample list: row ${faults[0]!.row} is refused`);
  await store.write(async (tx) => {
    await addTaskRows(tx, rows, now);
    await seatPosts(tx, now);
    await setMeta(tx, FILLED, now.toISOString());
  });
  return true;
}

/** Forgets everything: the playground starts anew. */
export async function emptyLedger(store: Store): Promise<void> {
  const tables = Object.values(schema).filter((one) => is(one, SQLiteTable));
  await store.batch([
    "PRAGMA defer_foreign_keys = ON",
    ...tables.map((table) => `delete from ${getTableName(table as SQLiteTable)}`),
  ]);
}

const by = "playground";

async function seatPosts(tx: Tx, now: Date): Promise<void> {
  await rememberPeople(tx, PEOPLE, now);
  for (const { chatId, name } of GROUPS)
    await rememberChat(tx, { chatId, name, isDirect: false }, now);
  const post = (scope: string, name: Parameters<typeof setPost>[1]["post"], openId: string) =>
    setPost(tx, { scope, post: name, openId, setBy: by }, now);
  await post("office", "admin", "ou_liu_guzhang");
  await post("office", "service", "ou_liu_guzhang");
  await post("office", "director", "ou_chen_zhuren");
  await post("office", "assessment", "ou_zeng_guzhang");
  await post("office", "general", "ou_deng_zhuren");
  await post("枫溪街道", "street_head", "ou_peng_zhuren");
  const groups = [
    ["oc_damichang", "大米厂棚改", "ou_li_zhihuizhang"],
    ["oc_xiangjiang", "湘江1号（二期）", "ou_he_zhihuizhang"],
    ["oc_tiedonglu", "铁东路南段新建工程", "ou_qin_zhihuizhang"],
  ] as const;
  for (const [chatId, name, head] of groups) {
    const project = await findProjectByName(tx, name);
    if (!project) continue;
    await replaceBindings(tx, chatId, [{ kind: "project", projectId: project.id }], by, now);
    await post(name, "head", head);
    await post(name, "leader", "ou_zhou_quzhang");
  }
  await replaceBindings(tx, "oc_lingdao", [{ kind: "leaders" }], by, now);
}
