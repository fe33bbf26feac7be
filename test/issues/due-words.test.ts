import { expect, test } from "vitest";
import { withoutDue } from "../../commands/issue/due-words.ts";

test.each([
  ["安置房源不足，3天内解决", "安置房源不足"],
  ["安置房源不足 3天内", "安置房源不足"],
  ["3户权属有争议， ３天内", "3户权属有争议"],
  ["缺测绘报告，请于12月31日前办结。", "缺测绘报告"],
  ["缺测绘报告，限期两个工作日内完成", "缺测绘报告"],
  ["业主不在家；下周五前答复", "业主不在家"],
  ["便道被占，月底前", "便道被占"],
])("withoutDue() takes the deadline off %s", (words, rest) => {
  expect(withoutDue(words)).toBe(rest);
});

test.each([
  "施工便道已停工 3天",
  "3天内",
  "业主要求，今天开会",
  "过渡费3个月没发",
  "12月31日前交地的5户没签",
])("withoutDue() leaves %s as it is", (words) => expect(withoutDue(words)).toBe(words));
