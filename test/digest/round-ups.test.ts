import { afterEach, describe, expect, test } from "vitest";
import {
  monthBefore,
  periodBefore,
  quarterBefore,
  resolvePeriod,
} from "../../src/domain/board/period.ts";
import { checkCard } from "../../src/feishu/card/check.ts";
import { runDue } from "../../src/jobs/run-due.ts";
import { monthly } from "../../src/jobs/monthly.ts";
import { quarterly } from "../../src/jobs/quarterly.ts";
import { weekly } from "../../src/jobs/weekly.ts";
import { ADMIN, cardWords, type Office, openOffice } from "../e2e/office.ts";

let office: Office | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

const LEADERS = "oc_lingdao";

/** Lets the scheduler look at the two round-ups at a moment. */
async function tick(office: Office, at: string): Promise<string[]> {
  office.setClock(at);
  const wall = () => new Date();
  const ran = await runDue(
    office.runtime.jobDeps,
    [weekly, monthly, quarterly],
    office.now(),
    wall,
  );
  await office.settle();
  return ran;
}

const heard = (office: Office, title: string): string[] =>
  office
    .heard(LEADERS)
    .map(cardWords)
    .filter((words) => words.startsWith(title));

describe("jobs weekly, monthly and quarterly", () => {
  test("look back on the week, on its successor's first workday, once", async () => {
    office = await openOffice({ start: "2021-12-15T10:00:00+08:00" });
    await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/report 签约2户 交地5亩");
    expect(await tick(office, "2021-12-20T08:29:00+08:00")).toEqual([]);
    expect(await tick(office, "2021-12-20T08:30:00+08:00")).toEqual(["weekly"]);
    expect(await tick(office, "2021-12-20T09:30:00+08:00")).toEqual([]);
    const [words, ...more] = heard(office, "周报");
    expect(more).toEqual([]);
    expect(words).toMatch(/12月13日—12月19日与上期比/);
    expect(words).toMatch(/签约 2户（上期 0户）/);
    expect(words).toMatch(/交地 5亩（上期 0亩）/);
    // What is to be decided and chased stands in the daily that comes with it.
    expect(words).toMatch(/红灯、超期、各街道和要定的事见今天的早报/);
    expect(words).not.toMatch(/红灯项目|超期问题（|没报 \d|清零扫尾：|枫溪街道/);
    for (const message of office.heard(LEADERS))
      expect(checkCard(JSON.parse(message.content))).toEqual([]);
  });

  test("measure the year that is over against itself, and ask for the next year's list", async () => {
    office = await openOffice({ start: "2022-01-04T08:29:00+08:00" });
    await office.say(LEADERS, ADMIN, "/bind 领导群");
    office.setClock("2022-01-04T08:30:00+08:00");
    await office.tick();
    for (const title of ["早报", "周报", "月报"]) {
      const [words] = heard(office, title);
      expect(words).toMatch(/2021年已过完，还差 \d+(\.\d)?亩；请项目服务股导入2022年任务清单/);
      expect(words).toMatch(/2021年时序 100\.0%（第365天\/365天）/);
      expect(words).toMatch(/2021年结果\*\*：交地 2200亩/);
      expect(words).not.toMatch(/1\.1%|预计|到12月31日预测|预测怎么算的/);
    }
    const said = await office.say(LEADERS, ADMIN, "/进度 全区");
    expect(said.map(cardWords).join()).toContain("请项目服务股导入2022年任务清单");
    // With a task of the new year its list is there.
    await office.say(
      LEADERS,
      ADMIN,
      "/project 新增 新桥地块 枫溪街道 集体土地征拆 面积120亩 35户 期限2022-12-31",
    );
    office.setClock("2022-01-05T08:30:00+08:00");
    await office.tick();
    const last = heard(office, "早报 1月5日").join();
    expect(last).toMatch(/全年时间过了 1\.4%，到12月31日预计/);
    expect(last).not.toContain("导入");
  });

  test.each([
    ["2021-10-04T09:00:00+08:00", []],
    ["2021-10-08T08:30:00+08:00", ["weekly", "monthly", "quarterly"]],
    ["2022-01-04T08:30:00+08:00", ["weekly", "monthly", "quarterly"]],
    ["2021-10-09T08:30:00+08:00", []],
    ["2021-12-01T08:30:00+08:00", ["monthly"]],
    ["2021-12-02T08:30:00+08:00", []],
  ])("run at %s: %j", async (at, want) => {
    office = await openOffice({ start: at });
    expect(await tick(office, at)).toEqual(want);
  });

  test("look back on the quarter, against the one before", async () => {
    office = await openOffice({ start: "2021-12-15T10:00:00+08:00" });
    await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/report 签约2户");
    await tick(office, "2022-01-04T08:30:00+08:00");
    const [words] = heard(office, "季报");
    expect(words).toMatch(/10月1日—12月31日与上期比/);
    expect(words).toMatch(/签约 2户（上期 0户）/);
  });

  test("send nothing twice, though both processes run them by hand", async () => {
    office = await openOffice({ start: "2021-12-20T08:30:00+08:00" });
    const { jobDeps } = office.runtime;
    await Promise.all([weekly.run(jobDeps, office.now()), weekly.run(jobDeps, office.now())]);
    await office.settle();
    expect(heard(office, "周报")).toHaveLength(1);
  });
});

test.each([
  ["today", "2021-12-17", "2021-12-17"],
  ["yesterday", "2021-12-16", "2021-12-16"],
  ["this_week", "2021-12-13", "2021-12-17"],
  ["last_week", "2021-12-06", "2021-12-12"],
  ["this_month", "2021-12-01", "2021-12-17"],
  ["month:11", "2021-11-01", "2021-11-30"],
  ["this_quarter", "2021-10-01", "2021-12-17"],
  ["this_year", "2021-01-01", "2021-12-17"],
  ["Q3", "2021-07-01", "2021-09-30"],
  ["Q4", "2021-10-01", "2021-12-17"],
  ["month:2", "2021-02-01", "2021-02-28"],
  ["2020-07-01..2020-09-30", "2020-07-01", "2020-09-30"],
  ["2021-12-11..2021-12-31", "2021-12-11", "2021-12-17"],
] as const)("resolvePeriod() reads %s on 17 December", (word, from, to) => {
  expect(resolvePeriod(word, "2021-12-17")).toEqual({ from, to });
});

test("resolvePeriod() takes a month to come for last year's, and no word for none", () => {
  expect(resolvePeriod("month:5", "2021-03-02")).toEqual({ from: "2020-05-01", to: "2020-05-31" });
  expect(resolvePeriod("year_end", "2021-03-02")).toBeNull();
  expect(resolvePeriod(undefined, "2021-03-02")).toBeNull();
});

test("periodBefore() goes back a month for a month, a quarter for a quarter, else as many days", () => {
  expect(periodBefore(quarterBefore("2022-01-04"))).toEqual({
    from: "2021-07-01",
    to: "2021-09-30",
  });
  expect(periodBefore(monthBefore("2021-12-17"))).toEqual({ from: "2021-10-01", to: "2021-10-31" });
  expect(periodBefore({ from: "2021-12-13", to: "2021-12-19" })).toEqual({
    from: "2021-12-06",
    to: "2021-12-12",
  });
});
