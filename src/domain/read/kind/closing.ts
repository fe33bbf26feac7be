import type { Evidence } from "./evidence.ts";
import { ASKS_TO_CLOSE } from "../issue/order-words.ts";
import { withoutPlaces } from "../token/nameless.ts";
import { anyOf } from "../text/pattern.ts";
import { isEmptyReport } from "../report/weight.ts";
import { NOT_REMEDIED, REMEDIED } from "../issue/remedy-words.ts";
import { saysResolved } from "../issue/resolve.ts";

const CALLED_AN_ISSUE = ["问题", "事项", "堵点", "卡点", "那个?事", "这个?事", "的事", "麻烦"];
const KINDS_OF_ISSUE = ["纠纷", "争议", "矛盾", "诉求", "上访", "信访", "阻工", "迁改"];
/** 刚才那个, 上面那件. */
const POINTED_AT = ["(?:刚才|上面|前面|之前)(?:说的|报的)?[那这][个件]"];
const PUT_RIGHT = ["解决", "搞定", "处理[好完妥]", "办好", "协调好", "协调到位"];
const CALMED = ["化解", "摆平", "谈妥", "稳控", "息访", "撤诉"];
/** Words that speak of an issue, and not of the work's figures. */
const NAMES_ISSUE = anyOf(CALLED_AN_ISSUE, KINDS_OF_ISSUE, POINTED_AT);
const NAMES_ISSUE_OR_END = anyOf(CALLED_AN_ISSUE, KINDS_OF_ISSUE, POINTED_AT, PUT_RIGHT, CALMED);

function speaksOfIssue(seen: Evidence): boolean {
  return seen.numbers().length > 0 || NAMES_ISSUE.test(seen.said);
}

/** 7号问题可以销号了吗: who asks has to be asked back. */
export function asksToClose({ said }: Evidence): boolean {
  return ASKS_TO_CLOSE.test(said);
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
    (seen.numbers().length > 0 || NAMES_ISSUE_OR_END.test(seen.said)) &&
    !isTaskStruckOff(seen)
  );
}

/** 房屋裂缝已加固，住户回去了: no word for an end, but what was to be done about the matter is done. */
export function isRemedied(seen: Evidence): boolean {
  return (
    (seen.namesProject || seen.fallback !== null) &&
    REMEDIED.test(seen.said) &&
    !NOT_REMEDIED.test(withoutPlaces(seen.message)) &&
    seen.category() !== null &&
    seen.firm() === 0 &&
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
