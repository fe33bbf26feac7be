import { localTime } from "../../src/domain/day.ts";
import { readMessage, type ReportReading } from "../../src/domain/read/index.ts";
import type { Ctx } from "../../src/command/spec.ts";

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
