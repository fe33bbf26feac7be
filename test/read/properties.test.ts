import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  buildLexicon,
  findProjects,
  normalize,
  readDayWord,
  readDue,
  readMessage,
  readNumber,
  toRecord,
} from "../../src/domain/read/index.ts";
import { lexicon, now, projects, read } from "./fixture.ts";

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

describe("readMessage()", () => {
  const metric = fc.constantFrom(
    ["签约", "户", "signed_households"],
    ["腾房", "户", "vacated_households"],
    ["拆除", "户", "demolished_households"],
    ["交地", "亩", "delivered_area_mu"],
    ["清表", "亩", "cleared_area_mu"],
    ["迁坟", "座", "graves_moved"],
    ["兑付", "万元", "paid_wan_yuan"],
  );
  const mode = fc.constantFrom(["", "add"], ["新增", "add"], ["累计", "cum"]);
  const project = fc.constantFrom(...projects);

  it("reads back a fact that it is told, for every project and nickname", () => {
    fc.assert(
      fc.property(
        project,
        fc.nat(),
        metric,
        mode,
        fc.integer({ min: 1, max: 300 }),
        (where, pick, [verb, unit, name], [how, meant], value) => {
          const names = [where.name, ...where.aliases];
          const text = `${names[pick % names.length]!} ${how}${verb}${value}${unit}`;
          const got = toRecord(readMessage(text, lexicon, { now, isAddressed: true }));
          expect({ text, project: got.project, facts: got.expect["facts"] }).toEqual({
            text,
            project: where.name,
            facts: [{ metric: name, mode: meant, value, unit: expect.any(String) as string }],
          });
        },
      ),
      { numRuns: 400 },
    );
  });

  it("is not put off by noise around a fact", () => {
    const noise = fc.constantFrom(
      "，天气不错",
      "😀",
      "  ",
      "！！",
      "，大家辛苦",
      "\n",
      "，电话13812345678",
      "，在5组",
      "\u200b",
      "（现场）",
    );
    fc.assert(
      fc.property(
        metric,
        fc.integer({ min: 1, max: 300 }),
        noise,
        noise,
        ([verb, unit, name], value, before, after) => {
          const got = read(
            `${before.replace(/^，/, "")}，铁东路今天${verb}${value}${unit}${after}`,
          );
          expect(got.kind).toBe("report");
          expect(got.expect["facts"]).toEqual([
            { metric: name, mode: "add", value, unit: expect.any(String) as string },
          ]);
        },
      ),
    );
  });

  it("reads its own echo as the same facts", () => {
    fc.assert(
      fc.property(
        project,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 51, max: 99 }),
        (where, day, total) => {
          const first = read(`${where.name} 签约${day}户，累计${total}户`);
          const echo = read(`${where.name}：签约 +${day} 户（累计 ${total} 户）`);
          expect(echo.expect["facts"]).toEqual(first.expect["facts"]);
          expect(echo.project).toBe(where.name);
        },
      ),
    );
  });

  it("takes any text without failing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(() => read(text)).not.toThrow();
      }),
      { numRuns: 500 },
    );
    const bits = fc.constantFrom(
      "铁东路",
      "签约",
      "3户",
      "累计",
      "不",
      "、",
      "，",
      "/",
      "由",
      "增至",
      "最后",
      "1",
      "半",
      "万",
      "亩",
      "其中",
      "应为",
      "第",
      "号",
      "问题",
      "12月",
      "今天",
      "\n",
      "（",
      "）",
      "还剩",
      "百分之",
      "分之",
      "@",
      "😀",
      "\ud800",
      "解决了",
      "？",
    );
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

  it("uses the group's project where the message names none, and the named one where it does", () => {
    const boundProject = "大米厂棚改";
    expect(read("今天签约3户", { boundProject })).toMatchObject({
      project: boundProject,
      expect: { facts: [{ value: 3 }] },
    });
    expect(read("铁东路今天签约3户", { boundProject }).project).toBe("铁东路南段新建工程");
    expect(read("还剩几户？", { boundProject })).toMatchObject({
      kind: "query",
      project: boundProject,
    });
    expect(read("有人阻工，请派出所到场", { boundProject })).toMatchObject({
      kind: "issue",
      project: boundProject,
    });
  });

  it("takes the project and the metric from the quoted message", () => {
    expect(read("上条写错了，应为2户", { quoted: "铁东路今天签约3户" })).toMatchObject({
      project: "铁东路南段新建工程",
      expect: {
        facts: [{ metric: "signed_households", mode: "same", value: 2 }],
        correction: true,
      },
    });
  });

  it("takes a text as a command where the frame says so", () => {
    expect(read("铁东路 签约3户", { command: "report" }).kind).toBe("report");
    expect(read("铁东路 高压线", { command: "issue" })).toMatchObject({
      kind: "issue",
      expect: { category: "utilities" },
    });
    expect(read("7 业主已签字", { command: "resolve" })).toMatchObject({
      kind: "resolve",
      expect: { ref: { issue_no: [7] } },
    });
    expect(read("铁东路", { command: "query" })).toMatchObject({
      kind: "query",
      expect: { intent: "project_progress" },
    });
  });

  it("keeps the value of a correction that names no metric", () => {
    const value = (text: string) => {
      const reading = readMessage(text, lexicon, { now });
      const kept = reading.kind === "report" ? reading.correctedValue : undefined;
      return kept && [kept.value.toNumber(), kept.unit, kept.was?.toNumber()];
    };
    expect(value("上一条写错了，应为2户")).toEqual([2, "household", undefined]);
    expect(value("上条5亩写错了，应为3.5亩")).toEqual([3.5, "mu", 5]);
    expect(value("上一条写错了，应为32万")).toEqual([32, "wan_yuan", undefined]);
    expect(value("铁东路上一条签约写错了，应为2户")).toBeUndefined();
  });

  it.each([
    ["铁东路腾房3户，小王家签了", ["小王家签了"]],
    ["铁东路签约3户，安置房5套，12户房子", ["12户房子"]],
    ["铁东路签约3户，还有2户在谈", undefined],
    ["铁东路签约3户，明天再签2户", undefined],
    ["铁东路签约3户，大家辛苦了", undefined],
  ])("hands back what it did not understand of %s", (text, leftover) => {
    const reading = readMessage(text, lexicon, { now });
    expect(reading.kind === "report" ? reading.leftover : "no report").toEqual(leftover);
  });

  it.each([
    [
      "已记下\n铁东路南段新建工程　12月17日（今天）\n签约 +3户　累计 22 → 25户，还剩 6户\n腾房 +2户　累计 15 → 17户\n改　撤",
      ["+3", "=25", "<6", "+2", "=17"],
    ],
    ["铁东路\n签约 +1户　累计 30 → 31户，全部完成（共 31户）", ["+1", "=31", "/31"]],
    ["铁东路\n清表 +3亩　累计 22 → 25亩，还剩 6亩（共 31亩）", ["+3", "=25", "<6", "/31"]],
    ["铁东路\n兑付 +86.5万元　累计 1200 → 1286.5万元", ["+86.5", "=1286.5"]],
  ])("reads its own card as the same figures, when pasted back: %s", (text, figures) => {
    const signs: Record<string, string> = { add: "+", cum: "=", left: "<", target: "/" };
    const reading = readMessage(text, lexicon, { now });
    if (reading.kind !== "report") throw new Error(`a ${reading.kind}`);
    expect(reading.facts.map((one) => `${signs[one.mode]}${one.value.toFixed()}`)).toEqual(figures);
    expect(reading.project).toBe("铁东路南段新建工程");
    expect(reading.confirm).toBeUndefined();
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

  it("names a blocker in the writer's own words", () => {
    const reading = readMessage("铁东路签约２户，还有3户对补偿标准有意见", lexicon, { now });
    expect(reading).toMatchObject({ kind: "report", blocker: "还有3户对补偿标准有意见" });
  });
});

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
    ["一周内", "+7d"],
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

describe("buildLexicon()", () => {
  it("takes no projects at all", () => {
    const empty = buildLexicon([]);
    expect(toRecord(readMessage("今天签约3户", empty, { now })).expect["missing"]).toEqual([
      "project",
    ]);
  });
});
