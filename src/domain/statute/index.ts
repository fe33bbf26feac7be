export * from "./clocks.ts";
export * from "./court-window.ts";
export * from "./deadlines.ts";
export * from "./enforcement-day.ts";
export * from "./stages.ts";
export * from "./terms.ts";
