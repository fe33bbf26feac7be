import { isJson, type Json, str } from "./context.ts";
import { drawChart } from "./draw-chart.tsx";

/** A chart in the card's frame; a table of its data stands in for a kind that is not drawn here. */
export function ChartView({ element }: { element: Json }) {
  const spec = isJson(element["chart_spec"]) ? element["chart_spec"] : {};
  const title = isJson(spec["title"]) ? str(spec["title"]["text"], "") : "";
  return (
    <figure class="chart">
      {title && <figcaption>{title}</figcaption>}
      {drawChart(spec) ?? <p class="unknown">图表（{String(spec["type"])}）在飞书里显示</p>}
    </figure>
  );
}
