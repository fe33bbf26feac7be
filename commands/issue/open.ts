import type { Answer, Ctx } from "../../src/command/spec.ts";
import { isDay, localTime } from "../../src/domain/day.ts";
import {
  findProjects,
  readMessage,
  type IssueItem,
  type IssueReading,
} from "../../src/domain/read/index.ts";
import { issueCard } from "../../src/text/issue.ts";
import { issueText } from "../../src/text/issue-ask.ts";
import { issueFormCard } from "../../src/text/issue-forms.ts";
import { issueOfEntry, projectPlace, takeAsCard } from "../../src/verbs/issues/find.ts";
import { openIssue, type Raised, type RaiseInput } from "../../src/verbs/issues/raise.ts";
import { withoutDue } from "./due-words.ts";

const NOT_URGENT = /不(?:太|是很|怎么|很)?(?:紧急|着急|急)/;

/** The arguments of /issue and /task as the frame has checked them. */
export interface OpenArgs {
  readonly text?: string | undefined;
  /** The form's own field; joined with `text`. */
  readonly words?: string | undefined;
  readonly project?: string | undefined;
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
  readonly kind?: "problem" | "help" | "assigned" | undefined;
  readonly severity?: "normal" | "urgent" | undefined;
  /** It belongs to no project, as was answered. */
  readonly noProject?: boolean | undefined;
  readonly form?: boolean | undefined;
  /** The report whose words named it. */
  readonly entry?: number | undefined;
}

/** Reads a problem's words: what was said, without the people named, or the words of the message that is answered. */
export function readIssueWords(ctx: Ctx, words: string, project?: string): IssueReading {
  const bound = ctx.binding?.kind === "project" ? ctx.binding.projects : [];
  const boundProject = project ?? (bound.length === 1 ? bound[0]!.name : undefined);
  const reading = readMessage(words, ctx.lexicon, {
    now: localTime(ctx.saidAt, ctx.timeZone),
    command: "issue",
    isAddressed: true,
    ...(boundProject ? { boundProject } : {}),
    ...(ctx.quoted ? { quoted: ctx.quoted } : {}),
  });
  return reading.kind === "issue"
    ? reading
    : { kind: "issue", action: "open", project: boundProject ?? null, text: words };
}

/** Takes the real mentions out of a line: who is named is known apart. */
export function withoutMentions(ctx: Pick<Ctx, "mentions">, words: string): string {
  let rest = words;
  for (const { name } of [...ctx.mentions].sort((a, b) => b.name.length - a.name.length))
    rest = rest.split(`@${name}`).join(" ");
  return rest.replace(/[ \t]{2,}/g, " ").trim();
}

/** Opens what the words say, or asks for what is missing. */
export async function open(ctx: Ctx, args: OpenArgs, command: "issue" | "task"): Promise<Answer> {
  const own = withoutMentions(ctx, [args.text, args.words].filter(Boolean).join(" "));
  const quoted = ctx.quoted?.trim() ?? "";
  const reading = readIssueWords(ctx, own === "" ? quoted : own, args.project);
  const isOnlyDue =
    own !== "" &&
    quoted !== "" &&
    /^(请?[^，。]{0,4}(前|内|完成|办好|处理|办理)[。！!]?)$/.test(own);
  const words =
    own === "" || isOnlyDue ? quoted : quoted === "" ? own : `${own}（原话：${quoted}）`;
  if (words === "") {
    const bound =
      ctx.binding?.kind === "project" ? ctx.binding.projects.map((one) => one.name) : [];
    return { card: issueFormCard(bound, command === "task") };
  }
  const items = reading.items ?? [];
  if (items.length > 1) return await openMany(ctx, items, args, command);
  const said = {
    ...reading,
    text: own === "" || isOnlyDue || quoted !== "" ? words : (reading.text ?? words),
  };
  return await openOne(ctx, said, args, command);
}

async function openOne(
  ctx: Ctx,
  item: IssueItem,
  args: OpenArgs,
  command: "issue" | "task",
): Promise<Answer> {
  const had = args.entry === undefined ? null : await issueOfEntry(ctx, args.entry);
  if (had !== null) return { toast: { tone: "info", text: issueText.alreadyRaised(had) } };
  const input = await inputOf(ctx, item, args);
  if (input === "ask") return askProject(ctx, item, args, command);
  const raised = await openIssue(ctx, input);
  return await answerOpened(ctx, raised, args.form === true);
}

/** Several problems of one message: each is opened; those without a project are filed with the street's or none. */
async function openMany(
  ctx: Ctx,
  items: readonly IssueItem[],
  args: OpenArgs,
  command: "issue" | "task",
): Promise<Answer> {
  const nos: number[] = [];
  for (const item of items) {
    const input = await inputOf(ctx, item, args);
    if (input === "ask")
      return withOpened(askProject(ctx, item, { ...args, text: item.text }, command), nos);
    nos.push((await openIssue(ctx, input)).no);
  }
  return {
    card: issueText.manyOpened(nos),
    about: nos.length === 1 ? `issue:${nos[0]}` : "issues",
  };
}

function withOpened(asked: Answer, nos: readonly number[]): Answer {
  if (nos.length === 0 || !asked.card) return asked;
  const blocks = [...issueText.manyOpened(nos).blocks, ...asked.card.blocks];
  return { ...asked, card: { ...asked.card, blocks } };
}

/** What is to be opened; "ask" where it is not clear to which project it belongs. */
async function inputOf(ctx: Ctx, item: IssueItem, args: OpenArgs): Promise<RaiseInput | "ask"> {
  const found = args.project ? findProjects(args.project, ctx.lexicon) : null;
  const name = found && "found" in found ? found.found : (args.project ?? item.project);
  const project = name ? await projectPlace(ctx, name) : null;
  const street = ctx.binding?.kind === "street" ? ctx.binding.street : undefined;
  if (!project && !args.noProject && !(street && !item.candidates?.length)) return "ask";
  const owner = args.owner ?? ctx.mentions[0]?.openId;
  const due = args.due && isDay(args.due) ? args.due : item.due;
  const words = item.text ?? args.text ?? args.words ?? "";
  return {
    text: withoutProject(ctx, item.due ? withoutDue(words) : words, project?.name),
    project,
    ...(street ? { street } : {}),
    ...(args.entry === undefined ? {} : { entryId: args.entry }),
    ...(owner ? { owner } : {}),
    ...(due ? { due } : {}),
    ...(item.category ? { category: item.category } : {}),
    ...(args.kind && args.kind !== "problem" ? { kind: args.kind } : {}),
    ...(args.severity === "urgent" ||
    (item.severity === "urgent" && !NOT_URGENT.test(item.text ?? ""))
      ? { severity: "urgent" }
      : {}),
    ...(item.households === undefined ? {} : { households: item.households }),
  };
}

/** The words without the project's name at their head: it has a column of its own. */
function withoutProject(ctx: Ctx, words: string, project: string | undefined): string {
  const match = /^([^\s，,：:]+)[\s，,：:]+/.exec(words);
  if (!match) return words.slice(0, 1_000);
  const rest = words.slice(match[0].length);
  const found = findProjects(match[1]!, ctx.lexicon);
  const isProject = "found" in found && found.found === project;
  return (isProject && rest.length >= 2 ? rest : words).slice(0, 1_000);
}

function askProject(ctx: Ctx, item: IssueItem, args: OpenArgs, command: "issue" | "task"): Answer {
  const bound = ctx.binding?.kind === "project" ? ctx.binding.projects.map((one) => one.name) : [];
  const names = item.candidates?.length ? item.candidates : bound;
  const { project: _, noProject: __, ...kept } = args;
  const mentioned = kept.owner ?? ctx.mentions[0]?.openId;
  const given = Object.fromEntries(
    Object.entries({
      ...kept,
      text: item.text ?? args.text ?? args.words,
      words: undefined,
      owner: mentioned,
    }).filter(([, value]) => value !== undefined),
  );
  return {
    card: args.project
      ? issueText.unknownProject(args.project)
      : issueText.whichProject(item.text ?? ""),
    ask: {
      options: [
        ...names.slice(0, 6).map((name) => ({
          label: name,
          does: { command, args: { ...given, project: name } },
        })),
        {
          label: issueText.noProjectLabel,
          does: { command, args: { ...given, noProject: true } },
          words: ["不属于", "没有项目"],
        },
      ],
      fill: { does: { command, args: given }, argument: "project", awaits: { kind: "project" } },
    },
  };
}

/** The issue's card as the answer; a form that was sent becomes the card itself. */
export async function answerOpened(ctx: Ctx, raised: Raised, isForm: boolean): Promise<Answer> {
  const { view, no } = raised;
  const notes = [
    ...(raised.quietUntil ? [issueText.notes.quiet] : []),
    ...(raised.toldGroup ? [issueText.notes.toldGroup] : []),
    ...(view.owner ? [] : [issueText.notes.noOwner]),
  ];
  const ring = raised.ringsHere && view.owner ? [view.owner] : [];
  const card = issueCard(view, {
    ...(ring.length > 0 ? {} : { headline: [{ b: issueText.headlineOpened }] }),
    ring,
    ringsWith: "请签收",
    notes,
  });
  const about = `issue:${no}`;
  const toast = { tone: "success", text: `${issueText.headlineOpened} #${no}` } as const;
  if (ctx.isPress && isForm && ctx.parentId) {
    if (raised.isCardHere) await takeAsCard(ctx, no, ctx.parentId, raised.events);
    return { card, about, toast, redraws: true };
  }
  const then = {
    ...(raised.isCardHere ? { issueCard: no } : {}),
    ...(raised.events.length > 0 ? { events: raised.events } : {}),
  };
  return { card, about, toast, ...(Object.keys(then).length > 0 ? { then } : {}) };
}
