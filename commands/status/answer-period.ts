import type { Answer, Ctx } from "../../src/command/spec.ts";
import type { Scope } from "../../src/domain/board/scope.ts";
import { type Metric, metricNames } from "../../src/domain/metric.ts";
import { answerText } from "../../src/text/status-answer.ts";
import { projectNamed } from "../../src/verbs/find-project.ts";
import { reportsOf } from "../../src/verbs/figures/reports-of.ts";
import { sumPeriod } from "../../src/verbs/figures/sums.ts";
import type { AskedPeriod } from "./period.ts";
import { scopeName } from "./place.ts";

const LONG = 12;

/** What a period brought: sums by what was counted, and for one project each report as it was said. */
export async function answerPeriod(
  ctx: Ctx,
  project: string | null,
  scope: Scope,
  period: AskedPeriod,
): Promise<Answer> {
  const found = project ? await projectNamed(ctx, project) : null;
  const sums = await sumPeriod(
    ctx,
    period,
    found ? { projectIds: [found.id] } : scope.kind === "street" ? { street: scope.street } : {},
  );
  const rows = metricNames.flatMap((metric: Metric) => {
    const value = sums.get(metric);
    return value === undefined ? [] : [{ metric, value }];
  });
  const said = project ? await reportsOf(ctx, project, period) : [];
  return {
    card: answerText.period(project ?? scopeName(scope), period, rows, said, project !== null),
    isPrivate: said.length > LONG,
  };
}
