import { localTime } from "../domain/day.ts";
import { findProjects, readMessage, type Reading } from "../domain/read/index.ts";
import type { Ctx } from "./spec.ts";

/** Reads plain words as they are meant in this chat: of its own project where it has one, in answer to what is quoted. */
export function readHere(ctx: Ctx, text: string): Reading {
  const bound = ctx.binding?.kind === "project" ? ctx.binding.projects : [];
  return readMessage(text, ctx.lexicon, {
    now: localTime(ctx.saidAt, ctx.timeZone),
    isAddressed: true,
    ...(bound.length === 1 ? { boundProject: bound[0]!.name } : {}),
    ...(ctx.quoted ? { quoted: ctx.quoted } : {}),
  });
}

/** Reads the words by themselves: a project in the reading is one that they name, unless `boundProject` was handed in. */
export function readAlone(ctx: Ctx, text: string, boundProject?: string): Reading {
  return readMessage(text, ctx.lexicon, {
    now: localTime(ctx.saidAt, ctx.timeZone),
    isAddressed: true,
    ...(boundProject === undefined ? {} : { boundProject }),
  });
}

const LONGEST_NAME = 20;
/** More projects than these are not meant by one name. */
const MOST_MEANT = 6;

/** True where the words are a project's name, or what may be one, and nothing else. */
export function isProjectName(ctx: Ctx, text: string): boolean {
  const words = text.trim();
  if (words.length > LONGEST_NAME) return false;
  const named = findProjects(words, ctx.lexicon);
  return "found" in named || ("candidates" in named && named.candidates.length <= MOST_MEANT);
}

/** What people say to begin or end a talk; it asks for nothing. */
const POLITE =
  /^(?:好|好的|好嘞|行|可以|嗯+|哦+|ok|OK|谢谢(?:你|您|了)?|多谢|辛苦了?|知道了?|明白了?|没事了?|不客气|再见|(?:大家|各位)?(?:早上?|上午|中午|下午|晚上)好|早安?)[。.!！~～]*$/;

/** True for words that are only polite. */
export function isPolite(text: string): boolean {
  return POLITE.test(text.trim());
}
