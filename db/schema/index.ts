export * from "./funds.ts";
export * from "./issues.ts";
export * from "./meta.ts";
export * from "./people.ts";
export * from "./post.ts";
export * from "./projects.ts";
export * from "./reports.ts";
