import type { FaultReason, RowFault } from "../domain/sheet/fault.ts";
import type { CellChange } from "../domain/sheet/plan-import.ts";
import type { Recognised } from "../domain/sheet/recognise.ts";
import { kindWords, sourceWords, statusWords } from "./words.ts";

export const importKindWords = {
  projects: "任务表",
  roster: "岗位表",
  budget: "预算表",
} as const;

/** Chinese names of the columns, by canonical header. */
const columnWords: Readonly<Record<string, string>> = {
  task_code: "任务编号",
  task_source: "任务来源",
  task_kind: "任务类别",
  land_kind: "土地性质",
  project_name: "项目名称",
  aliases: "别名",
  subdistrict: "属地街道（镇）",
  target_area_mu: "任务面积（亩）",
  done_area_mu: "已完成面积（亩）",
  target_floor_area_sqm: "房屋征收面积（㎡）",
  done_floor_area_sqm: "已完成房屋面积（㎡）",
  target_households: "总户数",
  signed_households: "已签约",
  vacated_households: "已腾房",
  demolished_households: "已拆除",
  start_remaining_households: "年初剩余户数",
  remaining_households: "现剩余户数",
  stage: "阶段",
  status: "进度状态",
  issued_on: "下达时间",
  due_on: "完成时限",
  completed_on: "完成时间",
  forecast_done_by_year_end: "12月31日前能否完成",
  forecast_done_area_mu: "预计年底完成面积（亩）",
  as_of: "数据截至",
  note: "备注",
  scope: "范围",
  post: "岗位",
  open_id: "open_id",
  name: "姓名",
  deputy_open_id: "副手",
  until: "截止",
  line_code: "编号",
  parent_code: "上级编号",
  fund: "资金类别",
  figure_kind: "类型",
  item_zh: "项目",
  amount_wan_yuan: "金额（万元）",
};

/** Chinese names of a task's cells, as a preview lists them. */
const fieldWords: Readonly<Record<string, string>> = {
  code: "编号",
  source: "来源",
  kind: "类别",
  landKind: "土地性质",
  name: "名称",
  aliases: "别名",
  street: "街道",
  targetMu: "任务面积（亩）",
  doneMu: "已完成面积（亩）",
  targetSqm: "房屋面积（㎡）",
  doneSqm: "已完成房屋面积（㎡）",
  households: "总户数",
  signed: "已签约",
  vacated: "已腾房",
  demolished: "已拆除",
  startRemaining: "年初剩余户数",
  remaining: "现剩余户数",
  stage: "阶段",
  status: "状态",
  issuedOn: "下达时间",
  dueOn: "完成时限",
  completedOn: "完成时间",
  finishesByYearEnd: "年底能否完成",
  forecastMu: "预计年底完成（亩）",
  asOf: "数据截至",
  nameBasis: "名称来源",
  documentFields: "文件载明项",
  note: "备注",
};

const valueWords: Readonly<Record<string, string>> = {
  ...kindWords,
  ...sourceWords,
  ...statusWords,
  collective: "集体",
  state: "国有",
  yes: "能",
  no: "不能",
  unknown: "待定",
};

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** One cell that differs: 已签约 22 → 25. */
export function cellLine(cell: CellChange): string {
  const word = (value: string) => shown(valueWords[value] ?? value);
  return `${fieldWords[cell.field] ?? cell.field} ${cell.before === undefined ? "空" : word(cell.before)} → ${word(cell.after)}`;
}

const wanted = (fault: RowFault): string => fault.want ?? "";
const other = (fault: RowFault): string => `第 ${fault.otherRow ?? "?"} 行`;

/** Why a row is refused and how it is put right. */
const reasons: Readonly<Record<FaultReason, (fault: RowFault) => string>> = {
  missing_column: () => "表里没有这一列，请补上",
  duplicate_column: () => "这一列出现了两次，请删掉一列",
  missing_cell: () => "不能空着，请填上",
  unreadable_number: () => "看不懂这个数，请只写数字",
  wrong_unit: () => "单位不对，请按表头的单位写",
  not_whole: () => "户数要写整数",
  negative: () => "不能是负数",
  too_large: () => "数太大了，请核对",
  unreadable_day: () => "看不懂这个日期，请写成 2021-12-31",
  impossible_day: () => "没有这一天，请核对",
  unknown_word: (fault) =>
    fault.field === "scope"
      ? "没有这个项目或街道，请写台账里的全名（全办的岗位写 office）"
      : `没有这种写法，可以写：${wanted(fault)
          .split("|")
          .map((word) => valueWords[word] ?? word)
          .join("、")}`,
  bad_id: () => "open_id 写得不对，应是 ou_ 开头的一串字母数字",
  done_over_target: (fault) => `比任务数 ${wanted(fault)} 还多，请核对`,
  done_short_of_target: (fault) => `写的是已完成，但没到 ${wanted(fault)}，请改数或改状态`,
  signed_over_households: (fault) => `比总户数 ${wanted(fault)} 还多，请核对`,
  vacated_over_signed: (fault) => `比已签约 ${wanted(fault)} 还多，请核对`,
  demolished_over_vacated: (fault) => `比已腾房 ${wanted(fault)} 还多，请核对`,
  remaining_over_start: (fault) => `比年初剩余 ${wanted(fault)} 还多，请核对`,
  due_before_issued: (fault) => `比下达时间 ${wanted(fault)} 还早，请核对`,
  completed_before_issued: (fault) => `比下达时间 ${wanted(fault)} 还早，请核对`,
  duplicate_code: (fault) => `和${other(fault)}编号重复`,
  duplicate_name: (fault) => `和${other(fault)}项目名称重复`,
  duplicate_post: (fault) => `和${other(fault)}是同一个岗位，只能一个人`,
  total_wrong: (fault) => `合计不对，各行加起来是 ${wanted(fault)}`,
  unknown_parent: () => "上级编号在表里找不到",
  children_over_parent: (fault) => `下级加起来是 ${wanted(fault)}，比本行还多`,
  own_deputy: () => "副手不能是本人",
  post_outside_scope: (fault) =>
    wanted(fault) === "office" ? "这个岗位是全办的，范围请写 office" : "这个岗位要写项目或街道",
  ambiguous_name: () => "台账里有两个任务叫这个名字，请填任务编号",
  code_clashes_with_name: () => "编号和项目名称对不上台账里的同一个任务，请核对编号",
  two_rows_one_task: (fault) => `和${other(fault)}是台账里的同一个任务`,
};

/** One fault of a sheet: the row as the sheet counts it, the column, what stands there, why, what to do. */
export function faultLine(fault: RowFault): string {
  const named = fault.field ? (columnWords[fault.field] ?? fault.field) : "";
  // A head in English is named in Chinese: whoever mends the sheet reads Chinese.
  const column = fault.column && /[\u4e00-\u9fff]/.test(fault.column) ? fault.column : named;
  const got = fault.got === undefined ? "" : `“${shown(fault.got)}”`;
  return `第 ${fault.row} 行${column ? `「${column}」` : ""}${got}：${reasons[fault.reason](fault)}`;
}

const refusals: Readonly<Record<string, string>> = {
  too_large: "文件超过 10MB，请分成几个再发",
  too_many_rows: "超过 20000 行，请分成几个再发",
  too_many_columns: "超过 100 列，请删掉不用的列",
  unpacks_too_large: "文件解开后太大，请另存为新的 .xlsx 再发",
  legacy_xls: "这是老的 .xls，请用 WPS 或 Excel 另存为 .xlsx 再发",
  encrypted: "文件加了密码，请去掉密码再发",
  unsupported: "这不是表格文件，请发 .xlsx 或 .csv",
  unreadable: "文件打不开，可能损坏了，请另存一份再发",
  empty: "表是空的",
  secret: "表里有涉密字样，不能在这里导入，没有保存",
  unfetched: "文件没有取下来（可能已撤回或机器人没有文件权限），请重新发一遍",
};

/** Why a file is refused as a whole, and what to do. */
export function refusalWords(reason: string): string {
  return refusals[reason] ?? "这个文件读不了，请另存为 .xlsx 再发";
}

/** What is wrong with a sheet whose head is not known. */
export function unknownLines(found: Extract<Recognised, { kind: "unknown" }>): string[] {
  const lines = ["看不出这是任务表、岗位表还是预算表，没有导入"];
  if (found.nearest) {
    const missing = found.nearest.missing.map((header) => columnWords[header] ?? header);
    lines.push(
      `最像${importKindWords[found.nearest.kind]}${missing.length > 0 ? `，还差这些列：${missing.join("、")}` : ""}`,
    );
  }
  for (const { header, meant } of found.near.slice(0, 5))
    lines.push(`「${header}」是不是「${columnWords[meant] ?? meant}」？`);
  return lines;
}
