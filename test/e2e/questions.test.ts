import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cardWords, openOffice, type Office } from "./office.ts";

const CLERK = "ou_wang_zhuangan";
const GROUP = "oc_tiedonglu";
const SECTION = "ou_liu_guzhang";
const BOT = { mentions: ["ou_bot"] };

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const direct = (openId: string) => office.double.direct(openId).chatId;
const say = (text: string, more = {}) => office.say(GROUP, CLERK, text, more);

async function entries(): Promise<Record<string, unknown>[]> {
  return (await office.store.execute("select * from entries order by id")).rows;
}

describe("a question about one figure of a message", () => {
  test("keeps the other figures: the answer replaces that one alone", async () => {
    await say("/report 签约30户 腾房2户");
    const [done] = await say("@不过夜 3户", BOT);
    expect(cardWords(done)).toContain("**签约** +3户　累计 22 → **25户**");
    expect(cardWords(done)).toContain("**腾房** +2户　累计 15 → **17户**");
    expect((await entries())[0]!["words"]).toBe("签约3户，腾房2户");
  });

  test("lets that figure wait and books the rest in one press", async () => {
    const [asked] = await say("/report 签约45户 腾房2户");
    await office.press({ by: CLERK, messageId: asked!.messageId, text: "1 签约先不记，其余照记" });
    expect(cardWords(office.double.message(asked!.messageId))).toContain("累计 15 → **17户**");
    const { rows } = await office.store.execute("select metric from facts");
    expect(rows.map((row) => row["metric"])).toEqual(["vacated_households"]);
  });

  test("offers what was probably meant, in one press", async () => {
    const [asked] = await say("/report 签约30户");
    expect(cardWords(asked)).toMatch(/1 应是：签约累计30户[\s\S]*2 应是：签约3户/);
    await office.press({ by: CLERK, messageId: asked!.messageId, text: "1 应是：签约累计30户" });
    expect(cardWords(office.double.message(asked!.messageId))).toContain("累计 22 → **30户**");
  });

  test("takes the right figure from the card's own field", async () => {
    const [asked] = await say("/report 签约30户");
    const empty = await office.press({
      by: CLERK,
      messageId: asked!.messageId,
      text: "改成这个数",
    });
    expect(empty.toast?.content).toContain("还没有填");
    await office.press({
      by: CLERK,
      messageId: asked!.messageId,
      text: "改成这个数",
      form: { typed: "4" },
    });
    expect(cardWords(office.double.message(asked!.messageId))).toContain("累计 22 → **26户**");
  });

  test("takes a number past the last choice for the figure", async () => {
    await say("/report 签约40户");
    const [done] = await say("8");
    expect(cardWords(done)).toContain("累计 22 → **30户**");
  });

  test("asks why when the figure put right is itself kept against the guard", async () => {
    await say("/report 签约40户");
    const [again] = await say("@不过夜 41户", BOT);
    expect(cardWords(again)).toContain("照这样是 63户");
    const [why] = await say("确认");
    expect(cardWords(why)).toContain("请写原因");
    const [done] = await say("@不过夜 分户多出来的，已核实", BOT);
    expect(cardWords(done)).toContain("累计 22 → **63户**");
    expect((await entries())[0]!["reason"]).toBe("分户多出来的，已核实");
  });

  test("is not answered by a whole message that names the project", async () => {
    const DM = direct(CLERK);
    await office.say(DM, CLERK, "铁东路签约40户 腾房1户");
    const [own] = await office.say(DM, CLERK, "铁东路签约2户");
    expect(cardWords(own)).toContain("**签约** +2户");
    expect(cardWords(own)).not.toContain("腾房");
  });

  test("asks for no reason where the message gives it", async () => {
    await say("@不过夜 有一户反悔，签约减1户", BOT);
    const [done] = await say("1");
    expect(cardWords(done)).toContain("累计 22 → **21户**");
    expect((await entries())[0]!["reason"]).toContain("有一户反悔");
  });

  test("shows what is kept when it asks why, and takes a figure given there for the right one", async () => {
    await say("/report 签约40户");
    const [why] = await say("确认");
    expect(cardWords(why)).toContain("照记：");
    expect(cardWords(why)).toContain("累计 22 → **62户**");
    const [done] = await say("@不过夜 写错了，是4户", BOT);
    expect(cardWords(done)).toContain("累计 22 → **26户**");
    expect((await entries())[0]!["reason"]).toBeNull();
  });

  test("takes the reason from the card's field", async () => {
    const [asked] = await say("/report 累计签约20户");
    await office.press({
      by: CLERK,
      messageId: asked!.messageId,
      text: "1 数没错，照记（写原因）",
    });
    await office.press({
      by: CLERK,
      messageId: asked!.messageId,
      text: "照记",
      form: { typed: "有2户重复" },
    });
    expect(cardWords(office.double.message(asked!.messageId))).toContain("累计 22 → **20户**");
    expect((await entries())[0]!["reason"]).toBe("有2户重复");
  });

  test.each([
    ["no progress and a blocker", "@不过夜 今天没有进展", "没有进展"],
    ["another figure", "@不过夜 腾房1户", "**腾房** +1户"],
    ["another day", "@不过夜 昨天签约1户", "12月16日（昨天，补报）"],
    ["a question", "@不过夜 进度", "时序"],
    ["chatter", "@不过夜 你好", "这句不是进度"],
  ])("rests while the same person says something of his own: %s", async (_title, line, want) => {
    const [asked] = await say("/report 签约40户");
    const [own] = await say(line, BOT);
    expect(cardWords(own)).toContain(want);
    // The question is still there, for its buttons and for a reply to its card.
    const [done] = await say("4户", { ...BOT, replyTo: asked!.messageId });
    expect(cardWords(done)).toMatch(/\*\*签约\*\* \+4户/);
  });

  test("is put again after ten minutes, so that nothing is typed twice", async () => {
    await say("/report 签约40户 腾房2户");
    office.setClock("2021-12-17T15:00:00+08:00");
    const [again] = await say("@不过夜 4户", BOT);
    expect(cardWords(again)).toContain("接着问：请核对，还没有记");
    const [done] = await say("@不过夜 4户", BOT);
    expect(cardWords(done)).toContain("**签约** +4户");
    expect(cardWords(done)).toContain("**腾房** +2户");
    expect((await entries())[0]!["said_at"]).toBe(Date.parse("2021-12-17T14:30:00+08:00"));
  });

  test("that gave way to a later one is still answered by its buttons", async () => {
    const [first] = await say("/report 签约40户");
    await say("/report 腾房80户");
    const pressed = await office.press({
      by: CLERK,
      messageId: first!.messageId,
      text: "1 应是：签约4户",
    });
    expect(pressed.toast).toBeUndefined();
    expect(cardWords(office.double.message(first!.messageId))).toContain("累计 22 → **26户**");
  });

  test("says so when it was cancelled", async () => {
    const [asked] = await say("/report 签约40户");
    await say("取消");
    const late = await office.press({ by: CLERK, messageId: asked!.messageId, text: "3 不记了" });
    expect(late.toast?.content).toContain("已经取消");
  });
});

describe("a message about several projects", () => {
  const DM = () => direct(SECTION);

  test("books what it can, asks about the rest, and loses none of it", async () => {
    const [asked] = await office.say(
      DM(),
      SECTION,
      "1、航空三期：拆除1户；2、枫溪港二期：签约30户；3、白关北：腾房1户",
    );
    const words = cardWords(asked);
    expect(words).toContain("已记下 2 个项目，还有 1 处要问");
    expect(words).toContain("累计 47 → **48户**");
    const [done] = await office.say(DM(), SECTION, "签约3户");
    expect(cardWords(done)).toContain("枫溪港综合治理（二期）");
    expect(cardWords(done)).toContain("累计 9 → **12户**");
    expect(await entries()).toHaveLength(3);
  });

  test("goes on with the next question where the first is let go", async () => {
    const [first] = await office.say(DM(), SECTION, "铁东路签约30户；枫溪港二期签约30户");
    expect(cardWords(first)).toContain("后面还有 1 处");
    const [next] = await office.say(DM(), SECTION, "不记了");
    expect(cardWords(next)).toContain("枫溪港综合治理（二期）");
    const [done] = await office.say(DM(), SECTION, "3户");
    expect(cardWords(done)).toContain("累计 9 → **12户**");
    expect(await entries()).toHaveLength(1);
  });
});

test("a report without a project offers those that its writer reports on", async () => {
  const DM = direct(SECTION);
  await office.say(DM, SECTION, "白关北交地8亩");
  await office.say(DM, SECTION, "铁东路签约1户");
  const [asked] = await office.say(DM, SECTION, "腾房1户");
  expect(cardWords(asked)).toMatch(/1 铁东路南段新建工程[\s\S]*2 白关北储备地块/);
  const [done] = await office.say(DM, SECTION, "2");
  expect(cardWords(done)).toContain("累计 47 → **48户**");
});

test("who is still to be won over today is in the way, and no question about the task", async () => {
  const [done] = await say("@不过夜 今天签了3户，腾了2户，还剩1户没谈拢", BOT);
  expect(cardWords(done)).toContain("**签约** +3户　累计 22 → **25户**");
  expect(cardWords(done)).toContain("卡点：");
  expect(cardWords(done)).toContain("还剩1户没谈拢");
  const { rows } = await office.store.execute("select metric, mode from facts order by id");
  expect(rows.map((row) => row["metric"])).toEqual(["signed_households", "vacated_households"]);
});

test("what was done about a problem of the group's project closes it", async () => {
  await say("@不过夜 高压线还没迁，挖机进不去，3天内要解决", BOT);
  const [closed] = await say("@不过夜 高压线已经迁了", BOT);
  expect(cardWords(closed)).toContain("高压线");
  expect(cardWords(closed)).not.toContain("这句不是");
});

test("a question that waits for a person lets other messages pass", async () => {
  await say("@不过夜 高压线还没迁，挖机进不去", BOT);
  const [asked] = await say("@不过夜 1号问题转给某人", BOT);
  expect(cardWords(asked)).toContain("交给谁");
  const [status] = await say("@不过夜 铁东路进度怎么样", BOT);
  expect(cardWords(status)).not.toContain("交给谁");
  const [booked] = await say("@不过夜 签了1户", BOT);
  expect(cardWords(booked)).toContain("**签约** +1户");
});

test("a correction right behind a report needs no word about which", async () => {
  await say("@不过夜 签了3户", BOT);
  const [fixed] = await say("@不过夜 改成2户", BOT);
  expect(cardWords(fixed)).toContain("**签约** 3 改为 2户");
  const [again] = await say("@不过夜 错了，签约是1户", BOT);
  expect(cardWords(again)).toContain("**签约** 2 改为 1户");
});
