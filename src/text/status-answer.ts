import { buttons, note, text, type Card, type Line } from "../card.ts";
import type { ForecastView, ShareView, StreetView, TaskItem } from "../domain/board/view.ts";
import { type Metric, metrics, type Unit } from "../domain/metric.ts";
import { forecastLine, forecastWorking } from "./forecast.ts";
import { periodText, type ShownPeriod } from "./roll.ts";
import { detailButton, percentText, stepWords, taskLine } from "./status-words.ts";
import { metricWords, shortDay, unitWords } from "./words.ts";

const SHOWN = 12;

const indicatorWords: Readonly<Record<string, string>> = {
  signing_rate: "签约率",
  vacating_rate: "腾房率",
  demolition_rate: "拆除率",
  delivery_rate: "交地率",
  area_completion_rate: "面积完成率",
  project_completion_rate: "项目完成率",
  clear_up_rate: "清零率",
  composite_progress: "综合进度",
  time_progress: "时序进度",
  pace_ratio: "计划完成比",
  resolution_rate: "问题办结率",
  on_time_resolution_rate: "按时办结率",
  mean_resolution_hours: "平均办结时长",
  same_day_response_rate: "当日响应率",
  same_day_resolution_rate: "不过夜率",
  reopen_rate: "重开率",
  report_timeliness: "上报及时率",
  correction_rate: "数据更正率",
};

const budgetKinds: Readonly<Record<string, string>> = {
  budget: "预算",
  income: "收入",
  expenditure: "支出",
};

function rest(count: number): Card["blocks"] {
  return count > SHOWN ? [note(`…其余 ${count - SHOWN} 个`)] : [];
}

/** Answers to questions in plain words. */
export const answerText = {
  notUnderstood: (): Card => ({
    title: "这句没看懂",
    tone: "orange",
    blocks: [text("可以这样问：", { code: "全区进度" }, "、", { code: "枫溪街道本周签约多少户" })],
  }),
  left: (step: keyof typeof stepWords, share: ShareView, left: string): Line => [
    `${stepWords[step]}还差 `,
    { b: `${left}${step === "delivered" ? "亩" : "户"}` },
    `（已${stepWords[step]} ${share.part}/${share.whole}，${percentText(share)}）`,
  ],
  leftHouseholds: (left: string): Line => ["还剩 ", { b: `${left}户` }],
  remaining: (
    name: string,
    lines: readonly Line[],
    projects: readonly { name: string; left: string }[],
    scope: string | null,
  ): Card => ({
    title: `${name}还剩多少`,
    tone: "blue",
    blocks: [
      ...lines.map((line) => text(...line)),
      ...projects.slice(0, SHOWN).map((one) => text(`${one.name} 剩${one.left}户`)),
      ...rest(projects.length),
      ...(scope ? [buttons(detailButton("未完成项目", "unfinished", scope))] : []),
    ],
  }),
  sum: (
    name: string,
    metric: Metric,
    unit: Unit,
    period: ShownPeriod | null,
    total: string,
    rows: readonly { group: string; value: string }[],
  ): Card => ({
    title: `${name}${period ? periodText(period) : "累计"}${metricWords[metric]} ${total}${unitWords[unit]}`,
    tone: "blue",
    blocks: [
      ...rows.slice(0, SHOWN).map((row) => text(`${row.group} ${row.value}${unitWords[unit]}`)),
      ...rest(rows.length),
      note(period ? "按上报的所属日期合计" : "开账数加上之后的上报"),
    ],
  }),
  period: (
    name: string,
    period: ShownPeriod,
    rows: readonly { metric: Metric; value: string }[],
    said: readonly { day: string; by: string; words: string }[],
    isProject: boolean,
  ): Card => ({
    title: `${name}${periodText(period)}的进展`,
    tone: "blue",
    blocks: [
      text(
        rows.length === 0
          ? "没有上报的数"
          : rows
              .map(
                ({ metric, value }) =>
                  `${metricWords[metric]} ${value}${unitWords[metrics[metric]]}`,
              )
              .join("，"),
      ),
      ...said
        .slice(0, 20)
        .map(({ day, by, words }) =>
          text(
            { b: shortDay(day) },
            ` ${by}：${words.length > 60 ? `${words.slice(0, 60)}…` : words}`,
          ),
        ),
      ...(said.length > 20 ? [note(`…其余 ${said.length - 20} 条`)] : []),
      buttons(
        ...(isProject
          ? [{ text: "现在的进度", does: { command: "status", args: { words: name } } }]
          : []),
        { text: "导出明细", does: { command: "export", args: { words: "上报" } } },
      ),
    ],
  }),
  projectsDone: (name: string, period: ShownPeriod | null, projects: readonly string[]): Card => ({
    title: `${name}${period ? periodText(period) : ""}完成项目 ${projects.length}个`,
    tone: "blue",
    blocks: [
      text(projects.length === 0 ? "没有" : projects.slice(0, 40).join("、")),
      ...(projects.length > 40 ? [note(`…其余 ${projects.length - 40} 个`)] : []),
    ],
  }),
  indicator: (
    name: string,
    indicator: string,
    share: ShareView,
    period: ShownPeriod | null,
  ): Card => ({
    title: `${name}${period ? periodText(period) : ""}${indicatorWords[indicator] ?? indicator} ${percentText(share)}`,
    tone: "blue",
    blocks: [text(share.percent === null ? "没有可算的数" : `${share.part} ÷ ${share.whole}`)],
  }),
  hours: (name: string, hours: { mean: string; median: string; worst: string } | null): Card => ({
    title: `${name}平均办结时长`,
    tone: "blue",
    blocks: [
      text(
        hours
          ? `平均 ${hours.mean}小时，中位 ${hours.median}小时，最长 ${hours.worst}小时（挂账时间不算）`
          : "还没有办结的问题",
      ),
    ],
  }),
  noIndicator: (name: string, indicator: string): Card => ({
    title: `${name}的${indicatorWords[indicator] ?? indicator}还没有数据`,
    tone: "grey",
    blocks: [text("可以看：", { code: "/进度 全区" })],
  }),
  forecast: (name: string, forecast: ForecastView, scope: string): Card => ({
    title: `${name}预测（${shortDay(forecast.horizon)}）`,
    tone: "blue",
    blocks: [
      text(...forecastLine(forecast)),
      ...forecastWorking(forecast),
      buttons(detailButton("未完成项目", "unfinished", scope)),
    ],
  }),
  deadlines: (
    name: string,
    within: number,
    due: readonly { item: TaskItem; daysLeft: number }[],
    asksStage: boolean,
  ): Card => ({
    title: `${name}${within}天内到期的项目（${due.length}）`,
    tone: due.some((one) => one.daysLeft < 0) ? "red" : "blue",
    blocks: [
      ...(due.length === 0 ? [text("没有")] : []),
      ...due.slice(0, SHOWN).map(({ item, daysLeft }) =>
        text(
          {
            text: daysLeft < 0 ? `已过${-daysLeft}天 ` : `还有${daysLeft}天 `,
            tone: daysLeft < 0 ? "red" : "orange",
          },
          ...taskLine({ ...item, reason: null }),
        ),
      ),
      ...rest(due.length),
      ...(asksStage ? [note("法定程序的日期还没有录入，这里只看任务期限")] : []),
    ],
  }),
  /** The streets by what they have done until today; of a period asked for it says that it was not looked at. */
  ranking: (streets: readonly StreetView[], isOfPeriod: boolean): Card => ({
    title: "各街道面积完成率",
    tone: "blue",
    blocks: [
      ...streets
        .toSorted((a, b) => Number(b.amount.percent ?? -1) - Number(a.amount.percent ?? -1))
        .slice(0, 30)
        .map((one, at) =>
          text(
            `${at + 1}. ${one.street} ${percentText(one.amount)}（${one.amount.part}/${one.amount.whole}亩），项目 ${one.tasks.part}/${one.tasks.whole}`,
          ),
        ),
      ...(isOfPeriod ? [text("这是到今天的累计，不分时段。")] : []),
      note("只按面积完成率排，不是考核得分；考核排名还没有开"),
    ],
  }),
  funds: (year: number, lines: readonly { name: string; kind: string; amount: string }[]): Card =>
    lines.length === 0
      ? {
          title: `还没有${year}年的资金数据`,
          tone: "grey",
          blocks: [text("把预算表（.xlsx 或 .csv）发到这里就能导入")],
        }
      : {
          title: `${year}年资金（万元）`,
          tone: "blue",
          blocks: [
            ...lines
              .slice(0, 20)
              .map((line) =>
                text(`${budgetKinds[line.kind] ?? line.kind} ${line.name} ${line.amount}万元`),
              ),
            note("照导入的表列出；执行率要先定口径（年初预算还是全年预算）"),
          ],
        },
  noExport: (): Card => ({
    title: "导出还没有开",
    tone: "grey",
    blocks: [text("先看：", { code: "/进度 全区" })],
  }),
} as const;
