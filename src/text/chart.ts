import type { Chart } from "../card.ts";
import type { StreetView } from "../domain/board/view.ts";
import type { TaskView } from "../domain/board/project.ts";
import { measureUnits, percentText, stepWords } from "./status-words.ts";

const STREETS_SHOWN = 10;
const BEYOND = 140;

/** Streets by area done, the slowest first; null where there is nothing to compare. */
export function streetChart(streets: readonly StreetView[]): Chart | null {
  const known = streets
    .filter((one) => one.amount.percent !== null)
    .toSorted((a, b) => Number(a.amount.percent) - Number(b.amount.percent))
    .slice(0, STREETS_SHOWN);
  if (known.length < 2) return null;
  return {
    title: "各街道交地完成率（%），慢的在前",
    ratio: "4:3",
    spec: percentBars(
      known.map((one) => ({ name: one.street, percent: Number(one.amount.percent) })),
    ),
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
    spec: percentBars(
      steps.map(({ step, share }) => ({ name: step, percent: Number(share.percent) })),
    ),
    says: steps
      .map(({ step, share, unit }) => `${step} ${share.part}/${share.whole}${unit}`)
      .join("，"),
  };
}

/** Horizontal bars of percent, each with its value; the axis runs downwards, so the first row is on top. */
function percentBars(values: readonly { name: string; percent: number }[]): Chart["spec"] {
  return {
    type: "bar",
    direction: "horizontal",
    data: [{ id: "percent", values }],
    xField: "percent",
    yField: "name",
    label: { visible: true, formatter: "{percent}%", style: { fontSize: 12 } },
    axes: [
      { orient: "left" },
      // Beyond 100, so that a full bar's label stands beside it on a phone as well.
      { orient: "bottom", visible: false, min: 0, max: BEYOND },
    ],
  };
}
