import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readNumber } from "../../src/domain/read/index.ts";

const digits = "零一二三四五六七八九";

/** Writes a whole number below a hundred million in Chinese, as people say it. */
function spoken(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    const tail = rest === 0 ? "" : rest < 1000 ? `零${spoken(rest)}` : spoken(rest);
    return `${spoken(Math.floor(value / 10_000))}万${tail}`;
  }
  let out = "";
  let isGap = false;
  for (const [scale, word] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / scale) % 10;
    if (digit === 0) {
      isGap = out !== "";
      continue;
    }
    if (isGap && out !== "") out += "零";
    isGap = false;
    out += scale === 10 && out === "" && digit === 1 ? "十" : digits[digit]! + word;
  }
  return out === "" ? "零" : out;
}

describe("readNumber()", () => {
  it("reads back every number that is written in Chinese", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(readNumber(spoken(value))?.value.toNumber()).toBe(value);
      }),
    );
  });

  it("reads back decimals, full-width ones as well", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, part) => {
          const text = `${whole}.${String(part).padStart(2, "0")}`;
          const wide = text.replace(/[0-9.]/g, (c) =>
            String.fromCharCode(c.charCodeAt(0) + 0xfee0),
          );
          expect(readNumber(text)?.value.toFixed(2)).toBe(text);
          expect(readNumber(wide)?.value.toFixed(2)).toBe(text);
        },
      ),
    );
  });

  it.each([
    ["两", "2"],
    ["俩", "2"],
    ["仨", "3"],
    ["十三", "13"],
    ["一百二十", "120"],
    ["一百二", "120"],
    ["廿三", "23"],
    ["卅", "30"],
    ["三万五", "35000"],
    ["1万2", "12000"],
    ["1.38万", "13800"],
    ["半", "0.5"],
    ["百分之八十", "80"],
    ["三分之一", "33.3"],
    ["二亩八分", "2.8"],
    ["十二亩半", "12.5"],
    ["壹佰", "100"],
    ["两百", "200"],
    ["一千二百万", "12000000"],
    ["1.2亿", "120000000"],
    ["-3", "-3"],
  ])("reads %s", (text, value) => {
    expect(readNumber(text)?.value.toFixed()).toBe(value);
  });

  it.each(["二十几", "十来", "120余", "上百", "几十", "3左右", "约5", "近百", "一千多", "两三"])(
    "flags %s as approximate",
    (text) => {
      expect(readNumber(text)?.isApproximate).toBe(true);
    },
  );

  it.each(["", "户", "三户", "abc", "一二三个", "亩"])("refuses %s", (text) => {
    expect(readNumber(text)).toBeNull();
  });
});
