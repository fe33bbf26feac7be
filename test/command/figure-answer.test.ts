import { expect, test } from "vitest";
import { readFigureAnswer } from "../../src/command/figure-answer.ts";

test.each([
  ["3", "签约3"],
  ["3户", "签约3户"],
  ["３户", "签约3户"],
  ["三户。", "签约三户"],
  ["是3户", "签约3户"],
  ["应该是3户", "签约3户"],
  ["写错了，应为3户", "签约3户"],
  ["不好意思，打错了，3户", "签约3户"],
  ["3户不是30户", "签约3户"],
  ["是3户，不是30户", "签约3户"],
  ["累计30户", "签约累计30户"],
  ["今天3户", "签约3户"],
  ["还剩6户", "签约还剩6户"],
  ["多打了一个0，3户", "签约3户"],
  ["两户重复计算", null],
  ["有9户是分户", null],
  ["腾房2户", null],
  ["你好", null],
  ["", null],
])("readFigureAnswer() reads 「%s」 about 签约 as %s", (text, want) => {
  expect(readFigureAnswer(text, "签约")).toBe(want);
});
