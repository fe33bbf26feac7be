import { assigneeOf, HANDED_TO, orderedTo } from "./assignee.ts";
import { categoryOf } from "../problem/category.ts";
import type { Order } from "../token/command-head.ts";
import { scanDue } from "../time/due.ts";
import { calledIn, projectIn, severityOf } from "./about.ts";
import {
  ABOUT_ISSUE,
  ASKS_TO_CLOSE,
  ESCALATE,
  EXTEND,
  HANDED_OUT,
  PLAINLY_ESCALATE,
  REOPEN,
  TO_WHOM,
} from "./order-words.ts";
import { withoutPlaces } from "../token/nameless.ts";
import type { Prepared } from "../token/prepare.ts";
import type { Category, IssueItem, Missing } from "../reading.ts";

/** True where a message asks something of an open issue: more time, another owner, a rung up, open again. */
export function asksOfIssue(text: string): boolean {
  return EXTEND.test(text) || REOPEN.test(text) || ESCALATE.test(text) || HANDED_TO.test(text);
}

/** A message that speaks of an open issue, by numbers or plainly. */
interface Asked {
  readonly message: Prepared;
  readonly text: string;
  readonly order: Order | undefined;
  readonly isNumbered: boolean;
}

type Told = Partial<Omit<IssueItem, "action">>;

/** What may be asked of an issue: the words that ask for it, and what they tell beside. */
interface Ask {
  readonly action: IssueItem["action"];
  /** Null where something else is asked. */
  readonly read: (asked: Asked) => Told | null;
}

/** In the order in which they are tried; a command says itself which it is. */
const ASKS: readonly Ask[] = [
  // 9号问题延期3天
  {
    action: "extend",
    read: (asked) => (isAsked(asked, "extend", EXTEND) ? newLimit(asked) : null),
  },
  // 9号问题又反弹了，重新挂上
  { action: "reopen", read: (asked) => (isAsked(asked, "reopen", REOPEN) ? limit(asked) : null) },
  // 9号问题提级到区级联系领导
  { action: "escalate", read: (asked) => (isHandedUp(asked) ? rung(asked) : null) },
  // 9号问题转给司法局
  { action: "assign", read: newOwner },
  // 9号问题供电公司说下周来看
  { action: "update", read: news },
];

/** Reads what somebody asks about an issue that has a number (or is plainly meant): hand over, hand up, more time, again open. */
export function readOrder(
  message: Prepared,
  fallback: string | null,
  numbers: readonly number[],
): IssueItem | null {
  const { text, order } = message;
  const isNumbered = numbers.length > 0;
  if (order === undefined && !isNumbered && !ABOUT_ISSUE.test(text)) return null;
  const asked: Asked = { message, text, order, isNumbered };
  for (const { action, read } of ASKS) {
    const told = read(asked);
    if (!told) continue;
    const about = isNumbered ? numberedIssue(message, numbers) : plainIssue(message, fallback);
    const missing = [...(about.missing ?? []), ...(told.missing ?? [])];
    return { ...about, action, ...told, ...(missing.length > 0 ? { missing } : {}) };
  }
  return null;
}

type About = Omit<IssueItem, "action">;

function numberedIssue(message: Prepared, issueNo: readonly number[]): About {
  const severity = severityOf(message.text);
  return {
    ...projectOf(message, null),
    issueNo,
    ...(severity === "urgent" ? { severity } : {}),
  };
}

/** 铁东路的信访问题提级: found later by its project and its category. */
function plainIssue(message: Prepared, fallback: string | null): About {
  const about = projectOf(message, fallback);
  const category = categoryNamed(withoutPlaces(message));
  const missing: Missing[] = about.project === null ? ["issue"] : [];
  return {
    ...about,
    ...(category === null ? {} : { category, severity: severityOf(message.text) }),
    ...(missing.length > 0 ? { missing } : {}),
  };
}

/** 铁东路权属那个问题延期，当事人在外地: what the issue is called, before what is told of it. */
function categoryNamed(text: string): Category | null {
  const named = /[^，。；]*(?:问题|[那这]个?事|的事)/.exec(text)?.[0];
  return (named === undefined ? null : categoryOf(named)) ?? categoryOf(text);
}

function projectOf(message: Prepared, fallback: string | null): About {
  const { project, candidates } = projectIn(message, fallback);
  return candidates.length === 0
    ? { project }
    : { project, candidates, confirm: ["ambiguous_project"] };
}

function isAsked({ order, text }: Asked, command: Order, words: RegExp): boolean {
  return order === undefined ? words.test(text) : order === command;
}

function limit({ text, message }: Asked, isBare = false): Told {
  const due = scanDue(text, message.context.now, isBare)?.due;
  return due === undefined ? {} : { due };
}

/** 供电公司说下周来看, 提交下周的个案会: tells when, and asks nothing. */
const SETS_A_LIMIT = /请|务必|限|前|内/;

function askedLimit(asked: Asked): Told {
  const told = limit(asked);
  return told.due === "next_week" && !SETS_A_LIMIT.test(asked.text) ? {} : told;
}

/** More time needs a day, and here any day that is named will do. */
function newLimit(asked: Asked): Told {
  const { due = limit(asked, true).due } = limit(asked);
  return due === undefined ? { missing: ["due"] } : { due };
}

/** Without a number only the plainest words hand an issue up. */
function isHandedUp(asked: Asked): boolean {
  if (!isAsked(asked, "escalate", ESCALATE)) return false;
  return asked.order !== undefined || asked.isNumbered || PLAINLY_ESCALATE.test(asked.text);
}

function rung(asked: Asked): Told {
  const to = TO_WHOM.exec(asked.text)?.[1];
  return { ...(to === undefined ? {} : { escalateTo: to }), ...askedLimit(asked) };
}

function newOwner(asked: Asked): Told | null {
  const { message, text, order, isNumbered } = asked;
  const named = order === "update" ? null : assigneeOf(message);
  const ordered = order === "assign" ? orderedTo(message) : null;
  const handedOut = isNumbered && HANDED_OUT.test(text) ? message.mentioned[0] : undefined;
  const assignee = named ?? ordered ?? handedOut;
  return assignee === undefined ? null : { assignee, ...limit(asked) };
}

/** Whatever else is said of an issue: what is new with it. */
function news(asked: Asked): Told | null {
  const { message, text, order, isNumbered } = asked;
  if (!isNumbered && order === undefined) return null;
  const mentions = calledIn(message, text);
  return {
    ...(mentions.length > 0 ? { mentions } : {}),
    ...askedLimit(asked),
    ...(ASKS_TO_CLOSE.test(text) ? { confirm: ["close_requested"] } : {}),
  };
}
