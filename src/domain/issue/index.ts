export * from "./action.ts";
export * from "./due.ts";
export * from "./issue.ts";
export * from "./may.ts";
export * from "./policy.ts";
export * from "./raise.ts";
export * from "./step.ts";
export * from "./recurring.ts";
