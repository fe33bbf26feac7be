import type { IssueItem, ReadFact, Reading, ReportItem } from "./reading.ts";

type Json = Record<string, unknown>;

/** Drops keys that are false, null, empty or not there. */
function lean(json: Json): Json {
  const out: Json = {};
  for (const [key, value] of Object.entries(json)) {
    if (value === undefined || value === null || value === false) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    if (typeof value === "object" && !Array.isArray(value) && Object.keys(value).length === 0)
      continue;
    out[key] = value;
  }
  return out;
}

function facts(list: readonly ReadFact[]): Json[] {
  return list.map(({ metric, mode, value, unit }) => ({
    metric,
    mode,
    value: value.toNumber(),
    unit,
  }));
}

function reportItem(item: ReportItem): Json {
  return {
    facts: facts(item.facts),
    ...lean({
      as_of: item.asOf,
      status: item.status,
      no_progress: item.noProgress,
      missing: item.missing,
      confirm: item.confirm,
      candidates: item.candidates,
    }),
  };
}

function issueItem(item: IssueItem): Json {
  return {
    action: item.action,
    ...lean({
      category: item.category,
      severity: item.severity,
      households: item.households,
      mentions: item.mentions,
      due: item.due,
      issue_no: item.issueNo,
      assignee: item.assignee,
      escalate_to: item.escalateTo,
      missing: item.missing,
      confirm: item.confirm,
      candidates: item.candidates,
    }),
  };
}

function expected(reading: Reading): Json {
  switch (reading.kind) {
    case "report": {
      const { correction, replaces, retract, scope, taskKind, items } = reading;
      return {
        ...reportItem(reading),
        ...lean({
          correction,
          replaces: replaces && facts(replaces),
          retract,
          scope,
          task_kind: taskKind,
          items: items?.map((item) => ({
            ...(item.project === null ? {} : { project: item.project }),
            ...(item.taskKind === undefined ? {} : { task_kind: item.taskKind }),
            ...reportItem(item),
          })),
        }),
      };
    }
    case "issue":
      return {
        ...issueItem(reading),
        ...lean({
          pii: reading.pii,
          items: reading.items?.map((item) => ({
            ...(item.project === null ? {} : { project: item.project }),
            ...issueItem(item),
          })),
        }),
      };
    case "resolve": {
      const { ref } = reading;
      return {
        action: "resolve",
        ref: lean({
          issue_no: ref.issueNo,
          project: ref.project,
          category: ref.category,
          by: ref.by,
        }),
        partial: reading.partial,
        ...lean({
          remaining: reading.remaining,
          facts: reading.facts && facts(reading.facts),
          as_of: reading.asOf,
          confirm: reading.confirm,
          candidates: reading.candidates,
        }),
      };
    }
    case "query": {
      const f = reading.filters ?? {};
      return {
        intent: reading.intent,
        ...lean({
          filters: lean({
            subdistrict: f.subdistrict,
            metric: f.metric,
            task_kind: f.taskKind,
            light: f.light,
            days: f.days,
            indicator: f.indicator,
            budget_item: f.budgetItem,
            stage: f.stage,
            group_by: f.groupBy,
          }),
          period: reading.period,
          missing: reading.missing,
          confirm: reading.confirm,
          candidates: reading.candidates,
        }),
      };
    }
    default:
      return { record: false, ...lean({ why: reading.why }) };
  }
}

/** The reading as scripts see it: kind, full project name or null, and what is expected to be stored; figures as numbers. */
export function toRecord(reading: Reading): {
  kind: Reading["kind"];
  project: string | null;
  expect: Json;
} {
  return { kind: reading.kind, project: reading.project, expect: expected(reading) };
}
