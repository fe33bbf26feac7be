import type { NumberToken } from "../token/token.ts";
import { TOLD_BEFORE, WRITE } from "./correct-words.ts";

/** `aside` counts what was doubled or mistyped, and is no value of its own. */
export type Role = "old" | "new" | "more" | "less" | "aside";

const LESS =
  /(?:多计|多报|报多|多算|算多|多写|写多|多填|填多|多记|记多|虚报|重复报)了?[^，。\d]{0,6}$/;
const MORE =
  /(?:少计|少报|漏报|报少|报漏|漏算|算漏|少算|算少|少写|写少|漏填|填少|漏记|记少|[漏落少]了)了?[^，。\d]{0,6}$/;
const TAKEN_OFF = /(?:撤回|撤掉|收回|扣|减|去|冲|核减|扣减)(?:掉|除|去|减|回)?了?[^，。\d]{0,4}$/;
/** 有1户是重复的, 少打了一个0. */
const ASIDE_AFTER =
  /^[^\d，。]{0,8}(?:重复(?!(?:算|计|统计|登记)了?[\d一二两三])|报过|算过|重了|算重)/;
const ASIDE_BEFORE =
  /(?:多|少|漏)(?:打|写|输|按|点|敲)了?(?:一个|个|一)?$|重复(?:算|计|统计|登记)了?$/;
const NOT = /(?:不是|(?:^|[，。；\s])非|而非|并非|不为)[^，。\d]{0,10}$/;
const WRITTEN_AS = new RegExp(`(?:${WRITE}|误)(?:错)?(?:报|写)?(?:成|为)了?[^，。\\d]{0,8}$`);
/** 应为签约1户，误报2户: the wrong value, wherever it stands. */
const MISREPORTED = /(?:误|错)(?:报|写|填|记|登|发)(?:成|为)?了?[^，。\d]{0,8}$/;
const BEFORE_THAT = new RegExp(`${TOLD_BEFORE}[^，。\\d]{0,6}$`);
const OUGHT =
  /(?:应|实际|其实|而是|正确|准确|实为|改[为成]|修正为|调整为|变更为|核实|核对|复核|核查|经查|查了|(?:^|[，。；\s])(?:就|只)?是)[^。\d]{0,12}$/;
const WAS_WRONG =
  /^[^\d，。]{0,5}(?:有误|错了|写错|(?<!对)不对|是错|报错|说错|打错|填错|弄错|记错|算错|输错|发错|不准|应为|应是|应该|[改换][为成]|更改|作废)|^了?，?\s*(?:变为|有误|错了|写错|报错|(?<!对)不对|是错|应为|应是|应该是|实际|其实|实为|更正为|改[为成]|改(?=[\d一二两三四五六七八九十])|(?:经|后来|重新)?(?:核实|核对|复核|核查|查了))/;
const FIRST = /原[报来为]?[^，。\d]{0,8}$/;

/** Whether a figure is what was said before or what it should have been, by the words on its two sides. */
export function roleOf(text: string, token: NumberToken, from: number): Role {
  const before = text.slice(from, token.start);
  const after = text.slice(token.end, token.end + 12);
  if (ASIDE_BEFORE.test(text.slice(0, token.start)) || ASIDE_AFTER.test(after)) return "aside";
  if (TAKEN_OFF.test(before) || LESS.test(before)) return "less";
  if (MORE.test(before)) return "more";
  if (NOT.test(before) || WRITTEN_AS.test(before) || MISREPORTED.test(before)) return "old";
  if (BEFORE_THAT.test(before)) return "old";
  if (OUGHT.test(before)) return "new";
  if (WAS_WRONG.test(after) || FIRST.test(before)) return "old";
  return "new";
}
