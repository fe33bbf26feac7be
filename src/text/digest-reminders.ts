import { buttons, note, text, type Card } from "../card.ts";
import { type Metric, metrics } from "../domain/metric.ts";
import { metricWords, shortDay, unitWords } from "./words.ts";

const SHOWN = 10;

/** Several projects of one person: one card, each with its own way to the form. */
export function remindCard(projects: readonly string[]): Card {
  const shown = projects.slice(0, SHOWN);
  return {
    title: `今天还有 ${projects.length} 个项目没报`,
    tone: "blue",
    blocks: [
      text(projects.slice(0, 30).join("、")),
      buttons(
        ...shown.map((project) => ({
          text: project,
          does: { command: "report", args: { project } },
        })),
      ),
      buttons({
        text: shown.length < projects.length ? `上面${SHOWN}个今天都没有进展` : "今天都没有进展",
        does: { command: "report", args: { text: quietLines(shown) } },
      }),
      ...(projects.length === 0
        ? []
        : [note("一条消息可以报几个：", { code: `/上报 ${projects[0]} 没有进展` })]),
    ],
  };
}

/** One line for each project, as it would be typed. */
export function quietLines(projects: readonly string[]): string {
  return projects.map((project) => `${project}：没有进展`).join("；");
}

/** The last step: the group hears which projects have been silent for two workdays. */
export function remindGroupCard(
  items: readonly { readonly project: string; readonly who: string }[],
): Card {
  return {
    title: "连续两个工作日没报进度",
    tone: "orange",
    blocks: [
      text(items.map((one) => (one.who ? `${one.project}（${one.who}）` : one.project)).join("、")),
      buttons(
        ...items.slice(0, 5).map(({ project }) => ({
          text: items.length === 1 ? "报进度" : project,
          does: { command: "report", args: { project } },
        })),
        ...(items.length === 1
          ? [
              {
                text: "今天没有进展",
                does: {
                  command: "report",
                  args: { project: items[0]!.project, noProgress: true },
                },
              },
            ]
          : []),
      ),
    ],
  };
}

/** What was reported in a group today, in one line. */
export function eveningLineCard(
  day: string,
  filed: number,
  sums: readonly { readonly metric: string; readonly added: string }[],
): Card {
  const known = sums.flatMap(({ metric, added }) => {
    if (!(metric in metrics)) return [];
    const name = metric as Metric;
    return [`${metricWords[name]}${added}${unitWords[metrics[name]]}`];
  });
  return {
    title: `今天（${shortDay(day)}）上报 ${filed}次`,
    tone: "grey",
    blocks: [text(known.length > 0 ? known.join("，") : "没有新进展")],
  };
}
