import { anyOf } from "../text/pattern.ts";

const COMPLETED = [
  // 任务完成了三分之一: not through
  "(?:全面|圆满|整体|任务)完成(?!了?\\s*(?:[\\d一二三四五六七八九十百]|过?半|大半))",
  "(?:扫尾|收尾)完成",
  "彻底完成",
  "已经?全部完成",
  "项目(?:已经?|全部|整体)(?:全部)?完成(?!\\s*[\\d一二三四五六七八九十])",
  "(?:征拆|征收|拆迁)(?:工作|任务)?(?:已经?|全部|全面|顺利)+(?:完成|结束)",
  // 已经收尾了; but not 已经到收尾阶段
  "(?:已经?|全部|全面|顺利|圆满)(?:收尾|扫尾|收官|完结)(?:了|完成|完毕)?(?![\\u4e00-\\u9fff])",
  // 今天正式完成了: and nothing behind it
  "(?:^|[，。\\s])(?:今天|现在|目前)?(?:已经?|正式|终于)完成[了。!，\\s]*$",
  "全部搞定",
];
const WOUND_UP = ["(?:全面|圆满|顺利|完美|项目)收官", "项目完结"];
const TO_BE_CLOSED = ["(?:可以|可|能|予以|申请|请求|请)销号"];
const CLEARED = [
  "(?:全面|全部)清零",
  "实现(?:了|全面|项目)?清零",
  "项目(?:全面|已|全部)?清零",
  "已经?(?:全部|全面)?清零",
  "完成(?:了)?清零",
  "清零(?:了|完成|完毕)?[。!，\\s]*$",
];
const DELIVERED = ["(?:全部|整体|全面)(?:交地|交付|移交|净地交付)"];

/** The project is through. */
export const DONE = anyOf(COMPLETED, WOUND_UP, TO_BE_CLOSED, CLEARED, DELIVERED);

const IF = "(?:如果|要是|假如|倘若|只要|若是?|但愿)[^。；\\n]{0,30}(?:完成|清零|销号|交地|收官)";
const NOT_YET =
  "(?:尚未|未|没|没有|还没|无法|不能|争取|力争|确保|计划|预计|准备|能否|明天|年底前|月底前)[^，。]{0,8}(?:完成|清零|销号|交地|收官|收尾|完结|结束)";
const SHORT_OF = "差[^，。]{0,6}(?:完成|清零)";

/** It is not, or not yet. */
export const NOT_DONE = anyOf([IF, NOT_YET, SHORT_OF]);

/** 累计交地121.4亩，全部完成: of the plot, so of the project. */
export const ALL_DELIVERED = /[，。；\s](?:已|均已|现已)?全部(?:完成|完毕)[。!\s]*$/;

/** 石塘坪已净地交付: without a figure it is the whole plot. */
export const HANDED_OVER =
  /(?:已经?|顺利|完成|正式)(?:完成)?(?:净地)?(?:交地|交付|移交)(?:完毕|完成|了)?[。!\s]*$/;
