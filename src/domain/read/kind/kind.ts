import { askLedger } from "./ask-ledger.ts";
import {
  asksForWages,
  isAcknowledged,
  isClaimOfNothing,
  isCourtesy,
  isDeskWork,
  isEverydayTalk,
  isMeetingNotice,
  isOfPapers,
  isOwnMoney,
  isPlan,
  isStandstillOfNothing,
} from "./chatter.ts";
import {
  asksToClose,
  isMatterClosed,
  isRemedied,
  isResolved,
  isWonOver,
  isWorkDone,
} from "./closing.ts";
import { isComplaint } from "./complaint.ts";
import { isElsewhere, ownPart } from "./elsewhere.ts";
import { evidenceOf, type Evidence } from "./evidence.ts";
import { readIssue } from "../issue/issue.ts";
import {
  hintsAtProblem,
  isNewsOfIssue,
  isProblemOfWork,
  isVisitOfIssue,
  ordersOfIssue,
} from "./matter.ts";
import { isWord } from "../token/token.ts";
import { REOPEN } from "../issue/order-words.ts";
import type { Prepared } from "../token/prepare.ts";
import { toldBeside } from "./told-beside.ts";
import type { Reading } from "../reading.ts";
import { isEmptyReport } from "../report/weight.ts";
import { readResolve } from "../issue/resolve.ts";

type Sign = (seen: Evidence) => boolean;
/** Null leaves the message to the rows below. */
type Read = (seen: Evidence) => Reading | null;

const asReport: Read = ({ report }) => report();
const asIssue: Read = ({ message, fallback }) => readIssue(message, fallback);
const asResolve: Read = ({ message, fallback }) => readResolve(message, fallback);
const asQuestion: Read = (seen) => {
  const query = askLedger(seen);
  const unrecorded = query && toldBeside(seen);
  return unrecorded ? { ...query, unrecorded } : query;
};
const chatter =
  (why: string): Read =>
  () => ({ kind: "chatter", project: null, why });

const isReport: Sign = ({ report }) => !isEmptyReport(report());
const both =
  (one: Sign, other: Sign): Sign =>
  (seen) =>
    one(seen) && other(seen);

const isAsked: Sign = (seen) => seen.isAsked();
const namesIssue: Sign = ({ numbers }) => numbers().length > 0;
const reopens: Sign = (seen) =>
  namesIssue(seen) && REOPEN.test(seen.said) && !RESOLVED_AGAIN.test(seen.said);
/** 反弹的7号问题又解决了 */
const RESOLVED_AGAIN = /[又再](?:次)?(?:解决|办结|处理好)|解决了[。!]*$/;
const amends: Sign = (seen) => {
  const { correction, retract } = seen.report();
  return correction === true || retract === true;
};
const isReportWithoutFigure: Sign = (seen) =>
  /[签腾拆搬迁]了?好?几[户亩栋座家]/.test(seen.said) &&
  seen.namesProject &&
  !seen.isAsked() &&
  !isReport(seen);

/** Work that is done, and of how much is not said. */
const DONE =
  /(?:签(?:约|下来|好|完)?|腾(?:房|空|完|退)?|搬(?:走|空|完|离)?|拆(?:除|掉|完|倒)?|交(?:地|房)|迁(?:坟|走|完)|清表)(?:了字|了约|了)(?![吗没]|一半|半天|[^，。]{0,4}(?:承诺|意向))/;
const NOT_DONE = /准备|打算|争取|计划|即将|马上|快要?|正?在[签腾拆搬交迁]|差点/;
/** 铁东路那个难缠的今天终于签了; 铁东路2月30日签约1户. */
const claimsWork: Sign = (seen) =>
  (seen.namesProject || seen.fallback !== null) &&
  (DONE.test(seen.said) || seen.message.tokens.some((token) => isWord(token, "no_day"))) &&
  !NOT_DONE.test(seen.said) &&
  !seen.isAsked() &&
  !seen.isOfficeLife();

/** What a message without a command is, in the order in which it is decided: the first row that fits reads it. */
const KINDS: readonly (readonly [Sign, Read])[] = [
  // 收到
  [isAcknowledged, chatter("ack")],
  // 荷塘区昨天交地200亩
  [isElsewhere, chatter("speaks of another district")],
  // 热烈祝贺枫溪街道清零
  [isCourtesy, chatter("courtesy")],
  // 刚才报错了，应为2户
  [amends, asReport],

  // 7号问题可以销号了吗
  [asksToClose, asIssue],
  // 社保名单审完了，可以销号
  [isMatterClosed, asResolve],
  // 6200平的拆除任务全部搞定
  [isWorkDone, asReport],
  // 铁东路谈妥3户，签了2户
  [isWonOver, asReport],
  // 26号问题昨天说好了今天又变卦，重开
  [reopens, asIssue],
  // 铁东路纠纷已经解决
  [isResolved, asResolve],
  // 白关北高压线已经迁了
  [isRemedied, asResolve],
  // 7号问题我上午去看了，确实是那个情况
  [isVisitOfIssue, asIssue],
  // 铁东路签了多少户
  [isAsked, asQuestion],
  // 这个月工资发了没
  [asksForWages, chatter("everyday talk")],
  // 7号问题还在协调
  [namesIssue, asIssue],

  // 明天去指挥部办公
  [isEverydayTalk, chatter("everyday talk")],
  // 这周目标：铁东路签3户
  [isPlan, chatter("a plan")],
  // 把铁东路已签的22户名单发我
  [isDeskWork, chatter("papers and reminders")],
  // 下午三点开推进会
  [isMeetingNotice, chatter("meeting notice or everyday talk")],
  // 铁东路又签了几户
  [isReportWithoutFigure, asReport],
  // 奖金发了2000块
  [isOwnMoney, chatter("nothing to record")],

  // 签约的22户资料不全，财政不拨款
  [both(isOfPapers, isProblemOfWork), asIssue],
  // 铁东路3户没签，嫌补偿低
  [both(isReport, isComplaint), asIssue],
  // 全面完成
  [both(isReport, isClaimOfNothing), chatter("nothing to record")],
  // 还是没谈拢
  [both(isReport, isStandstillOfNothing), chatter("nothing to record")],
  // 铁东路签约3户
  [isReport, asReport],

  // 铁东路产权争议延期到下周五
  [ordersOfIssue, asIssue],
  // 铁东路权属那个事争取下周解决，国土所还在查档
  [isNewsOfIssue, asIssue],
  // 白关北兄弟俩分家没分清
  [hintsAtProblem, asIssue],
  // 群众意见很大
  [isProblemOfWork, asIssue],
  // 铁东路那个难缠的今天终于签了
  [claimsWork, asReport],
  // 明天谁去
  [isAsked, chatter("asks nothing that the ledger knows")],
];
const otherwise = { kind: "chatter", project: null, why: "nothing to record" } as const;

/** Reads a message that names no command as what it most likely is. */
export function readPlain(message: Prepared, fallback: string | null): Reading {
  const seen = evidenceOf(ownPart(message), fallback);
  for (const [isSo, read] of KINDS) {
    const reading = isSo(seen) ? read(seen) : null;
    if (reading) return reading;
  }
  return otherwise;
}
