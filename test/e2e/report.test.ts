import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cardWords, openOffice, type Office } from "./office.ts";

const CLERK = "ou_tan_zhuangan";
const GROUP = "oc_damichang";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

describe("/report from a signed event to a sent card", () => {
  test("answers at once with what was understood, before → after, and 改 / 撤", async () => {
    const [answer, ...more] = await office.say(
      "oc_tiedonglu",
      "ou_wang_zhuangan",
      "/report 签约3户 腾房2户",
    );
    expect(more).toEqual([]);
    expect(answer!.parentId).toBeDefined();
    const words = cardWords(answer);
    expect(words).toContain("已记下");
    expect(words).toContain("铁东路南段新建工程");
    expect(words).toContain("**签约** +3户　累计 22 → **25户**，还剩 6户");
    expect(words).toContain("**腾房** +2户　累计 15 → **17户**");
    expect(words).toMatch(/改[\s\S]*撤/);
  });

  test("takes back what it booked when 撤 is pressed, once, by its writer alone", async () => {
    const [answer] = await office.say(GROUP, CLERK, "/report 签约3户 腾房2户");
    const other = await office.press({
      by: "ou_zhou_quzhang",
      messageId: answer!.messageId,
      text: "撤",
    });
    expect(other.toast?.content).toContain("只能撤自己报的");
    const done = await office.press({ by: CLERK, messageId: answer!.messageId, text: "撤" });
    expect(done.isRedrawn).toBe(true);
    expect(cardWords(office.double.message(answer!.messageId))).toContain("累计 3 → **0户**");
    const [again] = await office.say(GROUP, CLERK, "/report 签约1户");
    expect(cardWords(again)).toContain("累计 0 → **1户**");
  });

  test("counts an event once though it is pushed again", async () => {
    const said = await office.double.say({
      chatId: "oc_tiedonglu",
      by: "ou_wang_zhuangan",
      text: "/report 签约1户",
    });
    await office.settle();
    await office.double.redeliver(said.delivery!.eventId);
    await office.settle();
    expect(office.heard("oc_tiedonglu")).toHaveLength(1);
    const [next] = await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/report 签约1户");
    expect(cardWords(next)).toContain("累计 23 → **24户**");
  });

  test.each([
    ["an over-target figure", "/report 铁东路 签约30户", "签约会超过总数：共 31户，照这样是 52户"],
    ["a falling total", "/report 铁东路 累计签约20户", "签约会变少：原来 22户，照这样是 20户"],
    ["vacated above signed", "/report 铁东路 累计腾房25户", "比签约的 22户 还多"],
    ["a huge number", "/report 铁东路 签约99999999999户", "太大"],
    ["an unknown project", "/report 火星基地 签约3户", "火星基地"],
    ["an empty one", "/report 铁东路", "今天的进度"],
    ["emoji alone", "/report 🎉🎉🎉", "🎉"],
  ])("asks once, storing nothing, after %s", async (_title, line, want) => {
    const answers = await office.say("oc_bangongshi", "ou_deng_zhuren", line);
    expect(answers).toHaveLength(1);
    expect(cardWords(answers[0])).toContain(want);
    const rows = await office.store.execute("select count(*) as n from entries");
    expect(Number(rows.rows[0]!["n"])).toBe(0);
  });

  test("keeps a figure against the guard with the writer's reason", async () => {
    await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/report 累计签约20户");
    const [asked] = await office.say("oc_tiedonglu", "ou_wang_zhuangan", "确认");
    expect(cardWords(asked)).toContain("原因");
    const [kept] = await office.say("oc_tiedonglu", "ou_wang_zhuangan", "@不过夜 两户重复计算", {
      mentions: ["ou_bot"],
    });
    expect(cardWords(kept)).toContain("累计 22 → **20户**");
    expect(cardWords(kept)).toContain("两户重复计算");
  });

  test("asks which project when the words fit two, and takes the number", async () => {
    const [asked] = await office.say("oc_bangongshi", "ou_deng_zhuren", "/report 湘江1号 腾房1户");
    expect(cardWords(asked)).toMatch(/1 湘江1号（[一二]期）[\s\S]*2 湘江1号（[一二]期）/);
    const [done] = await office.say("oc_bangongshi", "ou_deng_zhuren", "2");
    expect(cardWords(done)).toContain("已记下");
  });

  test("never answers chatter, and answers nobody else's number", async () => {
    expect(await office.say(GROUP, CLERK, "大家辛苦了，今天冷")).toEqual([]);
    expect(await office.say(GROUP, CLERK, "2")).toEqual([]);
  });

  test("takes a 100 KB message with one short answer", async () => {
    const answers = await office.say(GROUP, CLERK, `/report ${"签约3户".repeat(10_000)}`);
    expect(answers).toHaveLength(1);
  });

  test("corrects yesterday's figure and shows before and after", async () => {
    await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/report 昨天签约5户");
    const [fixed] = await office.say(
      "oc_tiedonglu",
      "ou_wang_zhuangan",
      "/report 更正：昨天签约5户有误，应为3户",
    );
    expect(cardWords(fixed)).toContain("5 改为 3户，累计 27 → **25户**");
  });
});

describe("a report that says what blocks the work", () => {
  test("becomes a problem in one press, linked to the report", async () => {
    const [answer] = await office.say(
      "oc_tiedonglu",
      "ou_wang_zhuangan",
      "/report 今天签了1户，还有2户因为安置房源不够卡住了",
    );
    expect(cardWords(answer)).toContain("卡点：");
    expect(cardWords(answer)).not.toContain("卡点：</font>卡点");
    await office.press({
      by: "ou_wang_zhuangan",
      messageId: answer!.messageId,
      text: "转成问题来催办",
    });
    const { rows } = await office.store.execute("select no, entry_id, category from issues");
    expect(rows).toMatchObject([{ no: 1, entry_id: 1, category: "resettlement_housing" }]);
    const again = await office.press({
      by: "ou_wang_zhuangan",
      messageId: answer!.messageId,
      text: "转成问题来催办",
    });
    expect(again.toast?.content).toContain("已经转成问题 #1");
    const [detail] = await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/问题 #1");
    expect(cardWords(detail)).toContain("提出：今天签了1户，还有2户因为安置房源不够卡住了");
  });

  test("is asked for after three filings in a row without movement", async () => {
    for (const day of ["15", "16", "17"]) {
      office.setClock(`2021-12-${day}T17:00:00+08:00`);
      const [answer] = await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/report 没有进展");
      expect(cardWords(answer).includes("卡在哪里")).toBe(day === "17");
    }
  });
});

test("a bare number put right answers the question about the one figure", async () => {
  await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/report 今天签了50户");
  const [done] = await office.say("oc_tiedonglu", "ou_wang_zhuangan", "@不过夜 5户", {
    mentions: ["ou_bot"],
  });
  expect(cardWords(done)).toContain("**签约** +5户　累计 22 → **27户**");
});

test("a total that nobody knew before is told without a before", async () => {
  const [answer] = await office.say(
    "oc_tiedonglu",
    "ou_wang_zhuangan",
    "/report 兑付86.5万，累计1200万",
  );
  expect(cardWords(answer)).toContain("**兑付** +86.5万元　累计 1200万元");
});

test("an open question does not swallow a message of its own", async () => {
  await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/report 签约率80%");
  const [asked] = await office.say(
    "oc_tiedonglu",
    "ou_wang_zhuangan",
    "@不过夜 湘江1号今天腾了1户",
    {
      mentions: ["ou_bot"],
    },
  );
  expect(cardWords(asked)).toContain("湘江1号（一期）");
  const { rows } = await office.store.execute("select count(*) as n from entries");
  expect(rows[0]!["n"]).toBe(0);
});

describe("a correction that names only the right number", () => {
  const SAY = { mentions: ["ou_bot"] };

  test("is put in the place of the last entry's one figure of that unit", async () => {
    await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/report 签约3户");
    const [fixed] = await office.say(
      "oc_tiedonglu",
      "ou_wang_zhuangan",
      "@不过夜 上条写错了，应为2户",
      SAY,
    );
    expect(cardWords(fixed)).toContain("3 改为 2户，累计 25 → **24户**");
  });

  test("is asked about where the last entry had two of them", async () => {
    await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/report 签约3户 腾房1户");
    const [asked] = await office.say(
      "oc_tiedonglu",
      "ou_wang_zhuangan",
      "@不过夜 上条写错了，应为2户",
      SAY,
    );
    expect(cardWords(asked)).toContain("2 腾房1户 → 2户");
    const [fixed] = await office.say("oc_tiedonglu", "ou_wang_zhuangan", "2");
    expect(cardWords(fixed)).toContain("1 改为 2户，累计 16 → **17户**");
  });
});
