import { afterEach, beforeEach, expect, test } from "vitest";
import type { Message } from "../../src/playground/feishu/world.ts";
import { cardWords, openOffice, type Office } from "../e2e/office.ts";
import {
  ask,
  CLERK,
  DIRECTOR,
  GROUP,
  HEAD,
  inPrivate,
  LEADER,
  press,
  rungs,
  stored,
  visit,
  wallOf,
} from "./help.ts";

/** The Friday before New Year's Day; 1 to 3 January are off, 4 January is worked. */
const FRIDAY = "2021-12-31T15:00:00+08:00";

let office: Office;
beforeEach(async () => {
  office = await openOffice({ start: FRIDAY });
});
afterEach(() => office.close());

const raise = async (what: string) =>
  await ask(office, LEADER, `/问题 ${what} @谭专干`, { mentions: [CLERK] });
const titleOf = (message: Message) => cardWords(message).split("\n")[0]!;
const evening = () => inPrivate(office, CLERK).filter((one) => titleOf(one).startsWith("今晚清零"));

test("four problems of a Friday afternoon go over New Year, each its own way", async () => {
  const first = await raise("3户权属有争议");
  await raise("缺测绘报告");
  await raise("安置房源不足，3天内解决");
  const fourth = await raise("缺安置协议");
  expect(titleOf(first.message)).toBe("#1 3户权属有争议");
  expect(first.words).toContain("没办结：**今天（12月31日） 20:00** 提醒 谭专干");

  // The second gets more time: asked by its owner, agreed by the rung above.
  const asked = await ask(office, CLERK, "/延期 #2 4天 业主在外地");
  expect(asked.words).toContain("谭专干申请**延期到 1月4日（周二） 20:00**：业主在外地");
  const byOwner = await press(office, CLERK, asked.message, "同意");
  expect(byOwner.toast?.content).toContain("指挥长");
  const agreed = await press(office, HEAD, asked.message, "同意");
  expect(agreed.toast?.content).toBe("已同意延期到 1月4日（周二） 20:00");

  // The third goes to somebody else; its clock does not start anew.
  const { due_at: due } = await stored(office, 3);
  const handed = await ask(office, CLERK, "/指派 #3 @李指挥长", { mentions: [HEAD] });
  expect(handed.words).toContain("<at id=ou_li_zhihuizhang></at> 请签收");
  expect(await stored(office, 3)).toMatchObject({
    owner: HEAD,
    due_at: due,
    text: "安置房源不足",
  });
  expect(wallOf(due)).toBe("01-03 20:00");

  // 18:00: each owner his own unmoved ones of today. An extension agreed and a later deadline are no matter of tonight.
  await visit(office, "12-31 17:00", "12-31 18:00");
  expect(evening()).toHaveLength(1);
  expect(cardWords(evening()[0])).toContain("您有 2 个没动");
  expect(cardWords(evening()[0])).toMatch(/#1\*\* .*权属[^]*#4\*\* .*缺安置协议/);
  expect(inPrivate(office, HEAD).map(titleOf)).not.toContain("今晚清零：您有 1 个没动");

  // 20:00: what is still unmoved stayed overnight, and its owner is mentioned; the holiday is quiet.
  await visit(office, "12-31 20:00");
  const nights = await office.store.execute(
    "select no from issue_events where what = 'overnight' order by no",
  );
  expect(nights.rows.map((row) => Number(row["no"]))).toEqual([1, 4]);
  const beforeHoliday = office.heard(GROUP).length;
  await visit(office, "01-01 09:00", "01-02 09:00", "01-02 18:00", "01-03 18:00");
  expect(office.heard(GROUP)).toHaveLength(beforeHoliday);
  await visit(office, "01-03 20:00");
  expect(evening()).toHaveLength(1);

  // The first morning names what stayed overnight.
  await visit(office, "01-04 08:30");
  const digest = inPrivate(office, LEADER).find((one) => titleOf(one) === "早报 1月4日")!;
  expect(cardWords(digest)).toMatch(/过夜 2件/);
  expect(cardWords(digest)).toContain("建设街道：过夜 2件");
  await visit(office, "01-04 09:00");

  // The fourth is resolved too soon, goes back, on where it was, and is then accepted.
  const early = await ask(office, CLERK, "/办结 #4 协议文本已补齐，等业主签字");
  expect(early.words).toContain("办结：**协议文本已补齐，等业主签字**");
  for (const who of [CLERK, HEAD, LEADER]) expect(early.words).toContain(`<at id=${who}></at>`);
  await visit(office, "01-04 20:00", "01-05 08:59", "01-05 09:00");
  expect((await rungs(office, 4)).at(-1)).toBe("01-04 09:00 rung 2 ou_li_zhihuizhang");
  office.setClock("2022-01-05T10:00:00+08:00");
  const back = await press(office, LEADER, early.message, "退回");
  expect(back.toast?.content).toBe("已退回，已提醒 谭专干");
  expect(await stored(office, 4)).toMatchObject({ state: "open", rung: 2 });
  await visit(office, "01-06 08:59", "01-06 09:00");
  expect((await rungs(office, 4)).at(-1)).toBe("01-06 09:00 rung 3 ou_zhou_quzhang");
  const done = await ask(office, CLERK, "/办结 三户业主都已签字", {
    replyTo: fourth.message.messageId,
  });
  expect(done.words).toMatch(
    /<at id=ou_tan_zhuangan>.*<at id=ou_li_zhihuizhang>.*<at id=ou_zhou_quzhang>/,
  );
  const kept = await press(office, LEADER, done.message, "属实");
  expect(kept.toast?.content).toBe("已确认属实");
  expect(await stored(office, 4)).toMatchObject({ state: "accepted", accepted_by: "person" });

  // The first has climbed every rung by now but the last, which comes three workdays later.
  await visit(office, "01-07 09:00", "01-10 08:59", "01-10 09:00", "01-11 09:00");
  expect(await rungs(office, 1)).toEqual([
    "12-31 15:00 told 0 ou_tan_zhuangan",
    "12-31 20:00 rung 1 ou_tan_zhuangan",
    "01-04 09:00 rung 2 ou_li_zhihuizhang",
    "01-05 09:00 rung 3 ou_zhou_quzhang",
    "01-10 09:00 rung 4 ou_chen_zhuren",
  ]);
  // The second counted from its agreed deadline, the third from its own, under its new owner.
  expect((await rungs(office, 2)).slice(1)).toEqual([
    "01-04 20:00 rung 1 ou_tan_zhuangan",
    "01-05 09:00 rung 2 ou_li_zhihuizhang",
    "01-06 09:00 rung 3 ou_zhou_quzhang",
    "01-11 09:00 rung 4 ou_chen_zhuren",
  ]);
  expect((await rungs(office, 3)).slice(1)).toEqual([
    "01-03 20:00 rung 1 ou_li_zhihuizhang",
    "01-04 09:00 rung 2 ou_li_zhihuizhang",
    "01-05 09:00 rung 3 ou_zhou_quzhang",
    "01-10 09:00 rung 4 ou_chen_zhuren",
  ]);

  // Its end is told to everybody on the way; the director is not in the group and is told in private.
  const closing = await ask(office, CLERK, "/办结 #1 三户都签了权属确认书");
  for (const who of [CLERK, HEAD, LEADER]) expect(closing.words).toContain(`<at id=${who}></at>`);
  expect(closing.words).toContain("@陈主任");
  expect(inPrivate(office, DIRECTOR).map(cardWords).at(-1)).toContain("三户都签了权属确认书");
});
