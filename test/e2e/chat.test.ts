import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cardWords, openOffice, type Office } from "./office.ts";

const CLERK = "ou_wang_zhuangan";
const GROUP = "oc_tiedonglu";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const direct = (openId: string) => office.double.direct(openId).chatId;

async function letters(): Promise<Record<string, unknown>[]> {
  const { rows } = await office.store.execute("select * from letters order by id");
  return rows;
}

describe("a direct message", () => {
  test("that cannot be read is answered with one line of help", async () => {
    const answers = await office.say(direct(CLERK), CLERK, "你好啊");
    expect(answers).toHaveLength(1);
    expect(cardWords(answers[0])).toContain("/上报 大米厂棚改");
  });

  test("of sound is answered with how to write instead", async () => {
    await office.double.say({
      chatId: direct(CLERK),
      by: CLERK,
      raw: { type: "audio", content: { file_key: "f1", duration: 2000 } },
    });
    await office.settle();
    expect(cardWords(office.heard(direct(CLERK)).at(-1))).toContain("语音我读不了");
  });

  test.each([
    ["a project's name alone", "铁东路", "时序"],
    ["thanks", "谢谢", "好的"],
    ["the end of a talk", "好的", "要报进度"],
    ["a good morning, which sounds like 上报", "早上好", "要报进度"],
    ["a number when nothing was asked", "3", "没有等您选的"],
  ])("of %s is answered in kind", async (_title, text, want) => {
    const [answer] = await office.say(direct(CLERK), CLERK, text);
    expect(cardWords(answer)).toContain(want);
  });

  test("shows the example with the project that its writer reports on", async () => {
    await office.say(direct(CLERK), CLERK, "白关北签约1户");
    const [help] = await office.say(direct(CLERK), CLERK, "今天天气不错");
    expect(cardWords(help)).toContain("/上报 白关北储备地块");
  });

  test("takes a report without a slash or a mention", async () => {
    const [answer] = await office.say(direct(CLERK), CLERK, "铁东路今天签约两户");
    expect(cardWords(answer)).toContain("累计 22 → **24户**");
  });
});

describe("a group message", () => {
  test("is answered in its thread", async () => {
    const root = await office.double.say({ chatId: GROUP, by: CLERK, text: "今天的情况" });
    const more = { replyTo: root.messageId, inThread: true };
    const [answer] = await office.say(GROUP, CLERK, "/report 签约1户", more);
    expect(answer!.threadId).toBeDefined();
    expect(cardWords(answer)).toContain("累计 22 → **23户**");
  });

  test("that mentions the bot is read in plain words, the mention anywhere in it", async () => {
    const [answer] = await office.say(GROUP, CLERK, "今天签了3户，腾了2户 @不过夜", {
      mentions: ["ou_bot"],
    });
    expect(cardWords(answer)).toContain("**签约** +3户");
    expect(cardWords(answer)).toContain("**腾房** +2户");
  });

  test("with a mistyped command is asked about, and the number does what was meant", async () => {
    const [asked] = await office.say(GROUP, CLERK, "/上抱 签约1户");
    expect(cardWords(asked)).toContain("1 /上报 签约1户");
    const [done] = await office.say(GROUP, CLERK, "1");
    expect(cardWords(done)).toContain("**签约** +1户");
  });

  test("with personal numbers is booked masked, and its writer told in private", async () => {
    const said = await office.say(GROUP, CLERK, "/report 签约1户 户主电话13812345678");
    expect(said).toHaveLength(2);
    const told = said.find((one) => one.chatId === direct(CLERK));
    expect(cardWords(told)).toContain("手机号");
    const { rows } = await office.store.execute("select words from entries");
    expect(rows[0]!["words"]).not.toContain("13812345678");
  });

  test.each([
    ["a household's name", "/report 签约1户 户主张建国", "户主姓名", "张建国"],
    ["a reason", "确认 户主张建国说的 13812345678", "手机号、户主姓名", "13812345678"],
  ])("with %s is told of in private and kept masked", async (_title, text, want, hidden) => {
    await office.say(GROUP, CLERK, "/report 累计签约20户");
    const said = await office.say(GROUP, CLERK, text);
    const told = said.find((one) => one.chatId === direct(CLERK));
    expect(cardWords(told)).toContain(want);
    for (const table of ["inbox", "entries", "letters", "dialogues"]) {
      const { rows } = await office.store.execute(`select * from ${table}`);
      expect(JSON.stringify(rows)).not.toContain(hidden);
    }
  });

  test("with a file whose name is secret is refused and the name not kept", async () => {
    const bytes = new TextEncoder().encode("a,b");
    const said = await office.sendFile(direct(CLERK), CLERK, "【机密】名单.csv", bytes);
    expect(said.map(cardWords).join()).toContain("涉密内容不能在这里发");
    const { rows } = await office.store.execute("select * from inbox");
    expect(JSON.stringify(rows)).not.toContain("机密");
  });

  test("with a file named after a person is told of in private", async () => {
    const bytes = new TextEncoder().encode("a,b");
    const name = "11010519491231002X.csv";
    const said = await office.sendFile(direct(CLERK), CLERK, name, bytes);
    expect(said.map(cardWords).join()).toContain("身份证号");
    const { rows } = await office.store.execute("select * from inbox");
    expect(JSON.stringify(rows)).not.toContain("11010519491231002X");
  });

  test("marked secret is refused and not kept", async () => {
    const [answer] = await office.say(GROUP, CLERK, "/report 【机密】签约1户");
    expect(cardWords(answer)).toContain("涉密内容不能在这里发");
    const { rows } = await office.store.execute("select event from inbox");
    expect(JSON.stringify(rows)).not.toContain("签约1户");
  });

  test("of cancelling ends the question, and a second one has nothing to cancel", async () => {
    await office.say("oc_bangongshi", "ou_deng_zhuren", "/report 湘江1号 腾房1户");
    const [ended] = await office.say("oc_bangongshi", "ou_deng_zhuren", "取消");
    expect(cardWords(ended)).toContain("好，不办了");
    expect(await office.say("oc_bangongshi", "ou_deng_zhuren", "取消")).toEqual([]);
  });

  test("with a number after ten minutes is not taken for the answer, but the button still is", async () => {
    const [asked] = await office.say("oc_bangongshi", "ou_deng_zhuren", "/report 湘江1号 腾房1户");
    office.setClock("2021-12-17T14:41:00+08:00");
    expect(await office.say("oc_bangongshi", "ou_deng_zhuren", "1")).toEqual([]);
    const done = await office.press({
      by: "ou_deng_zhuren",
      messageId: asked!.messageId,
      value: { c: "answer", a: { dialogue: 1, choice: 1 } },
    });
    expect(done.isRedrawn).toBe(true);
    expect(cardWords(office.double.message(asked!.messageId))).toContain("已记下");
  });
});

describe("the bot in a group", () => {
  test("says hello once when it is added", async () => {
    office.double.addGroup({ chatId: "oc_new", name: "新群", members: [CLERK], hasBot: false });
    await office.double.addBot("oc_new", CLERK);
    await office.settle();
    expect(office.heard("oc_new").map(cardWords)).toEqual([
      expect.stringContaining("/绑定 项目名"),
    ]);
  });

  test("has what could not be sent on record, blocks nothing, and sends it when it is back", async () => {
    await office.double.say({ chatId: GROUP, by: CLERK, text: "/report 签约1户" });
    await office.double.removeBot(GROUP, CLERK);
    await office.settle();
    expect((await letters())[0]).toMatchObject({ state: "failed", error_code: 230002 });
    const [other] = await office.say("oc_damichang", "ou_tan_zhuangan", "/report 签约1户");
    expect(cardWords(other)).toContain("已记下");
    await office.double.addBot(GROUP, CLERK);
    await office.settle();
    expect(office.heard(GROUP).map(cardWords).join()).toContain("累计 22 → **23户**");
  });
});

test("a flood of questions is put off with one short line each, while a report still counts", async () => {
  for (let i = 0; i < 30; i++) await office.double.say({ chatId: GROUP, by: CLERK, text: "/帮助" });
  await office.settle();
  const [late] = await office.say(GROUP, CLERK, "/帮助");
  expect(cardWords(late)).toContain("发得太快了");
  const [report] = await office.say(GROUP, CLERK, "/report 签约1户");
  expect(cardWords(report)).toContain("已记下");
  office.setClock("2021-12-17T14:31:00+08:00");
  const [again] = await office.say(GROUP, CLERK, "/帮助");
  expect(cardWords(again)).toContain("您在这里能做的");
});

describe("a command as it is typed in a hurry", () => {
  test.each([
    ["without a blank", "/上报签约2户"],
    ["without a blank in English", "/Report签约2户"],
    ["with the list mark in the place of the slash", "、上报 签约2户"],
    ["with a colon", "／上报：签约2户"],
  ])("is taken %s", async (_title, text) => {
    const [answer] = await office.say(GROUP, CLERK, text);
    expect(cardWords(answer)).toContain("**签约** +2户");
  });

  test.each([
    ["报 and the figures in one word", "/报铁东路签约2户", "**签约** +2户"],
    ["补报", "/补报 昨天签约2户", "12月16日（昨天，补报）"],
    ["补报 before the day", "/上报 补报昨天签约2户", "12月16日（昨天，补报）"],
    ["a blocker after the figures", "/上报 今天签了2户，卡点是安置房源不够", "卡点：</font>"],
  ])("is understood with %s", async (_title, text, want) => {
    const [answer] = await office.say(GROUP, CLERK, text);
    expect(cardWords(answer)).toContain(want);
  });

  test("that is somebody else's names him, and tells nobody's id in a group", async () => {
    const [answer] = await office.say(GROUP, CLERK, "/导出 上报");
    expect(cardWords(answer)).toContain("请找 刘股长");
    expect(cardWords(answer)).not.toContain("ou&#95;");
  });

  test.each(["/shangbao 签约1户", "/上抱 签约1户", "/ＳＨＡＮＧＢＡＯ 签约1户"])(
    "that sounds like a command is asked about with that command alone: %s",
    async (text) => {
      const [asked] = await office.say(GROUP, CLERK, text);
      expect(cardWords(asked)).toContain("1 /上报 签约1户");
      expect(cardWords(asked)).not.toContain("2 /");
    },
  );

  test("that is the report itself is offered as one", async () => {
    const [asked] = await office.say(GROUP, CLERK, "/签约 2户");
    expect(cardWords(asked)).toContain("1 /上报 签约 2户");
    const [done] = await office.say(GROUP, CLERK, "1");
    expect(cardWords(done)).toContain("**签约** +2户");
  });

  test("that is a list mark before other words is chatter", async () => {
    expect(await office.say(GROUP, CLERK, "、大家辛苦")).toEqual([]);
  });
});
