import type { Metric } from "../metric.ts";

/** What a question may be about, by its words; the first that matches wins. */
export const METRICS: readonly (readonly [RegExp, Metric])[] = [
  [/签约|签到第|签了|签字|签协议|签订|签(?=几|多少)/, "signed_households"],
  [/腾房|腾了|腾空|腾退|搬迁|搬走|搬了|交钥匙|腾(?=几|多少)/, "vacated_households"],
  [
    /拆(?:除|了|掉)?[^，。]{0,6}(?:平|㎡|面积)|拆除面积|(?:多少|几)个?(?:平|㎡)/,
    "demolished_area_sqm",
  ],
  [/拆(?:除|了|掉)?[^，。]{0,4}(?:栋|幢|处)/, "demolished_buildings"],
  [/拆除|拆了|拆掉|拆(?=几|多少)/, "demolished_households"],
  [/交地|交付|移交|供地|交了/, "delivered_area_mu"],
  [/清表/, "cleared_area_mu"],
  [/兑付|支付补偿|发放补偿|补偿款(?:发|付|兑)|付了/, "paid_wan_yuan"],
  [/迁坟|迁了[^，。]{0,4}座|坟/, "graves_moved"],
  [/调查|摸底|入户/, "surveyed_households"],
  [/登记/, "registered_households"],
  [/清点/, "inventoried_households"],
  [/上门|走访/, "visits"],
  [/出动|人次/, "personnel"],
  [
    /(?:完成|做完|干完)[^，。]{0,6}(?:多少|几)个?项目|(?:多少|几)个项目(?:完成|交地)/,
    "projects_done",
  ],
  [/多少亩|几亩|亩数|面积/, "delivered_area_mu"],
];

export const INDICATORS: readonly (readonly [RegExp, string])[] = [
  [/签约率/, "signing_rate"],
  [/腾房率|腾退率|搬迁率/, "vacating_rate"],
  [/拆除率/, "demolition_rate"],
  [/交地率/, "delivery_rate"],
  [/面积完成率/, "area_completion_rate"],
  [/项目完成率/, "project_completion_rate"],
  [/清零率/, "clear_up_rate"],
  [/综合进度|漏斗/, "composite_progress"],
  [/时序进度|时间进度/, "time_progress"],
  [/计划完成比|计划完成率/, "pace_ratio"],
  [/按时办结率|按期办结率/, "on_time_resolution_rate"],
  [/当[日天]响应率|响应率/, "same_day_response_rate"],
  [/不过夜率|当[日天]办结率|过夜率|当[日天]解决率/, "same_day_resolution_rate"],
  [/问题办结率|办结率|解决率/, "resolution_rate"],
  [
    /平均办结时长|平均办结时间|办结时长|平均[^，。]{0,6}(?:多久|多长时间|几天)[^，。]{0,4}(?:解决|办结)/,
    "mean_resolution_hours",
  ],
  [/重开率/, "reopen_rate"],
  [/上报及时率|报送及时率|及时率/, "report_timeliness"],
  [/更正率|差错率/, "correction_rate"],
  [/满意度/, "satisfaction"],
  [/预算执行率/, "budget_execution_rate"],
  [/兑付率|补偿款支付率/, "compensation_payment_rate"],
  [/完成率/, "area_completion_rate"],
];

export const BUDGET: readonly (readonly [RegExp, string])[] = [
  [/征拆专项|专项资金|专项经费|征拆资金/, "expropriation_special"],
  [/征拆奖励|奖励(?:资金|经费|金)?/, "expropriation_reward"],
  [/疫情防控|防疫/, "epidemic_control"],
  [/人员经费/, "personnel"],
  [/公用经费/, "public_use"],
  [/基本支出/, "basic_expenditure"],
  [/项目支出/, "project_expenditure"],
  [/政府性基金/, "government_fund_budget"],
  [/社会?保险?基金/, "social_insurance_fund_budget"],
  [/国有资本/, "state_capital_budget"],
];

export const STAGES: readonly (readonly [RegExp, string])[] = [
  [/预公告/, "pre_announcement"],
  [/现状调查|土地调查/, "land_status_survey"],
  [/稳评|社会稳定风险/, "social_stability_risk_assessment"],
  [/补偿安置公告|安置公告|补偿公告/, "compensation_announcement"],
  [/听证/, "hearing"],
  [/补偿登记/, "compensation_registration"],
  [/征收土地公告|征地公告/, "acquisition_announcement"],
  [/征收决定/, "expropriation_decision"],
  [/补偿(?:安置)?决定/, "compensation_decision"],
  [/责令交地|责令交出/, "order_to_deliver_land"],
  [/申请(?:法院|强制|司法)|催告|强执申请/, "court_application"],
  [/司法强制|强制执行|法院执行|司法程序|走司法/, "court_enforcement"],
  [/签约期|签协议阶段|签约阶段/, "signing_period"],
  [/评估阶段|在评估/, "appraisal"],
  [/公示期|公告期|公告/, "compensation_announcement"],
];
