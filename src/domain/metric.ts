/** What can be reported of a task, with the unit that it is counted in. */
export const metrics = {
  signed_households: "household",
  vacated_households: "household",
  demolished_households: "household",
  cleared_households: "household",
  surveyed_households: "household",
  registered_households: "household",
  inventoried_households: "household",
  demolished_area_sqm: "sqm",
  demolished_buildings: "building",
  delivered_area_mu: "mu",
  cleared_area_mu: "mu",
  paid_wan_yuan: "wan_yuan",
  graves_moved: "grave",
  visits: "visit",
  personnel: "person",
  projects_done: "project",
} as const;

export type Metric = keyof typeof metrics;
export type Unit = (typeof metrics)[Metric] | "percent";

export const metricNames = Object.keys(metrics) as readonly Metric[];

/**
 * How a figure is meant: `add` new this time, `cum` the running total, `left` still open, `target` the size
 * of the task, `rate` a percentage as stated, `same` as in the record that is corrected.
 */
export type Mode = "add" | "cum" | "left" | "target" | "rate" | "same";
