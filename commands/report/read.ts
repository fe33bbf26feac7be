import { localTime } from "../../src/domain/day.ts";
import { readMessage, type ReportReading } from "../../src/domain/read/index.ts";
import type { Ctx } from "../../src/command/spec.ts";

/** 补报 says what the day says as well, and is no project's name. */
const LATE = /^\s*补报(?:一下|下|了)?[\s:：,，、]*/;

/** Reads the words as a report, whatever else they might be. */
export function read(ctx: Ctx, words: string, project: string | undefined): ReportReading {
  const bound = ctx.binding?.kind === "project" ? ctx.binding.projects : [];
  const boundProject = project ?? (bound.length === 1 ? bound[0]!.name : undefined);
  const reading = readMessage(words.replace(LATE, ""), ctx.lexicon, {
    now: localTime(ctx.saidAt, ctx.timeZone),
    command: "report",
    isAddressed: true,
    ...(boundProject ? { boundProject } : {}),
    ...(ctx.quoted ? { quoted: ctx.quoted } : {}),
  });
  if (reading.kind === "report") {
    return boundProject ? withoutFalseName(reading, words, boundProject) : reading;
  }
  return { kind: "report", project: boundProject ?? null, facts: [], missing: ["facts"] };
}

/** A head that holds a figure is no project's name that could be unknown: the chat's own is meant. */
function withoutFalseName(reading: ReportReading, words: string, bound: string): ReportReading {
  const { confirm, ...rest } = reading;
  const head = words.split(/[\s，,：:；;。]/)[0] ?? "";
  if (!confirm?.includes("unknown_project") || !FIGURE.test(head)) return reading;
  const doubts = confirm.filter((one) => one !== "unknown_project");
  return { ...rest, project: bound, ...(doubts.length > 0 ? { confirm: doubts } : {}) };
}

const FIGURE = /[0-9０-９一二两三四五六七八九十]+\s*(?:户|亩|栋|座|㎡|平|万)/;
