import { describe, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { argumentsOf } from "../../src/command/invoke.ts";
import { readLine, splitWords } from "../../src/command/line.ts";
import { createRegistry, distance } from "../../src/command/registry.ts";

const registry = createRegistry(commands);

describe("readLine()", () => {
  test.each([
    ["a half-width command", "/report 大米厂 签约3户", "report", "大米厂 签约3户"],
    [
      "a full-width one with a full-width blank",
      "／ｒｅｐｏｒｔ　航空三期　签约２户",
      "report",
      "航空三期　签约２户",
    ],
    ["a Chinese alias", "/上报 大米厂", "上报", "大米厂"],
    ["a colon after the command", "/上报：大米厂", "上报", "大米厂"],
    ["blanks before and an invisible character", "\u200b  /Report x", "report", "x"],
    ["a blank after the slash", "/ report x", "report", "x"],
    ["several lines", "/report a\nb", "report", "a\nb"],
    ["a command alone", "/帮助", "帮助", ""],
  ])("reads %s", (_title, text, word, rest) => {
    expect(readLine(text)).toEqual({ word, rest, hasSlash: true });
  });

  test("reads a line without a slash as words", () => {
    expect(readLine("上报 大米厂")).toEqual({ word: "上报", rest: "大米厂", hasSlash: false });
    expect(readLine("  ")).toEqual({ word: null, rest: "", hasSlash: false });
  });
});

describe("splitWords()", () => {
  test.each([
    ["“大米厂 棚改” 12", 3, ["大米厂 棚改", "12"]],
    ["「a b」 c d e", 2, ["a b", "c d e"]],
    ['"unclosed words', 5, ['"unclosed', "words"]],
    ["", 3, []],
  ])("splits %j into at most %i words", (text, most, want) => {
    expect(splitWords(text, most)).toEqual(want);
  });
});

describe("createRegistry()", () => {
  test("refuses two commands that share a word", () => {
    expect(() => createRegistry([commands[0]!, commands[0]!])).toThrow(/is taken/);
  });

  test.each([
    ["shangbao", "report"],
    ["上抱", "report"],
    ["尚报", "report"],
    ["reprot", "report"],
    ["bangzhu", "help"],
    ["hlep", "help"],
    ["undoo", "undo"],
  ])("finds what %s was meant to be", (typed, name) => {
    expect(registry.near(typed)[0]?.spec.name).toBe(name);
  });

  test.each(["天气预报怎么样啊今天", "资源", "你好"])("finds nothing near %s", (typed) => {
    expect(registry.near(typed)).toEqual([]);
  });
});

describe("distance()", () => {
  test.each([
    ["abc", "abc", 0],
    ["abc", "acb", 1],
    ["report", "reprot", 1],
    ["", "abc", 3],
  ])("counts the edits from %j to %j", (a, b, want) => {
    expect(distance(a, b)).toBe(want);
  });
});

describe("every command", () => {
  const shown = commands.filter((spec) => !spec.isHidden);

  test.each(shown.map((spec) => [spec.name, spec] as const))(
    "%s has a Chinese name, a summary and an example",
    (_name, spec) => {
      expect(spec.aliases.length).toBeGreaterThan(0);
      expect(spec.summary.length).toBeGreaterThan(3);
      expect(spec.examples.length).toBeGreaterThan(0);
    },
  );

  test.each(
    commands.flatMap((spec) =>
      spec.examples.map((example) => [example.say, spec, example.means] as const),
    ),
  )("reads its example %s as it says", (say, spec, means) => {
    const line = readLine(say);
    expect(registry.find(line.word!)).toBe(spec);
    const args = argumentsOf(spec, line.rest);
    expect(spec.args.safeParse(args).success).toBe(true);
    expect(args).toEqual(means);
  });
});
