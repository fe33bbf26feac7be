import type { Answer, Ctx } from "../../src/command/spec.ts";
import { type Scope, scopeWord } from "../../src/domain/board/scope.ts";
import { showShare } from "../../src/domain/board/share.ts";
import { addDays, momentOf } from "../../src/domain/day.ts";
import { plain, ZERO } from "../../src/domain/figure.ts";
import { timeProgress, yearSpan } from "../../src/domain/figures/pace.ts";
import {
  compositeProgress,
  demolitionRate,
  remainingHouseholds,
  signingRate,
  vacatingRate,
} from "../../src/domain/figures/progress.ts";
import { type Ratio, sumRatios } from "../../src/domain/figures/ratio.ts";
import { amountOf, isCounted, isOpen, type TaskFigures } from "../../src/domain/figures/task.ts";
import { kindTotals } from "../../src/domain/figures/totals.ts";
import { metrics } from "../../src/domain/metric.ts";
import type { QueryReading } from "../../src/domain/read/index.ts";
import { answerText } from "../../src/text/status-answer.ts";
import { areaStatus } from "../../src/verbs/figures/area-status.ts";
import { hurry } from "../../src/verbs/figures/breathe.ts";
import { indicatorsOf, loadIssueFacts } from "../../src/verbs/figures/issue-figures.ts";
import { projectNamed } from "../../src/verbs/find-project.ts";
import { sumMetric } from "../../src/verbs/figures/sums.ts";
import { scopeName } from "./place.ts";
import { periodAsked } from "./period.ts";

/** Tasks that a question is about. */
async function tasksOf(
  ctx: Ctx,
  query: QueryReading,
  scope: Scope,
): Promise<readonly TaskFigures[]> {
  const { tasks } = await areaStatus(ctx, query.project ? { kind: "district" } : scope);
  const kind = query.filters?.taskKind;
  return tasks
    .map((line) => line.task)
    .filter((task) => !query.project || task.name === query.project)
    .filter((task) => isCounted(task) && (!kind || task.kind === kind));
}

/** What is still to be done: of one measure where one is asked for, else households and 亩. */
export async function answerRemaining(
  ctx: Ctx,
  query: QueryReading,
  scope: Scope,
): Promise<Answer> {
  const tasks = await tasksOf(ctx, query, scope);
  const name = query.project ?? scopeName(scope);
  const metric = query.filters?.metric;
  const left = (done: "signed" | "vacated" | "demolished"): Ratio =>
    sumRatios(
      tasks.map((task) =>
        task.households ? { part: task[done] ?? ZERO, whole: task.households } : null,
      ),
    );
  const area = sumRatios(
    tasks.map((task) => {
      const amount = amountOf(task);
      return amount?.measure === "mu" ? { part: amount.done, whole: amount.target } : null;
    }),
  );
  const open = tasks.filter(isOpen);
  const households = open.reduce((sum, task) => sum.plus(remainingHouseholds(task) ?? ZERO), ZERO);
  const step =
    metric === "signed_households"
      ? "signed"
      : metric === "vacated_households"
        ? "vacated"
        : metric === "demolished_households"
          ? "demolished"
          : null;
  const lines = step
    ? [answerText.left(step, showShare(left(step)), plain(left(step).whole.minus(left(step).part)))]
    : [
        answerText.leftHouseholds(plain(households)),
        ...(area.whole.gt(ZERO)
          ? [answerText.left("delivered", showShare(area), plain(area.whole.minus(area.part)))]
          : []),
      ];
  const worst = open
    .map((task) => ({ name: task.name, left: remainingHouseholds(task) ?? ZERO }))
    .filter((one) => one.left.gt(ZERO))
    .toSorted((a, b) => b.left.cmp(a.left));
  return {
    card: answerText.remaining(
      name,
      lines,
      query.project ? [] : worst.map((one) => ({ name: one.name, left: plain(one.left) })),
      query.project ? null : scopeWord(scope),
    ),
  };
}

/** What was done of one metric, over a period or in all. */
export async function answerSum(ctx: Ctx, query: QueryReading, scope: Scope): Promise<Answer> {
  const metric = query.filters?.metric ?? "signed_households";
  const period = periodAsked(query.period, ctx.today);
  const name = query.project ?? scopeName(scope);
  if (metric === "projects_done") {
    const tasks = await tasksOf(ctx, query, scope);
    const done = tasks.filter(
      (task) =>
        task.completedOn !== undefined &&
        (!period || (task.completedOn >= period.from && task.completedOn <= period.to)),
    );
    return {
      card: answerText.projectsDone(
        name,
        period,
        done.map((task) => task.name),
      ),
    };
  }
  const project = query.project ? await projectNamed(ctx, query.project) : null;
  const where = project
    ? { projectIds: [project.id] }
    : scope.kind === "street"
      ? { street: scope.street }
      : {};
  const groupBy = query.filters?.groupBy;
  const by = groupBy === "subdistrict" ? "street" : groupBy === "project" ? "project" : undefined;
  const [total] = await sumMetric(ctx, metric, period, where);
  const rows = project
    ? []
    : await sumMetric(ctx, metric, period, {
        ...where,
        by: by ?? (scope.kind === "street" ? "project" : "street"),
      });
  return {
    card: answerText.sum(name, metric, metrics[metric], period, total?.value ?? "0", rows),
  };
}

const rates: Readonly<Record<string, (task: TaskFigures) => Ratio | null>> = {
  signing_rate: signingRate,
  vacating_rate: vacatingRate,
  demolition_rate: demolitionRate,
  delivery_rate: (task) =>
    task.targetMu ? { part: task.doneMu ?? ZERO, whole: task.targetMu } : null,
  composite_progress: (task) => compositeProgress(task)?.share ?? null,
};

const issueRates = {
  resolution_rate: "resolution",
  on_time_resolution_rate: "onTime",
  same_day_response_rate: "sameDayResponse",
  same_day_resolution_rate: "sameDayResolution",
  reopen_rate: "reopened",
} as const;

/** One indicator with both its numbers. */
export async function answerIndicator(
  ctx: Ctx,
  query: QueryReading,
  scope: Scope,
): Promise<Answer> {
  const wanted = query.filters?.indicator ?? "area_completion_rate";
  const name = query.project ?? scopeName(scope);
  const period = periodAsked(query.period, ctx.today) ?? {
    from: yearSpan(ctx.today).start,
    to: ctx.today,
  };
  const say = (share: Ratio): Answer => ({
    card: answerText.indicator(name, wanted, showShare(share), query.period ? period : null),
  });
  const issueRate = issueRates[wanted as keyof typeof issueRates];
  if (issueRate || wanted === "mean_resolution_hours") {
    const from = momentOf(period.from, "00:00", ctx.timeZone);
    const to = momentOf(addDays(period.to, 1), "00:00", ctx.timeZone);
    const { moment } = await areaStatus(ctx, { kind: "posts", streets: [], projects: [] });
    const facts = await loadIssueFacts(ctx.tx, from, hurry);
    const own = query.project ? facts.filter((one) => one.project === query.project) : facts;
    const found = indicatorsOf(
      own,
      query.project ? { kind: "district" } : scope,
      { from, to },
      moment,
    );
    if (issueRate) return say(found[issueRate]);
    return {
      card: answerText.hours(
        name,
        found.hours && {
          mean: found.hours.mean.toFixed(1),
          median: found.hours.median.toFixed(1),
          worst: found.hours.worst.toFixed(1),
        },
      ),
    };
  }
  if (wanted === "time_progress") return say(timeProgress(yearSpan(ctx.today), ctx.today));
  const tasks = await tasksOf(ctx, query, scope);
  const rate = rates[wanted];
  if (rate && (query.project || wanted !== "composite_progress")) {
    return say(sumRatios(tasks.map(rate)));
  }
  const collective = kindTotals(tasks.filter((task) => task.kind === "collective_land"));
  switch (wanted) {
    case "area_completion_rate":
      return say(
        query.project
          ? sumRatios(
              tasks.map((task) => {
                const amount = amountOf(task);
                return amount && { part: amount.done, whole: amount.target };
              }),
            )
          : collective.amount,
      );
    case "project_completion_rate":
      return say(collective.tasks);
    case "clear_up_rate":
      return say(kindTotals(tasks.filter((task) => task.kind === "clear_up")).tasks);
    default:
      return { card: answerText.noIndicator(name, wanted) };
  }
}
