import { categoryOf } from "./category.ts";
import { householdsOf, issueNumbers, asksOfIssue, readIssue, withoutProjects } from "./issue.ts";
import type { Lexicon } from "./lexicon.ts";
import { findMentions } from "./mention.ts";
import { normalize } from "./normalize.ts";
import { prepare, type Prepared } from "./prepare.ts";
import { askedFor, PROBLEM, UNEASE } from "./problem.ts";
import { asks, readQuery } from "./query.ts";
import type { ChatterReading, ReadContext, Reading, ReportItem, ReportReading } from "./reading.ts";
import { quotedProject, readReport } from "./report.ts";
import { readResolve, saysResolved } from "./resolve.ts";

const ACK =
  /^[\s，。!、~.]*(?:收到|好的?|ok|嗯+|行|可以|明白|知道了?|了解|谢谢|感谢|辛苦了?|已阅|已收到|好嘞|没问题|在的?|是的?|对|哈+|赞|给力|厉害|早上好|大家好|晚上好|下午好|早|1|\+1|\d{1,2}|👍)*(?:领导|大家|各位|主任|书记)?[\s，。!、~.]*$/;
const COURTESY =
  /^[\s，。!]*(?:恭喜|祝贺|热烈祝贺|点赞|为.{1,12}点赞|祝|向.{1,12}学习|大家辛苦|辛苦了)/;
const MEETING =
  /开会|碰头会|例会|会议室|推进会|调度会|座谈会|动员会|视频会|专题会(?!议研究)|参会|到会|会议通知|会上|集合|培训|接龙|值班|吃饭|盒饭|快餐|聚餐|用餐|食堂|工作餐|就餐|请假|停车|车牌|发车|签到(?!第|哪|多少)|打卡|通知[:：]|转发|链接|去.{0,6}办公|指挥部(?:今天|明天|明日|今日)?(?:停电|停水|搬|换|放假|没人)/;
/** 小张手机号变了: of the group itself. */
const OWN_AFFAIR = /通讯录|手机号|换号|改备注|入群|进群|拉群/;
const OTHER_DISTRICT =
  /(?:隔壁|旁边|别的|其他|其它|兄弟|外|邻|人家)(?:县区|市区|区|县|市(?![场政民]))|不是我们(?:区|街道|镇|项目|这边)?的|不归我们|不是本区|外区|外县|(?:天元|荷塘|石峰|渌口|醴陵|攸县|茶陵|炎陵|岳塘|雨湖|天心|雨花|岳麓|开福|望城)(?:区|县|市)?(?=今|昨|已|完|签|那|的|这|上|也|都|又|有|，|项)/;
const ISSUE_HINT =
  /问题|事项|堵点|那个?事|这个?事|的事|纠纷|争议|矛盾|诉求|上访|信访|卡点|阻工|迁改|麻烦/;

/** Why somebody does not sign or move, beyond that he does not. */
const REASON =
  /嫌|要求|争议|纠纷|扯皮|标准|补偿|评估|安置|上访|信访|起诉|法院|联系不上|外地|兄弟|分户|分家|产权|面积|租户|太低|太少|不满|意见|因为|由于|主要是|原因|不配合|反悔|矛盾|堵|阻|证|不同意|不肯|拒|病|住院|独居|瘫|坐牢|问题|上学|困难|没人管/;

const OWN =
  /[全我本片小城园社地市辖厂库校营东西南北a-z]$|安置|产业|开发|宿舍|棚户|储备|工业|物流|老城|新城|景$/;

/** 荷塘区昨天交地200亩: a district that is named as one, and is not this one. */
function namesOtherDistrict(text: string): boolean {
  const match =
    /(?:^|[，。；\s]|今天|昨天|听说|人家)([\u4e00-\u9fff]{2})区(?=今|昨|已|签|腾|交|拆|完|都|也|的|清|征|那)/.exec(
      text,
    );
  return match !== null && !OWN.test(match[1]!);
}

function chatter(why: string): ChatterReading {
  return { kind: "chatter", project: null, why };
}

function factCount(item: ReportItem, isStrong: boolean): number {
  return item.facts.filter((fact) =>
    isStrong
      ? (fact.mode === "add" || fact.mode === "cum" || fact.mode === "rate") &&
        fact.metric !== "visits" &&
        fact.metric !== "personnel"
      : true,
  ).length;
}

/** All items of a report, or the report itself where it is one. */
function itemsOf(report: ReportReading): readonly ReportItem[] {
  return report.items ?? [report];
}

function isEmptyReport(report: ReportReading): boolean {
  return (
    report.correction !== true &&
    report.retract !== true &&
    itemsOf(report).every(
      (item) => item.facts.length === 0 && item.noProgress !== true && item.status !== "done",
    )
  );
}

/** 3户没签，嫌补偿低: figures of what is open, inside a complaint, are the size of the problem and no report. */
function isComplaint(message: Prepared, report: ReportReading): boolean {
  const { text } = message;
  if (!PROBLEM.test(text) && !(UNEASE.test(text) && categoryOf(withoutProjects(message)) !== null))
    return false;
  const items = itemsOf(report);
  const strong = items.reduce((sum, item) => sum + factCount(item, true), 0);
  if (strong === 0) {
    const asksHelp = /请.{0,14}(?:协调|解决|支持|出面|介入|明确)|请求|恳请|提请/.test(text);
    if (asksHelp) return true;
    if (items.some((item) => item.noProgress === true)) {
      // 上门4次还是没签 is effort without result; 嫌补偿低，不肯签 is a problem
      const isTold = PLAINLY_STILL.test(text) || items.some((item) => item.facts.length > 0);
      return !isTold && (REASON.test(text) || categoryOf(withoutProjects(message)) !== null);
    }
    return !/(?:还|仅|只)?剩|还差|仅余|尚余/.test(text);
  }
  if (items.some((item) => (item.confirm ?? []).includes("negative_delta"))) return false;
  // 2户签约后反悔，不肯腾房: told as the history of a problem
  const isFresh =
    /今天|今日|昨天|昨日|昨晚|新增|累计|[又再](?:签|腾|拆|有|交)|截至|\+|上午|下午|月\d|\d[号日]|全部|完成|达到|\d\/\d|率/.test(
      text,
    );
  return (
    !isFresh &&
    /反悔|不肯|不愿|拒|要求|嫌|争议|纠纷|反映|出入|对不上|不符|请.{0,14}(?:协调|解决|支持|出面)|后又|卡|没拿到|没到账|没拨|没给|[吵闹]/.test(
      text,
    ) &&
    !/(?:[签腾拆搬交清迁付房除约]了|已)[\d一二两三四五六七八九十]/.test(text)
  );
}

/** 没进展, 老样子, 没签成: said of the work itself, and no complaint. */
const PLAINLY_STILL =
  /进展|变化|动静|进度|新增|原地踏步|老样子|推进|保持不变|停滞|没(?:什么)?动|结果|未果|没签成|没做通|继续做工作|还在做工作/;

/** How a message in a work group is understood; reads the text, the known projects and what surrounds it, nothing else. */
export function readMessage(text: string, lexicon: Lexicon, context: ReadContext): Reading {
  const message = prepare(text, lexicon, context);
  const bound = context.boundProject ?? null;
  const fallback =
    bound ??
    quotedProject(message, (quoted) => {
      const found = new Set<number>();
      for (const one of findMentions(normalize(quoted).text, lexicon))
        if (one.projects.length === 1) found.add(one.projects[0]!);
      return [...found];
    });
  switch (message.command) {
    case "report": {
      return readReport(message, fallback);
    }
    case "issue":
      return readIssue(message, fallback);
    case "resolve":
      return readResolve(message, fallback);
    case "query":
      return (
        readQuery(message, fallback) ?? { kind: "query", project: fallback, intent: "overview" }
      );
    default:
      return readPlain(message, fallback);
  }
}

/** 天元区拆了5户，我们铁东路签了2户: without the clauses that tell of other districts. */
function ownPart(message: Prepared): Prepared {
  if (message.projects.length === 0 || !OTHER_DISTRICT.test(message.text)) return message;
  let text = "";
  const dropped: [number, number][] = [];
  for (const clause of message.text.split(/(?<=[，。；\n!])/)) {
    const from = text.length;
    const isOther =
      OTHER_DISTRICT.test(clause) &&
      !message.projects.some((one) => one.start >= from && one.start < from + clause.length);
    if (isOther) dropped.push([from, from + clause.length]);
    text += isOther ? " ".repeat(clause.length) : clause;
  }
  if (dropped.length === 0 || /不是我们|不归我们|不是本区/.test(message.text)) return message;
  const isKept = (start: number): boolean => !dropped.some(([a, b]) => start >= a && start < b);
  return { ...message, text, tokens: message.tokens.filter((token) => isKept(token.start)) };
}

function readPlain(whole: Prepared, fallback: string | null): Reading {
  const message = ownPart(whole);
  const said = message.text;
  if (said.trim() === "" || ACK.test(said)) return chatter("ack");
  const isElsewhere =
    OTHER_DISTRICT.test(said) || (message.projects.length === 0 && namesOtherDistrict(said));
  if (isElsewhere && !/领导|协调/.test(said)) return chatter("speaks of another district");
  const numbers = issueNumbers(said);
  const isAsked = asks(said);
  const isCourtesy = COURTESY.test(said);
  const report = readReport(message, fallback);
  if (isCourtesy && (factCountOf(report) === 0 || /恭喜|祝贺|^\s*祝/.test(said))) {
    return chatter("courtesy");
  }
  if (report.correction === true || report.retract === true) return report;
  const isClosing =
    /(?:可以|能|能不能|是否可以|可不可以)(?:先|就|给|把[^，。]{0,6})?(?:关闭?|销号|销|办结)[^，。]{0,4}(?:了吗|吗|了没|不|没|\?)/.test(
      said,
    );
  if (isClosing) return readIssue(message, fallback);
  const isResolved =
    saysResolved(said) &&
    (numbers.length > 0 ||
      ISSUE_HINT.test(said) ||
      /稳控|解决|搞定|处理好|处理完|处理妥|办好|化解|协调好|协调到位|谈妥|摆平|息访|撤诉/.test(
        said,
      ));
  // 社保名单审完了，可以销号: of a matter, and no figure of the project is told
  const isMatterClosed =
    /(?:可以|能|可)销号(?!了?吗|不|没)[。!了]*$/.test(said) &&
    /[完好妥通]了|已/.test(said) &&
    factCountOf(report) === 0 &&
    categoryOf(withoutProjects(message)) !== null;
  if (isMatterClosed && !isAsked) return readResolve(message, fallback);
  const resolves =
    isResolved &&
    !(
      /可以销号|已销号|销号/.test(said) &&
      !/解决|处理|问题|办结/.test(said) &&
      numbers.length === 0 &&
      factCountOf(report) > 0
    );
  // 6200平的拆除任务全部搞定: the work is done, and no issue is spoken of
  const isWorkDone =
    /任务[^，。]{0,6}(?:搞定|完成|解决)/.test(said) &&
    factCountOf(report) > 0 &&
    numbers.length === 0 &&
    !ISSUE_HINT.test(said);
  if (isWorkDone && !isAsked) return report;
  // 谈妥3户，签了2户: households won over, and no issue named
  const isWon =
    /(?<![没未不])谈[妥拢好]/.test(said) &&
    !isEmptyReport(report) &&
    !saysResolved(said.replace(/谈(?:妥|拢|好了)/g, "")) &&
    numbers.length === 0 &&
    !ISSUE_HINT.test(said);
  if (isWon && message.projects.length > 0 && !isAsked) return report;
  if (isAsked && !resolves) {
    const isStatement = factCountOf(report) > 0 && !/[?？吗]|多少|几[户亩个]|谁|哪/.test(said);
    if (!isStatement) {
      const query = askLedger(message, fallback, report);
      if (query) return query;
    }
  }
  if (resolves) return readResolve(message, fallback);
  if (numbers.length > 0) return readIssue(message, fallback);
  const isMeeting = MEETING.test(said);
  const strong = factCountOf(report);
  const isOffice = /去.{0,6}办公|指挥部(?:今天|明天|明日|今日)?(?:停电|停水|搬|换|放假|没人)/.test(
    said,
  );
  const isOwnAffair = OWN_AFFAIR.test(said) && message.projects.length === 0;
  if ((isOffice || isOwnAffair) && (strong === 0 || !/[户亩栋]/.test(said)))
    return chatter("everyday talk");
  const isTrouble = PROBLEM.test(said) && !/请.{0,20}(?:参加|参会|派)/.test(said);
  if (isMeeting && strong === 0 && !isTrouble) return chatter("meeting notice or everyday talk");
  const isProblem = PROBLEM.test(said);
  // 又签了几户: a report without its number
  const isVague = /[签腾拆搬迁]了?好?几[户亩栋座家]/.test(said) && !isAsked;
  if (isVague && isEmptyReport(report) && message.projects.length > 0) return report;
  // 奖金发了2000块: money, but none of this work's
  const isOwnMoney =
    message.projects.length === 0 &&
    fallback === null &&
    itemsOf(report).every((one) => one.facts.every((fact) => fact.metric === "paid_wan_yuan")) &&
    !/补偿|征地|征收|过渡费|安置|兑付|拨付|搬迁费|青苗/.test(said);
  if (isOwnMoney && report.noProgress !== true && report.status === undefined) {
    if (itemsOf(report).some((one) => one.facts.length > 0)) return chatter("nothing to record");
  }
  if (!isEmptyReport(report)) {
    if (isComplaint(message, report)) return readIssue(message, fallback);
    const isAddressed = message.context.isAddressed === true;
    const hasProject =
      itemsOf(report).some((item) => item.project !== null || (item.candidates ?? []).length > 0) ||
      report.scope !== undefined ||
      (report.confirm ?? []).includes("unknown_project");
    const isLoose =
      !hasProject &&
      !isAddressed &&
      strong === 0 &&
      !itemsOf(report).some((item) => item.facts.length > 0);
    if (isLoose && report.noProgress !== true) return chatter("nothing to record");
    if (
      !hasProject &&
      strong === 0 &&
      report.noProgress === true &&
      !/进展|变化|动静|进度|新增|签|腾|拆|交地|清表|推进|样子/.test(said)
    )
      return chatter("nothing to record");
    return report;
  }
  if (
    asksOfIssue(said) &&
    (/问题|争议|纠纷|事项|堵点/.test(said) || message.projects.length > 0) &&
    /问题|延期|提级|督办|重新挂|转给|交给|指派|上会/.test(said)
  ) {
    return readIssue(message, fallback);
  }
  // 没 and 不 beside the words of a trade matter, in a known project: rather asked back than lost
  const isMatter =
    (categoryOf(withoutProjects(message)) !== null && UNEASE.test(said)) ||
    askedFor(said).length > 0 ||
    message.mentioned.length > 0;
  const isHinted =
    message.projects.length > 0 &&
    isMatter &&
    (!isAsked || householdsOf(message) !== null) &&
    !isMeeting &&
    !/准备|打算|计划|争取|在路上|(?<!出|进不|下|过)去(?!世|年|掉)|已经?(?:发|传|贴|寄|放|送|交)|了解一下|看一看|如果|要是|就好了/.test(
      said,
    );
  if (isHinted) return readIssue(message, fallback);
  if (isProblem && !/如果|要是|假如|就好了/.test(said) && isWorkMatter(message, fallback))
    return readIssue(message, fallback);
  if (isAsked) return chatter("asks nothing that the ledger knows");
  return chatter("nothing to record");
}

function factCountOf(report: ReportReading): number {
  return itemsOf(report).reduce((sum, item) => sum + factCount(item, true), 0);
}

function askLedger(
  message: Prepared,
  fallback: string | null,
  report: ReportReading,
): Reading | null {
  const said = message.text;
  // 怎么办, 能不能协调: asks for help, not for figures
  if (
    /怎么办|怎么处理|如何处理|怎么解决|如何解决|咋办|能不能(?:协调|帮|派|请|解决)|能否(?:协调|帮|派|请|解决|支持)|可不可以|要不要|行不行/.test(
      said,
    )
  )
    return null;
  // @财政局 资金什么时候到位，群众催得紧: asks somebody else
  if (message.mentioned.length > 0 && message.projects.length > 0 && PROBLEM.test(said))
    return null;
  // 请各街道18点前报进度: asks people
  if (
    /请(?:各|大家|所有|全体|尽快|抓紧|按时|务必)[^，。]{0,16}(?:报|填|发|交|提交|汇总)/.test(said)
  )
    return null;
  if (MEETING.test(said) && !/排名|进度|签约|腾房|项目/.test(said)) return null;
  if (
    /吃|饭|车|天气|几点|哪里集合|在哪|人在|哪个会议室|谁有|谁去|谁带|谁知道.{0,4}电话|电话多少|地址/.test(
      said,
    ) &&
    !/签约|腾房|亩|户没|项目|进度|街道/.test(said)
  )
    return null;
  if (/开.{0,6}会|会议|通知:/.test(said) && !/[?？]|多少|几户|几亩|哪|排名/.test(said)) return null;
  const query = readQuery(message, fallback);
  if (!query) return null;
  // 请协调 with a question mark, 老百姓天天问
  if (
    query.intent === "project_progress" &&
    PROBLEM.test(said) &&
    !/[?？]|吗|怎么样|进度|情况|如何|进展/.test(said)
  )
    return null;
  if (
    query.intent === "issue_list" &&
    !/哪|多少|几|清单|列|发|查|看|有没有|什么|名单|谁|怎么样|情况|进度|进展|(?:未办结|没办结|待办|未解决)的?(?:问题|事项)|[?？]|吗/.test(
      said,
    )
  )
    return null;
  if (factCountOf(report) > 0 && !/[?？]|吗[。!]*$|多少|谁|哪|几户|几亩|几个|呢$/.test(said))
    return null;
  return query;
}

/** Problems of this work: with a known project or street, or in the words of the trade. */
function isWorkMatter(message: Prepared, fallback: string | null): boolean {
  if (fallback !== null && categoryOf(message.text) !== null) return true;
  if (
    message.projects.length > 0 ||
    message.mentioned.length > 0 ||
    message.context.isAddressed === true
  )
    return true;
  return /户|补偿|安置|征|拆|腾|签|迁|社保|评估|施工|业主|老百姓|村民|租户|居民|群众|地块|项目|产权|违建|青苗|坟|法院|上访|信访|协议|过渡费|公告|手续|批|阻工|便道|高压线|管线|坟/.test(
    message.text,
  );
}
