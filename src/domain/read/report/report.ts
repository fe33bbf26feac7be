import { blockerOf } from "../problem/blocker.ts";
import { readCorrection } from "./correct.ts";
import { readFacts } from "../fact/facts.ts";
import { findProjects } from "../name/find.ts";
import type { Prepared } from "../token/prepare.ts";
import type { Doubt, ReportItem, ReportReading } from "../reading.ts";
import { lists, partsOf, readItems, type Items } from "./items.ts";
import type { Segment } from "./segments.ts";
import { isOfDistrict, isOfStreet, sharesByKind } from "./totals.ts";
import { taskKindOf } from "../text/task-kind.ts";
import { unknownName } from "./unknown.ts";
import { isEmpty } from "./weight.ts";

/** Of more projects than these a person cannot choose. */
const MOST_CANDIDATES = 8;

/** Reads a report: items by project and day, corrections, retractions, whole-district totals. */
export function readReport(message: Prepared, fallback: string | null): ReportReading {
  const correction = readCorrection(message, fallback);
  if (correction) return correction;
  const parts = partsOf(message);
  const isWhole = parts.every((part) => part.projects.length === 0) && isOfDistrict(message.text);
  const totals = isWhole && parts.length === 1 ? readTotals(message, parts[0]!) : null;
  if (totals) return totals;
  const read = readItems(message, parts, fallback);
  return read.items.length > 1 ? ofSeveral(message, read) : ofOne(message, read, fallback);
}

/** A district's total, told by kinds of task; null where some kind has no figure of its own. */
function readTotals(message: Prepared, whole: Segment): ReportReading | null {
  const shares = sharesByKind(message);
  if (shares.length === 0) return null;
  const read = readFacts(whole.tokens, message.text);
  const items = shares.map(({ kind, from, to }): ReportItem => {
    const facts = read.facts.filter((_, n) => {
      const at = whole.tokens[read.places[n]!]!.start;
      return at >= from && at < to;
    });
    return { project: null, taskKind: kind, facts };
  });
  if (items.some((item) => item.facts.length === 0)) return null;
  return {
    kind: "report",
    project: null,
    facts: [],
    ...(whole.asOf === undefined ? {} : { asOf: whole.asOf }),
    ...(read.isApproximate ? { confirm: ["approximate_number"] as const } : {}),
    scope: "district",
    items,
  };
}

function ofSeveral(message: Prepared, read: Items): ReportReading {
  const { items } = read;
  const projects = new Set(items.map((item) => item.project));
  const hasFigures = items.some((item) => item.facts.length > 0);
  return {
    kind: "report",
    project: projects.size === 1 ? items[0]!.project : null,
    facts: [],
    items,
    ...extras(hasFigures ? blockerOf(message) : undefined, read),
  };
}

function ofOne(message: Prepared, read: Items, fallback: string | null): ReportReading {
  const only: ReportItem = read.items[0] ?? {
    project: fallback,
    facts: [],
    ...(fallback === null ? { missing: ["project"] as const } : {}),
  };
  const item = read.isNameless ? withWhose(message, only) : only;
  const { missing = [], confirm = [], candidates = [], ...core } = item;
  const isReported = item.facts.length > 0 || item.noProgress === true;
  return {
    kind: "report",
    ...core,
    ...lists({ missing: isEmpty(only) ? [...missing, "facts"] : missing, confirm, candidates }),
    ...extras(isReported ? blockerOf(message) : undefined, read),
  };
}

type Scoped = ReportItem & Pick<ReportReading, "scope">;

/** Where no project is named: whether a sum of the district or of a street is meant, or a name that nobody knows. */
function withWhose(message: Prepared, item: ReportItem): Scoped {
  const scope = scopeOf(message, item);
  const named = (item.missing ?? []).filter((one) => one !== "project");
  if (scope !== undefined) {
    const taskKind = taskKindOf(message.text);
    // a sum is never through, however many of its projects are
    const { status: _, ...sum } = item;
    return {
      ...sum,
      project: null,
      missing: named,
      scope,
      ...(taskKind === undefined ? {} : { taskKind }),
    };
  }
  const unknown = unknownName(message);
  if (unknown === null) return item;
  const meant = findProjects(unknown, message.lexicon);
  if ("found" in meant) return { ...item, project: meant.found, missing: named };
  const isSeveral = "candidates" in meant && meant.candidates.length <= MOST_CANDIDATES;
  const doubt: Doubt = isSeveral ? "ambiguous_project" : "unknown_project";
  return {
    ...item,
    project: null,
    missing: named,
    confirm: [...(item.confirm ?? []), doubt],
    ...(isSeveral ? { candidates: meant.candidates } : {}),
  };
}

function scopeOf(message: Prepared, item: ReportItem): ReportReading["scope"] {
  const countsProjects = item.facts.some((fact) => fact.metric === "projects_done");
  const isOfTasks = countsProjects && taskKindOf(message.text) !== undefined;
  if (isOfDistrict(message.text) || isOfTasks) return "district";
  return isOfStreet(message) ? "subdistrict" : undefined;
}

/** What is told beside the figures. */
function extras(
  blocker: string | undefined,
  { leftover, repeated }: Items,
): Pick<ReportReading, "blocker" | "leftover" | "repeated"> {
  return {
    ...(blocker === undefined ? {} : { blocker }),
    ...(leftover.length > 0 ? { leftover } : {}),
    ...(repeated.length > 0 ? { repeated } : {}),
  };
}
