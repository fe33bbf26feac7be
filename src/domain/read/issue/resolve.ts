import { nameOf } from "../name/lexicon.ts";
import { categoryOf } from "../problem/category.ts";
import { readFacts } from "../fact/facts.ts";
import { closedNumbers } from "./closed-number.ts";
import { headNumbers } from "./number.ts";
import { withoutPlaces } from "../token/nameless.ts";
import { original } from "../text/normalize.ts";
import type { Prepared } from "../token/prepare.ts";
import { lists } from "../report/items.ts";
import type { Category, Doubt, IssueRef, ReadFact, ResolveReading } from "../reading.ts";
import { ASKS_CLOSING, PARTIAL, PARTLY, RESOLVED, STATES, UNRESOLVED } from "./resolve-words.ts";

const ABOUT_ISSUE =
  /问题|事项|堵点|纠纷|争议|矛盾|诉求|上访|信访|阻工|异议|等房|没房|房源|安置房|公房|失联|社保|出入|对不上|租户|商户|停业|赔偿|证/;
/** 资金已拨付到位: what was done for it, ahead of the wish to close. */
const REPORTED = /已经?[^，。]{0,8}(?:到位|完成|完|好|妥|通|[签发付拨迁拆搬领清修批])|[完好妥通]了/;

/** True where a message states that a problem is over, without asking, denying or only hoping. */
export function saysResolved(said: string): boolean {
  // 之前说解决了，今天又闹起来了
  if (/(?:解决|办结|处理好|化解)[^。]*又(?:闹|反弹|反悔|来|犯|堵|卡|出现)/.test(said)) return false;
  const text = said.replace(ASKS_CLOSING, "");
  if (text !== said && REPORTED.test(text) && !UNRESOLVED.test(text)) return true;
  if (
    PARTLY.test(text) &&
    (!/做通|谈[通妥好成]|劝|落实|联系上|安置/.test(text) || ABOUT_ISSUE.test(text))
  )
    return !/\?|吗[。!]?$|计划|争取|准备|打算|预计/.test(text);
  if (!RESOLVED.test(text) || !STATES.test(text)) return false;
  if (/\?|吗[。!]?$|了没有?[。!]?$|有几[户个件]|多少[户个件]|哪[些几]|多久|多长时间/.test(text))
    return false;
  if (!UNRESOLVED.test(text)) return true;
  // 原来没解决的7号问题今天解决了: the last clause that speaks of it decides
  const clauses = text.split(/[，。；\n!]/).filter((one) => RESOLVED.test(one));
  const last = clauses.findLast((one) => STATES.test(one));
  return last !== undefined && clauses.length > 1 && !UNRESOLVED.test(last);
}

/** Reads the statement that a problem is over: which one, whether wholly, and the figures said in passing. */
export function readResolve(message: Prepared, fallback: string | null): ResolveReading {
  const { text } = message;
  const numbers = numbersIn(message);
  const sure = message.projects.find((one) => one.projects.length === 1);
  const unsure = sure ? undefined : message.projects[0];
  const named = sure ? nameOf(message.lexicon, sure.projects[0]!) : null;
  const project = named ?? (numbers.length > 0 ? null : fallback);
  const ref = refOf(numbers, project, named, categoryOf(withoutPlaces(message)));
  const partial = PARTIAL.test(text) || PARTLY.test(text);
  const done = doneFor(message, partial);
  const remaining = partial ? remainingOf(message) : null;
  const asOf = dayOf(message, numbers.length > 0);
  const confirm: Doubt[] = [];
  // neither a number nor a subject: which matter is meant has to be asked
  if (numbers.length === 0 && !("category" in ref)) confirm.push("ambiguous_issue");
  if (unsure) confirm.push("ambiguous_project");
  confirm.push(...done.doubts);
  return {
    kind: "resolve",
    project,
    action: "resolve",
    ref,
    partial,
    ...(remaining === null ? {} : { remaining }),
    ...(done.facts.length > 0 ? { facts: done.facts } : {}),
    ...(asOf === undefined ? {} : { asOf }),
    ...lists({
      confirm,
      ...(unsure ? { candidates: unsure.projects.map((one) => nameOf(message.lexicon, one)) } : {}),
    }),
    text: original(message.normal, 0, text.length),
  };
}

/** The issues named by number; behind the command the first word may be a bare one: /办结 7 三户都签了. */
function numbersIn(message: Prepared): readonly number[] {
  const numbers = closedNumbers(message.text);
  if (message.command !== "resolve" || numbers.length > 0) return numbers;
  return headNumbers(message.text);
}

function refOf(
  numbers: readonly number[],
  project: string | null,
  named: string | null,
  category: Category | null,
): IssueRef {
  if (numbers.length > 0) return { issueNo: numbers };
  if (category !== null) return project === null ? { category } : { project, category };
  return named === null ? { by: "last" } : { project: named };
}

/** The figures told in passing, which are what was done for it and no total of the project. */
function doneFor(
  message: Prepared,
  partial: boolean,
): { readonly facts: readonly ReadFact[]; readonly doubts: readonly Doubt[] } {
  const { text, tokens } = message;
  const read = readFacts(tokens, text);
  const facts: ReadFact[] = [];
  const doubts = new Set<Doubt>();
  for (const [n, fact] of read.facts.entries()) {
    // 迁完最后5座 leaves none; what is left of a problem is said by remaining
    const isNone = fact.mode === "left" && fact.value.eq(0) && !partial;
    if ((fact.mode === "left" && !isNone) || fact.mode === "target") continue;
    if (partial && fact.metric === "cleared_households") continue;
    const isTotal = fact.mode === "cum" && /累计|截至|共|达|全部/.test(text);
    facts.push(fact.mode === "cum" && !isTotal ? { ...fact, mode: "add" } : fact);
    const said = tokens[read.places[n]!];
    if (said?.kind === "num" && said.isApproximate) doubts.add("approximate_number");
  }
  if (read.isNegative) doubts.add("negative_delta");
  return { facts, doubts: [...doubts] };
}

/** 昨天报的, 昨天的12号问题. */
const RAISED_THEN = /^(?:报|提|说|反映|上报|交办)的|^的[^，。]{0,8}(?:问题|事|\d+号)/;
/** 7号, 1-3号问题 beside numbers. */
const NO_DAY = /^[\d一二三四五六七八九十]+号|^\d+-\d+号?(?:问题|事项|都|均|已)/;

/** The day on which it was settled; 昨天报的问题 is the day on which it was raised, 7号 beside numbers an issue. */
function dayOf({ text, tokens }: Prepared, isNumbered: boolean): string | undefined {
  for (const token of tokens) {
    if (token.kind !== "day") continue;
    if (RAISED_THEN.test(text.slice(token.end))) continue;
    if (/(?:延期?|推迟|缓|宽限)[至到]$/.test(text.slice(0, token.start))) continue;
    const words = text.slice(token.start, token.end);
    const isInMonth = text[token.start - 1] === "月";
    if (isNumbered && !isInMonth && NO_DAY.test(words + text.slice(token.end, token.end + 3)))
      continue;
    return token.asOf;
  }
  return undefined;
}

/** How many are still open where only some were settled. */
function remainingOf({ text, tokens }: Prepared): number | null {
  for (const token of tokens) {
    if (token.kind !== "num" || token.counted === undefined) continue;
    const before = text.slice(Math.max(0, token.start - 5), token.start);
    const after = text.slice(token.end, token.end + 8);
    if (
      /(?:还|剩|差|余|另|其余)[有下余外]?[^，。\d]{0,2}$/.test(before) ||
      /^[^，。]{0,4}(?:没|未|还在|不(?!再)|缺)/.test(after)
    )
      return token.value.toNumber();
  }
  return null;
}
