import { afterAll, expect, test } from "vitest";
import { keepOfficesAt, openOffice } from "../e2e/office.ts";
import { hranaPlaces } from "../hrana/offices.ts";
import type { HranaServer } from "../hrana/server.ts";

let server: HranaServer;
const places = await hranaPlaces((one) => (server = one));
keepOfficesAt((options) => places.open(options));
afterAll(() => places.close());

/** The calls of a piece of work: those it waits for, and all. A stream's end alone is told without waiting. */
async function callsOf(work: () => Promise<unknown>): Promise<{ waited: number; all: number }> {
  const from = server.calls.length;
  await work();
  const calls = server.calls.slice(from);
  return { waited: calls.filter(({ sql }) => sql.join() !== "close").length, all: calls.length };
}

test("the first morning of a year, with its round-ups of week, month and quarter, costs no call a day", async () => {
  const office = await openOffice({ start: "2021-12-31T14:30:00+08:00" });
  await office.tick();
  office.setClock("2022-01-04T08:30:30+08:00");
  let ran: string[] = [];
  const morning = await callsOf(async () => (ran = await office.tick()));
  expect(ran).toEqual(expect.arrayContaining(["digest", "weekly", "monthly", "quarterly"]));
  // A call of a Worker on a paid plan may make 1000 (Cloudflare's page on limits); on the free one it takes some ticks.
  expect(morning.all).toBeLessThan(250);
  if (process.env["SHOW_TRIPS"]) console.log({ morning });
  await office.close();
}, 60_000);

test("an evening with thirty problems costs hardly more round trips than one with three", async () => {
  const evening = async (problems: number): Promise<number> => {
    const office = await openOffice();
    const [head, owner] = ["ou_li_zhihuizhang", "ou_tan_zhuangan"];
    await office.say("oc_damichang", head, "/issue 缺测绘报告 @谭专干", { mentions: [owner] });
    const { columns } = await office.store.execute("select * from issues");
    const copied = columns.filter((one) => one !== "no").join(", ");
    await office.store.execute(
      `with recursive n(value) as (select 2 union all select value + 1 from n where value < ${problems})
       insert into issues (no, ${copied}) select n.value, ${copied} from issues, n where no = 1`,
    );
    // What the day owed before is made up for first.
    office.setClock("2021-12-17T18:59:30+08:00");
    await office.tick();
    office.setClock("2021-12-17T20:00:30+08:00");
    const { all } = await callsOf(() => office.tick());
    const { rows } = await office.store.execute("select count(*) as n from issues where rung = 1");
    expect(Number(rows[0]!["n"])).toBe(problems);
    await office.close();
    return all;
  };
  const [few, many] = [await evening(3), await evening(30)];
  if (process.env["SHOW_TRIPS"]) console.log({ few, many });
  // The hour's other jobs are among them. Places at the platform's gate are given back as the calls end: now one, now two.
  expect(many).toBeLessThanOrEqual(53);
  expect(many - few).toBeLessThanOrEqual(5);
}, 60_000);

test("a report costs few round trips, from its event to its sent card", async () => {
  const office = await openOffice();
  const report = () => office.say("oc_tiedonglu", "ou_wang_zhuangan", "/report 签约1户 腾房1户");
  await report();
  const stored = await callsOf(() =>
    office.double.say({ chatId: "oc_tiedonglu", by: "ou_wang_zhuangan", text: "/report 签约1户" }),
  );
  // The platform waits for this one alone.
  expect(stored).toEqual({ waited: 1, all: 1 });
  const handled = await callsOf(() => office.runtime.workInbox());
  expect(handled.waited).toBeLessThanOrEqual(10);
  const sent = await callsOf(() => office.runtime.drainOutbox());
  expect(sent.waited).toBeLessThanOrEqual(7);
  // A call of a Worker on Cloudflare's free plan may make 50 (its page on limits), the platform's included.
  expect(stored.all + handled.all + sent.all).toBeLessThan(20);
  if (process.env["SHOW_TRIPS"]) console.log({ stored, handled, sent });
  await office.close();
});
