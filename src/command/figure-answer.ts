import { foldWidth } from "./line.ts";

/** What people put before the figure that they put right. */
const LEAD =
  /^(?:对不起|不好意思|抱歉|哦|噢|啊|嗯|不对|不是|写错了|打错了|报错了|说错了|填错了|看错了|错了|多打了?一?个(?:零|0)|手滑|更正|改|改成|改为|应该是|应该|应为|应是|是|为|今天|今日|就)[了的]?[\s,，:：、]*/;
const FIGURE =
  /^(累计|总共|一共|共计|还剩|剩)?[\s:：]*([\d.〇零一二两三四五六七八九十百千万]+)\s*(户|亩|㎡|平方?米?|栋|座|万元?|次|人|个)?\s*(?:[,，、]?\s*(?:而)?不是.{1,8})?[。.!！~]*$/;

/**
 * Puts the asked figure's word before an answer that is only a number, as people put it: 3户, 是3户不是30户,
 * 写错了应为3户. Null where the words are something else.
 */
export function readFigureAnswer(text: string, word: string): string | null {
  let rest = foldWidth(text).trim();
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replace(LEAD, "");
  }
  const figure = FIGURE.exec(rest);
  return figure ? `${word}${figure[1] ?? ""}${figure[2]}${figure[3] ?? ""}` : null;
}
