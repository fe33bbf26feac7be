import type { Answer, Ctx } from "../../src/command/spec.ts";
import { findProjects } from "../../src/domain/read/index.ts";
import { issueDetailCard, issueListCard, noIssuesCard } from "../../src/text/issue-list.ts";
import { refusalCard } from "../../src/text/issue-refusals.ts";
import { listText } from "../../src/text/issue-scope.ts";
import {
  countIssues,
  listViews,
  showIssue,
  timelineOf,
  type ListFilter,
} from "../../src/verbs/issues/find.ts";
import { personNamed } from "../../src/verbs/issues/people.ts";
import { readNumbers } from "./number.ts";
import { withoutMentions } from "./open.ts";

const MOST_IN_GROUP = 8;
const MOST_IN_PRIVATE = 30;

/** Lists what is outstanding; a number shows that one with all that has happened to it. */
export async function list(
  ctx: Ctx,
  args: { text?: string | undefined; all?: boolean | undefined },
): Promise<Answer> {
  const said = withoutMentions(ctx, args.text ?? "");
  const { nos } = readNumbers(said);
  if (nos[0] !== undefined) return await detail(ctx, nos[0]);
  const { filter, scope, unknown } = scopeOf(ctx, said);
  if (unknown !== undefined) {
    const owner = await personNamed(ctx, unknown);
    if (owner === null) return { card: listText.unknown(unknown) };
    return await shown(ctx, { ...filter, owner }, `${unknown} ${scope}`);
  }
  return await shown(ctx, filter, scope);
}

async function shown(ctx: Ctx, filter: ListFilter, scope: string): Promise<Answer> {
  const counts = await countIssues(ctx, filter);
  if (counts.total === 0) return { card: noIssuesCard(scope) };
  const isLong = counts.total > MOST_IN_GROUP;
  const limit =
    isLong && !ctx.isDirect && ctx.via === "message"
      ? MOST_IN_PRIVATE
      : ctx.isDirect
        ? MOST_IN_PRIVATE
        : MOST_IN_GROUP;
  const views = await listViews(ctx, { ...filter, limit });
  return { card: issueListCard(scope, views, counts), about: "issues", isPrivate: isLong };
}

async function detail(ctx: Ctx, no: number): Promise<Answer> {
  const view = await showIssue(ctx, no);
  if (!view) return { card: refusalCard({ ok: false, no, reason: "not_found" }) };
  return { card: issueDetailCard(view, await timelineOf(ctx, no)), about: `issue:${no}` };
}

/** What people say around the words that narrow the list. */
const FILLERS =
  /[\s，,。、：:!！?？~～]|看一?看|看一?下|查一?查|查一?下|我想?要?|请|给我|列一?下|列出|显示|目前|现在|都|有|没|吗|呢|负责|本群|这里|本项目|清单|列表|在办|一下/g;

interface Scope {
  readonly filter: ListFilter;
  readonly scope: string;
  /** Words that name nothing the list knows. */
  readonly unknown?: string;
}

/** What the words narrow the list to; in a bound group its own projects where nothing else is said. */
function scopeOf(ctx: Ctx, said: string): Scope {
  let rest = said;
  const names: string[] = [];
  let filter: ListFilter = {};
  const narrow = (pattern: RegExp, change: ListFilter, name: string): void => {
    if (!pattern.test(rest)) return;
    rest = rest.replace(pattern, " ");
    filter = { ...filter, ...change };
    names.push(name);
  };
  narrow(/(?:已)?(?:超期|逾期|过期)(?:的|未办结)?/, { isOverdue: true }, listText.overdue);
  narrow(/(?:要|待)?上会(?:的)?|议题/, { isOnAgenda: true }, listText.agenda);
  narrow(/挂账(?:的)?/, { states: ["snoozed"] }, listText.snoozed);
  narrow(/(?:待|等)确认(?:的)?|已办结|办结的/, { states: ["resolved"] }, listText.resolved);
  narrow(/为群众办实事|办实事|实事/, { kind: "help" }, listText.help);
  narrow(/交办(?:任务)?|批示/, { kind: "assigned" }, listText.assigned);
  narrow(/我的|我负责的?/, { owner: ctx.by }, listText.mine);
  const person = ctx.mentions[0];
  if (person) {
    filter = { ...filter, owner: person.openId };
    names.push(person.name);
  }
  rest = rest.replace(/未办结|问题清单|清单|问题|还有哪些|有哪些|的/g, " ").trim();
  const isDistrict = /全区|所有|全部/.test(rest);
  const found = rest !== "" && !isDistrict ? findProjects(rest, ctx.lexicon) : null;
  const street = [...ctx.lexicon.streets].map(([name]) => name).find((name) => rest.includes(name));
  if (found && "found" in found)
    return named({ ...filter, projects: [found.found] }, [found.found, ...names]);
  if (found && "candidates" in found)
    return named({ ...filter, projects: found.candidates }, [rest, ...names]);
  if (street) {
    const whole =
      ctx.lexicon.projects.find((one) => one.street.startsWith(street))?.street ?? street;
    return named({ ...filter, street: whole }, [whole, ...names]);
  }
  if (isDistrict) return named(filter, [listText.district, ...names]);
  const unknown = rest.replace(FILLERS, "").trim();
  // Words that narrow it to nothing known must not list everything; a person is looked for by name.
  if (unknown !== "")
    return { ...named(filter, names.length > 0 ? names : [""]), unknown: unknown.slice(0, 30) };
  const { binding } = ctx;
  if (filter.owner !== undefined) return named(filter, names);
  if (binding?.kind === "project")
    return named({ ...filter, projectIds: binding.projects.map((one) => one.id) }, [
      binding.projects.length === 1 ? binding.projects[0]!.name : listText.here,
      ...names,
    ]);
  if (binding?.kind === "street")
    return named({ ...filter, street: binding.street }, [binding.street, ...names]);
  return named(filter, [listText.district, ...names]);
}

function named(
  filter: ListFilter,
  names: readonly string[],
): { filter: ListFilter; scope: string } {
  const what = filter.states || filter.kind ? "" : listText.outstanding;
  return { filter, scope: `${names.join(" ")}${what}` };
}
