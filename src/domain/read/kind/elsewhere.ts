import type { Evidence } from "./evidence.ts";
import { anyOf, oneOf } from "../text/pattern.ts";
import type { Prepared } from "../token/prepare.ts";

/** 隔壁区, 兄弟县, 外市; not 其他市场. */
const SOME_OTHER = "(?:隔壁|旁边|别的|其他|其它|兄弟|外|邻|人家)(?:区|县|市(?![场政民]))";
const DISOWNED = ["不是我们(?:区|街道|镇|项目|这边)?的", "不归我们", "不是本区"];
const SAME_CITY = ["天元", "荷塘", "石峰", "渌口", "醴陵", "攸县", "茶陵", "炎陵"];
const NEXT_CITIES = ["岳塘", "雨湖", "天心", "雨花", "岳麓", "开福", "望城", "株洲县"];
const CITIES = ["长沙", "湘潭", "衡阳", "岳阳", "常德", "郴州", "娄底", "益阳", "邵阳", "怀化"];
/** 天元今天签了5户; 天元路 is a road, and 业主在长沙那边 lives there. */
const NEIGHBOUR_DOES = `(?<![在到去从住回往])${oneOf(SAME_CITY, NEXT_CITIES, CITIES)}[区县市]?(?=今|听说|听讲|据说|昨|去年|一天|一共|一周|本周|上周|前|光|就|才|已|完|签|腾|拆|交|征|那|的|这|上|也|都|又|有|，|项)`;
const OTHER_DISTRICT = anyOf([SOME_OTHER, NEIGHBOUR_DOES], DISOWNED);
const DISOWNS = /不是我们|不归我们|不是本区/;

/** 荷塘区昨天交地200亩: a district that is named as one, and is not this one. */
const DISTRICT_DOES =
  /(?:^|[，。；\s]|今天|昨天|听说|人家)([\u4e00-\u9fff]{2})区(?=今|昨|已|签|腾|交|拆|完|都|也|的|清|征|那)/;
/** 全区, 园区, 安置区, 棚户区: no district's name ends or reads so. */
const NO_DISTRICT =
  /[全我本片小城园社地市辖厂库校营东西南北a-z]$|安置|产业|开发|宿舍|棚户|储备|工业|物流|老城|新城|景$/;

function namesOtherDistrict(text: string): boolean {
  const match = DISTRICT_DOES.exec(text);
  return match !== null && !NO_DISTRICT.test(match[1]!);
}

/** True where a message tells of another district, and asks nobody here to act on it. */
export function isElsewhere({ said, namesProject, numbers }: Evidence): boolean {
  // 7号问题不归我们管
  if (numbers().length > 0) return false;
  return (
    (OTHER_DISTRICT.test(said) || (!namesProject && namesOtherDistrict(said))) &&
    !/领导|协调/.test(said)
  );
}

/** 天元区拆了5户，我们铁东路签了2户: without the clauses that tell of other districts. */
export function ownPart(message: Prepared): Prepared {
  if (message.projects.length === 0 || !OTHER_DISTRICT.test(message.text)) return message;
  let text = "";
  const dropped: [number, number][] = [];
  for (const clause of message.text.split(/(?<=[，。；\n!])/)) {
    const from = text.length;
    const to = from + clause.length;
    const isOther =
      OTHER_DISTRICT.test(clause) &&
      !message.projects.some(({ start }) => start >= from && start < to);
    if (isOther) dropped.push([from, to]);
    text += isOther ? " ".repeat(clause.length) : clause;
  }
  // 铁东路这个事不归我们: what is disowned is the project itself
  if (dropped.length === 0 || DISOWNS.test(message.text)) return message;
  const isKept = (start: number): boolean => !dropped.some(([a, b]) => start >= a && start < b);
  return { ...message, text, tokens: message.tokens.filter((token) => isKept(token.start)) };
}
