import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CLERK, GROUP, HEAD, stored } from "../issues/help.ts";
import { cardWords, openOffice, type Office } from "./office.ts";

const BOT = { mentions: ["ou_bot"] };

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  await office.say(GROUP, HEAD, "/issue 3户权属有争议 @谭专干", { mentions: [CLERK] });
  await office.say(GROUP, HEAD, "/issue 缺测绘报告 @谭专干", { mentions: [CLERK] });
});
afterEach(() => office.close());

const say = (text: string, more = {}) => office.say(GROUP, CLERK, text, more);
const facts = async (): Promise<number> =>
  (await office.store.execute("select id from facts")).rows.length;
const issues = async (): Promise<number> =>
  (await office.store.execute("select no from issues")).rows.length;

describe("what is typed where a sentence is awaited", () => {
  test.each([
    "三户都签了",
    "补偿款今天打到卡上了",
    "3户都谈拢了，今天签了协议",
    "坟已迁完，便道通了",
    "办结 三户都签了协议",
    "#1 三户都签了协议",
  ])("is the sentence where it is a result: %s", async (words) => {
    await say("/resolve #1");
    await say(`@不过夜 ${words}`, BOT);
    expect((await stored(office, 1))["state"]).toBe("resolved");
    expect(await facts()).toBe(0);
  });

  test.each([
    ["/snooze #2 2022-01-14", "等法院判决"],
    ["/snooze #2 2022-01-14", "业主在外地"],
    ["/extend #2 2天", "业主在外地，过几天才回来签"],
    ["/extend #2 2天", "权属还没认定"],
  ])("is the reason where it is one: %s, %s", async (line, words) => {
    await say(line);
    const [asked] = await say(`@不过夜 ${words}`, BOT);
    expect(cardWords(asked)).toContain("申请已提交");
    expect(await issues()).toBe(2);
  });

  test("is asked in two buttons where it may be a report: that books it, and closes nothing", async () => {
    await say("/resolve #1");
    const [asked] = await say("@不过夜 今天签约2户", BOT);
    expect(cardWords(asked)).toContain("1 用作 #1 的办结说明");
    expect((await stored(office, 1))["state"]).toBe("open");
    await office.press({ by: CLERK, messageId: asked!.messageId, text: "2 当新的上报记" });
    expect(await facts()).toBe(1);
    expect((await stored(office, 1))["state"]).toBe("open");
  });

  test("is asked in two buttons where it may be a report: the other takes it as the sentence", async () => {
    await say("/resolve #1");
    const [asked] = await say("@不过夜 今天签约2户", BOT);
    await office.press({ by: CLERK, messageId: asked!.messageId, text: "1 用作 #1 的办结说明" });
    expect((await stored(office, 1))["resolution"]).toBe("今天签约2户");
    expect(await facts()).toBe(0);
  });

  test("is asked in a direct message as well", async () => {
    const { chatId } = office.double.direct(CLERK);
    await office.say(chatId, CLERK, "/resolve #1");
    const [asked] = await office.say(chatId, CLERK, "铁东路今天签约2户");
    expect(cardWords(asked)).toContain("2 当新的上报记");
    const [booked] = await office.say(chatId, CLERK, "2");
    expect(cardWords(booked)).toContain("**签约** +2户");
    expect((await stored(office, 1))["state"]).toBe("open");
  });

  test("is asked where it may be a new problem, and opens it with whom it names", async () => {
    await say("/snooze #2 2022-01-14");
    const [asked] = await say("@不过夜 白关北迁坟卡住了，请领导出面", BOT);
    expect(cardWords(asked)).toMatch(/1 用作 #2 的挂账申请[\s\S]*2 当新的问题提/);
    await say("2");
    expect(await issues()).toBe(3);
    expect((await stored(office, 2))["pending"]).toBeNull();
  });

  test("is a question to the ledger: it is answered, and the sentence is still awaited", async () => {
    await say("/resolve #2");
    const [answer] = await say("@不过夜 铁东路还剩几户", BOT);
    expect(cardWords(answer)).toContain("铁东路");
    expect((await stored(office, 2))["state"]).toBe("open");
    await say("@不过夜 报告已送到", BOT);
    expect((await stored(office, 2))["resolution"]).toBe("报告已送到");
  });

  test.each(["帮助", "好的", "进度", "大米厂棚改", "#2 报告已送到"])(
    "is a message of its own: %s",
    async (words) => {
      await say("/resolve #1");
      await say(`@不过夜 ${words}`, BOT);
      expect((await stored(office, 1))["state"]).toBe("open");
    },
  );

  test("is a result of another running problem of the project, asked", async () => {
    await say("/问题 高压线还没迁，挖机进不去");
    await say("/resolve #1");
    const [asked] = await say("@不过夜 高压线已经迁走了", BOT);
    expect(cardWords(asked)).toContain("2 当另一件事的办结");
    await say("2");
    expect((await stored(office, 1))["state"]).toBe("open");
    expect((await stored(office, 3))["state"]).toBe("resolved");
  });

  test("is no day where it is a report", async () => {
    await say("/extend #2");
    const [asked] = await say("@不过夜 今天签约2户", BOT);
    expect(cardWords(asked)).toContain("2 当新的上报记");
  });

  test("is always the answer in a reply to the question's own card", async () => {
    const [question] = await say("/resolve #1");
    await say("/上报 腾房1户");
    await say("今天签约2户", { replyTo: question!.messageId });
    expect((await stored(office, 1))["resolution"]).toBe("今天签约2户");
    expect(await facts()).toBe(1);
  });

  test.each(["/上报 签约1户", "/rehearse", "/handover", "/issue", "/status", "帮助"])(
    "is no answer any more once another command came between: %s",
    async (line) => {
      await say("/resolve #2");
      await say(line.startsWith("/") ? line : `@不过夜 ${line}`, BOT);
      const before = await facts();
      const [booked] = await say("@不过夜 签约1户", BOT);
      expect((await stored(office, 2))["state"]).toBe("open");
      expect(cardWords(booked)).not.toContain("用作");
      expect(await facts()).toBe(before + 1);
    },
  );

  test("long after the question a report is booked as one", async () => {
    await say("/resolve #1");
    office.setClock("2021-12-17T15:00:00+08:00");
    const [booked] = await say("@不过夜 今天签约2户", BOT);
    expect(cardWords(booked)).toContain("**签约** +2户");
  });

  test("two people are asked apart, and choices by number go on behind a command", async () => {
    await say("/resolve #1");
    await say("@不过夜 今天签约2户", BOT);
    await office.say(GROUP, HEAD, "/resolve #2");
    await office.say(GROUP, HEAD, "@不过夜 报告已送到", BOT);
    await say("/问题清单");
    await say("1");
    expect((await stored(office, 1))["resolution"]).toBe("今天签约2户");
    expect((await stored(office, 2))["resolution"]).toBe("报告已送到");
  });
});
