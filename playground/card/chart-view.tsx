import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

import { isJson, listOf, str, type Json } from "./context.ts";
import { drawInto } from "./vchart.ts";

const RATIOS: Readonly<Record<string, string>> = { "1:1": "1", "2:1": "2", "4:3": "4 / 3" };

/** A chart of a card, drawn once it comes into view; where that fails, its values stand there as a list. */
export function ChartView({ element }: { element: Json }) {
  const place = useRef<HTMLDivElement>(null);
  const state = useSignal<"waiting" | "drawn" | "failed">("waiting");
  const spec = isJson(element["chart_spec"]) ? element["chart_spec"] : {};
  // The page hands over new objects whenever a card is told again, also where nothing changed.
  const written = JSON.stringify(spec);
  useEffect(() => {
    const at = place.current;
    if (!at) return;
    let release: (() => void) | undefined;
    let isGone = false;
    const draw = async (): Promise<void> => {
      try {
        const done = await drawInto(at, JSON.parse(written) as Json);
        if (isGone) done();
        else [release, state.value] = [done, "drawn"];
      } catch {
        if (!isGone) state.value = "failed";
      }
    };
    const eye = new IntersectionObserver((seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      eye.disconnect();
      void draw();
    });
    eye.observe(at);
    return () => {
      isGone = true;
      eye.disconnect();
      release?.();
      state.value = "waiting";
    };
  }, [written]);

  const rows = valuesOf(spec);
  if (state.value === "failed")
    return (
      <ul class="chart-list">
        {rows.length === 0 && <li>图表（{str(spec["type"])}）画不出来</li>}
        {rows.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    );
  return (
    <figure
      class={`chart is-${state.value}`}
      role="img"
      aria-label={`图表：${rows.join("；")}`}
      style={{ aspectRatio: RATIOS[str(element["aspect_ratio"])] ?? "16 / 9" }}
    >
      <div ref={place} />
    </figure>
  );
}

function valuesOf(spec: Json): readonly string[] {
  const data: unknown = Array.isArray(spec["data"]) ? spec["data"][0] : spec["data"];
  return (isJson(data) ? listOf(data["values"]) : []).map((one) =>
    Object.values(one)
      .filter((value) => typeof value === "string" || typeof value === "number")
      .join(" "),
  );
}
