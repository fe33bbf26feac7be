import { afterEach, beforeEach, expect, test } from "vitest";
import { ADMIN, openOffice, type Office } from "../e2e/office.ts";
import { ask, CLERK, HEAD, visit } from "./help.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice({ start: "2021-12-17T14:30:00+08:00" });
});
afterEach(() => office.close());

test("/issues 上会 lists what has reached its ladder's meeting rung, here or in the district, until it ends", async () => {
  await ask(office, HEAD, "/问题 缺测绘报告 @谭专干", { mentions: [CLERK] });
  await ask(office, ADMIN, "/设置 提级 第3级 上会");
  await ask(office, HEAD, "/问题 缺安置协议 @谭专干", { mentions: [CLERK] });
  const none = await ask(office, HEAD, "/问题清单 上会");
  expect(none.words).toContain("没有");
  await visit(office, "12-17 20:00", "12-20 09:00", "12-21 09:00");
  // The first goes by the ladder of its opening, where the fourth rung is the meeting's.
  const early = await ask(office, HEAD, "/问题清单 上会");
  expect(early.words).toContain("要上会");
  expect(early.words).toContain("#2");
  expect(early.words).not.toContain("#1");
  await visit(office, "12-24 09:00");
  const both = await ask(office, HEAD, "/问题清单 全区 上会");
  expect(both.words).toContain("：2 个");
  await ask(office, CLERK, "/办结 #1 测绘报告已出具");
  expect((await ask(office, HEAD, "/issues 上会")).words).not.toContain("#1");
});
