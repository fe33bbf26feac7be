import { askLedger } from "./ask-ledger.ts";
import { claimsWork, isWithoutFigure } from "./claim.ts";
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
  isOpenAgain,
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
const reopens: Sign = (seen) => namesIssue(seen) && isOpenAgain(seen);
const isReportWithoutFigure: Sign = (seen) => isWithoutFigure(seen) && !isReport(seen);
const amends: Sign = (seen) => {
  const { correction, retract } = seen.report();
  return correction === true || retract === true;
};

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
