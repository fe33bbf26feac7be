import { type Case, facts, report } from "../meaning.ts";

export const district: readonly Case[] = [
  report("区自压任务累计清零6个", null, "projects=6", { scope: "district", task_kind: "clear_up" }),
  report("全区今日签约11户，腾房9户", null, "signed+11 vacated+9", { scope: "district" }),
  report("市下达国有土地项目3个已全部完成", null, "projects=3", {
    scope: "district",
    task_kind: "state_land_house",
  }),
  report("全区清零扫尾任务完成8个，剩2个", null, "projects=8 projects<2", {
    scope: "district",
    task_kind: "clear_up",
  }),
  report("全区43个集体土地项目已完成38个2200亩", null, "projects/43 projects=38 delivered=2200", {
    scope: "district",
    task_kind: "collective_land",
  }),
  report("市下达清零扫尾任务10个，已完成8个", null, "projects/10 projects=8", {
    scope: "district",
    task_kind: "clear_up",
  }),
  report("区自压清零扫尾项目7个，已完成5个", null, "projects/7 projects=5", {
    scope: "district",
    task_kind: "clear_up",
  }),
  report("全区今天签约12户，腾房8户", null, "signed+12 vacated+8", { scope: "district" }),
  report("全区集体土地项目累计完成39个，2260亩", null, "projects=39 delivered=2260", {
    scope: "district",
    task_kind: "collective_land",
  }),
  report("市下达集体土地任务累计完成40个项目", null, "projects=40", {
    scope: "district",
    task_kind: "collective_land",
  }),
  report("国有土地房屋征收项目3个全部完成，15380平方米", null, "projects=3 sqm=15380", {
    scope: "district",
    task_kind: "state_land_house",
  }),
  report("截至目前全区集体土地项目完成38个、2200亩", null, "projects=38 delivered=2200", {
    scope: "district",
    task_kind: "collective_land",
  }),
  report("全区累计交地2300亩，今日新增12亩", null, "delivered=2300 delivered+12", {
    scope: "district",
  }),
  [
    "截至目前，全区集体土地完成39个、2260亩，集体土地交地2260亩，国有土地完成3个，清零扫尾完成8个",
    "report",
    null,
    {
      facts: [],
      scope: "district",
      items: [
        { task_kind: "collective_land", facts: facts("projects=39 delivered=2260") },
        { task_kind: "state_land_house", facts: facts("projects=3") },
        { task_kind: "clear_up", facts: facts("projects=8") },
      ],
    },
  ],
];

export const streets: readonly Case[] = [
  report("龙泉街道今日合计签约5户、交地7.7亩", null, "signed+5 delivered+7.7", {
    scope: "subdistrict",
  }),
  report("枫溪街道4个项目今天合计腾房7户", null, "vacated+7", { scope: "subdistrict" }),
  report("白关镇各项目今天合计签约6户", null, "signed+6", { scope: "subdistrict" }),
  report("白关镇辖区今天共交地16.4亩", null, "delivered+16.4", { scope: "subdistrict" }),
  report("枫溪街道今天共签约5户", null, "signed+5", { scope: "subdistrict" }),
  report("建设街道今天一共签了9户", null, "signed+9", { scope: "subdistrict" }),
];

/** Of tasks, what is done is a total unless a day is named. */
export const tasksDone: readonly Case[] = [
  report("市里下的清零任务10个，完成8个了，还剩2个", null, "projects/10 projects=8 projects<2", {
    scope: "district",
    task_kind: "clear_up",
  }),
  report("市下达清零任务10个，已完成8个，剩2个", null, "projects/10 projects=8 projects<2", {
    scope: "district",
    task_kind: "clear_up",
  }),
  report("今天清零任务完成2个", null, "projects+2", { scope: "district", task_kind: "clear_up" }),
];

/** What the task comes to, in two measures. */
export const taskInTwoMeasures: readonly Case[] = [
  report(
    "截至今天全区集体土地项目完成38个、2200亩，任务是43个、2871亩",
    null,
    "projects=38 delivered=2200 projects/43 delivered/2871",
    { scope: "district", task_kind: "collective_land" },
  ),
];
