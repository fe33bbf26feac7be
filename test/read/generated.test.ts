import { describe, expect, it } from "vitest";

import { lexicon, now, read } from "./fixture.ts";
import { readMessage } from "../../src/domain/read/index.ts";

/** What a project may be called, and what is meant. */
const projects = [
  ["铁东路", "铁东路南段新建工程"],
  ["铁东路南段新建工程", "铁东路南段新建工程"],
  ["铁冬路", "铁东路南段新建工程"],
  ["白关北", "白关北储备地块"],
  ["白关北地块", "白关北储备地块"],
  ["航空三期", "航空产业园三期"],
  ["航空园3期", "航空产业园三期"],
  ["湘江一号二期", "湘江1号（二期）"],
  ["湘江壹号（二期）", "湘江1号（二期）"],
  ["大元棚改", "大园棚改"],
  ["23冶二公司", "二十三冶二公司棚改"],
  ["供销社", "城郊供销社地块扫尾"],
  ["枫溪港二期", "枫溪港综合治理（二期）"],
  ["合力", "合力储备地块（合力洗水厂）"],
] as const;

const numerals = [
  ["2", 2],
  ["２", 2],
  ["两", 2],
  ["俩", 2],
  ["三", 3],
  ["十三", 13],
  ["一百二十", 120],
  ["廿三", 23],
] as const;

/** A sentence about one figure, its metric and mode; N stands for the number. */
const sentences = [
  ["签约N户", "signed_households", "add"],
  ["签了N户", "signed_households", "add"],
  ["今天又有N户签了字", "signed_households", "add"],
  ["新增签约N户", "signed_households", "add"],
  ["N户签约", "signed_households", "add"],
  ["累计签约N户", "signed_households", "cum"],
  ["签约户数达到N户", "signed_households", "cum"],
  ["还剩N户未签", "signed_households", "left"],
  ["千约N户", "signed_households", "add"],
  ["腾房N户", "vacated_households", "add"],
  ["N户搬走了", "vacated_households", "add"],
  ["N户交了钥匙", "vacated_households", "add"],
  ["累计腾空N户", "vacated_households", "cum"],
  ["还差N户没腾", "vacated_households", "left"],
  ["藤房N户", "vacated_households", "add"],
  ["拆除N户", "demolished_households", "add"],
  ["拆了N栋", "demolished_buildings", "add"],
  ["拆除房屋N平方米", "demolished_area_sqm", "add"],
  ["交地N亩", "delivered_area_mu", "add"],
  ["累计交地N亩", "delivered_area_mu", "cum"],
  ["清表N亩", "cleared_area_mu", "add"],
  ["迁坟N座", "graves_moved", "add"],
  ["兑付补偿款N万元", "paid_wan_yuan", "add"],
  ["累计兑付N万元", "paid_wan_yuan", "cum"],
  ["现状调查N户", "surveyed_households", "add"],
  ["登记造册N户", "registered_households", "add"],
  ["附着物清点N户", "inventoried_households", "add"],
  ["上门做工作N次", "visits", "add"],
  ["出动执法人员N人", "personnel", "add"],
] as const;

const heads = ["", "/report ", "今天", "@机器人 ", "上报 "];
const tails = ["", "。", "，辛苦了", "，继续努力", "，群众都很支持"];

function* messages(): Generator<{
  text: string;
  project: string;
  metric: string;
  mode: string;
  value: number;
}> {
  let n = 0;
  for (const [words, metric, mode] of sentences) {
    for (const [numeral, value] of numerals) {
      for (let turn = 0; turn < 3; turn += 1) {
        const [name, project] = projects[n % projects.length]!;
        const head = heads[n % heads.length]!;
        const tail = tails[(n * 7 + turn) % tails.length]!;
        // 俩 is two households already
        if (numeral === "俩" && !words.includes("户")) continue;
        const glue = name === "合力" ? "项目" : n % 4 === 0 ? " " : "";
        yield {
          text: `${head}${name}${glue}${words.replace("N", numeral)}${tail}`,
          project,
          metric,
          mode,
          value,
        };
        n += 1;
      }
    }
  }
}

const generated = [...messages()];

describe("readMessage()", () => {
  it("has several hundred messages to read", () => {
    expect(generated.length).toBeGreaterThan(600);
  });

  it("reads each generated message as it was meant", () => {
    const wrong: string[] = [];
    for (const { text, project, metric, mode, value } of generated) {
      const got = read(text);
      const facts = (got.expect["facts"] ?? []) as {
        metric: string;
        mode: string;
        value: number;
      }[];
      const [first] = facts;
      const isRight =
        got.kind === "report" &&
        got.project === project &&
        facts.length === 1 &&
        first?.metric === metric &&
        first.mode === mode &&
        first.value === value &&
        got.expect["confirm"] === undefined &&
        got.expect["missing"] === undefined;
      if (!isRight) wrong.push(`${text} → ${JSON.stringify(got)}`);
    }
    expect(wrong).toEqual([]);
  });

  it("reads two figures of one message as each alone", () => {
    const wrong: string[] = [];
    for (const [one, m1, o1] of sentences) {
      for (const [other, m2, o2] of sentences) {
        if (m1 === m2) continue;
        const text = `铁东路${one.replace("N", "3")}，${other.replace("N", "5")}`;
        const reading = readMessage(text, lexicon, { now });
        const facts =
          reading.kind === "report"
            ? reading.facts.map((f) => `${f.metric} ${f.mode} ${f.value.toFixed()}`)
            : [];
        // 累计签约3户，腾房5户 may go on with the total: either way of the second is understood
        const second = [`${m2} ${o2} 5`, ...(o1 === "cum" && o2 === "add" ? [`${m2} cum 5`] : [])];
        if (facts.length !== 2 || facts[0] !== `${m1} ${o1} 3` || !second.includes(facts[1]!))
          wrong.push(`${text} → ${reading.kind} ${facts.join("; ")}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
