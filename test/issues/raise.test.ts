import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cardWords, openOffice, type Office } from "../e2e/office.ts";
import { ask, CLERK, GROUP, HEAD, inPrivate, press, stored, visit, wallOf } from "./help.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

describe("/issue", () => {
  test.each([
    ["with a slash", "/issue 3户权属有争议 @李指挥长 3天内"],
    ["full-width", "／问题　3户权属有争议，@李指挥长　３天内"],
    ["with the owner first", "/问题 @李指挥长 3户权属有争议，3天内"],
    ["in plain words to the bot", "@不过夜 3户权属有争议 3天内解决 @李指挥长"],
  ])(
    "opens one %s: number, owner rung, deadline and the minute it climbs",
    async (_title, line) => {
      const mentions = line.includes("@不过夜") ? ["ou_bot", HEAD] : [HEAD];
      const { words, all } = await ask(office, CLERK, line, { mentions });
      expect(all).toHaveLength(1);
      expect(words).toContain("#1");
      expect(words).toContain("<at id=ou_li_zhihuizhang></at>");
      expect(words).toContain("期限：**12月20日（周一） 20:00**");
      expect(words).toMatch(/没办结：\*\*12月20日（周一） 20:00\*\* 提醒/);
      const row = await stored(office);
      expect([row["owner"], row["category"], row["households"], wallOf(row["due_at"])]).toEqual([
        HEAD,
        "ownership",
        3,
        "12-20 20:00",
      ]);
      expect(row["card_message_id"]).toBe(all[0]!.messageId);
    },
  );

  test.each([
    ["today 20:00 unless said otherwise", "/issue 缺测绘报告", "12-17 20:00"],
    ["本周内 as the last workday of the week", "/issue 缺测绘报告，本周内", "12-17 20:00"],
    ["a date", "/issue 缺测绘报告，12月25日前", "12-25 20:00"],
    ["a bare day of the month", "/issue 缺测绘报告，20号前", "12-20 20:00"],
    ["a date that is over as next year's", "/issue 缺测绘报告，1月5日前", "01-05 20:00"],
  ])("takes %s for the deadline", async (_title, line, due) => {
    await ask(office, CLERK, line);
    expect(wallOf((await stored(office))["due_at"])).toBe(due);
  });

  test.each([
    ["紧急 in the text", "/issue 村民要上访，紧急", "urgent"],
    ["the kind access", "/issue 村民拦车阻工进不了场", "urgent"],
    ["不紧急", "/issue 缺测绘报告，不紧急", "normal"],
  ])("reads the urgency from %s", async (_title, line, severity) => {
    await ask(office, CLERK, line);
    expect((await stored(office))["severity"]).toBe(severity);
  });

  test("makes the words of the message that is answered the problem", async () => {
    const said = await office.double.say({
      chatId: GROUP,
      by: HEAD,
      text: "东边那条便道被渣土堵了",
    });
    await office.settle();
    const { words } = await ask(office, CLERK, "/问题 @李指挥长", {
      mentions: [HEAD],
      replyTo: said.messageId,
    });
    expect(words).toContain("东边那条便道被渣土堵了");
    expect((await stored(office))["owner"]).toBe(HEAD);
  });

  test("asks for the project where it cannot know it, and takes the answer", async () => {
    const chatId = "oc_bangongshi";
    const asked = await ask(office, "ou_deng_zhuren", "/issue 缺测绘报告", { chatId });
    expect(asked.words).toContain("这是哪个项目的问题？");
    expect(await stored(office)).toBeUndefined();
    const { words } = await ask(office, "ou_deng_zhuren", "@不过夜 铁东路", {
      chatId,
      mentions: ["ou_bot"],
    });
    expect(words).toContain("铁东路南段新建工程");
    expect((await stored(office))["text"]).toBe("缺测绘报告");
  });

  test("tells the project's group as well where it was raised elsewhere, and its card stands there", async () => {
    const { words, all } = await ask(
      office,
      "ou_deng_zhuren",
      "/issue 大米厂棚改 缺测绘报告 @李指挥长",
      {
        chatId: "oc_bangongshi",
        mentions: [HEAD],
      },
    );
    expect(words).toContain("已同时发到项目群");
    expect(words).not.toContain("<at id=ou_li_zhihuizhang>");
    const there = all.find((one) => one.chatId === GROUP);
    expect(cardWords(there)).toContain("<at id=ou_li_zhihuizhang></at> 请签收");
    expect((await stored(office))["card_message_id"]).toBe(there!.messageId);
  });

  test("answers a bare one with a form, and one press of it opens one issue on that card", async () => {
    const { message, words } = await ask(office, CLERK, "/issue");
    expect(words).toContain("提一个问题");
    const form = {
      words: "缺测绘报告",
      owner: HEAD,
      due: "2021-12-22",
      kind: "help",
      severity: "urgent",
    };
    const done = await press(office, CLERK, message, "提交", form);
    expect(done.isRedrawn).toBe(true);
    const row = await stored(office);
    expect([row["kind"], row["severity"], wallOf(row["due_at"]), row["card_message_id"]]).toEqual([
      "help",
      "urgent",
      "12-22 20:00",
      message.messageId,
    ]);
    // A redrawn card rings nobody, so the owner is told by a message of its own.
    expect(done.said.map(cardWords).join()).toContain("<at id=ou_li_zhihuizhang></at> 请签收");
  });

  test("leaves the owner in peace at night and tells him at half past seven", async () => {
    office.setClock("2021-12-20T22:30:00+08:00");
    const { words } = await ask(office, CLERK, "/issue 缺测绘报告 @李指挥长", { mentions: [HEAD] });
    expect(words).not.toContain("<at id=");
    expect(words).toContain("07:30");
    await visit(office, "12-20 23:00", "12-21 07:00");
    expect(office.heard(GROUP)).toHaveLength(1);
    await visit(office, "12-21 07:30");
    expect(cardWords(office.heard(GROUP)[1])).toContain("<at id=ou_li_zhihuizhang></at>");
  });

  test("names somebody who is not in the group and tells him in private", async () => {
    const { words } = await ask(office, CLERK, "/issue 缺测绘报告 @陈主任", {
      mentions: ["ou_chen_zhuren"],
    });
    expect(words).not.toContain("<at id=ou_chen_zhuren>");
    expect(words).toContain("@陈主任");
    expect(cardWords(inPrivate(office, "ou_chen_zhuren")[0])).toContain("#1");
  });

  test("opens each of several problems of one message", async () => {
    const { words } = await ask(
      office,
      "ou_deng_zhuren",
      "/issue 1、铁东路3户权属有争议 2、大米厂棚改安置房源不够",
      { chatId: "oc_bangongshi" },
    );
    expect(words).toContain("已记下 2 个问题");
    expect([(await stored(office, 1))["street"], (await stored(office, 2))["category"]]).toEqual([
      "枫溪街道",
      "resettlement_housing",
    ]);
  });
});

describe("/issues", () => {
  test("lists what is outstanding here, with owner, deadline and next rung, and opens one by its number", async () => {
    await ask(office, CLERK, "/issue 缺测绘报告 @李指挥长", { mentions: [HEAD] });
    await ask(office, CLERK, "/issue 12户等安置房 @谭专干", { mentions: [CLERK] });
    await visit(office, "12-17 20:00", "12-17 20:30");
    const { words, message } = await ask(office, CLERK, "/问题清单");
    expect(words).toContain("大米厂棚改未办结问题：2 个");
    expect(words).toContain("其中超期 2 个");
    expect(words).toContain("李指挥长　<font color='red'>超期（今天 20:00）</font>");
    const one = await press(office, CLERK, message, "#1");
    expect(one.said.map(cardWords).join()).toContain("经过（");
    expect((await ask(office, CLERK, "/问题清单 @李指挥长", { mentions: [HEAD] })).words).toContain(
      "：1 个",
    );
    expect((await ask(office, CLERK, "/问题清单 枫溪街道")).words).toContain(
      "枫溪街道未办结问题：没有",
    );
    expect((await ask(office, CLERK, "/问题清单 办实事")).words).toContain("没有");
  });

  test("sends a long list in private", async () => {
    for (let n = 0; n < 9; n++) await ask(office, CLERK, `/issue 缺第${n}份测绘报告`);
    const { words } = await ask(office, CLERK, "/issues");
    expect(words).toContain("已单独发给您");
    expect(inPrivate(office, CLERK).map(cardWords).join()).toContain("#9");
  });
});

describe("the words of an issue", () => {
  test("leave out the project's name at their head, which has a place of its own", async () => {
    const { words } = await ask(office, CLERK, "/issue 大米厂 缺测绘报告");
    expect((await stored(office))["text"]).toBe("缺测绘报告");
    expect(words).toContain("大米厂棚改");
  });

  test("that are a number alone show that issue", async () => {
    await ask(office, CLERK, "/issue 缺测绘报告");
    expect((await ask(office, CLERK, "/问题 #1")).words).toContain("经过（");
  });
});

describe("/mine", () => {
  test("shows my matters by the minute at which they climb", async () => {
    await ask(office, CLERK, "/issue 缺测绘报告，3天内 @李指挥长", { mentions: [HEAD] });
    await ask(office, CLERK, "/issue 便道堵了，紧急 @李指挥长", { mentions: [HEAD] });
    const { words } = await ask(office, HEAD, "/mine");
    expect(words).toContain("2 个要办");
    expect(words.indexOf("便道堵了")).toBeLessThan(words.indexOf("缺测绘报告"));
    expect(words).toContain("今天 16:30 提醒");
  });
});
