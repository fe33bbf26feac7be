import { listAllAliases } from "../../db/queries/aliases.ts";
import { listBudgetLines } from "../../db/queries/budget.ts";
import { listFacts, listIssues } from "../../db/queries/lists.ts";
import { findNames } from "../../db/queries/people.ts";
import { listTasks } from "../../db/queries/projects.ts";
import type { Tx } from "../../db/store.ts";
import { dayOf, isoLocal } from "../domain/day.ts";
import { figure } from "../domain/figure.ts";
import { budgetColumns } from "../domain/sheet/columns.ts";
import { projectsTable } from "../domain/sheet/projects-table.ts";
import type { OutColumn, OutTable } from "../domain/sheet/table.ts";
import { currentCells } from "./import-ledger.ts";

/** What can be exported. */
export const exportable = ["projects", "issues", "reports", "funds"] as const;
export type Exportable = (typeof exportable)[number];

const column = (header: string, width = 14): OutColumn => ({ header, kind: "text", width });
const figureColumn = (header: string, decimals: number): OutColumn => ({
  header,
  kind: "figure",
  decimals,
  width: 14,
});

/** Builds a list of the ledger as a sheet, as of a moment. People are named where their names are known. */
export async function buildList(
  tx: Tx,
  what: Exportable,
  now: Date,
  timeZone: string,
): Promise<OutTable> {
  const iso = (at: Date | null): string | null => at && isoLocal(at, timeZone);
  switch (what) {
    case "projects": {
      const aliases = await listAllAliases(tx);
      const today = dayOf(now, timeZone);
      return projectsTable(
        (await listTasks(tx)).map((stored) =>
          currentCells(stored, aliases.get(stored.project.id) ?? [], today),
        ),
      );
    }
    case "reports": {
      const rows = await listFacts(tx);
      const names = await findNames(tx, [...new Set(rows.map(({ fact }) => fact.by))]);
      return {
        sheet: "reports",
        columns: [
          column("id", 8),
          column("project_name", 32),
          column("as_of"),
          column("metric", 24),
          column("mode", 8),
          figureColumn("value", 0),
          column("unit", 10),
          column("state", 10),
          column("said_at", 26),
          column("by", 24),
          column("message_id", 36),
        ],
        rows: rows.map(({ fact, project }) => [
          String(fact.id),
          project,
          fact.asOf,
          fact.metric,
          fact.mode,
          fact.value,
          fact.unit,
          fact.state,
          iso(fact.saidAt),
          names.get(fact.by) ?? fact.by,
          fact.messageId,
        ]),
      };
    }
    case "issues": {
      const rows = await listIssues(tx);
      const people = rows.flatMap(({ issue }) => [issue.raiser, issue.owner ?? issue.raiser]);
      const names = await findNames(tx, [...new Set(people)]);
      const named = (openId: string | null) => openId && (names.get(openId) ?? openId);
      return {
        sheet: "issues",
        columns: [
          figureColumn("no", 0),
          column("project_name", 32),
          column("subdistrict"),
          column("text", 48),
          column("kind"),
          column("category"),
          column("severity"),
          column("state"),
          column("owner"),
          column("raiser"),
          column("opened_at", 26),
          column("due", 26),
          figureColumn("rung", 0),
          column("resolved_at", 26),
          column("resolution", 48),
        ],
        rows: rows.map(({ issue, project }) => [
          figure(issue.no),
          project,
          issue.street,
          issue.isRestricted ? null : issue.text,
          issue.kind,
          issue.category,
          issue.severity,
          issue.state,
          named(issue.owner),
          named(issue.raiser),
          iso(issue.openedAt),
          iso(issue.dueAt),
          figure(issue.rung),
          iso(issue.resolvedAt),
          issue.isRestricted ? null : issue.resolution,
        ]),
      };
    }
    case "funds":
      return {
        sheet: "funds",
        columns: budgetColumns.map(({ header, field }) =>
          field === "amountWan"
            ? figureColumn(header, 2)
            : column(header, field === "basis" ? 48 : 20),
        ),
        rows: (await listBudgetLines(tx)).map((line) =>
          budgetColumns.map(({ field }) => line[field]),
        ),
      };
  }
}
