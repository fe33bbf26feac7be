import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkCard } from "../../src/feishu/card/check.ts";
import { cardWords, type Office, openOffice } from "../e2e/office.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice({ start: "2021-12-16T10:00:00+08:00" });
  await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/report 签约2户 腾房1户");
  office.setClock("2021-12-17T10:00:00+08:00");
  await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/report 签约1户");
  await office.say("oc_damichang", "ou_tan_zhuangan", "/issue 大米厂 3-12户搬不走 @李指挥长", {
    mentions: ["ou_li_zhihuizhang"],
  });
  office.setClock("2021-12-20T10:00:00+08:00");
});
afterAll(() => office.close());

const BOT_SIDE = "ou_liu_guzhang";
const plain = (words: string): string => words.replace(/[*_\\]|<[^>]+>/g, "");

/** Asks in a direct chat, where every word is meant for the bot; in a group by the command. */
async function ask(text: string, chatId?: string): Promise<string> {
  const chat = chatId ?? office.double.direct(BOT_SIDE).chatId;
  // Nobody types faster; who does is put off, which is tested elsewhere.
  office.setClock(new Date(office.now().getTime() + 4_000).toISOString());
  const heard = await office.say(chat, BOT_SIDE, text);
  for (const message of heard) expect(checkCard(JSON.parse(message.content))).toEqual([]);
  return plain(heard.map(cardWords).join("\n"));
}

describe("a question in plain words", () => {
  test.each([
    ["全区进度怎么样", /市下达任务 46个/],
    ["枫溪街道进度怎么样", /^枫溪街道进度/],
    ["铁东路进度怎么样", /^铁东路南段新建工程/],
    ["铁东路还剩多少户没签", /签约还差 6户（已签约 25\/31，80\.6%）/],
    ["上周签约多少户", /签约 3户\n枫溪街道 3户/],
    ["枫溪街道上周腾房多少户", /腾房 1户/],
    ["去年签了多少户", /^全区2020年1月1日—12月31日签约 0户/],
    ["铁东路去年12月进展怎么样", /^铁东路南段新建工程2020年12月1日—12月31日的进展/],
    ["近7天签了多少户", /^全区12月14日—12月20日签约 3户/],
    ["今年完成了多少个项目", /完成项目 \d+个/],
    ["哪些项目还没完成", /未完成项目（\d+）[\s\S]*白关北储备地块/],
    ["还有哪些没清零", /清零扫尾没完成的（4）/],
    ["年底能完成多少亩", /按承诺 2758亩[\s\S]*÷ 已过 354天 × 365天/],
    ["超期的问题有哪些", /超期问题（1）[\s\S]*3-12户搬不走/],
    ["大米厂还有哪些问题", /未办结问题（1）/],
    ["谁还没报", /上报情况（12月20日）[\s\S]*没报的/],
    ["亮红灯的项目有哪些", /红灯项目（\d+）/],
    ["哪些项目30天没动静", /停滞项目（\d+）/],
    ["面积完成率是多少", /面积完成率 76\.6%\n2200 ÷ 2871/],
    ["不过夜率是多少", /不过夜率 0\.0%\n0 ÷ 1/],
    ["哪些项目快到期了", /30天内到期的项目（\d+）/],
    [
      "铁东路上周进展怎么样",
      /12月13日—12月19日的进展\n签约 3户，腾房 1户\n12月17日 王专干：.*签约1户/,
    ],
    ["/进度 铁东路 上周", /^铁东路南段新建工程12月13日—12月19日的进展/],
    ["全区上周进展怎么样", /^全区12月13日—12月19日的进展\n签约 3户/],
    ["各街道排名", /^各街道面积完成率\n1&#46; 建宁街道(?![\s\S]*不分时段)/],
    ["上个月各街道排名", /这是到今天的累计，不分时段。/],
    ["帮助", /\/report|上报/],
  ])("%s", async (text, wanted) => {
    expect(await ask(text)).toMatch(wanted);
  });

  test("is answered about the group's own project", async () => {
    expect(await ask("/进度 还剩多少户", "oc_tiedonglu")).toMatch(/铁东路南段新建工程还剩多少/);
  });
});

describe("figures beside a question", () => {
  test.each([
    ["铁东路今天签约1户，问题还有几个", "铁东路今天签约1户"],
    ["铁东路腾了2户，拆了没？", "铁东路腾了2户"],
    ["铁东路签了3户，腾了1户。还剩几户？", "铁东路签了3户，腾了1户"],
  ])("are told to be unrecorded: %s", async (text, words) => {
    expect(await ask(text)).toContain(`只答了问题，「${words}」没有记。`);
  });

  test.each(["铁东路剩的6户什么时候签？", "铁东路签了3户，对不对？", "铁东路签了几户，还剩几户"])(
    "are not made up: %s",
    async (text) => {
      expect(await ask(text)).not.toContain("没有记");
    },
  );
});

describe("/roll", () => {
  test.each([
    ["/谁没报", /上报情况（12月20日）\n应报 \d+个：已报 0个/],
    ["/谁没报 上周", /应报 \d+次：按时 2，晚报 0，缺 \d+/],
    [
      "/roll 铁东路 上周",
      /铁东路南段新建工程上报情况（12月13日—12月19日）[\s\S]*缺3天（12月13日、12月14日、12月15日）/,
    ],
    ["/谁没报 昨天", /休息日不用报/],
    ["/谁没报 铁东路 前天", /铁东路南段新建工程上报情况（12月18日）/],
  ])("%s", async (text, wanted) => {
    expect(await ask(text)).toMatch(wanted);
  });
});

describe("/digest", () => {
  test.each([
    ["/digest", /^早报 12月20日/],
    ["/周报", /^周报 12月20日/],
    ["/roll 大米厂棚改", /上报情况（12月20日）\n已完成，不用再报/],
    ["/谁没报 铁东路 上周", /应报 \d次/],
    ["/digest 月报", /^月报 12月1日—12月20日[\s\S]*签约 3户（上期 0户）/],
  ])("%s", async (text, wanted) => {
    expect(await ask(text, "oc_lingdao")).toMatch(wanted);
  });
});

test("figures beside a question are recorded by one press", async () => {
  const chat = office.double.direct(BOT_SIDE).chatId;
  const [answer] = await office.say(chat, BOT_SIDE, "铁东路今天签约1户，问题还有几个");
  const { said } = await office.press({
    by: BOT_SIDE,
    messageId: answer!.messageId,
    text: "记下这一句",
  });
  expect(plain(said.map(cardWords).join("\n"))).toMatch(/已记下\n[\s\S]*签约 \+1户/);
});
