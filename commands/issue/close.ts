import type { Answer, Ctx } from "../../src/command/spec.ts";
import { localTime } from "../../src/domain/day.ts";
import { readMessage, type ResolveReading } from "../../src/domain/read/index.ts";
import { issueCard } from "../../src/text/issue.ts";
import { closeText } from "../../src/text/issue-close.ts";
import { refusalCard, refusalWords } from "../../src/text/issue-refusals.ts";
import { listViews, projectPlace, showIssue } from "../../src/verbs/issues/find.ts";
import { stepIssue, type NotTaken, type Taken } from "../../src/verbs/issues/step.ts";
import type { IssueView } from "../../src/verbs/issues/view.ts";
import { answerStep } from "./answer.ts";
import { sentenceOf } from "./do.ts";
import { readNumbers } from "./number.ts";
import { aboutIssues, askWhich, issuesHere, onlyOneHere } from "./which.ts";

export interface ResolveArgs {
  readonly text?: string | undefined;
  readonly no?: number | undefined;
  readonly nos?: readonly number[] | undefined;
  readonly card?: boolean | undefined;
  readonly isWhole?: boolean | undefined;
}

/** Resolves what the words speak of: by number, by the message answered, or by project and kind of problem. */
export async function close(ctx: Ctx, args: ResolveArgs): Promise<Answer> {
  const words = args.text?.trim() ?? "";
  const about = args.no !== undefined || args.nos ? null : await aboutIssues(ctx, words);
  const nos = args.nos ?? (args.no === undefined ? about!.nos : [args.no]);
  const fact = about ? about.rest : words;
  if (about && readNumbers(words).nos.length > 0) {
    const asked = await askElsewhere(ctx, nos, fact);
    if (asked) return asked;
  }
  const reading = readResult(ctx, fact === "" ? words : fact);
  if (reading.partial && !args.isWhole) return await notePartly(ctx, nos, words, fact, reading);
  if (nos.length === 0) return await byDescription(ctx, words, reading);
  if (nos.length > 1) return await closeMany(ctx, nos, fact);
  const no = nos[0]!;
  const done = await resolveOne(ctx, no, fact);
  if (!done.ok && (done.reason === "needs_text" || done.reason === "needs_fact"))
    return askFact(ctx, done, args);
  return answerStep(ctx, done, closeText.said(), args.card);
}

/** A number mistyped in a project's group would close another project's problem: that one is shown and asked. */
async function askElsewhere(
  ctx: Ctx,
  nos: readonly number[],
  fact: string,
): Promise<Answer | null> {
  if (ctx.binding?.kind !== "project") return null;
  const here = ctx.binding.projects.map((one) => one.name);
  const views = await Promise.all(nos.map((no) => showIssue(ctx, no)));
  const others = views.filter(
    (view): view is IssueView =>
      view !== null &&
      view.issue.project !== null &&
      !here.includes(view.issue.project) &&
      RUNNING.includes(view.issue.state),
  );
  if (others.length === 0) return null;
  return {
    card: closeText.elsewhere(others),
    ask: {
      options: [
        {
          label: closeText.sure(nos),
          does: { command: "resolve", args: { nos, text: fact } },
          words: ["是", "确认"],
        },
      ],
    },
  };
}

const RUNNING: readonly string[] = ["open", "acked", "snoozed"];

async function resolveOne(ctx: Ctx, no: number, text: string): Promise<Taken | NotTaken> {
  return await stepIssue(ctx, no, { do: "resolve", text, hasProof: ctx.attachments.length > 0 });
}

function readResult(ctx: Ctx, words: string): ResolveReading {
  const bound = ctx.binding?.kind === "project" ? ctx.binding.projects : [];
  const reading = readMessage(words, ctx.lexicon, {
    now: localTime(ctx.saidAt, ctx.timeZone),
    command: "resolve",
    isAddressed: true,
    ...(bound.length === 1 ? { boundProject: bound[0]!.name } : {}),
    ...(ctx.quoted ? { quoted: ctx.quoted } : {}),
  });
  return reading.kind === "resolve"
    ? reading
    : { kind: "resolve", action: "resolve", project: null, ref: { by: "last" }, partial: false };
}

/** 已处理 alone says nothing: the fact is asked for, and what is answered closes it. */
function askFact(ctx: Ctx, refused: NotTaken, args: ResolveArgs): Answer {
  if (ctx.via === "press" && args.card)
    return { toast: { tone: "warning", text: refusalWords(refused).why } };
  return {
    card: refusalCard(refused),
    about: `issue:${refused.no}`,
    ask: {
      options: [],
      fill: {
        does: { command: "resolve", args: { no: refused.no } },
        argument: "text",
        awaits: sentenceOf(refused),
      },
    },
  };
}

/** Part of it is done: a note is kept, and it goes on. */
async function notePartly(
  ctx: Ctx,
  nos: readonly number[],
  words: string,
  fact: string,
  reading: ResolveReading,
): Promise<Answer> {
  const no = nos[0] ?? (await sureOne(ctx, reading))?.issue.no;
  const does = (which: number) => ({ command: "follow", args: { no: which, text: fact } });
  if (no === undefined) return await askWhich(ctx, does);
  const done = await stepIssue(ctx, no, { do: "follow", text: fact === "" ? words : fact });
  if (!done.ok) return answerStep(ctx, done, closeText.said());
  return {
    card: issueCard(done.view, { headline: closeText.partly(reading.remaining), hasButtons: true }),
    about: `issue:${no}`,
  };
}

/** No number: the one running problem of that project and kind, else the choice among those here. */
async function byDescription(ctx: Ctx, words: string, reading: ResolveReading): Promise<Answer> {
  const sure =
    (reading.confirm?.includes("ambiguous_issue") ? null : await sureOne(ctx, reading)) ??
    (await onlyOneMeant(ctx, reading));
  const does = (no: number) => ({ command: "resolve", args: { no, text: words } });
  if (sure) {
    const done = await resolveOne(ctx, sure.issue.no, words);
    if (!done.ok && (done.reason === "needs_fact" || done.reason === "needs_text"))
      return askFact(ctx, done, {});
    return answerStep(ctx, done, closeText.said());
  }
  const among = await candidates(ctx, reading);
  return await askWhich(ctx, does, among.length > 0 ? among : await issuesHere(ctx));
}

/** The only running issue here, unless the words speak of another project or another kind of problem. */
async function onlyOneMeant(ctx: Ctx, { ref, project }: ResolveReading): Promise<IssueView | null> {
  const only = await onlyOneHere(ctx);
  if (!only) return null;
  const named = ref.project ?? project;
  const isOther =
    (named !== null && named !== only.issue.project) ||
    (ref.category !== undefined && ref.category !== only.issue.category);
  return isOther ? null : only;
}

async function candidates(ctx: Ctx, reading: ResolveReading): Promise<IssueView[]> {
  const name = reading.ref.project ?? reading.project;
  const project = name ? await projectPlace(ctx, name) : null;
  if (!project) return [];
  const filter = { projectIds: [project.id], limit: 6 };
  const { category } = reading.ref;
  const same = category ? await listViews(ctx, { ...filter, category }) : [];
  return same.length > 0 ? same : await listViews(ctx, filter);
}

async function sureOne(ctx: Ctx, reading: ResolveReading): Promise<IssueView | null> {
  if (!reading.ref.category && !reading.ref.project) return null;
  const found = await candidates(ctx, reading);
  const isSame =
    found[0] && (!reading.ref.category || found[0].issue.category === reading.ref.category);
  return found.length === 1 && isSame ? found[0]! : null;
}

/** Several numbers in one line: each is closed with the same sentence, and each refusal is told. */
async function closeMany(ctx: Ctx, nos: readonly number[], fact: string): Promise<Answer> {
  const done: (Taken | NotTaken)[] = [];
  for (const no of nos) done.push(await resolveOne(ctx, no, fact));
  const refused = done.filter((one) => !one.ok);
  if (
    refused.length === done.length &&
    refused.some((one) => one.reason === "needs_fact" || one.reason === "needs_text")
  ) {
    return {
      card: refusalCard(refused[0]!),
      about: "issues",
      ask: {
        options: [],
        fill: {
          does: { command: "resolve", args: { nos } },
          argument: "text",
          awaits: { ...sentenceOf(refused[0]!), nos },
        },
      },
    };
  }
  const taken = done.filter((one) => one.ok);
  const ring = [
    ...new Map(taken.flatMap((one) => one.ringHere).map((one) => [one.openId, one])).values(),
  ];
  const events = taken.flatMap((one) => one.events);
  return {
    card: closeText.many(
      taken.map((one) => one.view),
      refused.map((one) => refusalWords(one).why),
      ring,
    ),
    about: taken.length === 1 ? `issue:${taken[0]!.no}` : "issues",
    ...(events.length > 0 ? { then: { events } } : {}),
  };
}
