import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cardWords, openOffice, type Office } from "./office.ts";

const CLERK = "ou_wang_zhuangan";
const HEAD = "ou_qin_zhihuizhang";
const GROUP = "oc_tiedonglu";
const SECTION = "ou_liu_guzhang";
const BOT = { mentions: ["ou_bot"] };

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const say = (text: string, more = {}) => office.say(GROUP, CLERK, text, more);
const direct = (openId: string) => office.double.direct(openId).chatId;
const shown = (messageId: string) => cardWords(office.double.message(messageId));

async function count(table: string): Promise<number> {
  const { rows } = await office.store.execute(`select count(*) as n from ${table}`);
  return Number(rows[0]!["n"]);
}

describe("a correction", () => {
  test("of a correction counts once, however often it is put right", async () => {
    await say("/report 腾房1户");
    const totals: string[] = [];
    for (const right of ["2户", "3户", "1户", "4户"]) {
      const [fixed] = await say(`@不过夜 上条写错了，应为${right}`, BOT);
      totals.push(/累计 \d+ → \*\*(\d+)户/.exec(cardWords(fixed))![1]!);
    }
    expect(totals).toEqual(["17", "18", "16", "19"]);
    const [undone] = await say("@不过夜 撤", BOT);
    expect(cardWords(undone)).toContain("累计 19 → **16户**");
    expect(cardWords(undone)).toContain("照更正前的数算");
  });

  test.each([
    ["不对，是签约2户", "签约** 1 改为 2户，累计 23 → **24户", 24],
    ["不对，签约累计是24户", "签约** 23 改为 24户，累计 23 → **24户", 24],
    ["刚才多报了1户签约", "签约** 1 改为 0户，累计 23 → **22户", 22],
  ])("of a figure told with its total moves both: %s", async (words, told, now) => {
    await say("/report 签约1户，累计23户");
    const [fixed] = await say(`@不过夜 ${words}`, BOT);
    expect(cardWords(fixed)).toContain(told);
    const [more] = await say("/report 签约1户");
    expect(cardWords(more)).toContain(`累计 ${now} → **${now + 1}户**`);
    await say("@不过夜 撤", BOT);
    const [undone] = await say("@不过夜 撤", BOT);
    expect(cardWords(undone)).toContain(`累计 ${now} → **23户**`);
  });

  test("of the day's figure and its total takes both as they are said", async () => {
    await say("/report 签约1户，累计23户");
    const [fixed] = await say("@不过夜 更正：签约2户，累计24户", BOT);
    expect(cardWords(fixed)).toContain("累计 23 → **24户**");
  });

  test("of the project is made by naming the right one in the words", async () => {
    const DM = direct(SECTION);
    const [echo] = await office.say(DM, SECTION, "白关北签约1户");
    const { said } = await office.press({ by: SECTION, messageId: echo!.messageId, text: "改" });
    await office.press({
      by: SECTION,
      messageId: said[0]!.messageId,
      text: "改好了",
      form: { words: "铁东路签约1户" },
    });
    expect(shown(said[0]!.messageId)).toContain("铁东路南段新建工程");
    expect(shown(said[0]!.messageId)).toContain("累计 22 → **23户**");
    const { rows } = await office.store.execute("select state from entries order by id");
    expect(rows.map((row) => row["state"])).toEqual(["withdrawn", "ok"]);
  });

  test("that is not understood gets the words as they were, to be put right by hand", async () => {
    await say("/report 腾房1户");
    const [form] = await say("@不过夜 上一条多报了一些", BOT);
    expect(cardWords(form)).toContain("没看出要改成多少");
    await office.press({
      by: CLERK,
      messageId: form!.messageId,
      text: "改好了",
      form: { words: "腾房2户" },
    });
    expect(shown(form!.messageId)).toContain("累计 15 → **17户**");
  });

  test("of what was never reported is offered as a report of its own", async () => {
    const [asked] = await say("@不过夜 更正：腾房1户应为2户", BOT);
    expect(cardWords(asked)).toContain("1 当新的报：腾房2户");
    const [done] = await say("1");
    expect(cardWords(done)).toContain("累计 15 → **17户**");
  });

  test("is in the next digest with before and after, as are a kept figure and a late withdrawal", async () => {
    await office.close();
    office = await openOffice({ start: "2021-12-17T08:00:00+08:00" });
    await office.moveTo("2021-12-17T08:40:00+08:00", 10);
    await say("/report 昨天腾房1户");
    await say("@不过夜 更正：昨天腾房1户应为2户", BOT);
    await say("/report 累计签约20户");
    await say("确认 两户重复，已核实");
    await say("/report 拆除1户");
    office.setClock("2021-12-17T09:30:00+08:00");
    const [undone] = await say("/撤");
    expect(cardWords(undone)).toContain("下一份日报会列出这次撤回");
    await office.moveTo("2021-12-20T08:40:00+08:00", 600);
    const digest = office.heard("oc_lingdao").findLast((one) => cardWords(one).includes("早报"));
    const { said } = await office.press({
      by: "ou_chen_zhuren",
      messageId: digest!.messageId,
      text: "改过的数",
    });
    const words = cardWords(said[0]);
    expect(words).toMatch(/12月16日 王专干[^\n]*更正[^\n]*腾房1→2户，累计16→17户/);
    expect(words).toMatch(/有疑问，照记[^\n]*签约累计20户，累计22→20户（原因：两户重复，已核实）/);
    expect(words).toMatch(/撤回[^\n]*拆除1户/);
  });
});

describe("an undo", () => {
  test("is put back by one press, with the time at which it was said", async () => {
    await say("/report 签约3户 腾房2户");
    const [undone] = await say("/撤");
    office.setClock("2021-12-18T10:00:00+08:00");
    await office.press({ by: CLERK, messageId: undone!.messageId, text: "撤错了，恢复" });
    expect(shown(undone!.messageId)).toContain("累计 22 → **25户**");
    expect(shown(undone!.messageId)).toContain("12月17日");
    const again = await office.press({
      by: CLERK,
      messageId: undone!.messageId,
      text: "改",
    });
    expect(cardWords(again.said[0])).toContain("改：铁东路南段新建工程");
  });

  test("is reported anew from a form that holds the words", async () => {
    await say("/report 签约3户 腾房2户");
    const [undone] = await say("/撤");
    const { said } = await office.press({
      by: CLERK,
      messageId: undone!.messageId,
      text: "改一改再报",
    });
    await office.press({
      by: CLERK,
      messageId: said[0]!.messageId,
      text: "改好了",
      form: { words: "签约2户 腾房2户" },
    });
    expect(shown(said[0]!.messageId)).toContain("累计 22 → **24户**");
    const late = await office.press({
      by: CLERK,
      messageId: undone!.messageId,
      text: "撤错了，恢复",
    });
    expect(late.toast?.content).toContain("已经改过");
    expect(await count("entries where state = 'ok'")).toBe(1);
  });

  test("is not for somebody else", async () => {
    await say("/report 签约3户");
    const [undone] = await say("/撤");
    const other = await office.press({
      by: HEAD,
      messageId: undone!.messageId,
      text: "撤错了，恢复",
    });
    expect(other.toast?.content).toContain("只能撤自己报的");
  });

  test("by the section is told to the writer in private", async () => {
    const [echo] = await say("/report 签约3户");
    const { said } = await office.press({ by: SECTION, messageId: echo!.messageId, text: "撤" });
    expect(shown(echo!.messageId)).toContain("刘股长撤的");
    expect(said.map((one) => one.chatId)).toContain(direct(CLERK));
    expect(said.map(cardWords).join()).toContain("12月17日：签约3户");
  });

  test("in words finds the entry by its project, day and figure", async () => {
    const DM = direct(SECTION);
    for (const line of ["铁东路签约1户", "昨天白关北腾房1户", "白关北签约1户"]) {
      await office.say(DM, SECTION, line);
    }
    const [vacated] = await office.say(DM, SECTION, "白关北腾房那条作废");
    expect(cardWords(vacated)).toContain("腾房　累计 48 → **47户**");
    const [first] = await office.say(DM, SECTION, "/撤 铁东路");
    expect(cardWords(first)).toContain("签约　累计 23 → **22户**");
    const [none] = await office.say(DM, SECTION, "/撤 航空三期");
    expect(cardWords(none)).toContain("没有航空产业园三期的上报");
    expect(await count("entries where state = 'ok'")).toBe(1);
  });

  test("of a day that was named leaves the other days of the message", async () => {
    await say("@不过夜 昨天腾房1户，今天腾房2户", BOT);
    const [undone] = await say("@不过夜 昨天腾房那条作废", BOT);
    expect(cardWords(undone)).toContain("累计 18 → **17户**");
    expect(cardWords(undone)).toContain("同一条里别的数还在");
    expect(await count("entries where state = 'ok'")).toBe(1);
  });

  test("of one figure of several is asked about", async () => {
    await say("/report 签约1户 腾房1户");
    const [asked] = await say("@不过夜 腾房那条作废", BOT);
    expect(cardWords(asked)).toContain("这一条里还有：签约1户");
    const [done] = await say("1");
    expect(cardWords(done)).toContain("**腾房** 1 改为 0户，累计 16 → **15户**");
  });
});

test("a reply to an echo in a direct message speaks of its project", async () => {
  const DM = direct(SECTION);
  await office.say(DM, SECTION, "铁东路签约1户");
  const [echo] = await office.say(DM, SECTION, "白关北签约1户");
  const [more] = await office.say(DM, SECTION, "腾房也有1户", { replyTo: echo!.messageId });
  expect(cardWords(more)).toContain("白关北储备地块");
  expect(cardWords(more)).toContain("累计 47 → **48户**");
});

test("in a project's group the last filing is meant, also where it was about another project", async () => {
  await say("/report 签约1户");
  await say("/report 白关北签约1户");
  const [fixed] = await say("@不过夜 上条写错了，签约应为2户", BOT);
  expect(cardWords(fixed)).toContain("白关北储备地块");
  const [undone] = await say("@不过夜 刚才那条不算，撤了", BOT);
  expect(cardWords(undone)).toContain("白关北储备地块");
});

test("a correction by the difference puts the old figure right by so much", async () => {
  await say("/report 签约3户");
  const [less] = await say("@不过夜 刚才那条签约报多了1户", BOT);
  expect(cardWords(less)).toContain("**签约** 3 改为 2户，累计 25 → **24户**");
  const [more] = await say("@不过夜 刚才那条签约少报了2户", BOT);
  expect(cardWords(more)).toContain("**签约** 2 改为 4户，累计 24 → **26户**");
});
