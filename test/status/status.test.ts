import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkCard } from "../../src/feishu/card/check.ts";
import { cardWords, type Office, openOffice } from "../e2e/office.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice({ start: "2021-12-17T14:30:00+08:00" });
});
afterAll(() => office.close());

const ASKER = "ou_liu_guzhang";
const LEADERS = "oc_lingdao";
const PROJECT = "oc_damichang";

async function say(chatId: string, text: string): Promise<string> {
  const heard = await office.say(chatId, ASKER, text);
  for (const message of heard) expect(checkCard(JSON.parse(message.content))).toEqual([]);
  return heard.map(cardWords).join("\n");
}

/** Markdown's marks are of no interest to what is said. */
const plain = (words: string): string => words.replace(/[*_\\]|<[^>]+>/g, "");

describe("/status 全区", () => {
  test.each([
    ["the number of tasks set by the city", /市下达任务 46个，完成 41个（89\.1%）/],
    ["collective land, all and done", /集体土地征拆 43个 2871亩，完成 38个 2200亩/],
    ["both percentages of collective land", /按面积 76\.6%，按个数 88\.4%/],
    ["houses on state land, all and done", /3个 15380㎡，完成 3个 15380㎡/],
    [
      "both clear-to-zero counts",
      /市下达 10个，完成 8个（80\.0%）；区自压 7个，完成 5个（71\.4%）/,
    ],
    ["the forecast by time", /按时序 2287\.7亩/],
    ["the forecast by promise", /按承诺 2758亩（96\.1%）、41个项目（95\.3%）/],
    ["the working of the first", /2200亩 ÷ 已过 351天 × 365天 = 2287\.7亩/],
    ["the working of the second", /2200亩 \+ 246 \+ 185 \+ 117 \+ 6 \+ 4 = 2758亩/],
    ["time gone, with a light by each measure", /时序 96\.2%.*按面积 ●黄灯，按个数 ●绿灯/],
  ])("says %s", async (_title, wanted) => {
    expect(plain(await say(LEADERS, "/status 全区"))).toMatch(wanted);
  });

  test.each([
    ["bare in the leaders' group", LEADERS, "/status"],
    ["with a full-width slash", LEADERS, "／进度 全区"],
    ["from a project's group", PROJECT, "/进度 全区"],
  ])("is the same %s", async (_title, chat, words) => {
    expect(plain(await say(chat, words))).toContain("市下达任务 46个");
  });
});

describe("/status of a project", () => {
  test("tells funnel, light, pace and forecast with its working, bare in its own group", async () => {
    const words = plain(await say("oc_tiedonglu", "/status"));
    expect(words).toMatch(/^铁东路南段新建工程/);
    expect(words).toMatch(/签约 22\/31户 71\.0%/);
    expect(words).toMatch(/腾房 15\/31户 48\.4%/);
    expect(words).toMatch(/拆除 13\/31户 41\.9%/);
    expect(words).toMatch(/交地 30\/147亩 20\.4%/);
    expect(words).toMatch(/剩 18户/);
    expect(words).toMatch(
      /还差117亩 ÷ 10个工作日 = 每天11\.7亩；近7个工作日0亩，每天0亩 → 照此完不成/,
    );
    expect(words).toMatch(/到12月31日预计 147\/147亩（100\.0%）：指挥部承诺年底前完成/);
    expect(words).toMatch(/●红灯/);
    expect(words).toMatch(/为什么：/);
    expect(words).toMatch(/区级联系领导 周区长/);
  });

  test.each([
    ["a nickname", "/status 铁东路", "铁东路南段新建工程"],
    ["a misheard name", "/进度 铁东陆", "铁东路南段新建工程"],
    ["a name with 详细", "/status 大米厂 详细", "大米厂"],
    ["a street", "/进度 枫溪街道", "枫溪街道进度"],
  ])("finds %s", async (_title, line, wanted) => {
    expect(plain(await say(LEADERS, line))).toContain(wanted);
  });

  test("asks by number where a word means several, and a number answers", async () => {
    const asked = plain(await say(LEADERS, "/status 湘江1号"));
    expect(asked).toMatch(/1 .*湘江1号/);
    const answered = plain(await say(LEADERS, "1"));
    expect(answered).toMatch(/^湘江1号/);
  });

  test("says what to do, where nothing is found", async () => {
    expect(plain(await say(LEADERS, "/status 火星基地"))).toMatch(/没有找到「火星基地」/);
  });
});
