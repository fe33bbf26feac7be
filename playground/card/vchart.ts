import type { Json } from "./context.ts";

interface Chart {
  renderSync(): unknown;
  release(): void;
}
interface Options {
  readonly dom: HTMLElement;
  readonly mode: string;
  readonly animation: boolean;
  readonly theme: object;
  readonly onError: (...args: readonly unknown[]) => void;
}
type ChartMaker = new (spec: Json, options: Options) => Chart;

declare global {
  interface Window {
    VChart?: { VChart: ChartMaker };
  }
}

/** The colours that a card's charts have where the card names none. */
const COLORS = ["#3370ff", "#00a36c", "#e8890c", "#7a35f0", "#d83931", "#0d8fb3", "#8a6d00"];
const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif';
const theme = {
  colorScheme: { default: COLORS },
  fontFamily: FONT,
  background: "transparent",
};

let loading: Promise<ChartMaker> | undefined;

/** Loads the library once, however many charts ask for it; a failed load is tried again by the next chart. */
function load(): Promise<ChartMaker> {
  loading ??= new Promise<ChartMaker>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "/playground/vchart.js";
    const fail = (): void => {
      loading = undefined;
      script.remove();
      reject(new Error("Cannot load the chart library"));
    };
    script.addEventListener("error", fail);
    script.addEventListener("load", () => {
      if (window.VChart) resolve(window.VChart.VChart);
      else fail();
    });
    document.head.append(script);
  });
  return loading;
}

/** Draws the spec as it stands into that place; the answer takes it away again. Throws where it cannot be drawn. */
export async function drawInto(dom: HTMLElement, spec: Json): Promise<() => void> {
  const Maker = await load();
  const faults: unknown[] = [];
  const chart = new Maker(structuredClone(spec), {
    dom,
    mode: matchMedia("(max-width: 719px)").matches ? "mobile-browser" : "desktop-browser",
    animation: false,
    theme,
    onError: (...args) => faults.push(args[0]),
  });
  chart.renderSync();
  if (faults.length > 0) {
    chart.release();
    throw new Error(`Cannot draw the chart: ${String(faults[0])}`);
  }
  return () => chart.release();
}
