import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { normalize, readMessage } from "../../src/domain/read/index.ts";
import { lexicon, now, read } from "./fixture.ts";

describe("readMessage()", () => {
  it("takes any text without failing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(() => read(text)).not.toThrow();
      }),
      { numRuns: 500 },
    );
    const words =
      "铁东路 签约 3户 累计 不 、 ， / 由 增至 最后 1 半 万 亩 其中 应为 第 号 问题 12月 今天 （ ） 还剩 百分之 分之 @ 😀 解决了 ？";
    const bits = fc.constantFrom(...words.split(" "), "\n", "\ud800");
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
        expect(() => read(parts.join(""))).not.toThrow();
      }),
      { numRuns: 1500 },
    );
  });

  it("takes 100 KB without failing or dawdling", () => {
    const started = performance.now();
    for (const part of [
      "铁东路签约3户，",
      "九",
      "1",
      "、",
      "签",
      "请区司法局和",
      "12号、",
      "😀",
      "\ud83d",
      "还没",
    ]) {
      expect(() => read(part.repeat(Math.ceil(100_000 / part.length)))).not.toThrow();
    }
    expect(performance.now() - started).toBeLessThan(8000);
  });

  it("reads endless repetition as its beginning", () => {
    const reading = readMessage("铁东路签约3户，".repeat(500), lexicon, { now });
    expect(reading).toMatchObject({ kind: "report", project: "铁东路南段新建工程" });
    expect(normalize("签".repeat(4000)).text).toHaveLength(12);
    expect(normalize("签约3户，".repeat(20)).text).toHaveLength(100);
    const { text, map } = normalize(`${"白关北、".repeat(300)}交地3亩`);
    expect(text.endsWith("交地3亩")).toBe(true);
    expect(map).toHaveLength(text.length + 1);
  });

  // a pattern with a run inside a run takes twice as long for each more character: minutes at this length
  it.each(["哈", "嗯", "1", "8", "好的", "👍", "收到"])(
    "reads a long run of %s as fast as any other text",
    (word) => {
      const from = performance.now();
      const reading = read(`${word.repeat(28)}，铁东路今天签约3户`);
      expect(reading.kind).toBe("report");
      expect(performance.now() - from).toBeLessThan(2000);
    },
  );
});
