import type { Chart } from "../card.ts";
import type { StreetView } from "../domain/board/view.ts";
import type { TaskView } from "../domain/board/project.ts";
import { measureUnits, percentText, stepWords } from "./status-words.ts";

const STREETS_SHOWN = 10;

/** Streets by area done, the slowest first; null where there is nothing to compare. */
export function streetChart(streets: readonly StreetView[]): Chart | null {
  const known = streets
    .filter((one) => one.amount.percent !== null)
    .toSorted((a, b) => Number(a.amount.percent) - Number(b.amount.percent))
    .slice(0, STREETS_SHOWN);
  if (known.length < 2) return null;
  return {
    title: "各街道面积完成率（%）",
    ratio: "4:3",
    spec: {
      type: "bar",
      direction: "horizontal",
      data: [
        {
          id: "streets",
          values: known
            .toReversed()
            .map((one) => ({ street: one.street, percent: Number(one.amount.percent) })),
        },
      ],
      xField: "percent",
      yField: "street",
      label: { visible: true },
    },
    says: known.map((one) => `${one.street} ${percentText(one.amount)}`).join("，"),
  };
}

/** The funnel of a task as bars of progress; null where fewer than two steps are known. */
export function funnelChart(task: TaskView): Chart | null {
  const steps = task.funnel
    .filter((one) => one.share.percent !== null)
    .map((one) => ({
      step: `${stepWords[one.step]}${one.step === "demolished" && one.measure === "sqm" ? "面积" : ""}`,
      share: one.share,
      unit: measureUnits[one.measure],
    }));
  if (steps.length < 2) return null;
  return {
    title: "",
    ratio: "16:9",
    spec: {
      type: "linearProgress",
      data: [
        {
          id: "funnel",
          values: steps
            .toReversed()
            .map(({ step, share }) => ({ step, value: Number(share.percent) / 100 })),
        },
      ],
      direction: "horizontal",
      xField: "value",
      yField: "step",
      seriesField: "step",
      axes: [{ orient: "left", label: { visible: true } }],
    },
    says: steps
      .map(({ step, share, unit }) => `${step} ${share.part}/${share.whole}${unit}`)
      .join("，"),
  };
}
