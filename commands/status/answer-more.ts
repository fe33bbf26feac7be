import { invoke } from "../../src/command/invoke.ts";
import type { Answer, Ctx } from "../../src/command/spec.ts";
import { taskItem } from "../../src/domain/board/line.ts";
import { type Scope, scopeWord } from "../../src/domain/board/scope.ts";
import { daysBetween } from "../../src/domain/day.ts";
import { plain } from "../../src/domain/figure.ts";
import { isCounted, isOpen } from "../../src/domain/figures/task.ts";
import type { QueryFilters, QueryReading } from "../../src/domain/read/index.ts";
import { answerText } from "../../src/text/status-answer.ts";
import { areaStatus } from "../../src/verbs/figures/area-status.ts";
import { budgetOf } from "../../src/verbs/figures/budget.ts";
import { scopeName } from "./place.ts";

const DUE_WITHIN_DAYS = 30;

/** The forecast to the year's end with its working. */
export async function answerForecast(ctx: Ctx, scope: Scope): Promise<Answer> {
  const { view } = await areaStatus(ctx, scope);
  return { card: answerText.forecast(scopeName(scope), view.forecast, scopeWord(scope)) };
}

/** Tasks whose day is near or past, the nearest first. */
export async function answerDeadline(
  ctx: Ctx,
  scope: Scope,
  filters: QueryFilters,
): Promise<Answer> {
  const within = filters.days ?? DUE_WITHIN_DAYS;
  const { tasks } = await areaStatus(ctx, scope);
  const due = tasks
    .filter(({ task }) => isCounted(task) && isOpen(task) && task.dueOn !== undefined)
    .map((line) => ({
      item: taskItem(line, ctx.today),
      daysLeft: daysBetween(ctx.today, line.task.dueOn!),
    }))
    .filter((one) => one.daysLeft <= within)
    .toSorted((a, b) => a.daysLeft - b.daysLeft);
  return { card: answerText.deadlines(scopeName(scope), within, due, filters.stage !== undefined) };
}

/** Streets in the order of their figures; scores are another matter, left to the ranking where there is one. */
export async function answerRanking(ctx: Ctx, scope: Scope, isOfPeriod: boolean): Promise<Answer> {
  if (ctx.registry.find("rank")) return await invoke(ctx, { command: "rank", args: {} });
  const { view } = await areaStatus(ctx, scope);
  return { card: answerText.ranking(view.streets, isOfPeriod) };
}

/** The year's money as the imported sheet states it. */
export async function answerFunds(ctx: Ctx, query: QueryReading): Promise<Answer> {
  if (ctx.registry.find("fund")) return await invoke(ctx, { command: "fund", args: {} });
  const year = Number(ctx.today.slice(0, 4));
  const lines = await budgetOf(ctx, year, query.filters?.budgetItem);
  return {
    card: answerText.funds(
      year,
      lines.map((line) => ({ name: line.name, kind: line.kind, amount: plain(line.amountWan) })),
    ),
  };
}
