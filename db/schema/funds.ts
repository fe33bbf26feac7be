import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { decimal, instant } from "../columns.ts";

/** One line of a year's budget, income or spending, in 万元, as the last imported sheet states it. */
export const budgetLines = sqliteTable(
  "budget_lines",
  {
    id: integer("id").primaryKey(),
    year: integer("year").notNull(),
    code: text("code").notNull(),
    parentCode: text("parent_code"),
    fund: text("fund", {
      enum: [
        "general_public_budget",
        "government_fund_budget",
        "state_capital_budget",
        "social_insurance_fund_budget",
      ],
    }).notNull(),
    item: text("item").notNull(),
    kind: text("kind", { enum: ["budget", "income", "expenditure"] }).notNull(),
    name: text("name").notNull(),
    amountWan: decimal("amount_wan").notNull(),
    basis: text("basis"),
    importId: integer("import_id"),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [uniqueIndex("budget_lines_code").on(t.year, t.code)],
);
