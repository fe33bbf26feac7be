import { isOfficeThing } from "./chatter.ts";
import type { Evidence } from "./evidence.ts";
import { ASKS_TO_CLOSE, REOPEN } from "../issue/order-words.ts";
import { withoutPlaces } from "../token/nameless.ts";
import { anyOf } from "../text/pattern.ts";
import { isEmptyReport } from "../report/weight.ts";
import { NOT_REMEDIED, REMEDIED } from "../issue/remedy-words.ts";
import { saysResolved } from "../issue/resolve.ts";
import { PARTLY } from "../issue/resolve-words.ts";

const CALLED_AN_ISSUE = ["问题", "事项", "堵点", "卡点", "[那这此](?:个|件|桩)?事", "的事", "麻烦"];
const KINDS_OF_ISSUE = [
  "纠纷",
  "争议",
  "矛盾",
  "诉求",
  "上访",
  "信访",
  "阻工",
  "迁改",
  "投诉",
  "隐患",
];
/** 刚才那个, 上面那件, 早上报的那个. */
const POINTED_AT = [
  "(?:刚才|刚刚|上面|前面|之前|早上|上午|昨天|前天|上次)(?:我|你|他|大家)?(?:说的|报的|提的|讲的|反映的)?的?[那这][个件]",
  // 坟主认到了，这个可以消掉
  "[那这]个(?:可以|能)(?:消|销|关|划|结)",
];
const PUT_RIGHT = ["解决", "搞定", "处理[好完妥]", "办好", "协调好", "协调到位"];
const CALMED = ["化解", "摆平", "谈妥", "稳控", "息访", "撤诉"];
/** Words that speak of an issue, and not of the work's figures. */
const NAMES_ISSUE = anyOf(CALLED_AN_ISSUE, KINDS_OF_ISSUE, POINTED_AT);
const NAMES_ISSUE_OR_END = anyOf(CALLED_AN_ISSUE, KINDS_OF_ISSUE, POINTED_AT, PUT_RIGHT, CALMED);

function speaksOfIssue(seen: Evidence): boolean {
  return seen.closed().length > 0 || NAMES_ISSUE.test(seen.said);
}

/** 7号问题可以销号了吗: who asks has to be asked back. */
export function asksToClose({ said }: Evidence): boolean {
  return ASKS_TO_CLOSE.test(said);
}

/** 反弹的7号问题又解决了: once again, but not open. */
const RESOLVED_AGAIN = /[又再](?:次)?(?:解决|办结|处理好)|解决了[。!]*$/;

/** 26号问题昨天说好了今天又变卦，重开. */
export function isOpenAgain({ said }: Evidence): boolean {
  return REOPEN.test(said) && !RESOLVED_AGAIN.test(said);
}

/** 社保名单审完了，可以销号: of a matter, and no figure of the project is told. */
export function isMatterClosed(seen: Evidence): boolean {
  return (
    /(?:可以?|能)销号[。!了]*$/.test(seen.said) &&
    /[完好妥通]了|已/.test(seen.said) &&
    !seen.isAsked() &&
    seen.firm() === 0 &&
    seen.category() !== null
  );
}

/** 6200平的拆除任务全部搞定: the work is done, and no issue is spoken of. */
export function isWorkDone(seen: Evidence): boolean {
  return (
    /任务[^，。]{0,6}(?:搞定|完成|解决)/.test(seen.said) &&
    seen.firm() > 0 &&
    !speaksOfIssue(seen) &&
    !seen.isAsked()
  );
}

/** 谈妥3户，签了2户: households won over, and no issue named. */
export function isWonOver(seen: Evidence): boolean {
  return (
    /(?<![没未不])谈[妥拢好]/.test(seen.said) &&
    seen.namesProject &&
    !isEmptyReport(seen.report()) &&
    !speaksOfIssue(seen) &&
    !seen.isAsked() &&
    !saysResolved(seen.said.replace(/谈(?:妥|拢|好了)/g, ""))
  );
}

/** 7号解决了, 那户的纠纷已经化解. */
export function isResolved(seen: Evidence): boolean {
  return (
    seen.isOver() &&
    (seen.closed().length > 0 || NAMES_ISSUE_OR_END.test(seen.said) || isKnownMatter(seen)) &&
    !isTaskStruckOff(seen) &&
    !isOfficeThing(seen)
  );
}

/** 那个堵路的, 货场连接线青苗款没到位的问题: the matter is named, so what is told behind it is told of it. */
const NAMED_MATTER =
  /[^，。；\n]*(?:的(?:问题|事情?|麻烦)|[那这]个?(?:问题|事情?)|问题(?=[，:])|[那这]个[^，。]{1,8}的(?=[，已昨今都]))/;

/** 航空三期等房子的12户已安置8户，还有4户; 坟地那个扯皮的谈拢了: the words of the trade name the matter. */
function isKnownMatter({ said, namesProject, category }: Evidence): boolean {
  return namesProject && (PARTLY.test(said) || NAMED_MATTER.test(said)) && category() !== null;
}

/** 补偿款全部发完，共326万: a sum is a figure of the work. */
const TELLS_MONEY = /\d[\d.]*万/;

/** 房屋裂缝已加固，住户回去了: no word for an end, but what was to be done about the matter is done. */
export function isRemedied(seen: Evidence): boolean {
  const named = NAMED_MATTER.exec(seen.said)?.[0];
  // 没到位的问题今天发到账上了: what the matter is called denies nothing
  const told = named === undefined ? withoutPlaces(seen.message) : seen.said.replace(named, "");
  return (
    (seen.namesProject ||
      seen.fallback !== null ||
      named !== undefined ||
      seen.closed().length > seen.numbers().length) &&
    REMEDIED.test(told) &&
    !NOT_REMEDIED.test(told) &&
    (seen.category() !== null ||
      (seen.namesProject && named !== undefined) ||
      seen.closed().length > seen.numbers().length) &&
    (named !== undefined || (seen.firm() === 0 && !TELLS_MONEY.test(told))) &&
    !seen.isAsked()
  );
}

/** 签约5户，已销号: the task is struck off the list, beside figures of the work. */
function isTaskStruckOff(seen: Evidence): boolean {
  return (
    seen.said.includes("销号") &&
    !/解决|处理|问题|办结/.test(seen.said) &&
    seen.numbers().length === 0 &&
    seen.firm() > 0
  );
}
