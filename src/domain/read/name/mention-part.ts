import type { Lexicon } from "./lexicon.ts";
import { follows, type View } from "./mention-view.ts";

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

/** Words that name a kind of project and never one project. */
const GENERIC =
  /^(?:储备|用地|地块|安置|房源?|区|棚改|棚户区|棚户|扫尾|工程|项目|新建|扩建|改造|提质|小学|中学|公园|公墓|消防|消防站|变电站|污水|管网|宿舍|公司|市场|农贸|片区|征收|综合|治理|[1-9]期|配套|路网|中路|北路|通道|地下|改线|连接线?|高压|旧城|产业园|产业|标准|厂房|号|路|段|南段|北段|拓宽|东延|南延|扩|水厂|干管|集镇|垃圾|中转站|千伏|迁改|广场|车站|火车站|大道|[东南西北]岸?|线|西路|火车|中转|转站|贸市|市场片|走廊|安置区|安置房|街道|镇|村|二公|公司棚|棚改项目)+$/;

/** 铁东路小学 is another place than 铁东路. */
const OTHER_PLACE = /^(?:小学|中学|公园|医院|学校|广场|水厂)/;
const STREET_TAIL = /^(?:街道?|镇|办)$/;

/**
 * True where a part of a name, at a place where a name may begin, stands for the project, and is no word of the
 * language, no street and no other place.
 */
export function standsForProject(
  lexicon: Lexicon,
  view: View,
  at: number,
  part: { readonly length: number; readonly isHead: boolean; readonly projects: readonly number[] },
): boolean {
  const { length, isHead, projects } = part;
  const word = view.text.slice(at, at + length);
  const rest = view.text.slice(at + length);
  const isLong = length >= 3;
  if (isSection(word, rest)) return true;
  if (!isLong && (!isHead || /^\d/.test(word))) return false;
  // 11号 14号问题 names no 湘江1号（一期）
  if (/^\d[^\d]?\d*$/.test(word)) return false;
  // 二十三号问题, 二十三亩半 are no 二十三冶
  if (/^[\d一二三四五六七八九十]+$/.test(word)) return false;
  // 中转站交地1.5亩, where the office has only one; 安置房 is what everybody waits for
  const isOnlyOne =
    length >= 3 && projects.length === 1 && follows(rest) && !word.startsWith("安置");
  if ((GENERIC.test(word) && !isOnlyOne) || !/[\u4e00-\u9fff]/.test(word)) return false;
  if (namesStreet(lexicon, word, rest) || OTHER_PLACE.test(rest)) return false;
  const needsEnd = !isLong || (length === 3 && !isHead);
  return !needsEnd || follows(rest);
}

/** 南延这边: of a road, where the words behind it show that a place is meant. */
function isSection(word: string, rest: string): boolean {
  return /^[东南西北][延段线]$/.test(word) && /^(?:[这那]边|今天|今日|昨天|项目|工程)/.test(rest);
}

function namesStreet(lexicon: Lexicon, word: string, rest: string): boolean {
  if (lexicon.streets.has(word) || /^(?:街道|镇|办)/.test(rest)) return true;
  for (let cut = word.length - 1; cut >= 2; cut -= 1)
    if (lexicon.streets.has(word.slice(0, cut)) && STREET_TAIL.test(word.slice(cut))) return true;
  return false;
}
