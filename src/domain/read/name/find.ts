import { foldName, type Lexicon, nameOf } from "./lexicon.ts";
import { partAt } from "./mention-part.ts";
import { soundOf, soundsOfName } from "../text/pinyin.ts";

/** What a bare project word means: one project, several, or none (with the nearest names). */
export type FoundProjects =
  | { readonly found: string }
  | { readonly candidates: readonly string[] }
  | { readonly none: true; readonly nearest?: readonly string[] };

const TAIL = /(?:项目部?|工程|地块|片区|那边|这边|那个|那里)$/;

function named(lexicon: Lexicon, projects: readonly number[]): FoundProjects {
  if (projects.length === 1) return { found: nameOf(lexicon, projects[0]!) };
  return { candidates: projects.map((project) => nameOf(lexicon, project)) };
}

function phaseOf(text: string): string | null {
  return /[1-9]期/.exec(text)?.[0] ?? null;
}

function holding(lexicon: Lexicon, word: string): number[] {
  const projects = new Set<number>();
  const list = lexicon.grams.get(word.slice(0, Math.min(4, word.length)));
  const from = list ? list.map((place) => lexicon.keys[Math.floor(place / 64)]!) : lexicon.keys;
  for (const { key, project } of from) if (key.includes(word)) projects.add(project);
  return [...projects].sort((a, b) => a - b);
}

function nearest(lexicon: Lexicon, word: string): string[] {
  const pairs = new Set<string>();
  for (let at = 0; at < word.length - 1; at += 1) pairs.add(word.slice(at, at + 2));
  const best = new Map<number, number>();
  for (const { key, project } of lexicon.keys) {
    let shared = 0;
    for (let at = 0; at < key.length - 1; at += 1)
      if (pairs.has(key.slice(at, at + 2))) shared += 1;
    const score = (2 * shared) / (pairs.size + key.length - 1);
    if (score >= 0.3 && score > (best.get(project) ?? 0)) best.set(project, score);
  }
  return [...best.entries()]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([project]) => nameOf(lexicon, project));
}

/**
 * Finds the project that a bare word means: full name, then nickname, then a part that only one name has, then
 * what sounds the same. A phase (一期, 二期) is never left out, and of two candidates none is chosen.
 */
export function findProjects(text: string, lexicon: Lexicon): FoundProjects {
  const word = foldName(text);
  if (word.length < 2) return { none: true };
  for (const tried of new Set([word, word.replace(TAIL, "")])) {
    const exact = lexicon.names.keys.get(tried);
    if (exact) return named(lexicon, exact);
  }
  const phase = phaseOf(word);
  const fits = (project: number): boolean =>
    phase === null || foldName(nameOf(lexicon, project)).includes(phase);
  for (const tried of new Set([word, word.replace(TAIL, "")])) {
    if (tried.length < 2) continue;
    const projects = holding(lexicon, tried).filter(fits);
    if (projects.length > 0) return named(lexicon, projects);
  }
  const sound = soundOf(word);
  for (const tried of new Set([...soundsOfName(word), soundOf(word.replace(TAIL, ""))])) {
    const projects = lexicon.sounds.keys.get(tried)?.filter(fits);
    if (projects && projects.length > 0) return named(lexicon, projects);
  }
  if (word.length >= 3) {
    const heard = new Set<number>();
    for (const [key, projects] of lexicon.sounds.keys) {
      if (key.includes(sound)) for (const project of projects) heard.add(project);
    }
    const some = [...heard].filter(fits).sort((a, b) => a - b);
    if (some.length > 0 && some.length <= 20) return named(lexicon, some);
  }
  // a longer word whose head is a part of one name: 白关北那块地
  const part = partAt(lexicon, word, 0);
  if (part && part.isHead && part.length >= 3 && part.length * 2 > word.length) {
    const some = part.projects.filter(fits);
    const rest = word.slice(part.length);
    if (some.length > 0 && /^(?:那|这|的|项目|工程|地块|片区)/.test(rest))
      return named(lexicon, some);
  }
  const near = nearest(lexicon, word);
  return near.length > 0 ? { none: true, nearest: near } : { none: true };
}
