import type { Metric } from "../../metric.ts";
import type { ReadFact, ReportItem, ReportReading } from "../reading.ts";

/** What was put into the work, which is no result of it. */
const EFFORT: ReadonlySet<Metric> = new Set(["visits", "personnel"]);

/** True of figures that tell what came of the work; calls paid and people sent do not. */
export function isResult(fact: ReadFact): boolean {
  return !EFFORT.has(fact.metric);
}

/** True where an item tells neither a figure, nor that nothing moved, nor that the project is through. */
export function isEmpty(item: Omit<ReportItem, "project">): boolean {
  return item.facts.length === 0 && item.noProgress !== true && item.status !== "done";
}

/** All items of a report, or the report itself where it is one. */
export function itemsOf(report: ReportReading): readonly ReportItem[] {
  return report.items ?? [report];
}

/** How many figures of a report tell of work done; what is left or aimed at, and visits paid, do not. */
export function firmFigures(report: ReportReading): number {
  return itemsOf(report).reduce((sum, item) => sum + item.facts.filter(isFirm).length, 0);
}

function isFirm(fact: ReadFact): boolean {
  return isResult(fact) && /^(?:add|cum|rate)$/.test(fact.mode);
}

export function hasFigures(report: ReportReading): boolean {
  return itemsOf(report).some((item) => item.facts.length > 0);
}

/** True where nothing would be written down or handed back: no figure, no 没有进展, no 已完成, nothing taken back. */
export function isEmptyReport(report: ReportReading): boolean {
  return (
    report.correction !== true &&
    report.retract !== true &&
    report.leftover === undefined &&
    itemsOf(report).every(isEmpty)
  );
}

/** True where a report says whose figures they are, be it a project's that is not known. */
export function hasSubject(report: ReportReading): boolean {
  return (
    itemsOf(report).some((item) => item.project !== null || (item.candidates ?? []).length > 0) ||
    report.scope !== undefined ||
    (report.confirm ?? []).includes("unknown_project")
  );
}
