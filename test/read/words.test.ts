import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { findProjects, normalize, readDayWord, readDue } from "../../src/domain/read/index.ts";
import { lexicon, now, projects } from "./fixture.ts";

describe("findProjects()", () => {
  it("finds every project by its name and each of its nicknames", () => {
    for (const project of projects) {
      for (const name of [project.name, ...project.aliases])
        expect(findProjects(name, lexicon)).toEqual({ found: project.name });
    }
  });

  it.each([
    ["湘江壹号二期", { found: "湘江1号（二期）" }],
    ["湘江1号", { candidates: ["湘江1号（二期）", "湘江1号（一期）"] }],
    ["枫溪港", { candidates: ["枫溪港综合治理（二期）", "枫溪港综合治理（一期）"] }],
    ["供销社", { found: "城郊供销社地块扫尾" }],
    ["大元", { found: "大园棚改" }],
    ["铁冬路", { found: "铁东路南段新建工程" }],
    ["白关北", { found: "白关北储备地块" }],
    ["铁东路项目", { found: "铁东路南段新建工程" }],
    ["大园棚改二期", { none: true, nearest: expect.arrayContaining(["大园棚改"]) as string[] }],
    ["火星基地", { none: true }],
    ["", { none: true }],
  ])("finds what %s means", (word, found) => {
    expect(findProjects(word, lexicon)).toEqual(found);
  });
});

describe("readDue()", () => {
  it.each([
    ["3天内", "+3d"],
    ["2天", "+2d"],
    ["本周内", "this_week"],
    ["周五前", "12-17"],
    ["下周一", "12-20"],
    ["12月25日", "12-25"],
    ["12-31", "12-31"],
    ["20号前", "d20"],
    ["月底", "12-31"],
    ["明天", "+1d"],
    ["24小时内", "+1d"],
    ["12小时内", "+0d"],
    ["36小时内", "+1d"],
    ["半天内", "+1d"],
    ["一周内", "+7d"],
    ["半个月内", "+15d"],
    ["两个月内", "+60d"],
    ["三个工作日内", "+3d"],
    ["随便", null],
  ])("reads %s", (text, due) => {
    expect(readDue(text, now)).toBe(due);
  });
});

describe("readDayWord()", () => {
  it.each([
    ["今天", {}],
    ["昨天", { asOf: "-1d" }],
    ["前天", { asOf: "-2d" }],
    ["大前天", { asOf: "-3d" }],
    ["昨晚", { asOf: "-1d" }],
    ["12月15日", { asOf: "12-15" }],
    ["12.15", { asOf: "12-15" }],
    ["15号", { asOf: "12-15" }],
    ["20号", { asOf: "11-20" }],
    ["周三", { asOf: "12-15" }],
    ["上周五", { asOf: "12-10" }],
    ["周五", {}],
    ["下周", null],
  ])("reads %s", (text, day) => {
    expect(readDayWord(text, now)).toEqual(day);
  });
});

describe("normalize()", () => {
  it("keeps a way back to every character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        const { map, text: out } = normalize(text);
        expect(map).toHaveLength(out.length + 1);
        expect(map.every((place, i) => i === 0 || place >= map[i - 1]!)).toBe(true);
      }),
    );
  });

  it.each([
    ["／ｒｅｐｏｒｔ　１２．５％（Ａ）", "/report 12.5%(a)"],
    ["1,280平", "1280平"],
    ["签约1，腾房2", "签约1，腾房2"],
    ["5m²", "5㎡"],
    ["\u200b签\ufeff约", "签约"],
  ])("brings %s to one spelling", (text, out) => {
    expect(normalize(text).text).toBe(out);
  });
});
