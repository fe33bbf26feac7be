import { afterEach, beforeEach, expect, test } from "vitest";
import { ADMIN, cardWords, openOffice, type Office } from "../e2e/office.ts";
import { ask, CLERK, GROUP, HEAD, inPrivate, visit } from "./help.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice({ start: "2021-12-30T14:30:00+08:00" });
});
afterEach(() => office.close());

test("/burden and the first workday of the month tell how many messages reached whom and how many were spared", async () => {
  for (const what of ["缺测绘报告", "缺安置协议", "缺评估报告"])
    await ask(office, HEAD, `/问题 ${what}，5天内 @谭专干`, { mentions: [CLERK] });
  // Three reminders to sign fall on one minute: one letter, two spared.
  await visit(office, "12-30 16:30");
  expect(inPrivate(office, CLERK)).toHaveLength(1);
  await office.store.execute(
    "insert into burdens (day, open_id, kind, form, count) values ('2021-12-30', 'ou_tan_zhuangan', 'digest', 'private', 9)",
  );
  for (const what of ["缺公示照片", "缺清点表"])
    await ask(office, HEAD, `/问题 ${what}，5天内 @谭专干`, { mentions: [CLERK] });
  await visit(office, "12-30 18:30");

  const refused = await ask(office, CLERK, "/减负账");
  expect(refused.words).toContain("项目服务股");
  const { all } = await ask(office, ADMIN, "/减负账");
  const card = all.map(cardWords).find((words) => words.startsWith("减负账"))!;
  expect(card).toContain("减负账 2021年12月");
  expect(card).toContain("少发 4 条：合并 2，超过每人每天 6 条不再提醒 2");
  expect(office.heard(GROUP).map(cardWords).at(-1)).toContain("已单独发给您");

  await visit(office, "01-01 08:30", "01-04 08:29");
  const told = () =>
    inPrivate(office, ADMIN)
      .map(cardWords)
      .filter((words) => words.startsWith("减负账"));
  const before = told().length;
  await visit(office, "01-04 08:30", "01-04 08:31");
  expect(told()).toHaveLength(before + 1);
  expect(told().at(-1)).toContain("合并 2");
  expect(told().at(-1)).toContain("/减负账 12月");
});

test("/burden reads a month, and says how to write one that it cannot read", async () => {
  expect((await ask(office, ADMIN, "/burden 13月")).words).toContain("/减负账 11月");
  const { all } = await ask(office, ADMIN, "/减负账 2021-11");
  expect(all.map(cardWords).join()).toContain("减负账 2021年11月");
});
