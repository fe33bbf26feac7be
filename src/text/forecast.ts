import { type Block, type Line, note, text } from "../card.ts";
import type { PaceView, TaskForecastView } from "../domain/board/project.ts";
import type { AreaView, ForecastPart, ForecastView } from "../domain/board/view.ts";
import { measureUnits, paragraph, percentText } from "./status-words.ts";
import { shortDay } from "./words.ts";

const basisWords: Readonly<Record<ForecastPart["basis"], string>> = {
  finish: "承诺年底完成",
  part: "承诺部分",
  pace: "按近28天速度",
};

/** The forecast in one line: by time, by promise, and what is missing. */
export function forecastLine(forecast: ForecastView): Line {
  const { f1, f3 } = forecast;
  if (forecast.isOver)
    return [
      { b: `${forecast.horizon.slice(0, 4)}年结果` },
      `：交地 ${f3.value}亩（${f3.percent ?? "—"}%）、${f3.tasks.part}个项目（${percentText(f3.tasks)}）`,
      ...(forecast.toTarget === "0" ? [] : [`，离目标还差${forecast.toTarget}亩`]),
    ];
  return [
    { b: `到${shortDay(forecast.horizon)}预测` },
    ...(f1 ? [`：按时序 ${f1.value}亩；`] : ["："]),
    "按承诺 ",
    { b: `${f3.value}亩` },
    `（${f3.percent ?? "—"}%）、${f3.tasks.part}个项目（${percentText(f3.tasks)}）`,
    ...(forecast.toTarget === "0" ? [] : [`，离目标还差${forecast.toTarget}亩`]),
  ];
}

/** The year of the list is over: what it has left undone, and what is to be done where no new list is there. */
export function overWords({ yearEnd, forecast, lacksList }: AreaView): string {
  const year = Number(yearEnd.slice(0, 4));
  const left = forecast.toTarget === "0" ? "" : `，还差 ${forecast.toTarget}亩`;
  const next = lacksList ? `；请项目服务股导入${year + 1}年任务清单` : "";
  return `${year}年已过完${left}${next}`;
}

/** How both forecasts came about, figure by figure; nothing where the year is over. */
export function forecastWorking(forecast: ForecastView): Block[] {
  const { f1, f3 } = forecast;
  if (forecast.isOver) return [];
  return [
    ...(f1
      ? [
          text(
            `按时序：已交 ${forecast.done}亩 ÷ 已过 ${f1.elapsedDays}天 × ${f1.totalDays}天 = ${f1.value}亩`,
          ),
        ]
      : []),
    text(
      `按承诺：已交 ${forecast.done}亩${f3.parts.map((part) => ` + ${part.added}`).join("")}${f3.otherParts > 0 ? ` + 其余${f3.otherParts}项` : ""} = ${f3.value}亩（目标 ${forecast.target}亩）`,
    ),
    ...paragraph(
      f3.parts.map((part) => [`　${part.name} +${part.added}亩（${basisWords[part.basis]}）`]),
    ),
    ...(forecast.beyondPace === null
      ? []
      : [note(`两种算法相差 ${forecast.beyondPace}亩，靠承诺兑现`)]),
  ];
}

/** 还差 18 户 / 10 个工作日 = 1.8 户/天；近 7 个工作日 1.4 户/天 → 预计晚 3 个工作日 */
export function paceText(pace: PaceView): string {
  const unit = measureUnits[pace.measure];
  const needed =
    pace.needed === null
      ? `还差${pace.left}${unit}，期限${shortDay(pace.dueOn)}已过`
      : `还差${pace.left}${unit} ÷ ${pace.workdaysLeft}个工作日 = 每天${pace.needed}${unit}`;
  return `${needed}；近${pace.workdays}个工作日${pace.gained}${unit}，每天${pace.achieved}${unit} → ${leadsTo(pace)}`;
}

function leadsTo(pace: PaceView): string {
  if (pace.finishOn === null) return "照此完不成";
  const late = pace.lateWorkdays ?? 0;
  const when = `${pace.finishOn.slice(0, 4)}年${shortDay(pace.finishOn)}`;
  if (late > 0) return `${when}完成，晚${late}个工作日`;
  return late < 0 ? `${when}完成，早${-late}个工作日` : `${when}完成，刚好`;
}

/** Where a task will stand at the year's end, with its working. */
export function taskForecastText(forecast: TaskForecastView): string {
  const unit = measureUnits[forecast.measure];
  const end = `到${shortDay(forecast.horizon)}预计 ${forecast.value}/${forecast.target}${unit}（${forecast.percent ?? "—"}%）`;
  switch (forecast.basis) {
    case "finish":
      return `${end}：指挥部承诺年底前完成`;
    case "part":
      return `${end}：指挥部承诺的部分`;
    case "done":
      return `${end}：目标已达到`;
    case "pace":
      return forecast.pace
        ? `${end}：近${forecast.pace.days}天${forecast.pace.gained}${unit} ÷ ${forecast.pace.days} × 剩${forecast.pace.daysLeft}天，加上已完成`
        : end;
  }
}
