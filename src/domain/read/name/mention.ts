import { abbreviationAt } from "./abbreviation.ts";
import { foldDigits, type Lexicon, longestKey, nameOf } from "./lexicon.ts";
import { partAt, standsForProject } from "./mention-part.ts";
import { heardAt } from "./mention-sound.ts";
import { follows, leads, viewOf, type View } from "./mention-view.ts";

/** A place in a text that names a project, or may name several. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Numbers of the projects that the words may mean. */
  readonly projects: readonly number[];
}

/** Finds where a normalised text names known projects: by name or alias, by a part of one, by its sound. */
export function findMentions(text: string, lexicon: Lexicon): Mention[] {
  const view = viewOf(text);
  const found: Mention[] = [];
  for (let at = 0; at < view.text.length - 1;) {
    const hit = hitAt(lexicon, view, at);
    if (!hit) {
      at += 1;
      continue;
    }
    const { projects } = hit;
    const stop = behindTail(view, behindEnding(lexicon, view, at + hit.length, projects));
    const start = view.at[at]!;
    found.push({ start, end: closed(text, start, view.at[stop - 1]! + 1), projects });
    at = stop;
  }
  return found;
}

/** What is named at one place of the view. */
interface Hit {
  readonly length: number;
  readonly projects: readonly number[];
}

/** A name goes before a longer stretch that sounds like one, that before a part of a name, and a shortening comes last. */
function hitAt(lexicon: Lexicon, view: View, at: number): Hit | null {
  const name = nameAt(lexicon, view, at);
  const named = name && namedBy(lexicon, view, at, name);
  if (named) return named;
  const heard = heardAt(lexicon, view, at);
  // neither a part of a name nor a shortening stands in the middle of other words
  const isHead = leads(view, at);
  if (!heard && !isHead) return null;
  const part = partAt(lexicon, view.text, at);
  const isLongest =
    heard && heard.length > (part?.length ?? 0) && heard.length > (name?.key.length ?? 0);
  if (isLongest) {
    const projects = ofPhase(lexicon, heard.projects, "", behind(view, at, heard.length));
    if (projects.length > 0) return { length: heard.length, projects };
  }
  if (part && !name && isHead && standsForProject(lexicon, view, at, part)) {
    const projects = ofPhase(lexicon, part.projects, "", behind(view, at, part.length));
    if (projects.length > 0) return { length: part.length, projects };
  }
  return isHead ? abbreviationAt(lexicon, view.text, at, follows) : null;
}

type Key = NonNullable<ReturnType<typeof longestKey>>;

function nameAt(lexicon: Lexicon, view: View, at: number): Key | null {
  const name = longestKey(lexicon.names, view.text, at);
  if (!name?.key.endsWith("安置")) return name;
  // 白关北安置房源: the housing is that of 白关北, not 白关北安置 with something behind it
  const isHousing = /^(?:房|点|户|费|面积|补偿)/.test(behind(view, at, name.key.length));
  if (!isHousing) return name;
  return longestKey(lexicon.names, view.text.slice(0, at + name.key.length - 2), at) ?? name;
}

/** A name of two characters may be part of any words: it has to stand where a name begins, and 大园量… measures. */
function namedBy(lexicon: Lexicon, view: View, at: number, { key, projects }: Key): Hit | null {
  const rest = behind(view, at, key.length);
  const isShort = key.length === 2;
  if (isShort && (rest.startsWith("量") || !leads(view, at))) return null;
  const fitting = ofPhase(lexicon, projects, key, rest);
  return fitting.length === 0 ? null : { length: key.length, projects: fitting };
}

/** The few characters behind a name that tell of its phase or kind. */
function behind(view: View, at: number, length: number): string {
  return view.text.slice(at + length, at + length + 6);
}

const PHASE = /^(?:项目|工程|地块|棚改)?([1-9])期/;

/** 大园棚改二期 is not 大园棚改: a phase that the name lacks makes it another project. */
function ofPhase(
  lexicon: Lexicon,
  projects: readonly number[],
  key: string,
  rest: string,
): readonly number[] {
  const phase = PHASE.exec(rest);
  if (!phase) return projects;
  return projects.filter((project) => {
    const name = foldDigits(nameOf(lexicon, project));
    return name.includes(`${phase[1]}期`) || (!/[1-9]期/.test(name) && key.includes("期"));
  });
}

/** 铁东路棚改项目, 铁东路扫尾: such words behind a name belong to it; but 项目指挥部 does not. */
const TAIL = /^(?:储备地块|棚户区改造|棚改|项目部?|工程|地块|片区|扫尾)+(?!指挥)/;

function behindTail(view: View, stop: number): number {
  return stop + (TAIL.exec(view.text.slice(stop))?.[0].length ?? 0);
}

const LONGEST_ENDING = 6;

/** 龙小扩建 of 龙泉路小学扩建: how the name ends, said behind a shortening of it. */
function behindEnding(
  lexicon: Lexicon,
  view: View,
  stop: number,
  projects: readonly number[],
): number {
  const name = projects.length === 1 ? nameOf(lexicon, projects[0]!) : "";
  for (let size = LONGEST_ENDING; size >= 2; size -= 1) {
    const words = view.text.slice(stop, stop + size);
    const isEnding = words.length === size && name.endsWith(words);
    if (isEnding && follows(view.text.slice(stop + size, stop + size + 6))) return stop + size;
  }
  return stop;
}

/** 枫溪港（二期）: the bracket that a name opened belongs to it. */
function closed(text: string, start: number, end: number): number {
  return text[end] === ")" && text.slice(start, end).includes("(") ? end + 1 : end;
}
