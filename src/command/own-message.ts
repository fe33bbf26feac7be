import { localTime } from "../domain/day.ts";
import { findProjects, readDue } from "../domain/read/index.ts";
import { readFigureAnswer } from "./figure-answer.ts";
import { readAlone } from "./read-here.ts";
import type { Awaits, Ctx } from "./spec.ts";

/** What is awaited, but for a sentence: that is judged apart. */
export type PlainAwaits = Exclude<Awaits, { kind: "sentence" }>;

/** Tells whether words say something of their own instead of answering what was asked. */
export function isOwnMessage(ctx: Ctx, text: string, awaits: PlainAwaits): boolean {
  switch (awaits.kind) {
    case "project":
      return isNoProject(ctx, text);
    case "person":
      return ctx.mentions.length === 0 && saysSomething(ctx, text);
    case "day":
      return (
        readDue(text, localTime(ctx.saidAt, ctx.timeZone)) === null && saysSomething(ctx, text)
      );
    default:
      return isNotAboutFigures(ctx, text, awaits);
  }
}

function isNotAboutFigures(ctx: Ctx, text: string, awaits: AboutFigures): boolean {
  return awaits.kind === "figures" ? !isFigures(ctx, text, awaits) : isNoReason(ctx, text, awaits);
}

function isNoProject(ctx: Ctx, text: string): boolean {
  if ("found" in findProjects(text, ctx.lexicon)) return false;
  if (FIGURE.test(text)) return true;
  const reading = readAlone(ctx, text);
  if (reading.kind === "chatter") return false;
  if (reading.kind !== "report") return true;
  return reading.facts.length > 0 || reading.items !== undefined || reading.noProgress === true;
}

/** 改成2户: no project is called so. */
const FIGURE = /[\d一二两三四五六七八九十]+\s*(?:户|亩|栋|座|㎡|平|万)/;

/** A question, a figure or a numbered issue: neither anybody's name nor a day. */
function saysSomething(ctx: Ctx, text: string): boolean {
  const reading = readAlone(ctx, text);
  switch (reading.kind) {
    case "query":
    case "resolve":
      return true;
    case "report":
      return reading.facts.length > 0 || reading.items !== undefined || reading.noProgress === true;
    case "issue":
      return (
        reading.issueNo !== undefined || reading.project !== null || reading.category !== "other"
      );
    default:
      return false;
  }
}

type AboutFigures = Extract<Awaits, { project: string }>;

/** A figure put right: a bare number, or figures of the same project that were asked about, and nothing else. */
function isFigures(ctx: Ctx, text: string, awaits: AboutFigures): boolean {
  if (awaits.word && readFigureAnswer(text, awaits.word) !== null) return true;
  const reading = readAlone(ctx, text, awaits.project);
  // Whoever names the project says it all anew.
  if (readAlone(ctx, text).project !== null) return false;
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
  const reading = readAlone(ctx, text, awaits.project);
  if (reading.kind === "query") return true;
  if (reading.kind !== "report" || TELLS_WHY.test(text)) return false;
  if (reading.noProgress === true || reading.items !== undefined) return true;
  return (
    reading.facts.length > 0 &&
    (reading.project !== awaits.project ||
      reading.facts.every((fact) => !awaits.metrics.includes(fact.metric)))
  );
}
