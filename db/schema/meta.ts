import { sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Small facts about the office and the installation: settings, versions of cached lists, the bot's own id. */
export const meta = sqliteTable("meta", {
  key: text("key").primaryKey(),
  value: text("value").notNull(),
});
