import { TURNS } from "./category-turns.ts";
import { WORDS } from "./category-words.ts";
import type { Category } from "../reading.ts";
import { anyOf } from "../text/pattern.ts";
import { TROUBLES } from "./trouble-words.ts";

interface Word {
  readonly word: string;
  readonly category: Category;
  readonly weight: number;
}

interface Turn {
  readonly turn: RegExp;
  readonly category: Category;
  readonly weight: number;
}

/** The words by their first character, longest first. */
const words = new Map<string, Word[]>();
const turns: Turn[] = [];
for (const [name, lists] of Object.entries(WORDS)) {
  for (const [weight, list] of lists) {
    for (const word of list.split(" ")) {
      const some = words.get(word[0]!);
      const one = { word, category: name as Category, weight };
      if (some) some.push(one);
      else words.set(word[0]!, [one]);
    }
  }
}
for (const some of words.values()) some.sort((a, b) => b.word.length - a.word.length);
for (const [name, some] of Object.entries(TURNS))
  for (const [weight, turn] of some) turns.push({ turn, category: name as Category, weight });
/** What is plainly said to be wrong weighs as much as the heaviest words, but for what is mostly an effect. */
const PLAIN_TROUBLE = 9;
const MOSTLY_EFFECTS: Readonly<Partial<Record<string, number>>> = {
  compensation: 7,
  measurement: 7,
  procedure: 8,
  policy: 7,
  social_security: 8,
  access: 8,
  safety: 10,
};
for (const [name, some] of Object.entries(TROUBLES)) {
  const weight = MOSTLY_EFFECTS[name] ?? PLAIN_TROUBLE;
  turns.push({ turn: anyOf(some), category: name as Category, weight });
}

type Scores = Map<Category, number>;

/** What a problem is about, by the words in it; null where none tells. Of equal weights the first named wins. */
export function categoryOf(text: string): Category | null {
  const scores: Scores = new Map();
  scoreWords(text, scores);
  scoreTurns(text, scores);
  let best: Category | null = null;
  let top = 0;
  for (const [category, score] of scores) {
    if (score <= top) continue;
    best = category;
    top = score;
  }
  return best;
}

/** Each category scores by its heaviest word, and a little more for every further one. */
function scoreWords(text: string, scores: Scores): void {
  for (let at = 0; at < text.length; at += 1) {
    const found = words.get(text[at]!)?.find(({ word }) => text.startsWith(word, at));
    if (!found) continue;
    const { word, category, weight } = found;
    if (isAsked(text, at) || isPartOfNumber(text, at, word)) continue;
    const had = scores.get(category);
    const score = weight + earliness(text, at);
    scores.set(category, had === undefined ? score : Math.max(had, score) + 0.5);
    at += word.length - 1;
  }
}

function scoreTurns(text: string, scores: Scores): void {
  for (const { turn, category, weight } of turns) {
    const match = turn.exec(text);
    if (!match) continue;
    const score = weight + earliness(text, match.index);
    scores.set(category, Math.max(scores.get(category) ?? 0, score));
  }
}

/** From 1 at the head of the message down to a half at its end. */
function earliness(text: string, at: number): number {
  return 1 - at / (text.length * 2);
}

/** 12345 is the hotline, but not in 212345. */
function isPartOfNumber(text: string, at: number, word: string): boolean {
  return /\d/.test(word) && /\d/.test(`${text[at - 1] ?? ""}${text[at + word.length] ?? ""}`);
}

/** 请区, 协调街道和: what stands before the name of somebody who is asked. */
const ASKING =
  /(?:请|请求|麻烦|需要?|由|联系|协调|函告|报|找)(?:[^，。；\s]{0,12}[和、与及])?[区市县省]?级?$/;
/** How far before a name the asking word may stand. */
const REACH = 18;
/** Units whose names hold a word that may tell a category. */
const ASKED_UNIT =
  /^(?:法院|司法|财政|信访|供电|自来水|燃气|安置中心|社保|律师|电力|通信|公安|交警|消防|防疫|疾控|房管所|测绘|评估|审批|民政|征收|公墓|移动|电信|联通|铁塔|水务|供水|经营户|道路|安全|政策)/;

/** 请区司法局协调, 协调法院: who is asked is not what it is about. */
function isAsked(text: string, at: number): boolean {
  return (
    ASKED_UNIT.test(text.slice(at, at + 4)) && ASKING.test(text.slice(Math.max(0, at - REACH), at))
  );
}
