import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { decimal, flag, instant } from "../columns.ts";

/**
 * One filing: what one message (or one form) said about one project on one day. Never deleted; an undo marks
 * it withdrawn, a correction is another entry.
 */
export const entries = sqliteTable(
  "entries",
  {
    id: integer("id").primaryKey(),
    messageId: text("message_id").notNull(),
    chatId: text("chat_id").notNull(),
    projectId: integer("project_id").notNull(),
    taskId: integer("task_id").notNull(),
    by: text("by").notNull(),
    asOf: text("as_of").notNull(),
    saidAt: instant("said_at").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    /** The words as they were written, personal numbers masked. */
    words: text("words").notNull(),
    isNoProgress: flag("is_no_progress").notNull().default(false),
    isCorrection: flag("is_correction").notNull().default(false),
    /** Why a figure that the guard stopped was kept all the same. */
    reason: text("reason"),
    state: text("state", { enum: ["ok", "withdrawn"] }).notNull(),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnBy: text("withdrawn_by"),
    /** The entry set the task done; withdrawing it takes that back. */
    madeDone: flag("made_done").notNull().default(false),
    statusBefore: text("status_before"),
  },
  (t) => [
    // The writer's last entry in this chat, for undo.
    index("entries_chat_by").on(t.chatId, t.by, t.saidAt),
    index("entries_message").on(t.messageId),
    index("entries_task").on(t.taskId, t.saidAt),
  ],
);

/**
 * One figure of a filing. `value` is as said; `delta`, `before` and `after` are what it did to the running
 * total when it was recorded. Sorted by `said_at`, `id`.
 */
export const facts = sqliteTable(
  "facts",
  {
    id: integer("id").primaryKey(),
    entryId: integer("entry_id")
      .notNull()
      .references(() => entries.id),
    taskId: integer("task_id").notNull(),
    projectId: integer("project_id").notNull(),
    metric: text("metric").notNull(),
    mode: text("mode").notNull(),
    value: decimal("value").notNull(),
    unit: text("unit").notNull(),
    delta: decimal("delta").notNull(),
    before: decimal("before").notNull(),
    after: decimal("after").notNull(),
    asOf: text("as_of").notNull(),
    saidAt: instant("said_at").notNull(),
    by: text("by").notNull(),
    messageId: text("message_id").notNull(),
    state: text("state", { enum: ["ok", "replaced", "withdrawn", "pending"] }).notNull(),
    /** The fact that this one puts right. */
    replaces: integer("replaces"),
  },
  (t) => [
    index("facts_entry").on(t.entryId),
    // Replaying one metric of one task after a withdrawal starts at its last running total.
    index("facts_task_metric").on(t.taskId, t.metric, t.saidAt),
    index("facts_project_day").on(t.projectId, t.asOf),
  ],
);
