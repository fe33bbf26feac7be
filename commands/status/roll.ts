import type { Answer, Ctx } from "../../src/command/spec.ts";
import type { DayPeriod } from "../../src/domain/board/period.ts";
import { DISTRICT, inScope, type Scope, scopeWord } from "../../src/domain/board/scope.ts";
import { rollCard } from "../../src/text/roll.ts";
import { detailButton } from "../../src/text/status-words.ts";
import { areaStatus } from "../../src/verbs/figures/area-status.ts";
import { hurry } from "../../src/verbs/figures/breathe.ts";
import { usualReporters } from "../../src/verbs/figures/reporters.ts";
import { nothingDueBy, rollOf, settledPeriod } from "../../src/verbs/figures/roll.ts";
import { scopeName } from "./place.ts";

const LONG = 20;
const NAMED = 20;

/** Shows who has reported and who has not over a period. */
export async function showRoll(
  ctx: Ctx,
  scope: Scope,
  period: DayPeriod,
  projectNames?: readonly string[],
): Promise<Answer> {
  const { tasks, moment } = await areaStatus(ctx, scope);
  const lines = projectNames
    ? tasks.filter((line) => projectNames.includes(line.task.name))
    : tasks.filter((line) => inScope(scope, line.task.name, line.task.street));
  const settled = settledPeriod(period, moment);
  const rows = await rollOf(ctx.tx, lines, settled, moment, hurry);
  const missing = rows.filter((row) => row.missing > 0);
  const people = await usualReporters(
    ctx.tx,
    missing.slice(0, NAMED).map((row) => row.task),
    ctx.today,
  );
  const name = projectNames?.length === 1 ? projectNames[0]! : scopeName(scope);
  const names = new Map([...people].map(([id, who]) => [id, who.name]));
  const more = scope === DISTRICT ? [] : [detailButton("停滞项目", "stalled", scopeWord(scope))];
  return {
    card: rollCard(name, settled, rows, names, nothingDueBy(lines, settled, moment), more),
    isPrivate: missing.length > LONG,
  };
}
