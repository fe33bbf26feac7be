import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Log } from "../../src/ports.ts";
import { cardWords, openOffice, type Office } from "../e2e/office.ts";
import { startHrana, type HranaServer, type Mishap } from "../hrana/server.ts";

const CLERK = "ou_wang_zhuangan";
const GROUP = "oc_tiedonglu";

let folder: string;
let server: HranaServer;
let office: Office;
const silent: Log = { debug() {}, info() {}, warn() {}, error() {}, with: () => silent };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "buguoye-faults-"));
  server = await startHrana({ path: join(folder, "a.db") });
  office = await openOffice({ databaseUrl: server.url, log: silent });
  // What a broken line leaves open must not lock the others out for long.
  server.streamTimeoutMs = 100;
});
afterAll(async () => {
  await office.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  server.mishap = () => null;
});
afterEach(() => {
  server.mishap = () => null;
});

/** Comes again as the loops of a serving process do. */
async function settle(): Promise<void> {
  for (let left = 50; ; left--) {
    try {
      await office.settle();
      return;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Lets time go by until every letter has left: what was put off falls due, and a hold whose answer was lost ends. */
async function sendRest(): Promise<void> {
  for (let round = 0; round < 20; round++) {
    office.setClock(new Date(office.now().getTime() + 2_000).toISOString());
    await office.store.execute("update letters set lease_until = 0 where state = 'due'");
    await settle();
    const { rows } = await office.store.execute("select 1 from letters where state = 'due'");
    if (rows.length === 0) return;
  }
}

/** Says a report, pushing it again as the platform does until it is taken; returns how often it was pushed. */
async function report(): Promise<{ messageId: string; pushes: number }> {
  const said = await office.double.say({ chatId: GROUP, by: CLERK, text: "/report 没有进展" });
  let pushes = 1;
  for (; said.delivery!.state !== "done" && pushes < 10; pushes++)
    await office.double.redeliver(said.delivery!.eventId);
  await settle();
  return { messageId: said.messageId, pushes };
}

const repliesTo = (messageId: string): number =>
  office.heard(GROUP).filter((one) => one.parentId === messageId).length;

async function entryCount(): Promise<number> {
  const { rows } = await office.store.execute("select count(*) as n from entries");
  return Number(rows[0]!["n"]);
}

describe("while the database server is away", () => {
  test.each<[string, Mishap]>([
    ["the line breaks", { kind: "lost" }],
    ["it answers 502", { kind: "status", status: 502 }],
    ["it is slower than the platform waits", { kind: "delay", ms: 3_200 }],
  ])(
    "an event is answered 503 with Retry-After, and counts once when it comes again: %s",
    async (_title, mishap) => {
      const had = await entryCount();
      server.mishap = () => mishap;
      const said = await office.double.say({ chatId: GROUP, by: CLERK, text: "/report 没有进展" });
      expect(said.delivery!.tries[0]).toMatchObject({ status: 503 });
      expect(said.delivery!.tries[0]!.ms).toBeLessThan(2_800);
      const ready = await office.runtime.app.request("/readyz");
      expect(ready.status).toBe(503);
      server.mishap = () => null;
      await office.double.redeliver(said.delivery!.eventId);
      await settle();
      expect([repliesTo(said.messageId), (await entryCount()) - had]).toEqual([1, 1]);
    },
  );

  test("a press is answered in time with a word about it", async () => {
    const { messageId } = await report();
    const echo = office.heard(GROUP).find((one) => one.parentId === messageId);
    server.mishap = () => ({ kind: "lost" });
    const pressed = await office.double.press({
      by: CLERK,
      messageId: echo!.messageId,
      text: "撤",
    });
    expect(pressed.toast).toMatchObject({ type: "error" });
    expect(pressed.delivery!.tries[0]!.ms).toBeLessThan(2_800);
    server.mishap = () => null;
    await settle();
    expect(cardWords(office.double.message(echo!.messageId))).toContain("已记为已报");
  });
});

test("a letter whose words cannot be looked up waits until they can, and no try is counted", async () => {
  const said = await office.double.say({
    chatId: GROUP,
    by: CLERK,
    text: "/问题 缺测绘报告 @王专干",
  });
  await settle();
  const signed = await office.double.say({ chatId: GROUP, by: CLERK, text: "/签收 #1" });
  await office.runtime.workInbox();
  // Only what the card is worded from is out of reach, again and again.
  server.mishap = (sql) => (sql.join().includes('from "absences"') ? { kind: "lost" } : null);
  await settle();
  const waiting = await office.store.execute(
    "select kind, state, tries from letters where state = 'due'",
  );
  expect(waiting.rows.length).toBeGreaterThan(0);
  for (const row of waiting.rows) expect(row).toMatchObject({ state: "due", tries: 0 });

  server.mishap = () => null;
  await sendRest();
  expect([repliesTo(said.messageId), repliesTo(signed.messageId)]).toEqual([1, 1]);
  const { rows } = await office.store.execute("select state from letters where state <> 'sent'");
  expect(rows).toEqual([]);
  const card = office.heard(GROUP).find((one) => one.parentId === said.messageId);
  expect(cardWords(office.double.message(card!.messageId))).toContain("办理中");
});

describe("a report, whichever of its calls to the database comes to grief,", () => {
  const mishaps: Mishap[] = [{ kind: "lost" }, { kind: "answer_lost" }, { kind: "expired" }];
  test.each(mishaps)(
    "is booked once and answered once: $kind",
    async (mishap) => {
      const had = await entryCount();
      const said: string[] = [];
      // The quiet way first tells how many calls there are.
      const from = server.calls.length;
      said.push((await report()).messageId);
      const count = server.calls.length - from;
      for (let nth = 1; nth <= count; nth++) {
        let seen = 0;
        server.mishap = () => (++seen === nth ? mishap : null);
        said.push((await report()).messageId);
      }
      server.mishap = () => null;
      await sendRest();
      expect(said.map(repliesTo)).toEqual(said.map(() => 1));
      expect((await entryCount()) - had).toBe(said.length);
    },
    90_000,
  );
});
