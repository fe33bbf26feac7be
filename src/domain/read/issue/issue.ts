import { nameOf } from "../name/lexicon.ts";
import { requestIn } from "./asked-for.ts";
import { categoryOf } from "../problem/category.ts";
import { scanDue } from "../time/due.ts";
import { calledIn, householdsOf, projectIn, severityOf, wordsOf } from "./about.ts";
import { headNumbers, issueNumbers } from "./number.ts";
import { readOrder } from "./order.ts";
import { ASKS_TO_CLOSE } from "./order-words.ts";
import { partsOf, type Part } from "./parts.ts";
import { withoutPlaces } from "../token/nameless.ts";
import { holdsPersonalData } from "./personal-data.ts";
import type { Prepared } from "../token/prepare.ts";
import type { DueWord, Doubt, IssueItem, IssueReading, Missing } from "../reading.ts";
import { unknownName } from "../report/unknown.ts";

/** Reads a problem, or what is asked about one that is already open. */
export function readIssue(message: Prepared, fallback: string | null): IssueReading {
  const { text, normal, order } = message;
  const whole: Part = { from: 0, to: text.length };
  const pii = holdsPersonalData(normal.text) ? { pii: true } : {};
  const named = issueNumbers(text);
  const numbers = order !== undefined && named.length === 0 ? headNumbers(text) : named;
  const ordered = readOrder(message, fallback, numbers);
  if (ordered) return { kind: "issue", ...ordered, ...pii, text: wordsOf(message, 0, text.length) };
  const parts = partsOf(message);
  if (parts.length === 0)
    return { kind: "issue", ...readProblem(message, fallback, whole), ...pii };
  return { kind: "issue", ...readList(message, fallback, parts), ...pii };
}

/** Several problems in one message; the top holds what they have in common. */
function readList(
  message: Prepared,
  fallback: string | null,
  parts: readonly Part[],
): Omit<IssueReading, "kind"> {
  const shared = projectBefore(message, parts[0]!.from) ?? onlyProject(message) ?? fallback;
  const items = parts.map((part) => readProblem(message, shared, part));
  const first = items[0]!;
  const isOneProject = items.every((item) => item.project === first.project);
  return {
    action: first.action,
    project: isOneProject ? first.project : null,
    items,
    text: wordsOf(message, 0, message.text.length),
  };
}

/** 铁东路有两个问题：一是…，二是…: the project is named once, before the list. */
function projectBefore(message: Prepared, list: number): string | null {
  const sure = message.projects.find((one) => one.start < list && one.projects.length === 1);
  return sure ? nameOf(message.lexicon, sure.projects[0]!) : null;
}

/** 东风小区：1户分户没扯清；另有2户嫌补偿低: both are of the one project that is named. */
function onlyProject({ projects, lexicon }: Prepared): string | null {
  const [first, ...more] = new Set(projects.map((one) => one.projects.join()));
  const only = first === undefined || more.length > 0 ? undefined : projects[0];
  return only?.projects.length === 1 ? nameOf(lexicon, only.projects[0]!) : null;
}

/** Reads one problem out of its stretch of the message. */
function readProblem(message: Prepared, fallback: string | null, part: Part): IssueItem {
  const { from, to } = part;
  const said = message.text.slice(from, to);
  const about = withoutPlaces(message).slice(from, to);
  const { project, candidates } = projectIn(message, fallback, from, to);
  const count = householdsIn(message, part);
  const mentions = calledIn(message, said, part);
  const due = dueIn(message, said);
  const text = wordsOf(message, from, to);
  const isProjectUnsaid = project === null && candidates.length === 0;
  const isProjectUnknown = isProjectUnsaid && from === 0 && unknownName(message) !== null;

  const confirm: Doubt[] = [];
  if (candidates.length > 0) confirm.push("ambiguous_project");
  if (count?.isApproximate === true) confirm.push("approximate_number");
  if (ASKS_TO_CLOSE.test(said)) confirm.push("close_requested");
  if (isProjectUnknown) confirm.push("unknown_project");

  const missing: Missing[] = [];
  if (isProjectUnsaid && !isProjectUnknown) missing.push("project");
  if (text === "" || /^[\s，。；:!?、]*$/.test(about)) missing.push("text");

  return {
    project,
    action: isNews(said) ? "update" : "open",
    category: categoryOf(about) ?? "other",
    severity: severityOf(said),
    ...(count ? { households: count.count } : {}),
    ...(mentions.length > 0 ? { mentions } : {}),
    ...(due === null ? {} : { due }),
    ...(missing.length > 0 ? { missing } : {}),
    ...(confirm.length > 0 ? { confirm } : {}),
    ...(candidates.length > 0 ? { candidates } : {}),
    text,
  };
}

/** 权属那个事争取下周解决，目前还在查档: told of a problem that is known. */
const GOES_ON =
  /(?:[那这]个?(?:问题|事)|的(?:问题|事))[^。]{0,8}(?:争取|计划|准备|预计|打算|下周|明天)[^。]*(?:目前|现在|正在|还在|已经?)/;
/** 权属那个事，国土所今天调了档案: a step taken in what is known. */
const STEP_TAKEN =
  /[那这]个(?:问题|事)[^。没未]{0,10}(?:今天|昨天|上午|下午|刚刚?|已经?)[^。没未]{0,4}(?:调|查|看|约|谈|找|送|报|递|问)(?:了|过)/;
/** 补偿标准的问题，司法局已介入，正在调解. */
const TAKEN_UP =
  /(?:[那这]个?(?:问题|事)|的(?:问题|事))，[^。]{0,8}(?:已经?介入|正在(?:调解|协调|处理|办理|研究|核实|核查))/;
const ANSWERED =
  /(?:答复|回复|回话|回信)了|已经?(?:受理|答复|回复|回话)|(?<!请[^，。；]{0,8})(?:局|公司|所|中心|大队|街道|镇|办|院)(?:答复|回复)(?=[^，。；])/;

function isNews(said: string): boolean {
  return [ASKS_TO_CLOSE, ANSWERED, GOES_ON, STEP_TAKEN, TAKEN_UP].some((one) => one.test(said));
}

function householdsIn(
  { text, tokens }: Prepared,
  { from, to }: Part,
): ReturnType<typeof householdsOf> {
  return householdsOf({
    text: text.slice(from, to).padStart(to),
    tokens: tokens.filter((token) => token.start >= from && token.end <= to),
  });
}

/** 下周开庭: when something takes place, and no deadline. */
const TAKES_PLACE = /^(?:就|要|将)?(?:开庭|宣判|听证|开会|过来|回来)/;

/** 争取下周出结果 */
const HOPED = /(?:争取|力争|预计|估计|大概)(?:在|到)?$/;

const TELLS_OF_TIME =
  /^(?:之?前|以?内)?(?:[都也就又才还再]|肯定|根本|怕是?){0,2}(?:[^，。请]{0,2}不[了来上成到完赢]|没(?!.*(?:就|上会))|(?:截止|到期|签|交|说|答应|承诺|批|发)?的(?=[^，。]{0,3}(?:$|[，。]|还|人|户)))/;

/** 请住建局明天派专家: a day at the head of a request, with no word for a limit. */
function dueOfRequest({ context }: Prepared, said: string): DueWord | null {
  const request = requestIn(said);
  const found = request === null ? null : scanDue(request, context.now, true);
  return found && found.start <= 2 ? found.due : null;
}

/** 住建局答复28号交房: the day that an answer names. */
function dueOfAnswer({ context }: Prepared, said: string): DueWord | null {
  const answer = /(?:答复|回复|回话)了?([^。；]*)/.exec(said)?.[1];
  const found = answer === undefined ? null : scanDue(answer, context.now, true);
  return found !== null && found.start <= 2 ? found.due : null;
}

function dueIn(message: Prepared, said: string): DueWord | null {
  const found = scanDue(said, message.context.now);
  if (!found) return dueOfRequest(message, said) ?? dueOfAnswer(message, said);
  const isEvent = found.due === "next_week" && TAKES_PLACE.test(said.slice(found.end));
  // 年前都没好日子, 月底回不来, 11月底截止的: told of a time, and nobody is held to it
  const isTold = TELLS_OF_TIME.test(said.slice(found.end));
  // 争取下周解决: hoped for, and nobody is held to it
  const isHope =
    (GOES_ON.test(said) || HOPED.test(said.slice(0, found.start))) &&
    !/请|务必|限|(?<!目)前|内/.test(said);
  return isEvent || isTold || isHope ? null : found.due;
}
