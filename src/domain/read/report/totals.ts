import type { Prepared } from "../token/prepare.ts";
import type { TaskKindWord } from "../reading.ts";

const KINDS =
  /(集体土地|集体)|(国有土地|国有房屋|国有)|(清零扫尾|扫尾|自压|自我加压|清零(?=任务|项目|扫尾))/g;
const WHOLE = /全区|我区|本区|市下达|区自压|自我加压|自压/;

/** True where a report speaks of the whole district. */
export function isOfDistrict(text: string): boolean {
  return WHOLE.test(text);
}

/** 枫溪街道今天共签约5户, 枫溪街道3个项目: a street's sum. */
export function isOfStreet(message: Prepared): boolean {
  const head =
    /^\s*(?:今天|今日|截至今天|截至目前|目前|昨天)?([\u4e00-\u9fff]{2,6}?(?:街道办事处|街道办|街道|镇|办事处|办))/.exec(
      message.text,
    );
  if (!head || !message.lexicon.streets.has(head[1]!)) return false;
  const rest = message.text.slice(head.index + head[0].length);
  if (/^(?:汇报|报告|上报)?:/.test(rest) && !/共|个项目|合计/.test(rest)) return false;
  return /共|合计|累计|总计|个项目|全街道|全镇|各项目|辖区/.test(rest);
}

/** 集体土地38个、2200亩，国有土地3个: where each kind's share stands in a total that names several; else nothing. */
export function sharesByKind(
  message: Prepared,
): readonly { readonly kind: TaskKindWord; readonly from: number; readonly to: number }[] {
  const cuts: { at: number; kind: TaskKindWord }[] = [];
  for (const match of message.text.matchAll(KINDS)) {
    const [, collective, state] = match;
    const kind = collective ? "collective_land" : state ? "state_land_house" : "clear_up";
    if (cuts.at(-1)?.kind !== kind) cuts.push({ at: match.index, kind });
  }
  if (cuts.length < 2) return [];
  return cuts.map(({ at, kind }, n) => ({
    kind,
    from: n === 0 ? 0 : at,
    to: cuts[n + 1]?.at ?? message.text.length,
  }));
}
