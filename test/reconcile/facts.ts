import { figure } from "../../src/domain/figure.ts";
import { type Metric, metrics, type Mode } from "../../src/domain/metric.ts";
import type { ReadFact } from "../../src/domain/read/reading.ts";

const short: Record<string, Metric> = {
  signed: "signed_households",
  vacated: "vacated_households",
  demolished: "demolished_households",
  cleared: "cleared_households",
  surveyed: "surveyed_households",
  sqm: "demolished_area_sqm",
  buildings: "demolished_buildings",
  mu: "delivered_area_mu",
  ground: "cleared_area_mu",
  paid: "paid_wan_yuan",
  graves: "graves_moved",
  visits: "visits",
};
const signs: Record<string, Mode> = {
  "+": "add",
  "=": "cum",
  "<": "left",
  "/": "target",
  "%": "rate",
  "~": "same",
};

/** Reads "signed+2 signed=24 mu<3": + new, = running total, < left, / target, % rate, ~ as corrected. */
export function factsOf(text: string): readonly ReadFact[] {
  return text
    .split(" ")
    .filter(Boolean)
    .map((word) => {
      const [, name, sign, value] = /^([a-z]+)([+=</%~])(-?[\d.]+)$/.exec(word) ?? [];
      const metric = short[name ?? ""];
      const mode = signs[sign ?? ""];
      if (!metric || !mode || value === undefined) throw new Error(`Cannot read fact "${word}"`);
      const unit = mode === "rate" ? "percent" : metrics[metric];
      return { metric, mode, value: figure(value), unit };
    });
}
