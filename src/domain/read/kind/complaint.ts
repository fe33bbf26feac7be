import type { Evidence } from "./evidence.ts";
import { anyOf } from "../text/pattern.ts";
import { TROUBLE, UNEASE } from "../problem/problem.ts";
import { hasFigures, itemsOf } from "../report/weight.ts";

const ASKS_HELP = /请.{0,14}(?:协调|解决|支持|出面|介入|明确|解释|复核|调解|认定)|请求|恳请|提请/;
/** 还剩3户: the rest is told as such, and is a report. */
const TELLS_REST = /剩(?!下?的?[半那])|还差|仅余|尚余/;

/** 还有2户未拿下，补偿决定均已送达: without a plain word for a problem this tells the rest as well. */
const NOT_YET_DONE =
  /还有[\d一二两三四五六七八九十]+户[还都]?[没未](?:签|腾|搬|拆|交|清|拿下|谈[拢成下])/;

const AT_ODDS = ["嫌", "要求", "不满", "意见", "争议", "纠纷", "扯皮", "矛盾"];
const REFUSES = ["不同意", "不肯", "不配合", "拒", "反悔", "堵", "阻"];
const APPEALS = ["上访", "信访", "起诉", "法院"];
const OVER_TERMS = ["标准", "补偿", "评估", "安置", "面积", "太低", "太少"];
const OVER_TITLE = ["产权", "证", "租户", "兄弟", "分户", "分家"];
const AWAY = ["联系不上", "外地", "坐牢", "上学"];
const FRAIL = ["病", "住院", "瘫", "独居", "没人管", "困难"];
const GIVES_REASON = ["因为", "由于", "主要是", "原因", "问题"];
/** Why somebody does not sign or move, beyond that he does not. */
const REASON = anyOf(AT_ODDS, REFUSES, APPEALS, OVER_TERMS, OVER_TITLE, AWAY, FRAIL, GIVES_REASON);

/** 没进展, 老样子, 没签成: said of the work itself, and no complaint. */
const PLAINLY_STILL = anyOf(
  ["进展", "变化", "动静", "进度", "新增", "推进", "停滞", "原地踏步", "老样子", "保持不变"],
  ["没(?:什么)?动", "结果", "未果", "没签成", "没做通", "继续做工作", "还在做工作"],
);

/** Figures with these are today's, or a total. */
const FRESH = anyOf(
  ["(?<!到)今天", "今日", "昨天", "昨日", "昨晚", "上午", "下午", "月\\d", "\\d[号日]"],
  ["新增", "\\+", "[又再](?:签|腾|拆|有|交)", "累计", "截至", "全部", "完成", "达到"],
  ["\\d/\\d", "率"],
);
const WENT_WRONG = anyOf(
  ["反悔", "后又", "不肯", "不愿", "拒", "要求", "嫌", "争议", "纠纷", "反映", "[吵闹]"],
  ["出入", "对不上", "不符", "卡", "没拿到", "没到账", "没拨", "没给"],
  ["请.{0,14}(?:协调|解决|支持|出面)", "拆了又[搭盖建砌]"],
);
/** 签了2户 and 签约1户，另外… claim a figure; 2户签约后反悔 only says who it is about. */
const CLAIMS_FIGURE =
  /(?:[签腾拆搬交清迁付房除约]了|已)[\d一二两三四五六七八九十](?!个?[月年天周])|(?:签约|腾房|搬迁|拆除|交地|迁坟|清表)[\d.一二两三四五六七八九十]+[户亩栋座处](?=[，；])/;

/** 3户没签，嫌补偿低: figures of what is open, inside a complaint, are the size of the problem and no report. */
export function isComplaint(seen: Evidence): boolean {
  if (seen.firm() > 0 && !isHistoryOfProblem(seen)) return false;
  const isPlain = seen.isProblem();
  const saysTrouble = isPlain || (UNEASE.test(seen.said) && seen.category() !== null);
  if (!saysTrouble || seen.firm() > 0) return saysTrouble;
  if (ASKS_HELP.test(seen.said)) return true;
  const isStandstill = itemsOf(seen.report()).some((item) => item.noProgress === true);
  if (isStandstill) return isStandstillWithReason(seen);
  return !TELLS_REST.test(seen.said) && (isPlain || !NOT_YET_DONE.test(seen.said));
}

/** 2户签约后反悔，不肯腾房: the figures tell how the problem came about. */
function isHistoryOfProblem({ said, report }: Evidence): boolean {
  const takesBack = itemsOf(report()).some((item) => item.confirm?.includes("negative_delta"));
  if (takesBack || FRESH.test(said) || CLAIMS_FIGURE.test(said)) return false;
  return WENT_WRONG.test(said) || (TROUBLE.test(said) && isOfWhoMoved(said));
}

/** 3户搬出去, 那户下过限拆通知, 新搬的2户. */
const WHO_MOVED =
  /户[^，。\d]{0,12}[签搬腾迁拆](?![^，。]{0,3}[完好毕齐])|[签搬腾迁拆]的(?:那|这)?[\d两一二三四五六七八九十]户/;

/** 3户搬出去两年，还没分到房: whoever is counted before the verb, once and without a 完 behind it, is told of. */
function isOfWhoMoved(said: string): boolean {
  const counts = said.match(/[\d两一二三四五六七八九十那这]户/g) ?? [];
  return (
    counts.length === 1 &&
    (WHO_MOVED.test(said) || !/[签搬腾迁拆交]/.test(said)) &&
    !/[签腾拆搬交迁][约房除出]?[了出]?[\d两一二三四五六七八九十](?!个?[月年天周])/.test(said)
  );
}

/** 嫌补偿低，不肯签 is a problem; 上门4次还是没签 is effort without result. */
function isStandstillWithReason({ said, report, category }: Evidence): boolean {
  return (
    !PLAINLY_STILL.test(said) && !hasFigures(report()) && (REASON.test(said) || category() !== null)
  );
}
