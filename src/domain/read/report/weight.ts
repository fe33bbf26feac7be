import type { ReadFact, ReportItem, ReportReading } from "../reading.ts";

/** All items of a report, or the report itself where it is one. */
export function itemsOf(report: ReportReading): readonly ReportItem[] {
  return report.items ?? [report];
}

/** How many figures of a report tell of work done; what is left or aimed at, and visits paid, do not. */
export function firmFigures(report: ReportReading): number {
  return itemsOf(report).reduce((sum, item) => sum + item.facts.filter(isFirm).length, 0);
}

function isFirm({ mode, metric }: ReadFact): boolean {
  return (
    (mode === "add" || mode === "cum" || mode === "rate") &&
    metric !== "visits" &&
    metric !== "personnel"
  );
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
    itemsOf(report).every(
      (item) => item.facts.length === 0 && item.noProgress !== true && item.status !== "done",
    )
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
