import { text, type Block } from "../card.ts";
import type { PeriodView } from "../domain/board/digest.ts";
import { type Metric, metrics } from "../domain/metric.ts";
import { periodText } from "./roll.ts";
import { percentText } from "./status-words.ts";
import { metricWords, unitWords } from "./words.ts";

/** A period's sums beside those of the period before, and its problems and reports. */
export function periodBlocks(period: PeriodView): Block[] {
  const known = period.sums.filter((one) => one.metric in metrics);
  return [
    {
      kind: "fold",
      title: `${periodText(period)}与上期比`,
      isOpen: true,
      blocks: [
        ...(known.length === 0 ? [text("两期都没有上报的数")] : []),
        ...known.map(({ metric, added, before }) => {
          const name = metric as Metric;
          const unit = unitWords[metrics[name]];
          return text(`${metricWords[name]} ${added}${unit}（上期 ${before}${unit}）`);
        }),
        text(
          `新提问题 ${period.opened}件，办结 ${period.resolved}件，按时办结 ${percentText(period.onTime)}，过夜 ${period.overnight}件`,
        ),
        text(
          `该报 ${period.reports.whole}次，按时报了 ${period.reports.part}次（${percentText(period.reports)}）`,
        ),
      ],
    },
  ];
}
