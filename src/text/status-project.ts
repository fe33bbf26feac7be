import { buttons, note, text, type Block, type Card, type Line } from "../card.ts";
import type { PaceView, TaskForecastView, TaskView } from "../domain/board/project.ts";
import type { IssueItem, Some } from "../domain/board/view.ts";
import type { Metric } from "../domain/metric.ts";
import { metrics } from "../domain/metric.ts";
import { funnelChart } from "./chart.ts";
import { paceText, taskForecastText } from "./forecast.ts";
import {
  askButton,
  issueLine,
  lightSpan,
  lightTones,
  measureUnits,
  paragraph,
  percentText,
  reasonText,
  stepWords,
} from "./status-words.ts";
import {
  kindWords,
  metricWords,
  postWords,
  shortDay,
  sourceWords,
  statusWords,
  unitWords,
} from "./words.ts";

/** What a project's card is made of; as the verb returns it. */
export interface ProjectFacts {
  readonly name: string;
  readonly street: string;
  readonly today: string;
  readonly isClosed: boolean;
  readonly tasks: readonly TaskView[];
  readonly lastReport: { readonly day: string; readonly by: string } | null;
  readonly issues: Some<IssueItem> & { readonly overdue: number };
  readonly posts: readonly {
    readonly post: string;
    readonly openId: string;
    readonly name: string;
  }[];
  readonly days: readonly {
    readonly day: string;
    readonly metric: Metric;
    readonly added: string;
  }[];
  readonly entries: readonly {
    readonly day: string;
    readonly by: string;
    readonly words: string;
  }[];
}

function funnelLines(task: TaskView): Block[] {
  return paragraph(
    task.funnel.map(({ step, measure, share }) => [
      { b: stepWords[step] },
      ` ${share.part}/${share.whole}${measureUnits[measure]} ${percentText(share)}`,
    ]),
  );
}

function stateLine(task: TaskView): Line {
  const due = task.completedOn
    ? `${shortDay(task.completedOn)}完成`
    : task.dueOn
      ? `期限 ${shortDay(task.dueOn)}`
      : "没有期限";
  return [
    ...(task.color ? [lightSpan(task.color), " "] : []),
    `${statusWords[task.status]}，${due}`,
    ...(task.remaining && task.status !== "done" ? [`，剩 ${task.remaining}户`] : []),
    ...(task.completedOn ? [] : [`；时序 ${percentText(task.time)}`]),
  ];
}

function outlook(paces: readonly PaceView[], forecast: TaskForecastView | null): Block[] {
  return [
    ...paces.map((pace) => text(paceText(pace))),
    ...(forecast ? [text(taskForecastText(forecast))] : []),
  ];
}

function issueBlocks(facts: ProjectFacts): Block[] {
  const { issues } = facts;
  if (issues.total === 0) return [text("没有未办结问题")];
  return [
    text(
      { b: `未办结问题 ${issues.total}件` },
      ...(issues.overdue > 0
        ? ["，", { text: `超期 ${issues.overdue}件`, tone: "red" } as const]
        : []),
    ),
    // The card is the project's own: its name is not said again.
    ...paragraph(issues.items.map((item) => issueLine(item, { isPlaced: false }))),
  ];
}

function detailFolds(facts: ProjectFacts): Block[] {
  const unit = (metric: Metric): string => unitWords[metrics[metric]];
  const folds: Block[] = [];
  if (facts.days.length > 0) {
    folds.push({
      kind: "fold",
      title: "近28天",
      isOpen: true,
      blocks: facts.days
        .slice(0, 30)
        .map(({ day, metric, added }) =>
          text(
            `${shortDay(day)} ${metricWords[metric]} ${added.startsWith("-") ? "" : "+"}${added}${unit(metric)}`,
          ),
        ),
    });
  }
  if (facts.entries.length > 0) {
    folds.push({
      kind: "fold",
      title: "最近上报",
      blocks: facts.entries.map(({ day, by, words }) =>
        text(`${shortDay(day)} ${by}：${words.length > 60 ? `${words.slice(0, 60)}…` : words}`),
      ),
    });
  }
  return folds;
}

/** One project on one screen: funnel, light and why, pace, forecast, issues, people. */
export function projectCard(facts: ProjectFacts, isDetailed: boolean): Card {
  const [task, ...others] = facts.tasks;
  const chart = task && task.status !== "done" ? funnelChart(task) : null;
  const people = facts.posts.filter((one) => one.name !== "");
  const blocks: Block[] = task
    ? [
        text(...stateLine(task)),
        ...task.reasons.map((reason) => text(`为什么：${reasonText(reason)}`)),
        ...funnelLines(task),
      ]
    : [text("今年没有任务")];
  return {
    title: facts.name,
    subtitle: [
      facts.street,
      ...(task ? [sourceWords[task.source], kindWords[task.kind]] : []),
      ...(facts.isClosed ? ["已关闭"] : []),
    ].join(" · "),
    tone: task?.color ? lightTones[task.color] : task?.status === "done" ? "green" : "blue",
    blocks: [
      ...blocks,
      ...issueBlocks(facts),
      ...(task ? outlook(task.paces, task.forecast) : []),
      text(
        facts.lastReport
          ? `最近上报 ${shortDay(facts.lastReport.day)} ${facts.lastReport.by}`.trim()
          : "还没有人在这里报过数",
      ),
      ...(people.length > 0
        ? [note(people.map((one) => `${postWords[one.post] ?? one.post} ${one.name}`).join("　"))]
        : []),
      ...others.map((other) =>
        note(
          `另有${sourceWords[other.source]}${kindWords[other.kind]}任务：${statusWords[other.status]}${other.remaining === null ? "" : `，剩${other.remaining}户`}`,
        ),
      ),
      ...(isDetailed && chart ? [{ kind: "chart", chart } as const] : []),
      ...(isDetailed ? detailFolds(facts) : []),
      buttons(
        {
          text: "报进度",
          style: "primary",
          does: { command: "report", args: { project: facts.name } },
        },
        ...(facts.issues.total > 0 ? [askButton("看问题", `${facts.name} 未办结问题`)] : []),
        ...(isDetailed
          ? []
          : [
              {
                text: "详细",
                does: { command: "status", args: { words: `${facts.name} 详细` } },
              },
            ]),
        { text: facts.street, does: { command: "status", args: { words: facts.street } } },
      ),
    ],
  };
}
