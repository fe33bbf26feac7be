import { buttons, note, text, type Block, type Card, type Line } from "../card.ts";
import type { AreaView, KindView } from "../domain/board/view.ts";
import { streetChart } from "./chart.ts";
import { forecastLine, forecastWorking, overWords } from "./forecast.ts";
import { detailButton, lightSpan, lightWords, paragraph, percentText } from "./status-words.ts";
import { shortDay } from "./words.ts";

/** What of an area's issues is told beside its figures. */
export interface AreaIssues {
  readonly open: number;
  readonly overdue: number;
}

function kindLine(name: string, kind: KindView, unit: string): Line {
  const { tasks, amount } = kind;
  return [
    { b: name },
    ` ${tasks.whole}个 ${amount.whole}${unit}，完成 `,
    { b: `${tasks.part}个 ${amount.part}${unit}` },
    `：按${unit === "户" ? "户数" : "面积"} ${percentText(amount)}，按个数 ${percentText(tasks)}`,
  ];
}

function hasAny(kind: KindView): boolean {
  return kind.tasks.whole !== "0";
}

/** The figures of the year's list, kind by kind: number and size, and what of both is done. */
export function areaLines(view: AreaView): Line[] {
  const { clearCity, clearSelf } = view;
  return [
    [
      { b: `市下达任务 ${view.city.whole}个` },
      `，完成 ${view.city.part}个（${percentText(view.city)}）`,
    ],
    ...(hasAny(view.collective) ? [kindLine("集体土地征拆", view.collective, "亩")] : []),
    ...(hasAny(view.stateHouse) ? [kindLine("国有土地房屋征收", view.stateHouse, "㎡")] : []),
    ...(hasAny(view.own.collective) ? [kindLine("区自压集体土地", view.own.collective, "亩")] : []),
    ...(hasAny(view.own.stateHouse) ? [kindLine("区自压国有房屋", view.own.stateHouse, "㎡")] : []),
    ...(clearCity.whole === "0" && clearSelf.whole === "0"
      ? []
      : [
          [
            { b: "清零扫尾" },
            ` 市下达 ${clearCity.whole}个，完成 ${clearCity.part}个（${percentText(clearCity)}）；区自压 ${clearSelf.whole}个，完成 ${clearSelf.part}个（${percentText(clearSelf)}）`,
          ] as Line,
        ]),
  ];
}

/** Time gone against what is done, and the two lights that this gives. */
export function timeLine(view: AreaView): Line {
  const { byArea, byCount } = view;
  const isOver = view.yearEnd < view.asOf;
  return [
    `${isOver ? `${view.yearEnd.slice(0, 4)}年` : ""}时序 ${percentText(view.time)}（第${view.time.part}天/${view.time.whole}天）`,
    ...(byArea ? ["：按面积 ", lightSpan(byArea)] : []),
    ...(byCount ? ["，按个数 ", lightSpan(byCount)] : []),
  ];
}

/** The working of a forecast, where there is one. */
export function workingFold(blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: "fold", title: "预测怎么算的", blocks: [...blocks] }];
}

/** 红 2 黄 3 绿 6 */
export function lightsText(view: AreaView): string {
  return (["red", "yellow", "green", "grey"] as const)
    .filter((color) => view.lights[color] > 0)
    .map((color) => `${lightWords[color]}${view.lights[color]}`)
    .join(" ");
}

/** Streets side by side: tasks, area, lights. */
export function streetsFold(view: AreaView): Block {
  return {
    kind: "fold",
    title: `各街道（${view.streets.length}）`,
    blocks: paragraph(
      view.streets
        .slice(0, 30)
        .map((one): Line => [
          { b: one.street },
          ` 项目 ${one.tasks.part}/${one.tasks.whole}，${one.amount.part}/${one.amount.whole}亩 ${percentText(one.amount)}`,
          ...(one.red > 0 ? [" ", { text: `红${one.red}`, tone: "red" } as const] : []),
          ...(one.yellow > 0 ? [" ", { text: `黄${one.yellow}`, tone: "yellow" } as const] : []),
        ]),
    ),
  };
}

/** A district, a street or a leader's part on one card. */
export function areaCard(name: string, scope: string, view: AreaView, issues: AreaIssues): Card {
  const chart = streetChart(view.streets);
  const total = Object.values(view.lights).reduce((sum, count) => sum + count, 0);
  const funnel = view.funnel.filter((one) => one.share.percent !== null);
  const stepNames = { signed: "签约", vacated: "腾房", demolished: "拆除" } as const;
  return {
    title: `${name}进度（${shortDay(view.asOf)}）`,
    tone: view.byArea === "red" ? "red" : view.byArea === "yellow" ? "orange" : "blue",
    summary: `${name}：完成 ${view.city.part}/${view.city.whole}个，${view.collective.amount.part}/${view.collective.amount.whole}亩`,
    blocks: [
      ...areaLines(view).map((line) => text(...line)),
      text(...timeLine(view)),
      text(...forecastLine(view.forecast)),
      ...(view.yearEnd < view.asOf ? [text(overWords(view))] : []),
      ...(funnel.length > 0
        ? [
            ...paragraph(
              funnel.map(({ step, share }) => [
                `${stepNames[step]} ${share.part}/${share.whole}户 ${percentText(share)}`,
              ]),
            ),
          ]
        : []),
      text(
        total > 0 ? `在推项目 ${total}个：${lightsText(view)}` : "没有在推的项目",
        issues.open === 0
          ? "；没有未办结的问题"
          : `；问题 ${issues.open}件没办结，${issues.overdue > 0 ? `超期 ${issues.overdue}件` : "没有超期"}`,
      ),
      ...(chart ? [{ kind: "chart", chart } as const] : []),
      ...(view.streets.length > 1 ? [streetsFold(view)] : []),
      ...workingFold(forecastWorking(view.forecast)),
      buttons(
        detailButton("未完成项目", "unfinished", scope),
        detailButton("红黄灯", "lights", scope),
        detailButton("清零扫尾", "clear", scope),
        detailButton("停滞", "stalled", scope),
        detailButton("超期问题", "overdue", scope),
        detailButton("谁没报", "missing", scope),
      ),
    ],
  };
}

export const statusText = {
  noProject: (word: string, near: readonly string[]): Card => ({
    title: `没有找到「${word}」`,
    tone: "orange",
    blocks: [
      near.length > 0
        ? text("是不是：")
        : text("看全区发 ", { code: "/进度 全区" }, "，看项目发 ", { code: "/进度 项目名" }),
    ],
  }),
  whichProject: (word: string): Card => ({
    title: word === "" ? "看哪个项目？" : `「${word}」有几个，看哪个？`,
    tone: "blue",
    blocks: [],
  }),
  noTasks: (name: string): Card => ({
    title: `${name}还没有任务`,
    tone: "grey",
    blocks: [text("导入任务清单：把 .xlsx 或 .csv 发到这里")],
  }),
  nothing: (what: string): Card => ({ title: what, tone: "green", blocks: [note("没有")] }),
  notYet: (title: string, what: string, line?: string): Card => ({
    title,
    tone: "grey",
    blocks: [text(what), ...(line ? [text("照这样发：", { code: line })] : [])],
  }),
} as const;
