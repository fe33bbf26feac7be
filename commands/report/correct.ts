import type { Answer, Ctx } from "../../src/command/spec.ts";
import { resolveAsOf } from "../../src/domain/as-of.ts";
import type { ReadFact, ReportReading } from "../../src/domain/read/index.ts";
import { correctedCard, editFormCard } from "../../src/text/report-change.ts";
import { plainCard } from "../../src/text/frame.ts";
import { reportText } from "../../src/text/report-words.ts";
import { factWords } from "../../src/text/fact-words.ts";
import { amount } from "../../src/text/words.ts";
import { entryAnswered, entryOf, ownEntry } from "../../src/verbs/own-entry.ts";
import { entryWords } from "../../src/verbs/entry-words.ts";
import { correctReport } from "../../src/verbs/correct-report.ts";
import { projectNamed, type ProjectRef } from "../../src/verbs/find-project.ts";
import type { ReportArgs } from "./args.ts";
import { askClash, askProject, askReason } from "./ask.ts";
import { putRight, readPut } from "./put.ts";
import { namedProject } from "./read.ts";

/** Puts an earlier report right, by its old figure, its day, or as the writer's last one. */
export async function correct(
  ctx: Ctx,
  reading: ReportReading,
  words: string,
  args: ReportArgs,
): Promise<Answer> {
  if (reading.facts.length === 0) return await correctValue(ctx, reading, words, args);
  if (reading.candidates?.length && !args.project) return await askProject(ctx, reading, args);
  const entryId = entryAnswered(ctx);
  const name = args.project ?? (await lastMeant(ctx, reading, words)) ?? reading.project;
  const project = name ? await projectNamed(ctx, name) : null;
  const put = readPut(ctx, args, project?.name);
  const { facts } = putRight(reading, put, args);
  const done = await correctReport(ctx, {
    project,
    facts,
    // 报多了1户 tells by how much; what was answered since is the figure itself
    differences: facts.filter((one) => one.mode === "add" && reading.facts.includes(one)),
    replaces: reading.replaces ?? [],
    words,
    ...(reading.asOf ? { asOf: resolveAsOf(reading.asOf, ctx.today) } : {}),
    ...(entryId === null ? {} : { entryId }),
    ...(put.reason ? { confirmed: true, reason: put.reason } : {}),
  });
  if (done.ok) return { card: correctedCard(done, ctx.today), about: `entry:${done.entryId}` };
  if (done.reason === "nothing_found") return nothingFound(reading, done.project, args);
  const held = { ...done, reason: "clash", alternatives: [] } as const;
  const canConfirm = done.clashes.every((clash) => clash.canConfirm);
  const given = { ...args, text: words };
  return args.confirmed && canConfirm && !put.isInstead
    ? askReason(held, given)
    : askClash(held, given);
}

/** Words that name neither project nor old figure speak of the writer's last filing of that figure here. */
async function lastMeant(ctx: Ctx, reading: ReportReading, words: string): Promise<string | null> {
  if ((reading.replaces ?? []).length > 0 || namedProject(ctx, words) !== null) return null;
  const last = await ownEntry(ctx, {
    metrics: reading.facts.map((fact) => fact.metric),
    ...(reading.asOf ? { asOf: resolveAsOf(reading.asOf, ctx.today) } : {}),
  });
  return last?.project ?? null;
}

/** No such figure was reported: the right one is offered as a report of its own. */
function nothingFound(
  reading: ReportReading,
  project: ProjectRef | null,
  args: ReportArgs,
): Answer {
  const card = reportText.nothingToCorrect(project?.name ?? null);
  const facts = reading.facts.map((fact) => ({ ...fact, mode: "add" as const }));
  if (!project) return { card };
  const day = reading.asOf ? { asOf: reading.asOf } : {};
  const line = newLine(facts, day.asOf);
  if (line === null) return { card };
  return {
    card,
    ask: {
      options: [
        {
          label: reportText.asNewLabel(facts.map(factWords).join("，")),
          does: { command: "report", args: { text: line, project: args.project ?? project.name } },
        },
        { label: reportText.dropLabel, does: { command: "drop", args: {} }, words: ["不记"] },
      ],
    },
  };
}

/** The figures as a report of their day; null where the day cannot be put in words that read the same. */
function newLine(facts: readonly ReadFact[], asOf: string | undefined): string | null {
  const words = facts.map(factWords).join("，");
  if (asOf === undefined) return words;
  return asOf === "-1d" ? `昨天${words}` : asOf === "-2d" ? `前天${words}` : null;
}

/** A right number without its word (上条写错了，应为2户): it belongs to the last entry's figure of that unit. */
async function correctValue(
  ctx: Ctx,
  reading: ReportReading,
  words: string,
  args: ReportArgs,
): Promise<Answer> {
  const value = reading.correctedValue;
  const last = await entryMeant(ctx, reading);
  if (!last) return { card: reportText.nothingToCorrect(null) };
  const fits = last.facts.filter((fact) => value?.unit === undefined || fact.unit === value.unit);
  const line = (fact: (typeof fits)[number]) =>
    `更正：${factWords({ ...fact, mode: "add" })}应为${value ? amount(value.value, fact.unit) : ""}`;
  const only = fits[0];
  if (value && only && fits.length === 1) {
    const put: ReadFact = { ...only, mode: "same", value: value.value };
    return await correct(ctx, { ...reading, project: last.project, facts: [put] }, words, args);
  }
  // What it should be was not understood: the words as they were, to be put right by hand.
  if (!value || fits.length === 0) return await showEdit(ctx, last.entryId);
  return {
    card: plainCard(reportText.whichFigure, "orange", [reportText.notYetStored(words)]),
    ask: {
      options: fits.map((fact) => ({
        label: `${factWords({ ...fact, mode: "add" })} → ${amount(value.value, fact.unit)}`,
        does: { command: "report", args: { text: line(fact), project: last.project } },
      })),
    },
  };
}

async function showEdit(ctx: Ctx, entryId: number): Promise<Answer> {
  const said = await entryWords(ctx, entryId);
  if (!said?.isMine) return { card: reportText.nothingToCorrect(said?.project ?? null) };
  const card = editFormCard(entryId, said.project, said.words, true);
  return { card: { ...card, title: reportText.whatInstead }, about: `entry:${entryId}` };
}

/** The entry that the words speak of: the one answered, else the writer's last one, of the day where one is named. */
async function entryMeant(ctx: Ctx, reading: ReportReading) {
  const entryId = entryAnswered(ctx);
  if (entryId !== null) return await entryOf(ctx, entryId);
  return await ownEntry(ctx, reading.asOf ? { asOf: resolveAsOf(reading.asOf, ctx.today) } : {});
}
