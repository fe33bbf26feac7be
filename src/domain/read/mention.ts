import { abbreviationAt } from "./abbreviation.ts";
import { foldDigits, longestKey, type Lexicon } from "./lexicon.ts";
import { soundOf } from "./pinyin.ts";

/** A place in a text that names a project, or may name several. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Numbers of the projects that the words may mean. */
  readonly projects: readonly number[];
  readonly how: "name" | "part" | "sound";
}

/** Words that name a kind of project and never one project. */
export const GENERIC =
  /^(?:储备|用地|地块|安置|房源?|区|棚改|棚户区|棚户|扫尾|工程|项目|新建|扩建|改造|提质|小学|中学|公园|公墓|消防|消防站|变电站|污水|管网|宿舍|公司|市场|农贸|片区|征收|综合|治理|[1-9]期|配套|路网|中路|北路|通道|地下|改线|连接线?|高压|旧城|产业园|产业|标准|厂房|号|路|段|南段|北段|拓宽|东延|南延|扩|水厂|干管|集镇|垃圾|中转站|千伏|迁改|广场|车站|火车站|大道|[东南西北]岸?|线|西路|火车|中转|转站|贸市|市场片|走廊|安置区|安置房|街道|镇|村|二公|公司棚|棚改项目)+$/;

const TAIL = /^(?:储备地块|棚户区改造|棚改|项目部?|工程|地块|片区|扫尾)+(?!指挥)/;
const LEAD =
  /(?:^|[^\u4e00-\u9fff]|今天|今日|昨天|昨日|昨晚|前天|上午|下午|晚上|[在到对和与及、为是的把给让从去跟]|街道|镇|汇报|上报|补报|报|目前|截至|另外|其中|更正|查|看|[日号点])$/;
const FOLLOW =
  /^(?:$|[^\u4e00-\u9fff]|项目|棚改|地块|工程|片区|那|这|今|昨|前天|签|腾|拆|交|清|迁|兑|累计|已|又|新增|最后|剩|还|的|现|目前|完成|有|全|无|没|未|共|报|登记|清点|摸底|调查|上门|入户|出动|也|都|本周|上周|上午|下午|[一二两三四五六七八九十])/;

interface Compact {
  readonly text: string;
  readonly sound: string;
  readonly at: readonly number[];
}

function compact(text: string): Compact {
  let out = "";
  const at: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]!;
    if (
      char === " " ||
      char === "(" ||
      char === ")" ||
      char === '"' ||
      char === "《" ||
      char === "》"
    )
      continue;
    out += char;
    at.push(i);
  }
  const folded = foldDigits(out);
  return { text: folded, sound: soundOf(folded), at };
}

/** 大园棚改二期 is not 大园棚改: a phase that the name lacks makes it another project. */
function otherPhase(
  lexicon: Lexicon,
  projects: readonly number[],
  key: string,
  rest: string,
): readonly number[] {
  const phase = /^(?:项目|工程|地块|棚改)?([1-9])期/.exec(rest);
  if (!phase) return projects;
  return projects.filter((project) => {
    const name = foldDigits(lexicon.projects[project]!.name);
    return name.includes(`${phase[1]}期`) || (!/[1-9]期/.test(name) && key.includes("期"));
  });
}

function sameCharacters(one: string, other: string): number {
  let same = 0;
  for (let i = 0; i < one.length; i += 1) if (one[i] === other[i]) same += 1;
  return same;
}

function bySound(
  lexicon: Lexicon,
  view: Compact,
  at: number,
): { length: number; projects: readonly number[] } | null {
  const lengths = lexicon.sounds.lengths.get(view.sound.slice(at, at + 2));
  if (!lengths) return null;
  for (const length of lengths) {
    const key = view.sound.slice(at, at + length);
    if (key.length < length) continue;
    const projects = lexicon.sounds.keys.get(key);
    if (!projects) continue;
    const written = view.text.slice(at, at + length);
    if (/\d{2}/.test(written) || !/[\u4e00-\u9fff]/.test(written)) continue;
    const known = lexicon.soundKeys.get(key) ?? "";
    const same = sameCharacters(written, known);
    if (length === 2) {
      if (same === 0 || written === "合理") continue;
      if (!leads(view, at)) continue;
      if (!/^(?:项目|棚改|地块|今|昨|签|腾|拆|累计|[:，])/.test(view.text.slice(at + 2))) continue;
    } else if (length === 3 && same === 0) continue;
    else if (length >= 4 && same === 0) continue;
    return { length, projects };
  }
  return null;
}

/** The longest stretch from `at` that occurs inside a name, and the projects that have it. */
export function partAt(
  lexicon: Lexicon,
  text: string,
  at: number,
): { length: number; projects: number[]; isHead: boolean } | null {
  let list: readonly number[] | undefined;
  for (let size = 4; size >= 2 && !list; size -= 1) {
    if (at + size <= text.length) list = lexicon.grams.get(text.slice(at, at + size));
  }
  if (!list) return null;
  let best = 0;
  let projects: number[] = [];
  let isHead = false;
  for (const place of list) {
    const { key, project } = lexicon.keys[Math.floor(place / 64)]!;
    const offset = place % 64;
    let length = 0;
    while (
      offset + length < key.length &&
      at + length < text.length &&
      key[offset + length] === text[at + length]
    ) {
      length += 1;
    }
    if (length > best) {
      best = length;
      projects = [];
      isHead = false;
    }
    if (length === best) {
      if (!projects.includes(project)) projects.push(project);
      isHead ||= offset === 0;
    }
  }
  return { length: best, projects: projects.sort((a, b) => a - b), isHead };
}

/** A name may begin here: behind a blank, a mark, or a word that leads to one. */
function leads(view: Compact, at: number): boolean {
  if (at > 0 && view.at[at]! > view.at[at - 1]! + 1) return true;
  return LEAD.test(view.text.slice(Math.max(0, at - 4), at));
}

function acceptsPart(
  lexicon: Lexicon,
  view: Compact,
  at: number,
  length: number,
  isHead: boolean,
): boolean {
  const word = view.text.slice(at, at + length);
  if (GENERIC.test(word) || lexicon.streets.has(word) || !/[\u4e00-\u9fff]/.test(word))
    return false;
  if (/^(?:街道|镇|办)/.test(view.text.slice(at + length))) return false;
  for (let cut = word.length - 1; cut >= 2; cut -= 1) {
    if (lexicon.streets.has(word.slice(0, cut)) && /^(?:街道?|镇|办)$/.test(word.slice(cut)))
      return false;
  }
  if (!isHead && length < 3) return false;
  if (/^[\d]/.test(word) && length < 3) return false;
  if (!leads(view, at)) return false;
  const rest = view.text.slice(at + length);
  if (/^(?:小学|中学|公园|医院|学校|广场|水厂)/.test(rest)) return false;
  if (length >= 3) return isHead || FOLLOW.test(rest) || length >= 4;
  return FOLLOW.test(rest);
}

/** Finds where a normalised text names known projects: by name or alias, by a part of one, by its sound. */
export function findMentions(text: string, lexicon: Lexicon): Mention[] {
  const view = compact(text);
  const found: Mention[] = [];
  const push = (
    at: number,
    length: number,
    projects: readonly number[],
    how: Mention["how"],
  ): number => {
    const tail = TAIL.exec(view.text.slice(at + length));
    const stop = at + length + (tail ? tail[0].length : 0);
    let end = (view.at[stop - 1] ?? 0) + 1;
    if (text[end] === ")" && text.slice(view.at[at], end).includes("(")) end += 1;
    found.push({ start: view.at[at]!, end, projects, how });
    return stop;
  };
  for (let at = 0; at < view.text.length - 1;) {
    const rest = (length: number): string => view.text.slice(at + length, at + length + 6);
    let name = longestKey(lexicon.names, view.text, at);
    // 白关北安置房源: the housing is that of 白关北, not 白关北安置 with something behind it
    if (name?.key.endsWith("安置") && /^(?:房|点|户|费|面积|补偿)/.test(rest(name.key.length)))
      name = longestKey(lexicon.names, view.text.slice(0, at + name.key.length - 2), at) ?? name;
    if (name) {
      const { key } = name;
      const isShort = key.length === 2;
      const projects = otherPhase(lexicon, name.projects, key, rest(key.length));
      const stands = !isShort || leads(view, at);
      if (projects.length > 0 && stands && !(isShort && /^[量]/.test(rest(2)))) {
        at = push(at, key.length, projects, "name");
        continue;
      }
    }
    const part = partAt(lexicon, view.text, at);
    const sound = bySound(lexicon, view, at);
    if (sound && (!part || sound.length > part.length) && sound.length > (name?.key.length ?? 0)) {
      const projects = otherPhase(lexicon, sound.projects, "", rest(sound.length));
      if (projects.length > 0) {
        at = push(at, sound.length, projects, "sound");
        continue;
      }
    }
    if (part && !name && acceptsPart(lexicon, view, at, part.length, part.isHead)) {
      const projects = otherPhase(lexicon, part.projects, "", rest(part.length));
      if (projects.length > 0) {
        at = push(at, part.length, projects, "part");
        continue;
      }
    }
    const short = leads(view, at)
      ? abbreviationAt(lexicon, view.text, at, (after) => FOLLOW.test(after))
      : null;
    if (short) {
      at = push(at, short.length, short.projects, "part");
      continue;
    }
    at += 1;
  }
  return found;
}
