import { localTime } from "../../src/domain/day.ts";
import { resolveAsOf } from "../../src/domain/as-of.ts";
import { readMessage, type ReportItem, type ReportReading } from "../../src/domain/read/index.ts";
import type { Answer, Ctx } from "../../src/command/spec.ts";
import { recordedCard, reportText } from "../../src/text/report.ts";
import { recordReport, type Recorded } from "../../src/verbs/record-report.ts";
import { projectNamed } from "../../src/verbs/find-project.ts";
import { withdrawReport } from "../../src/verbs/withdraw-report.ts";
import { answerWithdrawn } from "../undo.ts";
import { askApproximate, askClash, askFacts, askProject, askReason } from "./ask.ts";
import { correct } from "./correct.ts";
import { wordsOf, type ReportArgs } from "./words.ts";

/** Reads a report, books what can be booked and asks about the first thing that cannot. */
export async function report(ctx: Ctx, args: ReportArgs): Promise<Answer> {
  const words = wordsOf(args);
  const reading = read(ctx, words, args.project);
  if (reading.retract) return answerWithdrawn(await withdrawReport(ctx, {}), ctx.via);
  if (reading.correction) return await correct(ctx, reading, words, args);
  const all: readonly ReportItem[] = reading.items ?? [reading];
  const wanted = args.items ?? all.map((_, index) => index);
  const booked: Recorded[] = [];
  for (const [at, index] of wanted.entries()) {
    const item = all[index];
    if (!item) continue;
    // What was answered is about the first item only; the others come after it with their own questions.
    const given = at === 0 ? args : {};
    const outcome = await bookItem(ctx, item, { ...given, text: words, items: wanted.slice(at) });
    if ("ok" in outcome) booked.push(outcome);
    else return withBooked(outcome, booked, ctx);
  }
  return {
    card: recordedCard(booked, ctx.today, {
      leftover: reading.leftover ?? [],
      ...(reading.blocker ? { blocker: reading.blocker } : {}),
    }),
    ...(booked[0] ? { about: `entry:${booked[0].entryId}` } : {}),
  };
}

/** Reads the words as a report, whatever else they might be. */
export function read(ctx: Ctx, words: string, project: string | undefined): ReportReading {
  const bound = ctx.binding?.kind === "project" ? ctx.binding.projects : [];
  const boundProject = project ?? (bound.length === 1 ? bound[0]!.name : undefined);
  const reading = readMessage(words, ctx.lexicon, {
    now: localTime(ctx.saidAt, ctx.timeZone),
    command: "report",
    isAddressed: true,
    ...(boundProject ? { boundProject } : {}),
    ...(ctx.quoted ? { quoted: ctx.quoted } : {}),
  });
  if (reading.kind === "report") return reading;
  return { kind: "report", project: boundProject ?? null, facts: [], missing: ["facts"] };
}

/** Books one project's share, or says what has to be asked first. */
async function bookItem(ctx: Ctx, item: ReportItem, args: ReportArgs): Promise<Recorded | Answer> {
  const named = args.project ?? item.project;
  if (!named) return askProject(ctx, item, args);
  const project = await projectNamed(ctx, named);
  if (!project) return askProject(ctx, item, args);
  const isEmpty = item.facts.length === 0 && item.status !== "done" && item.noProgress !== true;
  if (isEmpty) return await askFacts(ctx, project, args);
  if (item.confirm?.includes("approximate_number") && args.exact !== true) {
    return askApproximate(project, item, args);
  }
  const done = await recordReport(ctx, project, {
    projectId: project.id,
    facts: item.facts,
    asOf: resolveAsOf(item.asOf, ctx.today),
    words: args.text ?? "",
    saysDone: item.status === "done",
    noProgress: item.noProgress ?? false,
    confirmed: args.confirmed ?? false,
    ...(args.reason ? { reason: args.reason } : {}),
  });
  if (done.ok) return done;
  if (done.reason === "no_task") return { card: reportText.noTask(project.name) };
  const canConfirm = done.clashes.every((clash) => clash.canConfirm);
  if (args.confirmed && canConfirm) return askReason(project, args);
  return askClash(ctx, done, args, canConfirm);
}

/** The question with what of the same message is already booked above it. */
function withBooked(asked: Answer, booked: readonly Recorded[], ctx: Ctx): Answer {
  if (booked.length === 0 || !asked.card) return asked;
  const echo = recordedCard(booked, ctx.today);
  const blocks = [...echo.blocks, { kind: "rule" } as const, ...asked.card.blocks];
  return { ...asked, card: { ...asked.card, blocks }, about: `entry:${booked[0]!.entryId}` };
}
