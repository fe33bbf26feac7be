import type { BudgetField } from "./budget-row.ts";
import type { ColumnSpec } from "./header.ts";
import type { ProjectField } from "./project-row.ts";
import type { RosterField } from "./roster-row.ts";

/** The task list, in the order in which it is exported. Chinese heads are those of the office's own list. */
export const projectColumns: readonly ColumnSpec<ProjectField>[] = [
  {
    field: "code",
    header: "task_code",
    also: ["任务编号", "项目编号", "项目编码", "编号", "code"],
  },
  {
    field: "source",
    header: "task_source",
    also: ["任务来源", "来源", "source"],
    isRequired: true,
  },
  {
    field: "kind",
    header: "task_kind",
    also: ["任务类别", "任务类型", "项目类别", "类别", "kind"],
    isRequired: true,
  },
  { field: "landKind", header: "land_kind", also: ["土地性质", "土地类别", "用地性质"] },
  {
    field: "name",
    header: "project_name",
    also: ["项目名称", "项目", "工程名称", "地块名称", "任务名称", "name"],
    isRequired: true,
  },
  { field: "aliases", header: "aliases", also: ["别名", "简称", "项目别名", "俗称"] },
  {
    field: "street",
    header: "subdistrict",
    also: ["属地街道（镇）", "属地街道", "街道（镇）", "镇（街道）", "街道", "属地", "street"],
    isRequired: true,
  },
  {
    field: "targetMu",
    header: "target_area_mu",
    also: ["任务面积（亩）", "任务面积", "target_mu"],
  },
  {
    field: "doneMu",
    header: "done_area_mu",
    also: ["已完成面积（亩）", "已完成面积", "完成面积（亩）", "已交地面积（亩）", "done_mu"],
  },
  {
    field: "targetSqm",
    header: "target_floor_area_sqm",
    also: ["房屋征收面积（㎡）", "房屋征收面积", "任务房屋面积（㎡）", "target_sqm"],
  },
  {
    field: "doneSqm",
    header: "done_floor_area_sqm",
    also: ["已完成房屋面积（㎡）", "已完成房屋面积", "已完成房屋征收面积（㎡）", "done_sqm"],
  },
  { field: "households", header: "target_households", also: ["总户数", "任务户数", "households"] },
  {
    field: "signed",
    header: "signed_households",
    also: ["已签约", "已签约户数", "签约户数", "signed"],
  },
  {
    field: "vacated",
    header: "vacated_households",
    also: ["已腾房", "已腾房户数", "腾房户数", "vacated"],
  },
  {
    field: "demolished",
    header: "demolished_households",
    also: ["已拆除", "已拆除户数", "拆除户数", "demolished"],
  },
  {
    field: "startRemaining",
    header: "start_remaining_households",
    also: ["年初剩余户数", "年初剩余"],
  },
  {
    field: "remaining",
    header: "remaining_households",
    also: ["现剩余户数", "现剩余", "剩余户数", "remaining"],
  },
  { field: "stage", header: "stage", also: ["阶段", "阶段代码", "进度阶段"] },
  { field: "status", header: "status", also: ["进度状态", "状态"] },
  { field: "issuedOn", header: "issued_on", also: ["下达时间", "下达日期"] },
  { field: "dueOn", header: "due_on", also: ["完成时限", "完成期限", "截止日期"] },
  { field: "completedOn", header: "completed_on", also: ["完成时间", "完成日期"] },
  {
    field: "finishesByYearEnd",
    header: "forecast_done_by_year_end",
    also: ["12月31日前能否完成", "年底前能否完成", "年底能否完成"],
  },
  {
    field: "forecastMu",
    header: "forecast_done_area_mu",
    also: ["预计年底完成面积（亩）", "预计年底完成面积"],
  },
  { field: "asOf", header: "as_of", also: ["数据截至", "截至日期", "截至时间", "统计日期"] },
  { field: "nameBasis", header: "name_basis", also: ["名称来源"] },
  { field: "documentFields", header: "document_fields", also: ["文件载明项"] },
  { field: "note", header: "note", also: ["备注", "说明"] },
];

/** Who holds which post. */
export const rosterColumns: readonly ColumnSpec<RosterField>[] = [
  {
    field: "scope",
    header: "scope",
    also: ["范围", "所属", "项目或街道", "项目/街道"],
    isRequired: true,
  },
  { field: "post", header: "post", also: ["岗位", "职务", "职责"], isRequired: true },
  {
    field: "openId",
    header: "open_id",
    also: ["openid", "用户open_id", "人员open_id"],
    isRequired: true,
  },
  { field: "name", header: "name", also: ["姓名", "人员"] },
  {
    field: "deputyOpenId",
    header: "deputy_open_id",
    also: ["副手", "副手open_id", "代理人", "代理人open_id"],
  },
  { field: "until", header: "until", also: ["截止", "截止日期", "截至", "有效期至", "期限"] },
];

/** Budget, income and spending. */
export const budgetColumns: readonly ColumnSpec<BudgetField>[] = [
  {
    field: "code",
    header: "line_code",
    also: ["编号", "行号", "代码", "科目编码"],
    isRequired: true,
  },
  { field: "parentCode", header: "parent_code", also: ["上级编号", "上级代码", "上级科目"] },
  { field: "fund", header: "fund", also: ["资金类别", "预算类别", "资金来源"], isRequired: true },
  { field: "item", header: "item", also: ["项目代码", "科目代码"] },
  {
    field: "kind",
    header: "figure_kind",
    also: ["类型", "收支类型", "数据类型"],
    isRequired: true,
  },
  {
    field: "name",
    header: "item_zh",
    also: ["项目", "项目名称", "科目", "科目名称", "名称"],
    isRequired: true,
  },
  {
    field: "amountWan",
    header: "amount_wan_yuan",
    also: ["金额（万元）", "金额"],
    isRequired: true,
  },
  { field: "basis", header: "source_in_document", also: ["出处", "依据", "备注"] },
];
