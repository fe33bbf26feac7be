import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cardWords, openOffice, type Office } from "../e2e/office.ts";
import {
  ask,
  CLERK,
  DIRECTOR,
  GROUP,
  HEAD,
  KEEPER,
  LEADER,
  press,
  stored,
  STRANGER,
  visit,
  wallOf,
} from "./help.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

/** Raised by the head, owned by the clerk, due today at 20:00. */
async function raised(line = "/issue 3户权属有争议 @谭专干") {
  return await ask(office, HEAD, line, { mentions: [CLERK] });
}

test.each([
  ["/resolve #1", "请写一句办了什么", "/办结 #1 三户都签了协议"],
  ["/resolve #1 已处理", "请写一句办了什么", "/办结 #1 三户都签了协议"],
  ["/snooze #1 2022-01-14", "请写一句理由", "/挂账 #1 2022-01-14 等法院判决"],
  ["/extend #1 2天", "请写一句理由", "/延期 #1 12-19 业主在外地"],
  ["/extend #1 2022-01-04", "请写一句理由", "/延期 #1 2022-01-04 业主在外地"],
  ["/escalate #1", "请写一句理由", "/提级 #1 请区司法局牵头"],
  ["/follow #1", "跟进了什么", "/跟进 #1 已约当事人面谈"],
])("%s without its sentence shows its own line put right", async (line, why, right) => {
  await raised();
  const { words } = await ask(office, CLERK, line);
  expect(words).toContain(why);
  expect(words).toContain(right);
});

describe("/resolve", () => {
  test.each([
    ["#7 form", "/resolve #1 三户都签了协议"],
    ["7号 form", "/办结 1号 三户都签了协议"],
    ["№7 form", "/办结 №1 三户都签了协议"],
    ["full-width", "／办结　＃１　三户都签了协议"],
    ["a bare number", "/resolve 1 三户都签了协议"],
    ["Chinese numerals", "/resolve 第一号问题 三户都签了协议"],
    ["plain words to the bot", "@不过夜 1号问题解决了，三户都签了协议"],
  ])(
    "closes by %s with one sentence, rings those mentioned on the way in its one answer",
    async (_t, line) => {
      await raised();
      const mentions = line.includes("@不过夜") ? ["ou_bot"] : [];
      const { words, all } = await ask(office, CLERK, line, { mentions });
      expect(all).toHaveLength(1);
      expect(words).toContain("已办结");
      expect(words).toContain("三户都签了协议");
      expect(words).toContain("<at id=ou_li_zhihuizhang></at>");
      const row = await stored(office);
      expect([row["state"], row["resolved_by"]]).toEqual(["resolved", CLERK]);
    },
  );

  test("closes without a number in a reply to its card, or to the words it was raised with", async () => {
    const first = await raised();
    await ask(office, CLERK, "/办结 三户都签了协议", { replyTo: first.message.messageId });
    expect((await stored(office, 1))["state"]).toBe("resolved");
    const second = await raised("/issue 缺测绘报告 @谭专干");
    await ask(office, CLERK, "/办结 报告已送到", { replyTo: second.message.parentId! });
    expect((await stored(office, 2))["state"]).toBe("resolved");
  });

  test("is refused to whoever has no part in it, and says who may and what to do", async () => {
    await raised();
    const { chatId } = office.double.direct(STRANGER);
    for (const line of ["/resolve #1 我随便办结一下", "/end #1 政策不支持", "/assign #1 罗专干"]) {
      const { words } = await ask(office, STRANGER, line, { chatId });
      expect(words).toContain("责任人");
      expect(words).toContain("/跟进 #1 现场情况");
    }
    const row = await stored(office);
    expect([row["state"], row["owner"]]).toEqual(["open", CLERK]);
  });

  test("without an owner is not handed about by a stranger either", async () => {
    await ask(office, HEAD, "/issue 缺测绘报告");
    const { chatId } = office.double.direct(STRANGER);
    const { words } = await ask(office, STRANGER, "/assign #1 罗专干", { chatId });
    expect(words).toContain("项目群里的人");
    expect((await stored(office))["owner"]).toBeNull();
  });

  test.each([
    ["the owner", CLERK],
    ["the raiser", HEAD],
    ["a post above", DIRECTOR],
    ["the section", KEEPER],
  ])("is taken in a direct message from %s", async (_title, who) => {
    await raised();
    const { chatId } = office.double.direct(who);
    await ask(office, who, "/resolve #1 三户都签了协议", { chatId });
    expect((await stored(office))["state"]).toBe("resolved");
  });

  test("is taken in a direct message from whoever reports in the project's group", async () => {
    await ask(office, HEAD, "/issue 缺测绘报告 @李指挥长", { mentions: [HEAD] });
    const { chatId } = office.double.direct(CLERK);
    const refused = await ask(office, CLERK, "/resolve #1 报告已送到", { chatId });
    expect(refused.words).toContain("请到项目群里发这一句");
    await ask(office, CLERK, "/report 签约1户");
    await ask(office, CLERK, "/resolve #1 报告已送到", { chatId });
    expect((await stored(office))["state"]).toBe("resolved");
  });

  test("of another project than the group's is asked before it is closed", async () => {
    await raised();
    const other = { chatId: "oc_tiedonglu" };
    const asked = await ask(office, KEEPER, "/resolve #1 三户都签了协议", other);
    expect(asked.words).toContain("这不是本群项目的问题");
    expect(asked.words).toContain("大米厂棚改：3户权属有争议");
    expect((await stored(office))["state"]).toBe("open");
    await ask(office, KEEPER, "1", other);
    expect((await stored(office))["resolution"]).toBe("三户都签了协议");
  });

  test("sends 已处理 alone back, and takes the sentence that follows", async () => {
    await raised();
    const back = await ask(office, CLERK, "/resolve #1 已处理");
    expect(back.words).toContain("请写一句办了什么");
    expect((await stored(office))["state"]).toBe("open");
    await ask(office, CLERK, "@不过夜 三户都签了协议", { mentions: ["ou_bot"] });
    expect((await stored(office))["resolution"]).toBe("三户都签了协议");
  });

  test("closes several numbers of one line, and tells each refusal", async () => {
    await raised();
    await raised("/issue 缺测绘报告 @谭专干");
    const { words } = await ask(office, CLERK, "/办结 #1、#2、#9 都签了协议");
    expect(words).toContain("已办结 2 个，1 个没办成");
    expect(words).toContain("没有 #9 这个问题");
  });

  test("keeps a part that is done as a note", async () => {
    await raised("/issue 12户等安置房 @谭专干");
    const { words } = await ask(office, CLERK, "/办结 #1 先解决了5户，还差7户");
    expect(words).toContain("办了一部分，还剩 7");
    expect((await stored(office))["state"]).toBe("open");
  });

  test("finds the one that is meant by project and kind, asks where there are two", async () => {
    await raised();
    const first = await ask(office, CLERK, "@不过夜 大米厂权属争议那个事解决了，三户都签了", {
      mentions: ["ou_bot"],
    });
    expect(first.words).toContain("已办结");
    await raised();
    await raised();
    const asked = await ask(office, CLERK, "@不过夜 大米厂权属争议那个事解决了，三户都签了", {
      mentions: ["ou_bot"],
    });
    expect(asked.words).toContain("是哪一个问题？");
    await ask(office, CLERK, "2");
    expect((await stored(office, 3))["state"]).toBe("resolved");
  });

  test("is accepted or returned by the raiser alone, once", async () => {
    const { message } = await raised();
    const done = await ask(office, CLERK, "/办结 #1 三户都签了协议");
    expect((await press(office, STRANGER, done.message, "属实")).toast?.content).toContain(
      "要提出人",
    );
    const returned = await press(office, HEAD, done.message, "退回");
    expect(returned.isRedrawn).toBe(true);
    expect(returned.said.map(cardWords).join()).toContain("<at id=ou_tan_zhuangan></at>");
    expect((await stored(office))["state"]).toBe("open");
    await ask(office, CLERK, "/办结 #1 三户都重新签了协议");
    await ask(office, HEAD, "属实", { replyTo: message.messageId });
    expect((await stored(office))["state"]).toBe("accepted");
    expect((await ask(office, CLERK, "/办结 #1 三户都签了协议")).words).toContain("已办结");
  });

  test.each(["还没弄好", "不属实，路还是不通", "只签了一户，另两户没签"])(
    "is returned by the raiser's plain denial in a reply: %s",
    async (words) => {
      const { message } = await raised();
      await ask(office, CLERK, "/办结 #1 三户都签了协议");
      const note = await ask(office, CLERK, "还没弄好", { replyTo: message.messageId });
      expect(note.words).toContain("已记一条跟进");
      expect((await stored(office))["state"]).toBe("resolved");
      const back = await ask(office, HEAD, words, { replyTo: message.messageId });
      expect(back.words).toContain("已退回，接着办");
      expect(back.words).toContain("<at id=ou_tan_zhuangan></at>");
      expect((await stored(office))["state"]).toBe("open");
    },
  );

  test("is returned by the raiser's denial with its number", async () => {
    await raised();
    await ask(office, CLERK, "/办结 #1 三户都签了协议");
    const back = await ask(office, HEAD, "@不过夜 #1 还没弄好", { mentions: ["ou_bot"] });
    expect(back.words).toContain("已退回，接着办");
  });

  test("is accepted by three workdays of silence, and says so", async () => {
    await raised();
    await ask(office, CLERK, "/办结 #1 三户都签了协议");
    await visit(office, "12-17 20:00", "12-20 09:00", "12-22 14:00");
    expect((await stored(office))["state"]).toBe("resolved");
    await visit(office, "12-22 14:30");
    expect((await stored(office))["accepted_by"]).toBe("silence");
    expect(cardWords(office.heard(GROUP).at(-1))).toContain("默认属实");
  });
});

describe("/extend", () => {
  test("moves the deadline once the rung above agrees; nobody else may, and nobody twice", async () => {
    await raised();
    const asked = await ask(office, CLERK, "/extend #1 2天 业主在外地");
    expect(asked.words).toContain(
      "延期到 **12月19日（周日） 20:00**"
        .replace("延期到 **", "**延期到 ")
        .replace("**延期", "**延期"),
    );
    expect(asked.words).toContain("<at id=ou_li_zhihuizhang></at>");
    expect((await press(office, CLERK, asked.message, "同意")).toast?.content).toContain(
      "李指挥长",
    );
    const agreed = await press(office, HEAD, asked.message, "同意");
    expect(agreed.toast?.content).toContain("已同意延期");
    expect(agreed.said.map(cardWords).join()).toContain("<at id=ou_tan_zhuangan></at>");
    expect(wallOf((await stored(office))["due_at"])).toBe("12-19 20:00");
    const again = await office
      .press({ by: HEAD, messageId: asked.message.messageId, value: undefined, text: "签收" })
      .catch(() => null);
    expect(again?.toast?.content).toBeDefined();
  });

  test.each([
    ["days", "/extend #1 2天 业主在外地", "12-19 20:00"],
    ["a date", "/extend #1 12-31 等测绘报告", "12-31 20:00"],
    ["tomorrow", "/延期 1号 明天 等材料", "12-18 20:00"],
    ["a sentence", "@不过夜 1号问题请延期到12月25日，业主在外地回不来", "12-25 20:00"],
  ])("understands %s", async (_title, line, due) => {
    await raised();
    const mentions = line.includes("@不过夜") ? ["ou_bot"] : [];
    await ask(office, CLERK, line, { mentions });
    const pending = JSON.parse(String((await stored(office))["pending"])) as { until: string };
    expect(wallOf(Date.parse(pending.until))).toBe(due);
  });

  test("is decided by the one above whoever owns it by now", async () => {
    await raised();
    const asked = await ask(office, CLERK, "/extend #1 2天 业主在外地");
    const handed = await ask(office, CLERK, "/assign #1 @李指挥长", { mentions: [HEAD] });
    expect(handed.words).toContain("等 周区长 决定");
    const own = await press(office, HEAD, asked.message, "同意");
    expect(own.toast?.content).toContain("要 周区长 来决定");
    expect(wallOf((await stored(office))["due_at"])).toBe("12-17 20:00");
    const agreed = await press(office, LEADER, asked.message, "同意");
    expect(agreed.toast?.content).toContain("已同意延期");
  });

  test("is void once the day asked for has passed, and shown nowhere any more", async () => {
    await raised();
    const asked = await ask(office, CLERK, "/extend #1 1天 业主在外地");
    expect((await ask(office, LEADER, "/日报 全区")).words).toContain("请延期");
    office.setClock("2021-12-27T09:00:00+08:00");
    const late = await press(office, HEAD, asked.message, "同意");
    expect(late.toast?.content).toContain("申请的日子已经过了");
    expect(wallOf((await stored(office))["due_at"])).toBe("12-17 20:00");
    expect(cardWords(office.double.message(asked.message.messageId))).not.toContain("决定");
    const { words } = await ask(office, HEAD, "/问题清单 #1");
    expect(words).not.toContain("同意");
    const digest = await ask(office, LEADER, "/日报 全区");
    expect(digest.words).not.toContain("请延期");
  });

  test("is refused after the deadline, and asks for the reason where there is none", async () => {
    await raised();
    const asked = await ask(office, CLERK, "/延期 #1 2天");
    expect(asked.words).toContain("请写一句理由");
    await ask(office, CLERK, "@不过夜 业主在外地", { mentions: ["ou_bot"] });
    expect(String((await stored(office))["pending"])).toContain("业主在外地");
    await press(office, HEAD, (await ask(office, CLERK, "/issues #1")).message, "不同意");
    expect((await stored(office))["pending"]).toBeNull();
    office.setClock("2021-12-17T20:10:00+08:00");
    expect((await ask(office, CLERK, "/延期 #1 2天 业主在外地")).words).toContain("不能再延期");
  });
});

describe("the other steps", () => {
  test("收到 in a reply signs for it; the clock to the end goes on", async () => {
    const { message } = await raised();
    const { words } = await ask(office, CLERK, "收到", { replyTo: message.messageId });
    expect(words).toContain("已签收");
    expect(words).toContain("期限：**今天（12月17日） 20:00**");
    expect((await ask(office, STRANGER, "/签收 #1", { chatId: "oc_xiangjiang" })).words).toContain(
      "责任人是谭专干",
    );
  });

  test("a plain reply to the card is a note, and a press is as good as a line", async () => {
    const { message } = await raised();
    await ask(office, CLERK, "已约三户明天上午面谈", { replyTo: message.messageId });
    const { rows } = await office.store.execute(
      "select what, text from issue_events where no = 1 order by id desc limit 1",
    );
    expect(rows[0]).toMatchObject({ what: "follow", text: "已约三户明天上午面谈" });
    const signed = await press(office, CLERK, message, "签收");
    expect(signed.isRedrawn).toBe(true);
    expect((await press(office, CLERK, message, "办结")).said.map(cardWords).join()).toContain(
      "办了什么",
    );
  });

  test("a hand-over keeps clock and history and rings the new owner", async () => {
    await raised();
    const { words } = await ask(office, CLERK, "/指派 #1 @李指挥长 请牵头", { mentions: [HEAD] });
    expect(words).toContain("<at id=ou_li_zhihuizhang></at> 请签收");
    const row = await stored(office);
    expect([row["owner"], wallOf(row["due_at"]), row["handovers"]]).toEqual([
      HEAD,
      "12-17 20:00",
      1,
    ]);
  });

  test("handing up rings the next post with the reason and counts as moved", async () => {
    await raised();
    const { words } = await ask(office, CLERK, "/提级 #1 请区司法局牵头认定权属");
    expect(words).toContain("<at id=ou_li_zhihuizhang></at> 请协调");
    const row = await stored(office);
    expect([row["rung"], row["moved_at"] !== null]).toEqual([2, true]);
    expect((await ask(office, CLERK, "/提级 #1")).words).toContain("请写一句理由");
  });

  test("setting aside takes it out of the list until its day, then it comes back", async () => {
    await raised();
    const asked = await ask(office, CLERK, "/snooze #1 2022-01-14 等法院判决");
    await press(office, HEAD, asked.message, "同意");
    expect((await stored(office))["state"]).toBe("snoozed");
    expect((await ask(office, CLERK, "/问题清单 挂账")).words).toContain("挂账到 2022-01-14");
    await visit(office, "12-17 20:00", "12-20 09:00", "01-13 09:00", "01-14 07:00");
    await visit(office, "01-14 07:30");
    expect((await stored(office))["state"]).toBe("open");
    expect(cardWords(office.heard(GROUP).at(-1))).toContain("挂账到期，恢复办理");
  });

  test("an end that solves nothing needs the head, and is counted apart", async () => {
    await raised();
    const asked = await ask(office, CLERK, "/终结 #1 转法律程序 已向法院起诉");
    expect(asked.words).toContain("终结（转法律程序）");
    await press(office, HEAD, asked.message, "同意");
    const row = await stored(office);
    expect([row["state"], row["ended_as"]]).toEqual(["ended", "legal"]);
  });

  test("reopening needs a reason; the second time it starts a rung higher", async () => {
    await raised();
    for (const round of [1, 2]) {
      await ask(office, CLERK, "/办结 #1 三户都签了协议");
      const { words } = await ask(office, HEAD, "/重开 #1");
      expect(words).toContain("请写一句理由");
      expect(words).toContain("/重开 #1 又反弹了");
      await ask(office, HEAD, "@不过夜 又反悔了", { mentions: ["ou_bot"] });
      const row = await stored(office);
      expect([row["state"], row["reopens"], row["rung"]]).toEqual([
        "open",
        round,
        round === 1 ? 0 : 2,
      ]);
    }
  });

  test("a leader's reply to the card becomes an order and asks only for the date", async () => {
    const { message } = await raised();
    const asked = await ask(office, LEADER, "请街道主要领导上门，把三户谈下来", {
      replyTo: message.messageId,
    });
    expect(asked.words).toContain("什么时候前办好？");
    const { words } = await ask(office, LEADER, "2");
    expect(words).toContain("#2");
    const row = await stored(office, 2);
    expect([row["kind"], row["owner"], wallOf(row["due_at"]), row["raiser"]]).toEqual([
      "assigned",
      CLERK,
      "12-18 20:00",
      LEADER,
    ]);
    const second = await ask(office, LEADER, "3天内把三户谈下来", { replyTo: message.messageId });
    expect(second.words).toContain("#3");
  });

  test("/task asks for whoever is to do it", async () => {
    const asked = await ask(office, DIRECTOR, "/交办 明天前核实剩余户", {
      chatId: "oc_bangongshi",
    });
    expect(asked.words).toContain("交给谁办？");
    const { words } = await ask(office, DIRECTOR, "@不过夜 谭专干", {
      chatId: "oc_bangongshi",
      mentions: ["ou_bot"],
    });
    expect(words).toContain("责任人：谭专干");
    expect(wallOf((await stored(office))["due_at"])).toBe("12-18 20:00");
  });

  test.each([
    "/ack",
    "/follow #1 做了",
    "/assign #1",
    "/extend #1",
    "/snooze #1",
    "/resolve #1 做好了",
    "/end #1",
    "/reopen #1 又来了",
    "/escalate #1 请协调",
  ])("%s answers once and says what to do where there is no such issue", async (line) => {
    const { all, words } = await ask(office, CLERK, line);
    expect(all).toHaveLength(1);
    expect(words.length).toBeGreaterThan(8);
  });
});

describe("leaves and hand-overs", () => {
  test("a deputy is mentioned in the place of whoever is away, and the message says why", async () => {
    await ask(office, HEAD, "/请假 到12-24 @刘股长", { mentions: [KEEPER] });
    await raised();
    await visit(office, "12-17 20:00", "12-20 09:00");
    const words = cardWords(office.heard(GROUP).at(-1));
    expect(words).toContain("<at id=ou_liu_guzhang></at>");
    expect(words).toContain("指挥长 李指挥长 请假，转 刘股长");
    expect((await ask(office, HEAD, "/请假 结束")).words).toContain("已销假");
  });

  test("everything of one person moves to another once both have agreed", async () => {
    await raised();
    const asked = await ask(office, KEEPER, "/交接 @李指挥长 @罗专干", {
      mentions: [HEAD, STRANGER],
    });
    expect(asked.words).toContain("大米厂棚改 指挥长");
    await ask(office, KEEPER, "/指派 #1 @李指挥长", { mentions: [HEAD] });
    expect((await press(office, CLERK, asked.message, "同意交接")).toast?.content).toContain(
      "要交接的两个人",
    );
    await press(office, HEAD, asked.message, "同意交接");
    expect((await stored(office))["owner"]).toBe(HEAD);
    await press(office, STRANGER, asked.message, "同意交接");
    const row = await stored(office);
    expect([row["owner"], wallOf(row["due_at"])]).toEqual([STRANGER, "12-17 20:00"]);
    const { rows } = await office.store.execute(
      "select open_id from posts where scope = '大米厂棚改' and post = 'head' and ended_at is null",
    );
    expect(rows.map((one) => one["open_id"])).toEqual([STRANGER]);
  });

  test("a rehearsal names the rungs of today's roster and leaves no trace", async () => {
    const before = await office.store.execute("select count(*) as n from issue_events");
    const { words, all } = await ask(office, CLERK, "/演练");
    expect(all).toHaveLength(1);
    expect(words).toContain("**12月20日（周一） 09:00**　提到指挥长：李指挥长");
    expect(words).toContain("**12月24日（周五） 09:00**　提到主任：陈主任（上会）");
    expect(words).not.toContain("<at id=");
    const after = await office.store.execute(
      "select (select count(*) from issues) + (select count(*) from issue_events) as n",
    );
    expect(after.rows[0]!["n"]).toBe(before.rows[0]!["n"]);
  });
});
