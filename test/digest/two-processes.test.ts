import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listBoundChats } from "../../db/queries/figures-post.ts";
import { replaceBindings } from "../../db/queries/bindings.ts";
import { openStore } from "../../db/store.ts";
import { digest } from "../../src/jobs/digest.ts";
import { runDue } from "../../src/jobs/run-due.ts";
import { cardWords, type Office, openOffice } from "../e2e/office.ts";

const AT = "2021-12-17T08:30:00+08:00";
let folder: string;
let url: string;
let office: Office;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "digest-"));
  url = `file:${join(folder, "ledger.db")}`;
  office = await openOffice({ start: AT, databaseUrl: url });
});
afterEach(async () => {
  await office.close();
  await rm(folder, { recursive: true, force: true });
});

const heard = (chatId: string): string[] =>
  office
    .heard(chatId)
    .map(cardWords)
    .filter((words) => /^(?:枫溪街道)?早报/.test(words));

test("two processes on one ledger send each audience one digest", async () => {
  const other = await openStore(url);
  const { jobDeps } = office.runtime;
  const wall = () => new Date();
  await Promise.all([
    runDue(jobDeps, [digest], office.now(), wall),
    runDue({ ...jobDeps, store: other }, [digest], office.now(), wall),
  ]);
  other.close();
  await runDue(jobDeps, [digest], office.now(), wall);
  await office.settle();
  expect(heard("oc_lingdao")).toHaveLength(1);
});

test("a street's group gets its own street, and a group that was unbound nothing", async () => {
  const bind = (chatId: string, wanted: Parameters<typeof replaceBindings>[2]) =>
    office.store.write((tx) => replaceBindings(tx, chatId, wanted, "ou_liu_guzhang", office.now()));
  await bind("oc_bangongshi", [{ kind: "street", street: "枫溪街道" }]);
  await bind("oc_lingdao", []);
  expect(await listBoundChats(office.store.db, ["leaders", "street"])).toHaveLength(1);
  await digest.run(office.runtime.jobDeps, office.now());
  await office.settle();
  expect(heard("oc_lingdao")).toEqual([]);
  const [words, ...more] = heard("oc_bangongshi");
  expect(more).toEqual([]);
  expect(words).toMatch(/^枫溪街道早报 12月17日/);
  expect(words).toContain("市下达任务 8个");
  expect(words).not.toContain("白关镇");
});
