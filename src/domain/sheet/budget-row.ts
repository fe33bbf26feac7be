import type { Figure } from "../figure.ts";

export type Fund =
  | "general_public_budget"
  | "government_fund_budget"
  | "state_capital_budget"
  | "social_insurance_fund_budget";
export type BudgetKind = "budget" | "income" | "expenditure";

/** One line of the funds ledger. */
export interface BudgetRow {
  /** As the sheet counts it. */
  readonly row: number;
  readonly code: string;
  /** The line that this one is a part of. */
  readonly parentCode?: string;
  readonly fund: Fund;
  /** Identifier of the item; the name where the sheet has none. */
  readonly item: string;
  readonly kind: BudgetKind;
  readonly name: string;
  /** In 万元. */
  readonly amountWan: Figure;
  /** Where the figure is stated. */
  readonly basis?: string;
}

export type BudgetField = Exclude<keyof BudgetRow, "row">;
