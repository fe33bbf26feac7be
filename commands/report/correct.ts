import type { Answer, Ctx } from "../../src/command/spec.ts";
import { resolveAsOf } from "../../src/domain/as-of.ts";
import type { ReportReading } from "../../src/domain/read/index.ts";
import { correctedCard } from "../../src/text/report-change.ts";
import { reportText } from "../../src/text/report.ts";
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
