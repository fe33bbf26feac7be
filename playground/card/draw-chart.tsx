import type { VNode } from "preact";

import { isJson, listOf, type Json } from "./context.ts";

const COLORS = ["#3370ff", "#00a36c", "#e8890c", "#7a35f0", "#d83931", "#0d8fb3", "#8a6d00"];
const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [480, 220, 40, 26, 12, 12];

interface Points {
  readonly names: readonly string[];
  readonly series: readonly string[];
  readonly at: (name: string, series: string) => number | null;
}

/** Draws the kinds of chart that the cards use, as plain SVG; null for another kind. */
export function drawChart(spec: Json): VNode | null {
  const values = valuesOf(spec);
  if (values.length === 0) return null;
  switch (spec["type"]) {
    case "bar":
      return spec["direction"] === "horizontal" ? rows(spec, values) : upright(spec, values);
    case "line":
    case "area":
      return upright(spec, values);
    case "linearProgress":
      return progress(spec, values);
    case "pie":
      return legend(
        spec,
        values.map((one) => String(one[String(spec["categoryField"])])),
        pie(values.map((one) => Number(one[String(spec["valueField"])]))),
      );
    default:
      return null;
  }
}

function valuesOf(spec: Json): readonly Json[] {
  const data = Array.isArray(spec["data"]) ? (spec["data"][0] as unknown) : spec["data"];
  return isJson(data) ? listOf(data["values"]) : [];
}

function pointsOf(
  spec: Json,
  values: readonly Json[],
  nameField: string,
  valueField: string,
): Points {
  const seriesField = typeof spec["seriesField"] === "string" ? spec["seriesField"] : undefined;
  const seriesOf = (one: Json): string => (seriesField ? String(one[seriesField]) : "");
  const table = new Map(
    values.map((one) => [`${seriesOf(one)}\n${String(one[nameField])}`, one[valueField]]),
  );
  return {
    names: [...new Set(values.map((one) => String(one[nameField])))],
    series: [...new Set(values.map(seriesOf))],
    at: (name, series) => {
      const value = table.get(`${series}\n${name}`);
      return typeof value === "number" ? value : null;
    },
  };
}

const field = (spec: Json, key: string): string =>
  String(Array.isArray(spec[key]) ? spec[key][0] : spec[key]);

/** A round number that is not below the greatest. */
function roof(values: readonly number[]): number {
  const most = Math.max(...values, 0) || 1;
  const unit = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 2.5, 5, 10].map((step) => step * unit).find((one) => one >= most)!;
}

const short = (value: number): string => String(Math.round(value * 100) / 100);

function upright(spec: Json, values: readonly Json[]): VNode {
  const points = pointsOf(spec, values, field(spec, "xField"), field(spec, "yField"));
  const { names, series } = points;
  const isStacked = spec["stack"] === true;
  const top = roof(
    isStacked
      ? names.map((name) => series.reduce((sum, one) => sum + (points.at(name, one) ?? 0), 0))
      : names.flatMap((name) => series.map((one) => points.at(name, one) ?? 0)),
  );
  const step = (WIDTH - LEFT - RIGHT) / names.length;
  const y = (value: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top);
  const x = (index: number): number => LEFT + step * (index + 0.5);
  const every = Math.ceil(names.length / 8);
  return legend(
    spec,
    series,
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={said(points)}>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(top * share)} y2={y(top * share)} class="grid" />
          <text x={LEFT - 6} y={y(top * share) + 4} text-anchor="end">
            {short(top * share)}
          </text>
        </g>
      ))}
      {names.map((name, index) =>
        index % every === 0 ? (
          <text x={x(index)} y={HEIGHT - 8} text-anchor="middle">
            {name.slice(0, 8)}
          </text>
        ) : null,
      )}
      {spec["type"] === "bar" ? bars(points, isStacked, step, x, y) : lines(points, x, y)}
    </svg>,
  );
}

function bars(
  points: Points,
  isStacked: boolean,
  step: number,
  x: (i: number) => number,
  y: (v: number) => number,
): VNode[] {
  const { names, series } = points;
  const width =
    Math.min(36 * (isStacked ? 1 : series.length), step * 0.7) / (isStacked ? 1 : series.length);
  return names.flatMap((name, index) => {
    let below = 0;
    return series.map((one, order) => {
      const value = points.at(name, one) ?? 0;
      const from = isStacked ? below : 0;
      below += value;
      const left = isStacked
        ? x(index) - width / 2
        : x(index) + (order - series.length / 2) * width;
      return (
        <rect
          x={left}
          y={y(from + value)}
          width={width}
          height={y(from) - y(from + value)}
          fill={COLORS[order % COLORS.length]}
        >
          <title>{`${name} ${one} ${short(value)}`}</title>
        </rect>
      );
    });
  });
}

function lines(points: Points, x: (i: number) => number, y: (v: number) => number): VNode[] {
  return points.series.map((one, order) => {
    const dots = points.names.flatMap((name, index) => {
      const value = points.at(name, one);
      return value === null ? [] : [{ name, value, cx: x(index), cy: y(value) }];
    });
    const tone = COLORS[order % COLORS.length];
    return (
      <g>
        <polyline
          points={dots.map((dot) => `${dot.cx},${dot.cy}`).join(" ")}
          fill="none"
          stroke={tone}
          stroke-width="2"
        />
        {dots.map((dot) => (
          <circle cx={dot.cx} cy={dot.cy} r="3" fill={tone}>
            <title>{`${dot.name} ${one} ${short(dot.value)}`}</title>
          </circle>
        ))}
      </g>
    );
  });
}

/** Horizontal bars: the first name on top, as VChart turns that axis round; parts of a stack beside each other. */
function rows(spec: Json, values: readonly Json[]): VNode {
  const points = pointsOf(spec, values, field(spec, "yField"), field(spec, "xField"));
  const sumOf = (name: string): number =>
    points.series.reduce((sum, one) => sum + (points.at(name, one) ?? 0), 0);
  const top = roof(points.names.map(sumOf));
  const isLabelled = hasLabel(spec);
  return legend(
    spec,
    points.series,
    <div class="bars" role="img" aria-label={said(points)}>
      {points.names.map((name) => (
        <div class="bars-row">
          <span>{name}</span>
          <span class="bars-track">
            {points.series.map((one, order) => (
              <i
                style={{
                  width: `${((points.at(name, one) ?? 0) / top) * 100}%`,
                  background: COLORS[order % COLORS.length]!,
                }}
              />
            ))}
          </span>
          {isLabelled && <b>{short(sumOf(name))}</b>}
        </div>
      ))}
    </div>,
  );
}

function progress(spec: Json, values: readonly Json[]): VNode {
  const isLabelled = hasLabel(spec);
  const hasSeries = typeof spec["seriesField"] === "string";
  return (
    <div class="bars">
      {values.map((one, order) => {
        const share = Number(one[field(spec, "xField")]) || 0;
        return (
          <div class="bars-row">
            <span>{String(one[field(spec, "yField")])}</span>
            <span class="bars-track is-round">
              <i
                style={{
                  width: `${Math.min(1, Math.max(0, share)) * 100}%`,
                  background: COLORS[hasSeries ? order % COLORS.length : 0]!,
                }}
              />
            </span>
            {isLabelled && <b>{short(share * 100)}%</b>}
          </div>
        );
      })}
    </div>
  );
}

function pie(values: readonly number[]): VNode {
  const sum = values.reduce((total, one) => total + one, 0) || 1;
  let from = 0;
  return (
    <svg viewBox="0 0 42 42" class="pie" role="img" aria-label={values.map(short).join("、")}>
      {values.map((value, index) => {
        const share = (value / sum) * 100;
        const start = 25 - from;
        from += share;
        return (
          <circle
            cx="21"
            cy="21"
            r="15.915"
            fill="none"
            stroke={COLORS[index % COLORS.length]}
            stroke-width="9"
            stroke-dasharray={`${share} ${100 - share}`}
            stroke-dashoffset={start}
          />
        );
      })}
    </svg>
  );
}

const hasLabel = (spec: Json): boolean =>
  isJson(spec["label"]) && spec["label"]["visible"] === true;

/** As in the client, there is a legend only where the card asks for one. */
function legend(spec: Json, names: readonly string[], drawing: VNode): VNode {
  const asked = spec["legends"];
  const isAsked = isJson(asked) ? asked["visible"] !== false : Array.isArray(asked);
  const shown = isAsked ? names.filter((one) => one !== "") : [];
  return (
    <div>
      {drawing}
      {shown.length > 0 && (
        <p class="legend">
          {shown.map((one, order) => (
            <span>
              <i style={{ background: COLORS[order % COLORS.length]! }} />
              {one}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

const said = ({ names, series, at }: Points): string =>
  names
    .map((name) => `${name} ${series.map((one) => `${one}${at(name, one) ?? "无"}`).join(" ")}`)
    .join("；");
