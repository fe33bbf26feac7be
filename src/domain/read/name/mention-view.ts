import { foldDigits } from "./lexicon.ts";
import { matchAt } from "../text/match-at.ts";
import { soundOf } from "../text/pinyin.ts";

/** A text as names are sought in it: without blanks and brackets, its digits folded, and how it sounds. */
export interface View {
  readonly text: string;
  readonly sound: string;
  /** Where each of its characters stands in the text itself. */
  readonly at: readonly number[];
}

const LEFT_OUT = ' ()"《》';

export function viewOf(text: string): View {
  let out = "";
  const at: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]!;
    if (LEFT_OUT.includes(char)) continue;
    out += char;
    at.push(i);
  }
  const folded = foldDigits(out);
  return { text: folded, sound: soundOf(folded), at };
}

/** Words behind which a name may begin: 今天铁东路…, 在铁东路…, 更正铁东路…. */
const LEAD =
  /(?<=^|[^\u4e00-\u9fff]|今天|今日|今早|今晚|昨天|昨日|昨晚|前天|早上|上午|中午|下午|傍晚|晚上|刚[刚才]?|[在到对和与及、为是的把给让从去跟]|[去到跑]了|街道|镇|汇报|上报|补报|报|目前|截至|[上下这那][一1]?条|[本这上][周月]|近期|最近|[几两三四五六七八九十\d]天|我们|咱们|关于|另外|其中|更正|查|看|[日号点])/y;
/** Words before which a name may end: …铁东路项目, …铁东路签3户, …铁东路累计. */
const FOLLOW =
  /^(?:$|[^\u4e00-\u9fff]|项目|棚改|地块|工程|片区|那|这|今|昨|前天|签|腾|拆|交|清|迁|兑|累|已|又|新增|最后|剩|还|的|现|目前|完成|有|全|无|没|未|共|报|登记|清点|摸底|调查|上门|入户|出动|也|都|本周|上周|上午|下午|[一二两三四五六七八九十])/;

/** A name may begin here: behind a blank, a mark, or a word that leads to one. */
export function leads(view: View, at: number): boolean {
  if (at > 0 && view.at[at]! > view.at[at - 1]! + 1) return true;
  return matchAt(LEAD, view.text, at) !== null;
}

/** A name may end before these words. */
export function follows(rest: string): boolean {
  return FOLLOW.test(rest);
}
