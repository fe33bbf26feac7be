import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { backfill, catchUp } from "../../src/jobs/backfill.ts";
import type { Log } from "../../src/ports.ts";
import { ADMIN, cardWords, openOffice, type Office } from "../e2e/office.ts";

/** Messages that were said while the product was away: nothing was pushed, the platform only kept them. */
const PROJECT = "大米厂棚改";
let office: Office;
let group: string;
let warnings: string[];

beforeEach(async () => {
  warnings = [];
  const log: Log = {
    debug() {},
    info() {},
    warn: (event) => void warnings.push(event),
    error: (event, fields) => {
      throw new Error(`${event} ${JSON.stringify(fields)}`);
    },
    with: () => log,
  };
  office = await openOffice({ log });
  group = [...office.double.world.chats.values()].find((chat) => chat.kind === "group")!.chatId;
  await office.say(group, ADMIN, "/帮助");
});
afterEach(() => office.close());

/** Says something that never reaches the product. */
async function sayUnheard(
  chatId: string,
  text: string,
  more: { mentions?: readonly string[]; replyTo?: string } = {},
): Promise<string> {
  const { app } = office.runtime;
  const { request } = app;
  app.request = () => {
    throw new Error("away");
  };
  const said = await office.double.say({ chatId, by: ADMIN, text, ...more });
  app.request = request;
  return said.messageId;
}

const answersTo = (messageId: string) =>
  [...office.double.world.messages.values()].filter(
    (one) => one.parentId === messageId && one.senderId === office.double.app.botOpenId,
  );

async function runCatchUp(): Promise<string> {
  const result = await catchUp(office.runtime.jobDeps, office.now());
  await office.settle();
  return result;
}

describe("catchUp()", () => {
  test("books a report at the time it was said, once, and says so to its writer", async () => {
    office.setClock("2021-12-17T15:07:00+08:00");
    const messageId = await sayUnheard(group, `/report ${PROJECT} 签约3户`);
    office.setClock("2021-12-20T09:12:00+08:00");
    expect(await runCatchUp()).toContain("caught up 1");
    expect(answersTo(messageId)).toHaveLength(1);
    const words = cardWords(answersTo(messageId)[0]);
    expect(words).toContain("补记｜");
    expect(words).toContain("12月17日 15:07");
    const { rows } = await office.store.execute(
      `select said_at, as_of from entries where message_id = '${messageId}'`,
    );
    expect(rows.map((row) => [row["said_at"], row["as_of"]])).toEqual([
      [new Date("2021-12-17T15:07:00+08:00").getTime(), "2021-12-17"],
    ]);
    office.setClock("2021-12-20T10:00:00+08:00");
    expect(await runCatchUp()).toContain("caught up 0");
    expect(answersTo(messageId)).toHaveLength(1);
  });

  test("takes the platform's late repeat of what it has booked for a duplicate", async () => {
    const messageId = await sayUnheard(group, `/report ${PROJECT} 签约3户`);
    office.setClock("2021-12-17T16:00:00+08:00");
    await runCatchUp();
    const pushed = office.double.deliveries.find((one) => one.state !== "done")!;
    await office.double.redeliver(pushed.eventId);
    await office.settle();
    expect(answersTo(messageId)).toHaveLength(1);
    expect(cardWords(answersTo(messageId)[0])).toContain("补记｜");
  });

  test.each([
    ["a command", "/进度", {}, 1],
    ["a command with a full-width slash", "／进度", {}, 1],
    ["a mention", "今天签约1户", { mentions: ["ou_bot"] }, 1],
    ["chatter", "中午吃什么", {}, 0],
    ["a mention of somebody else", "看一下", { mentions: ["admin"] }, 0],
  ])("tells what is meant for the bot: %s", async (_name, text, more, count) => {
    const mentions =
      "mentions" in more ? more.mentions.map((one) => (one === "admin" ? ADMIN : one)) : [];
    const messageId = await sayUnheard(group, text, { mentions });
    office.setClock("2021-12-17T16:00:00+08:00");
    expect(await runCatchUp()).toContain(`caught up ${count}`);
    expect(answersTo(messageId)).toHaveLength(count);
  });

  test("books a plain reply to one of the bot's cards", async () => {
    const [card] = office.heard(group);
    const messageId = await sayUnheard(group, "好的", { replyTo: card!.messageId });
    office.setClock("2021-12-17T16:00:00+08:00");
    expect(await runCatchUp()).toContain("caught up 1");
    const { rows } = await office.store.execute(
      `select event from inbox where key = '${messageId}'`,
    );
    expect(JSON.parse(rows[0]!["event"] as string)).toMatchObject({
      isCaughtUp: true,
      parentId: card!.messageId,
    });
  });

  test("masks before it stores", async () => {
    await sayUnheard(group, "/issue 大米厂棚改 联系 13800138000");
    office.setClock("2021-12-17T16:00:00+08:00");
    await runCatchUp();
    const { rows } = await office.store.execute("select event from inbox");
    expect(JSON.stringify(rows)).not.toContain("13800138000");
  });

  test("warns once where the platform does not permit it, and reads again when it does", async () => {
    const messageId = await sayUnheard(group, "/进度");
    office.setClock("2021-12-17T16:00:00+08:00");
    office.double.fail({ api: "im.message.list", code: 99991672, status: 400, times: 2 });
    expect(await runCatchUp()).toContain("refused 99991672");
    expect(await runCatchUp()).toContain("refused 99991672");
    expect(warnings.filter((one) => one === "history_refused")).toHaveLength(1);
    expect(await runCatchUp()).toContain("caught up 1");
    expect(answersTo(messageId)).toHaveLength(1);
  });

  test("reads the same again after the platform was away", async () => {
    await sayUnheard(group, "/进度");
    office.setClock("2021-12-17T16:00:00+08:00");
    office.double.fail({ api: "im.message.list", status: 502, times: 1 });
    expect(await runCatchUp()).toContain("chats 0");
    expect(warnings).not.toContain("history_refused");
    expect(await runCatchUp()).toContain("caught up 1");
  });

  test("reads direct chats only after an outage that outlasts the platform's repeats", async () => {
    const direct = office.double.direct(ADMIN).chatId;
    await office.say(direct, ADMIN, "帮助");
    const messageId = await sayUnheard(direct, "进度");
    office.setClock("2021-12-17T20:00:00+08:00");
    expect(await runCatchUp()).toContain("caught up 0");
    office.setClock("2021-12-17T23:00:00+08:00");
    expect(await runCatchUp()).toContain("caught up 1");
    expect(answersTo(messageId)).toHaveLength(1);
  });
});

describe("the job", () => {
  const hours = { timeZone: "Asia/Shanghai" } as Parameters<typeof backfill.dueAt>[1];
  test.each([
    ["2021-12-17T09:20:00+08:00", "2021-12-17T01:00:00.000Z"],
    ["2021-12-17T06:00:00+08:00", "2021-12-16T22:00:00.000Z"],
    ["2021-12-17T05:59:00+08:00", undefined],
    ["2021-12-17T22:00:00+08:00", undefined],
  ])("at %s is due for %s", (at, slot) => {
    expect(backfill.dueAt(new Date(at), hours)?.toISOString()).toBe(slot);
  });

  test("reads three chats an hour, those first that were read longest ago, and leaves what may be on its way", async () => {
    for (const chat of office.double.world.chats.values())
      if (chat.kind === "group") await office.say(chat.chatId, ADMIN, "/帮助");
    const before = office.double.calls.length;
    const readIn = () =>
      office.double.calls
        .slice(before)
        .filter((call) => call.api === "im.message.list")
        .map((call) => call.query["container_id"]);
    office.setClock("2021-12-17T16:00:00+08:00");
    await backfill.run(office.runtime.jobDeps, office.now());
    expect(readIn()).toHaveLength(3);
    office.setClock("2021-12-17T17:00:00+08:00");
    const messageId = await sayUnheard(group, "/进度");
    await backfill.run(office.runtime.jobDeps, office.now());
    expect(new Set(readIn()).size).toBeGreaterThan(3);
    await office.settle();
    expect(answersTo(messageId)).toHaveLength(0);
  });
});
