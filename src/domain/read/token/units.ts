import type { Metric } from "../../metric.ts";
import type { Family } from "./words.ts";

/** What a unit in a text counts. */
export type Counted =
  | "household"
  | "sqm"
  | "building"
  | "mu"
  | "money"
  | "grave"
  | "piece"
  | "visit"
  | "person"
  | "project"
  /** 协议3份: one for each household. */
  | "paper"
  | "percent";

interface UnitWord {
  readonly counted: Counted;
  /** Factor to the unit in which the metric is kept. */
  readonly factor?: string;
}

const words: readonly (readonly [RegExp, UnitWord])[] = [
  [/户次/y, { counted: "visit" }],
  // 啃下两块硬骨头, 拔了一颗钉子
  [/[块根颗个](?:硬骨头|难啃的骨头|钉子户?)/y, { counted: "household" }],
  [
    /户人家|户(?!口(?!头)|型|主(?!动)|籍|均|外(?![，全都其均已]))|家(?![庭人里公企长属乡具电务园族口用常教]|门(?!面|店)|单位|施工|银行|评估|测[量绘]|医院|学校|机构|幼儿|超市|饭店|酒店|宾馆|工厂|厂|国|律|媒体|网|部门|中介|事务|物业)/y,
    { counted: "household" },
  ],
  [/万平方米|万平方|万平米|万㎡|万平/y, { counted: "sqm", factor: "10000" }],
  [/平方公里|km㎡|k㎡/y, { counted: "mu", factor: "1500" }],
  [
    /个平方米?|个平米?|个方(?=$|[^\u4e00-\u9fff])|平方米|平方|平米|平(?!均|整|台|安|房)|㎡|方(?=$|[^\u4e00-\u9fff]|的|了|房)/y,
    { counted: "sqm" },
  ],
  [/公顷|ha/y, { counted: "mu", factor: "15" }],
  [/亩(?:地)?/y, { counted: "mu" }],
  [/分地/y, { counted: "mu", factor: "0.1" }],
  [/栋|幢/y, { counted: "building" }],
  [/处|座|间(?!接|隔|断)/y, { counted: "piece" }],
  [/亿元|亿/y, { counted: "money", factor: "10000" }],
  [/万元|万块钱?|万|w元?(?![a-z人平户株])/y, { counted: "money", factor: "1" }],
  [/元|块钱|块(?=$|[^\u4e00-\u9fff地])/y, { counted: "money", factor: "0.0001" }],
  [/冢|穴|棺|个坟|个墓|所坟|堆坟/y, { counted: "grave" }],
  [/个人(?![房户名])|号人/y, { counted: "person" }],
  [/人次|余人次/y, { counted: "person" }],
  [
    /人(?!民|大|家|员|事|社|口|均|力|心|中|行)|名(?!单|称|额|字|次|义)|位(?!置|于)/y,
    { counted: "person" },
  ],
  // 做了两回工作
  [/[次回趟](?:思想)?工作(?![组人日餐会量])/y, { counted: "visit" }],
  [/次|趟|回(?!来|复|头|家)|轮/y, { counted: "visit" }],
  [/个(?:[\u4e00-\u9fff]{0,8}?(?:项目|地块|任务))/y, { counted: "project" }],
  [
    /个(?=$|[^\u4e00-\u9fff]|了(?:$|[^\u4e00-\u9fff])|已|全部|都|均|完成|[没未](?:完|清零|扫尾|收尾)|的?项目|清零)/y,
    { counted: "project" },
  ],
  [/份(?!额|子|上|量)/y, { counted: "paper" }],
  [/%|个点/y, { counted: "percent" }],
];

/** The unit that begins at `at`. */
export function unitAt(text: string, at: number): (UnitWord & { end: number }) | null {
  for (const [pattern, unit] of words) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { ...unit, end: pattern.lastIndex };
  }
  return null;
}

const byFamily: Readonly<Record<Family, Partial<Record<Counted, Metric>>>> = {
  sign: { household: "signed_households", paper: "signed_households" },
  vacate: { household: "vacated_households" },
  demolish: {
    household: "demolished_households",
    sqm: "demolished_area_sqm",
    building: "demolished_buildings",
    piece: "demolished_buildings",
  },
  clear: {
    household: "cleared_households",
    piece: "demolished_buildings",
    building: "demolished_buildings",
    mu: "cleared_area_mu",
    project: "projects_done",
  },
  // 入户8次
  survey: { household: "surveyed_households", visit: "visits" },
  register: { household: "registered_households" },
  inventory: { household: "inventoried_households" },
  deliver: { mu: "delivered_area_mu" },
  surface: {
    mu: "cleared_area_mu",
    household: "cleared_households",
    building: "demolished_buildings",
    piece: "demolished_buildings",
  },
  pay: { money: "paid_wan_yuan" },
  grave: { grave: "graves_moved", piece: "graves_moved" },
  // 去了120个人
  visit: { visit: "visits", household: "visits", person: "personnel" },
  person: { person: "personnel" },
  finish: { mu: "delivered_area_mu", project: "projects_done", sqm: "demolished_area_sqm" },
};

/** The metric that a verb means beside a figure of this unit; null where they do not go together. */
export function metricFor(family: Family, counted: Counted): Metric | null {
  return byFamily[family][counted] ?? null;
}

/** What a bare number beside a verb counts: 交地12.5 is 亩, 兑付86万 is 万元. */
export const bareUnit: Readonly<Partial<Record<Family, Counted>>> = {
  sign: "household",
  vacate: "household",
  demolish: "household",
  clear: "household",
  survey: "household",
  register: "household",
  inventory: "household",
  deliver: "mu",
  surface: "mu",
  grave: "grave",
};

/** The metric whose rate a verb's percentage is. */
export const rateMetric: Readonly<Partial<Record<Family, Metric>>> = {
  sign: "signed_households",
  vacate: "vacated_households",
  demolish: "demolished_households",
  clear: "cleared_households",
  survey: "surveyed_households",
  register: "registered_households",
  inventory: "inventoried_households",
  deliver: "delivered_area_mu",
  surface: "cleared_area_mu",
  pay: "paid_wan_yuan",
  grave: "graves_moved",
  finish: "delivered_area_mu",
};
