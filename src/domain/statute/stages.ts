import type { Term } from "./terms.ts";

/** MIN must last at least, MAX must happen within, GATE must be true before the next stage, NONE has no limit. */
export type LimitKind = "MIN" | "MAX" | "GATE" | "NONE";

/** The event from which a limit is counted; a stage code means the day on which that stage was recorded. */
export type CountedFrom =
  | StageCode
  | "posted"
  | "notice"
  | "approval_received"
  | "decision"
  | "filed"
  | "accepted"
  | "report_received"
  | "demand_notice_served"
  | "suit_ended"
  | "ruling_served";

type Two = `${0 | 1 | 2}${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;
export type StageCode = `L${Two}` | `H${Two}`;

/** One limit of a stage. */
export interface Limit {
  readonly kind: "MIN" | "MAX";
  /** Tells apart several clocks of one stage. */
  readonly what?: string;
  /** Left out where the plan, the notice or local rules set it. */
  readonly term?: Term;
  readonly from: CountedFrom;
  /** Whose clock it is; only the owner's are rolled to the next working day, besides every MIN. */
  readonly of?: "office" | "court" | "owner";
  /** Calendar days left at which to warn, where the stage has its own; else the general rule holds. */
  readonly warnAt?: readonly number[];
  /** The right is lost when the limit passes. */
  readonly isLapsing?: boolean;
}

export interface Stage {
  readonly code: StageCode;
  readonly name: string;
  readonly basis: string;
  readonly kind: LimitKind;
  /** Of a stage with both a MIN and a MAX, `kind` names the stricter, the MAX. */
  readonly limits: readonly Limit[];
  /** A GATE stage must be recorded before this one. */
  readonly before?: StageCode;
  /** Needed only where the owners' majority has asked for it. */
  readonly isConditional?: boolean;
}

const WD = (count: number): Term => ({ count, unit: "WD" });
const CD = (count: number): Term => ({ count, unit: "CD" });
const M = (count: number): Term => ({ count, unit: "M" });

const free = (code: StageCode, name: string, basis: string): Stage => ({
  code,
  name,
  basis,
  kind: "NONE",
  limits: [],
});
const gate = (code: StageCode, name: string, basis: string, before: StageCode): Stage => ({
  code,
  name,
  basis,
  kind: "GATE",
  limits: [],
  before,
});
const limited = (
  code: StageCode,
  name: string,
  basis: string,
  kind: "MIN" | "MAX",
  ...limits: readonly Omit<Limit, "kind">[]
): Stage => ({ code, name, basis, kind, limits: limits.map((limit) => ({ kind, ...limit })) });

/** The application to the court has both: not before the demand notice is ripe, not after three months. */
const courtApplication = (code: "L17" | "H16", basis: string): Stage => ({
  code,
  name: "court_application",
  basis,
  kind: "MAX",
  limits: [
    { kind: "MIN", what: "demand_notice", term: WD(10), from: "demand_notice_served" },
    { kind: "MAX", what: "application", term: M(3), from: "suit_ended", isLapsing: true },
  ],
});

/**
 * Collective land. LAL 土地管理法 (2019), IR 实施条例 (from 2021-09-01; work begun before ran under the older
 * rules), ACL 行政强制法, SPC2011 法释〔2011〕20号.
 */
export const collectiveStages: readonly Stage[] = [
  limited("L01", "pre_announcement", "IR 26", "MIN", { term: WD(10), from: "posted" }),
  free("L02", "land_status_survey", "LAL 47(2), IR 26"),
  gate("L03", "social_stability_risk_assessment", "LAL 47(2), IR 26", "L10"),
  free("L04", "compensation_plan", "IR 27"),
  limited("L05", "compensation_announcement", "LAL 47(2), IR 28", "MIN", {
    term: CD(30),
    from: "posted",
  }),
  { ...gate("L06", "hearing", "LAL 47(3), IR 28(3)", "L10"), isConditional: true },
  limited("L07", "compensation_registration", "LAL 47(4), IR 28(2)", "MAX", {
    from: "L05",
    warnAt: [5],
  }),
  gate("L08", "funds_secured", "LAL 47(4), IR 32", "L11"),
  free("L09", "agreement_signing", "LAL 47(4), IR 29"),
  gate("L10", "acquisition_application", "LAL 46, 47(5), IR 30", "L11"),
  free("L11", "acquisition_approval", "LAL 46"),
  limited("L12", "acquisition_announcement", "LAL 47(1), IR 31", "MAX", {
    term: WD(15),
    from: "approval_received",
  }),
  free("L13", "compensation_decision", "IR 31"),
  limited("L14", "compensation_payment", "LAL 48, IR 32", "MAX", { from: "L12" }),
  free("L15", "vacate_clear_demolish", "LAL 48(4)"),
  free("L16", "order_to_deliver_land", "IR 62"),
  courtApplication("L17", "ACL 53, 54, 69; IR 62; SPC2011 14"),
  limited(
    "L18",
    "court_enforcement",
    "ACL 56–58, 43",
    "MAX",
    { what: "accept", term: WD(5), from: "filed", of: "court" },
    { what: "rule", term: WD(7), from: "accepted", of: "court" },
    { what: "rule_doubtful", term: CD(30), from: "accepted", of: "court" },
  ),
  free("L19", "land_delivery", ""),
  free("L20", "settlement_archive", "LAL 48(5), IR 32"),
];

/**
 * Houses on state land. R590 国有土地上房屋征收与补偿条例, SPC2012 法释〔2012〕4号; the terms of the appraisal
 * come from 国有土地上房屋征收评估办法 (2011).
 */
export const stateStages: readonly Stage[] = [
  gate("H01", "public_interest_check", "R590 8, 9", "H09"),
  limited("H02", "scope_freeze", "R590 16", "MAX", {
    term: M(12),
    from: "notice",
    warnAt: [60, 30],
  }),
  free("H03", "survey_registration", "R590 15"),
  gate("H04", "unregistered_building_review", "R590 24(2)", "H09"),
  limited("H05", "plan_consultation", "R590 10", "MIN", { term: CD(30), from: "posted" }),
  { ...gate("H06", "hearing", "R590 11(2)", "H09"), isConditional: true },
  gate("H07", "social_stability_risk_assessment", "R590 12(1)", "H09"),
  gate("H08", "funds_secured", "R590 12(2)", "H09"),
  limited("H09", "expropriation_decision", "R590 13", "MAX", { from: "decision" }),
  limited("H10", "appraiser_selection", "R590 20", "MAX", { from: "H09" }),
  limited(
    "H11",
    "appraisal",
    "R590 19; 评估办法",
    "MAX",
    { what: "reappraisal_asked", term: CD(10), from: "report_received", of: "owner" },
    { what: "reappraisal_answered", term: CD(10), from: "report_received" },
    { what: "expert_review_asked", term: CD(10), from: "report_received", of: "owner" },
    { what: "expert_review_given", term: CD(10), from: "report_received" },
  ),
  limited("H12", "signing_period", "R590 25, 26", "MAX", { from: "H09" }),
  free("H13", "compensation_decision", "R590 26"),
  gate("H14", "compensation_payment", "R590 27(1)", "H15"),
  limited("H15", "vacating", "R590 27(2)", "MAX", { from: "decision" }),
  courtApplication("H16", "R590 28; ACL 54; SPC2012 2"),
  limited(
    "H17",
    "court_enforcement",
    "SPC2012 3, 4, 8, 9",
    "MAX",
    { what: "accept", term: CD(5), from: "filed", of: "court" },
    { what: "rule", term: CD(30), from: "accepted", of: "court" },
    { what: "serve", term: CD(5), from: "ruling_served", of: "court" },
    { what: "object", term: CD(15), from: "ruling_served" },
  ),
  free("H18", "demolition", ""),
  free("H19", "land_delivery", ""),
  free("H20", "household_disclosure_archive", "R590 29"),
];

const byCode = new Map([...collectiveStages, ...stateStages].map((stage) => [stage.code, stage]));

/** Finds a stage by its code (L01–L20, H01–H20); null for any other text. */
export function findStage(code: string): Stage | null {
  return byCode.get(code as StageCode) ?? null;
}

/**
 * Names the stages that must be recorded before this one may be. Conditional hearings count only where one
 * was asked for; the application for approval (L10) needs everything before it (LAL 47(5)).
 */
export function openGates(
  code: StageCode,
  done: ReadonlySet<StageCode>,
  hearingAsked = false,
): readonly StageCode[] {
  const list = code.startsWith("L") ? collectiveStages : stateStages;
  return list
    .filter((stage) => {
      if (done.has(stage.code) || (stage.isConditional === true && !hearingAsked)) return false;
      return stage.before === code || (code === "L10" && stage.code < "L10");
    })
    .map((stage) => stage.code);
}
