import type { Answer, Ctx } from "../../src/command/spec.ts";
import { resolveAsOf } from "../../src/domain/as-of.ts";
import type { ReadFact, ReportReading } from "../../src/domain/read/index.ts";
import { correctedCard } from "../../src/text/report-change.ts";
import { plainCard } from "../../src/text/frame.ts";
import { factWords, reportText } from "../../src/text/report.ts";
import { amount } from "../../src/text/words.ts";
import { lastFacts } from "../../src/verbs/last-facts.ts";
import { correctReport } from "../../src/verbs/correct-report.ts";
import { projectNamed } from "../../src/verbs/find-project.ts";
import { askClash, askProject, askReason } from "./ask.ts";
import type { ReportArgs } from "./words.ts";

/** Puts an earlier report right, by its old figure, its day, or as the writer's last one. */
export async function correct(
  ctx: Ctx,
  reading: ReportReading,
  words: string,
  args: ReportArgs,
): Promise<Answer> {
  if (reading.facts.length === 0) return await correctValue(ctx, reading, words, args);
  if (reading.candidates?.length && !args.project) return askProject(ctx, reading, args);
  const name = args.project ?? reading.project;
  const project = name ? await projectNamed(ctx, name) : null;
  const answered = ctx.about?.match(/^entry:(\d+)$/)?.[1];
  const done = await correctReport(ctx, {
    project,
    facts: reading.facts,
    replaces: reading.replaces ?? [],
    words,
    ...(reading.asOf ? { asOf: resolveAsOf(reading.asOf, ctx.today) } : {}),
    ...(answered ? { entryId: Number(answered) } : {}),
    ...(args.confirmed ? { confirmed: true } : {}),
    ...(args.reason ? { reason: args.reason } : {}),
  });
  if (done.ok) return { card: correctedCard(done, ctx.today), about: `entry:${done.entryId}` };
  if (done.reason === "nothing_found") {
    return { card: reportText.nothingToCorrect(done.project?.name ?? null) };
  }
  const canConfirm = done.clashes.every((clash) => clash.canConfirm);
  if (args.confirmed && canConfirm) return askReason(done.project, args);
  return askClash(ctx, { ...done, reason: "clash" }, { ...args, text: words }, canConfirm);
}

/** A right number without its word (上条写错了，应为2户): it belongs to the last entry's figure of that unit. */
async function correctValue(
  ctx: Ctx,
  reading: ReportReading,
  words: string,
  args: ReportArgs,
): Promise<Answer> {
  const value = reading.correctedValue;
  const answered = ctx.about?.match(/^entry:(\d+)$/)?.[1];
  const last = await lastFacts(ctx, answered ? Number(answered) : undefined);
  if (!last) return { card: reportText.nothingToCorrect(null) };
  const fits = last.facts.filter((fact) => value?.unit === undefined || fact.unit === value.unit);
  const line = (fact: (typeof fits)[number]) =>
    `更正：${factWords({ ...fact, mode: "add" })}应为${value ? amount(value.value, fact.unit) : ""}`;
  const only = fits[0];
  if (value && only && fits.length === 1) {
    const put: ReadFact = { ...only, mode: "same", value: value.value };
    return await correct(
      ctx,
      { ...reading, project: last.project.name, facts: [put] },
      words,
      args,
    );
  }
  if (!value || fits.length === 0) return { card: reportText.nothingToCorrect(last.project.name) };
  return {
    card: plainCard(reportText.whichFigure, "orange", [reportText.notYetStored(words)]),
    ask: {
      options: fits.map((fact) => ({
        label: `${factWords({ ...fact, mode: "add" })} → ${amount(value.value, fact.unit)}`,
        does: { command: "report", args: { text: line(fact), project: last.project.name } },
      })),
    },
  };
}
