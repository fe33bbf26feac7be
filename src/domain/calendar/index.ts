export * from "./notices.ts";
export * from "./work-calendar.ts";
export * from "./workdays.ts";
