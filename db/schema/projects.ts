import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { decimal, flag, instant } from "../columns.ts";

/** A plot or construction work that people know by a name. It may carry several tasks, or none. */
export const projects = sqliteTable(
  "projects",
  {
    id: integer("id").primaryKey(),
    name: text("name").notNull(),
    street: text("street").notNull(),
    landKind: text("land_kind", { enum: ["collective", "state"] }),
    createdAt: instant("created_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (t) => [
    uniqueIndex("projects_name").on(t.name),
    // A street's own list and figures.
    index("projects_street").on(t.street),
  ],
);

/** Nicknames. One word may stand for two projects: then the bot asks. */
export const aliases = sqliteTable(
  "aliases",
  {
    id: integer("id").primaryKey(),
    projectId: integer("project_id")
      .notNull()
      .references(() => projects.id),
    alias: text("alias").notNull(),
  },
  (t) => [uniqueIndex("aliases_once").on(t.projectId, t.alias)],
);

export const taskKinds = [
  "collective_land",
  "state_land_house",
  "clear_up",
  "preliminary",
] as const;
export const taskSources = ["city", "district_self", "none"] as const;
export const taskStatuses = ["not_started", "in_progress", "done", "paused", "closed"] as const;

/**
 * A year's duty on a project: what is to be done, by when, for whom. The opening figures are what an import
 * brought as of a day; reports said later add to them. The columns from `delivered` on are the summary that
 * every write keeps in the same transaction, so that no query has to read all reports.
 */
export const tasks = sqliteTable(
  "tasks",
  {
    id: integer("id").primaryKey(),
    projectId: integer("project_id")
      .notNull()
      .references(() => projects.id),
    code: text("code"),
    source: text("source", { enum: taskSources }).notNull(),
    kind: text("kind", { enum: taskKinds }).notNull(),
    status: text("status", { enum: taskStatuses }).notNull(),
    targetMu: decimal("target_mu"),
    targetSqm: decimal("target_sqm"),
    households: decimal("households"),
    startRemaining: decimal("start_remaining"),
    stage: text("stage"),
    issuedOn: text("issued_on"),
    dueOn: text("due_on"),
    completedOn: text("completed_on"),
    /** What the last list, or the section by hand, said; reports may have moved the two above since. */
    openingStatus: text("opening_status", { enum: taskStatuses }),
    openingCompletedOn: text("opening_completed_on"),
    finishesByYearEnd: text("finishes_by_year_end", { enum: ["yes", "no", "unknown"] }),
    forecastMu: decimal("forecast_mu"),
    asOf: text("as_of"),
    note: text("note"),
    nameBasis: text("name_basis"),
    documentFields: text("document_fields"),
    lastMovedOn: text("last_moved_on"),
    createdAt: instant("created_at").notNull(),
    isWithdrawn: flag("is_withdrawn").notNull().default(false),
  },
  (t) => [uniqueIndex("tasks_code").on(t.code), index("tasks_project").on(t.projectId)],
);

/**
 * The running total of one metric of one task, and the opening figure that it started from. Kept in the
 * transaction of each report, so that a figure is one row however many reports there are.
 */
export const totals = sqliteTable(
  "totals",
  {
    id: integer("id").primaryKey(),
    taskId: integer("task_id")
      .notNull()
      .references(() => tasks.id),
    metric: text("metric").notNull(),
    opening: decimal("opening").notNull(),
    openingAsOf: text("opening_as_of"),
    /** Figures said up to this moment are contained in the opening; none where it is not set. */
    openingAt: instant("opening_at"),
    total: decimal("total").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [uniqueIndex("totals_task_metric").on(t.taskId, t.metric)],
);

/** What one day added to one metric of one task: the base of pace, trend and the week's sums. */
export const dayFigures = sqliteTable(
  "day_figures",
  {
    taskId: integer("task_id")
      .notNull()
      .references(() => tasks.id),
    day: text("day").notNull(),
    metric: text("metric").notNull(),
    added: decimal("added").notNull(),
  },
  (t) => [
    uniqueIndex("day_figures_once").on(t.taskId, t.metric, t.day),
    // The district's week is read by day over all tasks.
    index("day_figures_day").on(t.day),
  ],
);

/** Who has filed for which task on which day; `没有进展` counts as filed. */
export const filings = sqliteTable(
  "filings",
  {
    taskId: integer("task_id").notNull(),
    day: text("day").notNull(),
    count: integer("count").notNull(),
    isNoProgress: flag("is_no_progress").notNull(),
    firstAt: instant("first_at").notNull(),
  },
  (t) => [uniqueIndex("filings_once").on(t.taskId, t.day), index("filings_day").on(t.day)],
);
