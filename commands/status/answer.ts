import { localTime } from "../../src/domain/day.ts";
import { readMessage, type QueryReading } from "../../src/domain/read/index.ts";
import type { Answer, Ctx } from "../../src/command/spec.ts";
import { invoke } from "../../src/command/invoke.ts";
import { DISTRICT, type Scope, scopeWord } from "../../src/domain/board/scope.ts";
import { answerText } from "../../src/text/status-answer.ts";
import { listTitles } from "../../src/text/status-detail.ts";
import { LIST_PAGE, listCard } from "../../src/text/status-list.ts";
import { answerDeadline, answerForecast, answerFunds, answerRanking } from "./answer-more.ts";
import { answerIndicator, answerRemaining, answerSum } from "./answer-figures.ts";
import { answerPeriod } from "./answer-period.ts";
import { linesOf, type ListName } from "./lists.ts";
import { DISTRICT_NAME, placeOfChat, scopeName } from "./place.ts";
import { askWhich, showArea, showProject } from "./show.ts";
import { showRoll } from "./roll.ts";
import { periodAsked } from "./period.ts";

/** Reads words as a question to the ledger; null where they are none. */
function read(ctx: Ctx, text: string): QueryReading | null {
  const bound = ctx.binding?.kind === "project" ? ctx.binding.projects : [];
  const reading = readMessage(text, ctx.lexicon, {
    now: localTime(ctx.saidAt, ctx.timeZone),
    command: "query",
    isAddressed: true,
    ...(bound.length === 1 ? { boundProject: bound[0]!.name } : {}),
    ...(ctx.quoted ? { quoted: ctx.quoted } : {}),
  });
  return reading.kind === "query" ? reading : null;
}

/** Tells whether words ask for something beyond a name. */
export function isQuestion(ctx: Ctx, text: string): boolean {
  const reading = read(ctx, text);
  return (
    reading !== null &&
    (reading.intent !== "overview" || reading.filters !== undefined || reading.period !== undefined)
  );
}

/** The part of the ledger that a question is about: the street it names, else the chat's own. */
function scopeOf(ctx: Ctx, query: QueryReading): Scope {
  const named = query.filters?.subdistrict;
  if (named) return { kind: "street", street: named };
  const place = placeOfChat(ctx);
  return place.kind === "area" ? place.scope : DISTRICT;
}

/** Answers a question in plain words. */
export async function answerQuestion(ctx: Ctx, text: string): Promise<Answer> {
  const query = read(ctx, text);
  if (!query) return { card: answerText.notUnderstood() };
  if (query.confirm?.includes("ambiguous_project") && query.candidates) {
    return askWhich(text, query.candidates);
  }
  const scope = scopeOf(ctx, query);
  const { project, filters = {} } = query;
  const today = { from: ctx.today, to: ctx.today };
  const period = periodAsked(query.period, ctx.today);
  if (period && (query.intent === "project_progress" || query.intent === "overview")) {
    return await answerPeriod(ctx, project, scope, period);
  }
  switch (query.intent) {
    case "project_progress":
      return project ? await showProject(ctx, project) : showArea(ctx, scope, scopeName(scope));
    case "overview":
      return showArea(ctx, scope, scopeName(scope));
    case "remaining":
      return await answerRemaining(ctx, query, scope);
    case "metric_sum":
      return await answerSum(ctx, query, scope);
    case "indicator":
      return await answerIndicator(ctx, query, scope);
    case "forecast":
      return project ? await showProject(ctx, project) : await answerForecast(ctx, scope);
    case "list_unfinished":
      return await showList(
        ctx,
        filters.taskKind === "clear_up" ? "clear" : "unfinished",
        scope,
        query,
      );
    case "lights":
      return project
        ? await showProject(ctx, project)
        : await showList(ctx, filters.light ?? "lights", scope, query);
    case "stalled":
      return await showList(ctx, "stalled", scope, query);
    case "overdue_issues":
      return await showList(ctx, "overdue", scope, query);
    case "issue_list":
      return await showList(ctx, "issues", scope, query);
    case "missing_reports":
      return await showRoll(ctx, scope, period ?? today, project ? [project] : undefined);
    case "deadline":
      return project ? await showProject(ctx, project) : await answerDeadline(ctx, scope, filters);
    case "ranking":
      return await answerRanking(ctx, scope, query.period !== undefined);
    case "fund_execution":
      return await answerFunds(ctx, query);
    case "export":
      return ctx.registry.find("export")
        ? await invoke(ctx, { command: "export", args: { words: exportWord(text) } })
        : { card: answerText.noExport() };
    case "help":
      return await invoke(ctx, { command: "help", args: {} });
  }
}

/** Which list is to be exported. */
function exportWord(text: string): string {
  if (/问题/.test(text)) return "问题";
  if (/资金|预算/.test(text)) return "资金";
  return /上报|明细|进度/.test(text) ? "上报" : "项目";
}

async function showList(
  ctx: Ctx,
  of: ListName,
  scope: Scope,
  query: QueryReading,
): Promise<Answer> {
  const { days } = query.filters ?? {};
  const all = await linesOf(ctx, of, scope, {
    ...(days === undefined ? {} : { days }),
    ...(query.project ? { project: query.project } : {}),
    ...(query.filters?.taskKind ? { taskKind: query.filters.taskKind } : {}),
  });
  const where = query.project ?? (scope.kind === "district" ? "" : scopeName(scope));
  const title = `${where === DISTRICT_NAME || where === "" ? "" : `${where} `}${listTitles[of]}`;
  const next = query.project
    ? null
    : { of, scope: scopeWord(scope), ...(days === undefined ? {} : { days }) };
  return { card: listCard(title, all, 0, next), isPrivate: all.length > LIST_PAGE * 2 };
}
