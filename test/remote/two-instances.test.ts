import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cardWords, openOffice } from "../e2e/office.ts";
import { startHrana } from "../hrana/server.ts";

const GROUP = "oc_damichang";

test("two instances on one database server run each timed job once and say everything once", async () => {
  const folder = await mkdtemp(join(tmpdir(), "buguoye-two-"));
  const server = await startHrana({ path: join(folder, "a.db") });
  const first = await openOffice({ databaseUrl: server.url });
  const second = await openOffice({ databaseUrl: server.url });
  const both = [first, second];
  await first.say(GROUP, "ou_tan_zhuangan", "/问题 施工便道被堵 @李指挥长 3天内", {
    mentions: ["ou_li_zhihuizhang"],
  });
  const before = both.flatMap((one) => one.heard(GROUP)).length;
  for (const one of both) one.setClock("2021-12-17T18:00:30+08:00");
  const ran = await Promise.all(both.map((one) => one.tick()));

  const names = ran.flat();
  expect(names).toContain("clearing");
  expect(new Set(names).size).toBe(names.length);
  const said = both.flatMap((one) => one.heard(GROUP)).slice(before);
  expect(said.map(cardWords)).toEqual([expect.stringContaining("施工便道被堵")]);
  const { rows } = await first.store.execute(
    "select state, count(*) as n from letters group by state",
  );
  expect(rows.map((row) => row["state"])).toEqual(["sent"]);
  for (const one of both) await one.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}, 30_000);
