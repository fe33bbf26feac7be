import { askedFor } from "../issue/asked-for.ts";
import { categoryOf } from "../problem/category.ts";
import type { Evidence } from "./evidence.ts";
import { householdsOf } from "../issue/about.ts";
import { asksOfIssue } from "../issue/order.ts";
import { anyOf } from "../text/pattern.ts";
import { DISSENT, UNEASE } from "../problem/problem.ts";

/** 铁东路产权争议延期到下周五, 这个问题请上会: something is to be done with an issue. */
export function ordersOfIssue({ said, namesProject }: Evidence): boolean {
  return (
    asksOfIssue(said) &&
    (namesProject || /问题|争议|纠纷|事项|堵点/.test(said)) &&
    /问题|延期|提级|督办|重新挂|转给|交给|指派|上会/.test(said)
  );
}

const GOES_ON = [
  "正在",
  "还在",
  "仍在",
  "在走",
  "争取",
  "预计",
  "在(?:开会|商量|研究|办|排队|协调)",
];
/** 国土所调了档案, 已经约了业主. */
const STEP_TAKEN = [
  "已经?(?:联系|上报|报|约|安排|对接|转|交|受理|立案)",
  "(?:调|查|看|约|谈|找|送|报|递|量|测|问|跑)(?:了|过)",
  "答应|承诺|表态|回话|回复",
];
const NEWS = anyOf(GOES_ON, STEP_TAKEN);

/** 那个问题, 青苗的事, 那根电杆: a matter that is known. */
const KNOWN_MATTER = /[那这]个?(?:问题|事)|的(?:问题|事)/;
const KNOWN_THING = /[那这][根条处座棵](?!户)/;
const ANSWERED = /(?:回话|答复|回复|回信)了/;

/** 铁东路权属那个事争取下周解决，目前国土所还在查档; 供电公司回话了，铁东路那根电杆25号前移走. */
export function isNewsOfIssue({ said, namesProject, category, isAsked }: Evidence): boolean {
  return (
    namesProject &&
    ((KNOWN_MATTER.test(said) && NEWS.test(said)) ||
      (KNOWN_THING.test(said) && ANSWERED.test(said))) &&
    !isAsked() &&
    category() !== null
  );
}

/** 7号问题我上午去看了，确实是那个情况: told by who was there, and no question about it. */
export function isVisitOfIssue({ said, numbers }: Evidence): boolean {
  return (
    numbers().length > 0 &&
    /(?:去|来|到)[^，。]{0,4}(?:看|问|查|量|测|谈)(?:了|过)|[看问查]过[了现]|打[了过]电话/.test(
      said,
    ) &&
    !/[?吗]|怎么|多少|哪|没有?$/.test(said)
  );
}

const PLANNED = ["准备", "打算", "计划", "争取"];
/** 我在路上, 下午去铁东路; 出去, 过去 and 去世 go nowhere. */
const ON_THE_WAY = [
  "在路上",
  "(?:^|[，。\\s]|我|们|午|[上晚明今后]天?|先|就|要|再|一起|现在|马上)(?:就|先|要)?去(?!世|年|掉|了|找|告|闹|[省市区北])",
];
/** 材料已经交了. */
const HANDED_IN = ["已经?(?:发|传|贴|寄|放|送|交)"];
const ONLY_LOOKED = ["了解一下", "看一看"];
const SUPPOSED = ["如果", "要是", "就好了"];
const NO_MATTER = anyOf(PLANNED, ON_THE_WAY, HANDED_IN, ONLY_LOOKED, SUPPOSED);
const ONLY_SUPPOSED = anyOf(SUPPOSED, ["假如"]);

/** 没 and 不 beside the words of a trade matter, in a known project: rather asked back than lost. */
export function hintsAtProblem(seen: Evidence): boolean {
  return (
    (seen.namesProject || (askedFor(seen.said).length > 0 && seen.category() !== null)) &&
    !seen.isOfficeLife() &&
    (askedFor(seen.said).length > 0 || !NO_MATTER.test(seen.said)) &&
    (!seen.isAsked() || householdsOf(seen.message) !== null) &&
    isMatter(seen)
  );
}

const OWNERS = ["[户家]主", "业主", "房主", "房东", "老板", "租客", "承租人", "[农商住租]户"];
const HOUSEHOLDS = ["[\\d一二两三四五六七八九十那这有]户", "那家", "户人家", "户口"];
const KIN = [
  "老人",
  "老[头太]",
  "媳妇",
  "儿子",
  "女儿",
  "崽",
  "兄弟",
  "亲戚",
  "家属",
  "后人",
  "族里",
];
const VILLAGE = [
  "村民",
  "居民",
  "群众",
  "老百姓",
  "[组队]长",
  "[\\d一二三四五六七八九十]组",
  "[组村]里",
  "村[上民]",
];
/** Whoever the work is done with. */
const AFFECTED = anyOf(OWNERS, HOUSEHOLDS, KIN, VILLAGE, ["组上"]);

const AGREED = [
  "答应",
  "想通",
  "(?<!不)愿意",
  "(?<!不)同意",
  "(?<![不没])松[动口]",
  "通情达理",
  "配合得?好",
];
const ARRANGED = [
  "[就只][差等](?:签|交|搬|腾)",
  "约[好了在]",
  "[讲说]好",
  "(?:明天|后天|下周.?|周[一二三四五六日]|改天|考虑)[^，。]{0,8}[来签办天约谈]",
];
/** They come round: 那户想通了，约好明天签. */
const WILLING = anyOf(AGREED, ARRANGED);

function isMatter(seen: Evidence): boolean {
  return (
    seen.message.mentioned.length > 0 ||
    (UNEASE.test(seen.said) && seen.category() !== null) ||
    (DISSENT.test(seen.said) && AFFECTED.test(seen.said) && !WILLING.test(seen.said)) ||
    askedFor(seen.said).length > 0
  );
}

const PEOPLE = ["户", "业主", "老百姓", "村民", "居民", "群众"];
const LAND_AND_HOUSES = ["地块", "项目", "产权", "违建", "青苗", "坟"];
const STEPS = ["征", "签", "腾", "拆", "迁", "评估", "补偿", "安置", "过渡费", "社保", "协议"];
const SITE = ["施工", "阻工", "便道", "高压线", "管线"];
const OFFICES = ["公告", "手续", "批", "法院", "上访", "信访"];
const WORK = anyOf(PEOPLE, LAND_AND_HOUSES, STEPS, SITE, OFFICES);

/** A problem of this work: with a known project or somebody asked, or in the words of the trade. */
export function isProblemOfWork(seen: Evidence): boolean {
  // 盒饭订了15份，谁还没拿
  const isAboutLunch = seen.isOfficeLife() && !seen.namesProject && seen.category() === null;
  return seen.isProblem() && !isAboutLunch && !ONLY_SUPPOSED.test(seen.said) && isOfWork(seen);
}

function isOfWork({ message, namesProject, fallback, said }: Evidence): boolean {
  return (
    namesProject ||
    message.mentioned.length > 0 ||
    message.context.isAddressed === true ||
    WORK.test(said) ||
    (fallback !== null && categoryOf(said) !== null)
  );
}
