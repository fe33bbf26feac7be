export * from "./alternatives.ts";
export * from "./apply.ts";
export * from "./claim.ts";
export * from "./clash.ts";
export * from "./held.ts";
export * from "./reconcile.ts";
export * from "./replay.ts";
export * from "./settle.ts";
