import type { Metric } from "../../metric.ts";
import type { QueryFilters } from "../reading.ts";

/** What a question may be about, by its words; the first row that is said wins. */
export type Subjects<T> = readonly (readonly [RegExp, T])[];

/** Finds what a question is about; undefined where it says none of them. */
export function subjectOf<T>(subjects: Subjects<T>, text: string): T | undefined {
  return subjects.find(([words]) => words.test(text))?.[1];
}

export const METRICS: Subjects<Metric> = [
  [/签(?:约|到第|的|过|[?。]?$|得|了|字|协议|订|几|多少)/, "signed_households"],
  [/腾(?:房|的|过|得|了|空|退|几|多少)|搬迁|搬走|搬了|交钥匙/, "vacated_households"],
  [/拆(?:除|了|掉)?[^，。]{0,6}(?:平|㎡|面积)|(?:多少|几)个?(?:平|㎡)/, "demolished_area_sqm"],
  [/拆(?:除|了|掉)?[^，。]{0,4}(?:栋|幢|处)/, "demolished_buildings"],
  [/拆(?:除|得|的|过|了|掉|几|多少)/, "demolished_households"],
  [/交地|交付|移交|供地|交(?:了|到|得|出|完)/, "delivered_area_mu"],
  [/清表/, "cleared_area_mu"],
  [/兑付|支付补偿|发放补偿|补偿款(?:发|付|兑)|付了/, "paid_wan_yuan"],
  [/坟|迁了[^，。]{0,4}座/, "graves_moved"],
  [/调查|摸底|入户/, "surveyed_households"],
  [/登记/, "registered_households"],
  [/清点/, "inventoried_households"],
  [/上门|走访/, "visits"],
  [/出动|人次/, "personnel"],
  [
    /(?:完成|做完|干完)[^，。]{0,6}(?:多少|几)个?项目|(?:多少|几)个项目(?:完成|交地)/,
    "projects_done",
  ],
  // 扫尾任务完成几个了
  [/(?:完成|清零|收尾|销号|[做干搞]完)了?[^，。]{0,4}(?:多少|几)个/, "projects_done"],
  [/多少亩|几亩|亩数|面积/, "delivered_area_mu"],
];

/** Work that is still to be done, by its first word after 没, 未, 不肯 or 待. */
export const OPEN_WORK = /(?:没|未|不肯|待)(签|腾|拆|交|清表|迁|搬)/;
export const OPEN_METRICS = new Map<string, Metric>([
  ["签", "signed_households"],
  ["腾", "vacated_households"],
  ["搬", "vacated_households"],
  ["拆", "demolished_households"],
  ["交", "delivered_area_mu"],
]);

export const INDICATORS: Subjects<string> = [
  [/签约(?:率|[^，。]{0,3}(?:比例|百分))/, "signing_rate"],
  [/(?:腾房|腾退|搬迁)(?:率|[^，。]{0,3}(?:比例|百分))/, "vacating_rate"],
  [/拆除(?:率|[^，。]{0,3}(?:比例|百分))/, "demolition_rate"],
  [/交地(?:率|[^，。]{0,3}(?:比例|百分))/, "delivery_rate"],
  [/面积完成率/, "area_completion_rate"],
  [/项目完成率/, "project_completion_rate"],
  [/清零(?:完成)?率/, "clear_up_rate"],
  [/综合进度|漏斗/, "composite_progress"],
  [/时序进度|时间进度/, "time_progress"],
  [/计划完成[比率]/, "pace_ratio"],
  [/按[时期]办结的?(?:率|比例)/, "on_time_resolution_rate"],
  [/响应率/, "same_day_response_rate"],
  [/过夜率|当[日天](?:办结|解决)的?(?:率|比例)/, "same_day_resolution_rate"],
  [/办结率|解决率/, "resolution_rate"],
  [
    /办结时长|平均办结时间|平均[^，。]{0,6}(?:多久|多长时间|几天)[^，。]{0,4}(?:解决|办结)/,
    "mean_resolution_hours",
  ],
  [/重开率/, "reopen_rate"],
  [/及时率/, "report_timeliness"],
  [/更正率|差错率/, "correction_rate"],
  [/满意度/, "satisfaction"],
  [/预算执行率/, "budget_execution_rate"],
  [/兑付率|补偿款支付率/, "compensation_payment_rate"],
  [/完成(?:率|[^，。]{0,3}(?:比例|百分))/, "area_completion_rate"],
];

export const BUDGET_ITEMS: Subjects<string> = [
  [/征拆专项|专项资金|专项经费|征拆资金/, "expropriation_special"],
  [/奖励/, "expropriation_reward"],
  [/疫情防控|防疫/, "epidemic_control"],
  [/人员经费/, "personnel"],
  [/公用经费/, "public_use"],
  [/基本支出/, "basic_expenditure"],
  [/项目支出/, "project_expenditure"],
  [/政府性基金/, "government_fund_budget"],
  [/社会?保险?基金/, "social_insurance_fund_budget"],
  [/国有资本/, "state_capital_budget"],
  [/专项/, "expropriation_special"],
];

export const STAGES: Subjects<string> = [
  [/预公告/, "pre_announcement"],
  [/现状调查|土地调查/, "land_status_survey"],
  [/稳评|社会稳定风险/, "social_stability_risk_assessment"],
  [/安置公告|补偿公告/, "compensation_announcement"],
  [/听证/, "hearing"],
  [/补偿登记/, "compensation_registration"],
  [/征收土地公告|征地公告/, "acquisition_announcement"],
  [/征收决定/, "expropriation_decision"],
  [/补偿(?:安置)?决定/, "compensation_decision"],
  [/责令交[地出]/, "order_to_deliver_land"],
  [/法院[^，。]{0,4}申请|申请(?:法院|强制|司法)|催告|强执申请/, "court_application"],
  [/司法强制|强制执行|法院执行|司法程序|走司法/, "court_enforcement"],
  [/签约期|签协议阶段|签约阶段/, "signing_period"],
  [/评估阶段|在评估/, "appraisal"],
  [/公示|公告/, "compensation_announcement"],
];

export const LIGHTS: Subjects<NonNullable<QueryFilters["light"]>> = [
  [/红/, "red"],
  [/黄/, "yellow"],
  [/绿/, "green"],
];
