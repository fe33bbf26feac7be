import { normalize } from "../text/normalize.ts";
import { soundsOfName } from "../text/pinyin.ts";
import type { KnownProject } from "../reading.ts";

/** Strings to look for in a text, the longest first, without trying them all. */
export interface KeyIndex {
  /** Key → the numbers of the projects that it names. */
  readonly keys: ReadonlyMap<string, readonly number[]>;
  /** The first two characters of keys → the lengths of keys that begin so, longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

/** Everything about the known projects that reading needs, worked out beforehand. */
export interface Lexicon {
  readonly projects: readonly KnownProject[];
  readonly names: KeyIndex;
  readonly sounds: KeyIndex;
  /** Sound → one name that sounds so. */
  readonly soundKeys: ReadonlyMap<string, string>;
  /** Every name and alias, folded, with its project. */
  readonly keys: readonly {
    readonly key: string;
    readonly project: number;
  }[];
  /** Two to four characters inside keys → where they occur, as `key number * 64 + offset`; common ones left out. */
  readonly grams: ReadonlyMap<string, readonly number[]>;
  /** First characters of keys → the numbers of keys that begin so. */
  readonly heads: ReadonlyMap<string, readonly number[]>;
  /** Full names of streets by everything that they are called. */
  readonly streets: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, number>;
}

const COMMON_GRAM = 48;
const folded = new Map<string, string>();
for (const [i, chars] of [
  "零〇",
  "一壹",
  "二贰",
  "三叁",
  "四肆",
  "五伍",
  "六陆",
  "七柒",
  "八捌",
  "九玖",
].entries()) {
  for (const char of chars) folded.set(char, String(i));
}
folded.set("拾", "十");

/** One spelling for the digits in a name, character by character: 湘江壹号, 湘江一号 and 湘江1号 are the same. */
export function foldDigits(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at += 1) out += folded.get(text[at]!) ?? text[at]!;
  return out;
}

/** A name as it is compared: normalised, without blanks and brackets, digits folded. */
export function foldName(name: string): string {
  return foldDigits(normalize(name).text.replace(/[\s()<>《》"'·]/g, ""));
}

function spellings(name: string): string[] {
  const plain = foldName(name);
  const all = new Set([plain]);
  // 二十三冶 is also 23冶; 110千伏 is also 一百一十千伏
  all.add(
    plain.replace(/(\d?)十(\d?)/g, (_, high: string, low: string) => `${high || "1"}${low || "0"}`),
  );
  all.add(
    plain.replace(
      /(?<!\d)(\d)(\d)(?!\d)/g,
      (_, high: string, low: string) => `${high === "1" ? "" : high}十${low === "0" ? "" : low}`,
    ),
  );
  all.add(
    plain.replace(/(?<!\d)(\d)(\d)0(?!\d)/g, (_, high: string, low: string) => `${high}百${low}十`),
  );
  return [...all].filter((one) => one.length >= 2);
}

class IndexBuilder {
  readonly keys = new Map<string, number[]>();
  readonly #lengths = new Map<string, Set<number>>();

  add(key: string, project: number): void {
    if (key.length < 2) return;
    const has = this.keys.get(key);
    if (!has) this.keys.set(key, [project]);
    else if (!has.includes(project)) has.push(project);
    const head = key.slice(0, 2);
    const lengths = this.#lengths.get(head);
    if (lengths) lengths.add(key.length);
    else this.#lengths.set(head, new Set([key.length]));
  }

  done(): KeyIndex {
    const lengths = new Map<string, readonly number[]>();
    for (const [head, set] of this.#lengths)
      lengths.set(
        head,
        [...set].sort((a, b) => b - a),
      );
    return { keys: this.keys, lengths };
  }
}

/** The longest key that begins at `at`, or null. */
export function longestKey(
  index: KeyIndex,
  text: string,
  at: number,
): { key: string; projects: readonly number[] } | null {
  const lengths = index.lengths.get(text.slice(at, at + 2));
  if (!lengths) return null;
  for (const length of lengths) {
    if (at + length > text.length) continue;
    const key = text.slice(at, at + length);
    const projects = index.keys.get(key);
    if (projects) return { key, projects };
  }
  return null;
}

function streetNames(full: string): string[] {
  const stem = full.replace(/(?:街道办事处|街道办|街道|镇|乡|办事处)$/, "");
  const names = [full, `${stem}办事处`, `${stem}办`, `${stem}街道办事处`, `${stem}街道办`];
  names.push(full.endsWith("镇") ? `${stem}镇政府` : `${stem}街道`);
  if (stem.length >= 2) names.push(stem, `${stem[0]}办`);
  return names;
}

/** Works out everything that reading needs about the projects (and streets) of the ledger. */
export function buildLexicon(
  projects: readonly KnownProject[],
  more: { readonly streets?: readonly string[] } = {},
): Lexicon {
  const names = new IndexBuilder();
  const sounds = new IndexBuilder();
  const byName = new Map<string, number>();
  const keys: { key: string; project: number }[] = [];
  const full = new Set<string>();
  for (const [i, project] of projects.entries()) {
    byName.set(project.name, i);
    for (const spelt of spellings(project.name)) {
      full.add(spelt);
      names.add(spelt, i);
      keys.push({ key: spelt, project: i });
    }
  }
  for (const [i, project] of projects.entries()) {
    for (const alias of project.aliases) {
      for (const spelt of spellings(alias)) {
        // a full name of one project is never another one's nickname
        if (full.has(spelt)) continue;
        names.add(spelt, i);
        keys.push({ key: spelt, project: i });
      }
    }
  }
  const grams = new Map<string, number[]>();
  const soundKeys = new Map<string, string>();
  const heads = new Map<string, number[]>();
  for (const [n, { key, project }] of keys.entries()) {
    const begun = heads.get(key[0]!);
    if (begun) begun.push(n);
    else heads.set(key[0]!, [n]);
    for (const sound of soundsOfName(key)) {
      sounds.add(sound, project);
      if (!soundKeys.has(sound)) soundKeys.set(sound, key);
    }
    for (let at = 0; at < key.length - 1 && at < 64; at += 1) {
      for (let length = 2; length <= 4 && at + length <= key.length; length += 1) {
        const gram = key.slice(at, at + length);
        const list = grams.get(gram);
        if (!list) grams.set(gram, [n * 64 + at]);
        else if (list.length <= COMMON_GRAM) list.push(n * 64 + at);
      }
    }
  }
  for (const [gram, list] of grams) if (list.length > COMMON_GRAM) grams.delete(gram);
  const streets = new Map<string, string>();
  const known = [...new Set([...projects.map((p) => p.street), ...(more.streets ?? [])])];
  const initials = new Map<string, number>();
  for (const street of known)
    initials.set(street[0] ?? "", (initials.get(street[0] ?? "") ?? 0) + 1);
  for (const street of known) {
    if (street === "") continue;
    for (const name of streetNames(street)) {
      if (name.length === 2 && name.endsWith("办") && initials.get(name[0]!) !== 1) continue;
      if (!streets.has(name) || name === street) streets.set(name, street);
    }
  }
  return {
    projects,
    names: names.done(),
    sounds: sounds.done(),
    soundKeys,
    keys,
    grams,
    heads,
    streets,
    byName,
  };
}

/** The full name of a project by its number. */
export function nameOf(lexicon: Lexicon, project: number): string {
  return lexicon.projects[project]!.name;
}
