import { spellCharacter } from "./character.ts";
import { withoutEcho } from "./echo.ts";

/** A message in one spelling, with the way back to the writer's own characters. */
export interface Normalized {
  /** Half-width, lower-case, without invisible characters and pictures. */
  readonly text: string;
  /** For each character of `text`, where it stood in `source`; one more for the end. */
  readonly map: readonly number[];
  readonly source: string;
}

/** More than this is a document, not a message; the rest is not read. */
const LONGEST = 4000;
/** Shorter messages are read with all that they repeat. */
const LONG = 400;

/** Brings a message to one spelling: half-width, one kind of space and stop, no invisible characters. */
export function normalize(source: string): Normalized {
  let text = "";
  const map: number[] = [];
  const end = Math.min(source.length, LONGEST);
  for (let at = 0; at < end; at += 1) {
    const isArea = isSquareMetre(source, at);
    const spelt = isArea ? "㎡" : spellCharacter(source, at);
    for (let i = 0; i < spelt.length; i += 1) map.push(at);
    text += spelt;
    if (isArea) at += 1;
  }
  map.push(end);
  return end > LONG ? { ...withoutEcho({ text, map }), source } : { text, map, source };
}

/** m2, m² and km2, but not cm2. */
function isSquareMetre(source: string, at: number): boolean {
  return (
    /[mMｍＭ]/.test(source[at]!) &&
    /[2²２]/.test(source[at + 1] ?? "") &&
    !/[a-jl-z]/i.test(source[at - 1] ?? "")
  );
}

/** The writer's own characters behind a stretch of the normalised text. */
export function original(of: Normalized, start: number, end: number): string {
  return of.source.slice(of.map[start] ?? of.source.length, of.map[end] ?? of.source.length).trim();
}
