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
  // A call of a Worker on a paid plan may make 1000 (Cloudflare's page on limits).
  expect(morning.all).toBeLessThan(600);
  if (process.env["SHOW_TRIPS"]) console.log({ morning });
  await office.close();
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
  expect(handled.waited).toBeLessThanOrEqual(11);
  const sent = await callsOf(() => office.runtime.drainOutbox());
  expect(sent.waited).toBeLessThanOrEqual(8);
  // A call of a Worker on Cloudflare's free plan may make 50 (its page on limits), the platform's included.
  expect(stored.all + handled.all + sent.all).toBeLessThan(35);
  if (process.env["SHOW_TRIPS"]) console.log({ stored, handled, sent });
  await office.close();
});
