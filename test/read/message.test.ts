import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { buildLexicon, readMessage, toRecord } from "../../src/domain/read/index.ts";
import { lexicon, now, projects, read } from "./fixture.ts";

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

  it("uses the group's project where the message names none, and the named one where it does", () => {
    const boundProject = "大米厂棚改";
    expect(read("今天签约3户", { boundProject })).toMatchObject({
      project: boundProject,
      expect: { facts: [{ value: 3 }] },
    });
    expect(read("铁东路今天签约3户", { boundProject }).project).toBe("铁东路南段新建工程");
    expect(read("我今天报了什么", { boundProject })).toMatchObject({
      kind: "query",
      project: boundProject,
      expect: { intent: "project_progress", period: "today" },
    });
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
    ["铁东路签约1户，签约1户", ["签约1户"]],
    ["铁东路签约1户，腾房2户，签约１户", ["签约１户"]],
    ["铁东路签约1户，又签约1户", undefined],
    ["铁东路又签1户，又签1户", undefined],
    ["铁东路签约1户，白关北签约1户", undefined],
    ["铁东路签约1户，累计22户，签约1户", ["签约1户"]],
  ])("tells which clauses of %s count once, when they were written twice", (text, repeated) => {
    const reading = readMessage(text, lexicon, { now });
    expect(reading.kind === "report" ? reading.repeated : "no report").toEqual(repeated);
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

  it("names a blocker in the writer's own words", () => {
    const reading = readMessage("铁东路签约２户，还有3户对补偿标准有意见", lexicon, { now });
    expect(reading).toMatchObject({ kind: "report", blocker: "还有3户对补偿标准有意见" });
  });
});

describe("buildLexicon()", () => {
  it("takes no projects at all", () => {
    const empty = buildLexicon([]);
    expect(toRecord(readMessage("今天签约3户", empty, { now })).expect["missing"]).toEqual([
      "project",
    ]);
  });

  it.each([
    ["早上好，今天签了1户，另1户说周一来签", ["signed_households 1"], undefined],
    ["下午好，今天腾房2户", ["vacated_households 2"], undefined],
    ["那个难缠的今天终于签了", [], ["facts"]],
    ["2月30日签约1户", [], ["facts"]],
    ["那处违建推平了", ["demolished_buildings 1"], undefined],
  ])(
    "takes %s for the group's own project, as it is said and as a report",
    (text, told, missing) => {
      for (const context of [{ isAddressed: true }, { command: "report" as const }]) {
        const reading = readMessage(text, lexicon, {
          now,
          boundProject: "铁东路南段新建工程",
          ...context,
        });
        if (reading.kind !== "report") throw new Error(`read as ${reading.kind}`);
        expect(reading.project).toBe("铁东路南段新建工程");
        expect(reading.facts.map((fact) => `${fact.metric} ${fact.value.toFixed()}`)).toEqual(told);
        expect(reading.missing).toEqual(missing);
        expect(reading.blocker).toBeUndefined();
      }
    },
  );
});
