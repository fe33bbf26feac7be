import {
  ACK,
  BODILY,
  CONGRATULATES,
  COURTESY,
  LAND_MONEY,
  IS_DONE,
  OFFICE_THINGS,
  PAPERS_OF,
  PLAN_HEAD,
  REMINDS,
  OFFICE_MOVES,
  OWN_AFFAIR,
  WAGES,
} from "./chatter-words.ts";
import type { Evidence } from "./evidence.ts";
import { hasFigures, hasSubject, itemsOf } from "../report/weight.ts";

/** 收到, 好的: an answer and nothing else. */
export function isAcknowledged({ said }: Evidence): boolean {
  return ACK.test(said);
}

/** 辛苦了 ahead of figures opens a report; 恭喜 tells of somebody else's. */
export function isCourtesy(seen: Evidence): boolean {
  return COURTESY.test(seen.said) && (CONGRATULATES.test(seen.said) || seen.firm() === 0);
}

/** 明天去指挥部办公, 我手机号换了. */
export function isEverydayTalk(seen: Evidence): boolean {
  if (isOfficeThing(seen)) return true;
  const isOwn = OWN_AFFAIR.test(seen.said) || BODILY.test(seen.said);
  const isOfUs = OFFICE_MOVES.test(seen.said) || (isOwn && !seen.namesProject);
  return isOfUs && (seen.firm() === 0 || !/[户亩栋]/.test(seen.said));
}

/** 这个月工资发了没: of the office's own, and not of those who are owed. */
export function asksForWages(seen: Evidence): boolean {
  return WAGES.test(seen.said) && !seen.namesProject && seen.isAsked();
}

/** 打印机搞定了 closes nothing. */
export function isOfficeThing(seen: Evidence): boolean {
  return (
    OFFICE_THINGS.test(seen.said) &&
    seen.isOver() &&
    !seen.namesProject &&
    seen.closed().length === 0 &&
    seen.category() === null
  );
}

/** 这周目标：铁东路签3户. */
export function isPlan({ said }: Evidence): boolean {
  return PLAN_HEAD.test(said) && !IS_DONE.test(said);
}

/** 铁东路签约的22户资料要补齐, 今日数据请尽快报送: papers and reminders. */
export function isDeskWork(seen: Evidence): boolean {
  if (REMINDS.test(seen.said)) return seen.firm() === 0;
  return isOfPapers(seen) && !seen.isProblem();
}

/** 签约的22户资料不全，财政不拨款: the count says whose papers, and nothing was signed today. */
export function isOfPapers(seen: Evidence): boolean {
  return PAPERS_OF.test(seen.said) && seen.firm() <= 1;
}

const INVITES =
  /通知[，:][^，。]{0,10}会(?![审签商诊])|请.{0,20}(?:参加|参会|派)|会议室|[点时]半?(?:在|到|开|准时)/;
const OF_A_MATTER = /的(?:事|问题)|[那这]个?(?:事|问题)/;

/** 下午三点开推进会; not what a meeting is to settle: 业主不同意，会上再研究, 便道的事村里在开会商量. */
export function isMeetingNotice(seen: Evidence): boolean {
  if (!seen.isOfficeLife() || seen.firm() > 0) return false;
  if (INVITES.test(seen.said)) return true;
  const isOfMatter = OF_A_MATTER.test(seen.said) && seen.namesProject && seen.category() !== null;
  return !seen.isProblem() && !isOfMatter;
}

/** 奖金发了2000块: money, but none of this work's. */
export function isOwnMoney(seen: Evidence): boolean {
  if (seen.namesProject || seen.fallback !== null || LAND_MONEY.test(seen.said)) return false;
  const report = seen.report();
  return (
    hasFigures(report) &&
    itemsOf(report).every(({ facts }) => facts.every(({ metric }) => metric === "paid_wan_yuan")) &&
    report.noProgress !== true &&
    report.status === undefined
  );
}

/** 全面完成, of nothing that is named, and said to nobody in particular. */
export function isClaimOfNothing(seen: Evidence): boolean {
  const report = seen.report();
  return (
    !hasSubject(report) &&
    !hasFigures(report) &&
    report.noProgress !== true &&
    seen.message.context.isAddressed !== true
  );
}

/** 还是没谈拢: as empty as 没有进展, but of what? */
export function isStandstillOfNothing(seen: Evidence): boolean {
  const report = seen.report();
  return (
    report.noProgress === true &&
    !hasSubject(report) &&
    seen.firm() === 0 &&
    !/进展|变化|动静|进度|新增|签|腾|拆|交地|清表|推进|样子/.test(seen.said)
  );
}
