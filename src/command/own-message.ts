import { localTime } from "../domain/day.ts";
import { findProjects, readMessage } from "../domain/read/index.ts";
import { readFigureAnswer } from "./figure-answer.ts";
import type { Awaits, Ctx } from "./spec.ts";

/** Tells whether words say something of their own instead of answering what was asked. */
export function isOwnMessage(ctx: Ctx, text: string, awaits: Awaits): boolean {
  if (awaits.kind === "project") return isNoProject(ctx, text);
  return awaits.kind === "figures" ? !isFigures(ctx, text, awaits) : isNoReason(ctx, text, awaits);
}

function isNoProject(ctx: Ctx, text: string): boolean {
  if ("found" in findProjects(text, ctx.lexicon)) return false;
  const reading = readMessage(text, ctx.lexicon, {
    now: localTime(ctx.saidAt, ctx.timeZone),
    isAddressed: true,
  });
  if (reading.kind === "chatter") return false;
  if (reading.kind !== "report") return true;
  return reading.facts.length > 0 || reading.items !== undefined || reading.noProgress === true;
}

type AboutFigures = Extract<Awaits, { project: string }>;

/** A figure put right: a bare number, or figures of the same project that were asked about, and nothing else. */
function isFigures(ctx: Ctx, text: string, awaits: AboutFigures): boolean {
  if (awaits.word && readFigureAnswer(text, awaits.word) !== null) return true;
  const reading = readAbout(ctx, text, awaits);
  return (
    reading.kind === "report" &&
    reading.facts.length > 0 &&
    reading.facts.every((fact) => awaits.metrics.includes(fact.metric)) &&
    reading.project === awaits.project &&
    reading.items === undefined &&
    reading.asOf === undefined &&
    reading.blocker === undefined &&
    (reading.replaces ?? []).length === 0
  );
}

const TELLS_WHY = /因|由于|漏|重复|核实|核对|之前|原来|原先|合并|分户|以为|算错|补/;

/** Reasons are full of figures; only other figures told without a why, and questions, are no reason. */
function isNoReason(ctx: Ctx, text: string, awaits: AboutFigures): boolean {
  const reading = readAbout(ctx, text, awaits);
  if (reading.kind === "query") return true;
  if (reading.kind !== "report" || TELLS_WHY.test(text)) return false;
  if (reading.noProgress === true || reading.items !== undefined) return true;
  return (
    reading.facts.length > 0 &&
    (reading.project !== awaits.project ||
      reading.facts.every((fact) => !awaits.metrics.includes(fact.metric)))
  );
}

function readAbout(ctx: Ctx, text: string, { project }: AboutFigures) {
  return readMessage(text, ctx.lexicon, {
    now: localTime(ctx.saidAt, ctx.timeZone),
    isAddressed: true,
    boundProject: project,
  });
}
