import { categoryOf } from "./category.ts";
import { readFacts } from "./facts.ts";
import { issueNumbers, withoutProjects } from "./issue.ts";
import { original } from "./normalize.ts";
import type { Prepared } from "./prepare.ts";
import type { Doubt, IssueRef, ReadFact, ResolveReading } from "./reading.ts";
import type { NumberToken } from "./tokens.ts";

const RESOLVED =
  /(?:已经?|都|均|全部|全|彻底|圆满|终于|基本|先|部分|今天|昨天|上午|下午|妥善|顺利|刚刚?)?(?:解决(?!方案|问题的|办法|不了|难)|办结(?!率)|销号(?!率)|搞定|搞掂|处理好|处理完|处理妥|处理了|处理到位|已经?(?:处理|落实)(?=[，。!；]|$)|办好了|办妥|办完|办成|化解(?!率)|关闭|结案|闭环|了结|协调好|协调到位|协调成功|调解(?:好|成功|到位|成|完)|和解|解除|平息|恢复(?:正常|施工|通行|供水|供电)|达成一致|谈妥|谈好了|谈拢|谈(?:下来|成|通)了|摆平|落实到位|落实好|可以关了(?!吗|没|不)|已关|销了|(?:问题|的事)[^，。]{0,8}(?:迁|修|拆|清|通|接|补|批|搬|发|签|发放|拨付|兑付|支付)(?:完|好|通|下来|掉|走|到位)了|销掉|关掉|消除了|排除了|撤诉|息访|理顺|疏通|稳控住|稳控到位|稳住了|已办[。!]?$)/;
const STATES =
  /(?:解决|办结|销号|化解|处理|关闭|协调|解除)(?:了|好|完|掉|啦|完毕|到位|妥|成功|:|：|\s*$|[，。!；]|(?=[\d一二两三四五六七八九十]+[户个处座件家]|一半|大半|部分))|(?:已经?|都|均|全部|彻底|圆满|终于|先|刚刚?|今天|昨天|上午|下午|妥善|顺利|得到)(?:[^，。]{0,6})?(?:解决|办结|销号|化解|处理好|关闭|闭环|结案)|搞定|搞掂|处理好|处理完|处理妥|已经?(?:处理|落实)(?=[，。!；]|$)|办好了|办妥|办完|闭环了|谈妥|谈好了|谈拢了|摆平|销掉|关掉|协调好|协调到位|协调成功|调解(?:好|成功|到位|成|完)|已?和解|解除了|平息|恢复(?:正常|施工|通行|供水|供电)|已解除|达成一致|落实到位了|了结了|可以关了(?!吗|没|不|[?？])|(?:问题|的事)[^，。]{0,4}销了|(?:问题|的事)[^，。]{0,8}(?:迁|修|拆|清|通|接|补|批|搬|发|签|发放|拨付|兑付|支付)(?:完|好|通|下来|掉|走|到位)了|谈(?:下来|成|通)了|稳控住|稳控到位|稳住了|问题了结|了结[。!]?$|已办(?:结|好|妥)?[。!]?$|息访|撤诉|理顺了|^\s*销号|销号$|办结$|[，。]销号/;
const UNRESOLVED =
  /(?:没|没有|未|尚未|还未|仍未|不|无法|难以|没能|未能|不能|没法)(?:得到|完全|全部|彻底|真正|能|有|予|被|好)*(?:解决|办结|销号|搞定|处理|化解|关闭|办好|办妥|办完|谈妥|谈拢|协调|闭环|落实|调解|解除)|(?:没有?|无)(?:什么)?办法[^，。]{0,4}(?:解决|处理|办结|协调)|(?:才能|亟待|急需|待|等着|需要?|请|求|恳请|希望|尽快|抓紧|争取|准备|打算|计划|力争|预计|马上|即将|明天|后天|下周|怎么|如何|协助|帮忙|帮助|帮|能否|能不能|可否|是否|何时|要|把.{0,10}(?:尽快|抓紧)|研究|什么时候|确保|限期|必须|务必|推动|加快|本周内|日内|天内|(?<![之以目])前)(?:[^，。；]{0,10})?(?:解决|办结|销号|搞定|处理好|处理完|处理|化解|关闭|办好|办妥|办完|办成|谈妥|谈拢|协调到位|协调好|调解|解除|闭环|落实)/;

/** 先解决4户，还有5户没解决; 做通了3户，还有2户. */
const PARTLY =
  /(?:解决|处理好?|办结|办好|化解|协调好?|做通|谈通|谈妥|劝回来?|劝返)了?[\d一二两三四五六七八九十]+[户个处件座家][^。；]{0,12}(?:还有|还差|还剩|尚有|剩|其余|另外|另)[^。；]*[户个处件座家]/;
const ABOUT_ISSUE = /问题|事项|堵点|纠纷|争议|矛盾|诉求|上访|信访|阻工/;
/** 处理到位，请销号: who asks to close says that it is done. */
const ASKS_CLOSING =
  /[，。；\s]+(?:请|申请|请求|建议)(?:予以|给予|帮忙|给|领导)?(?:销号|关闭|办结)[。!]*$/;

/** 资金已拨付到位: what was done for it, ahead of the wish to close. */
const REPORTED = /已经?[^，。]{0,8}(?:到位|完成|完|好|妥|通)|[完好妥通]了/;

/** True where a message states that a problem is over, without asking, denying or only hoping. */
export function saysResolved(said: string): boolean {
  // 之前说解决了，今天又闹起来了
  if (/(?:解决|办结|处理好|化解)[^。]*又(?:闹|反弹|反悔|来|犯|堵|卡|出现)/.test(said)) return false;
  const text = said.replace(ASKS_CLOSING, "");
  if (text !== said && REPORTED.test(text) && !UNRESOLVED.test(text)) return true;
  if (PARTLY.test(text) && (!/做通|谈通|谈妥|劝/.test(text) || ABOUT_ISSUE.test(text)))
    return !/[?？]|吗[。!]?$|计划|争取|准备|打算|预计/.test(text);
  if (!RESOLVED.test(text) || !STATES.test(text)) return false;
  if (/[?？]|吗[。!]?$|了没$|多久|多长时间/.test(text)) return false;
  if (!UNRESOLVED.test(text)) return true;
  // 原来没解决的7号问题今天解决了: the last clause that speaks of it decides
  const clauses = text.split(/[，。；\n!]/).filter((one) => RESOLVED.test(one));
  const last = clauses.findLast((one) => STATES.test(one));
  return last !== undefined && clauses.length > 1 && !UNRESOLVED.test(last);
}

const PARTIAL =
  /(?:做通|谈通|谈妥|劝回来?|劝返)了?[\d一二两三四五六七八九十]+户[^。；]*还有|先(?:解决|处理|办|化解)|部分|一部分|解决了?(?:一半|大半|部分)|还(?:差|剩|有|余)[^，。]{0,4}(?:户|个|处|件|座|家)|剩(?:下|余)?[^，。]{0,4}(?:户|个|处|件|座|家)|其余|另外?[^，。]{0,6}(?:户|处)[^，。]{0,6}(?:还|没|未|在)|基本(?:解决|化解)|其中[^，。]{0,6}(?:已|解决)|没全/;

/** Reads the statement that a problem is over: which one, whether wholly, and the figures said in passing. */
export function readResolve(message: Prepared, fallback: string | null): ResolveReading {
  const { text } = message;
  let numbers = issueNumbers(text);
  const head = /^\s*(?:#|第)?(\d{1,6})号?(?=[\s，,、:]|$)/.exec(text);
  if (message.command === "resolve" && head && numbers.length === 0) {
    const list = /^\s*((?:#?\d{1,6}号?[\s、，,和]+)*#?\d{1,6}号?)(?=[\s，,、:]|$)/.exec(text)!;
    numbers = (list[1]!.match(/\d+/g) ?? []).map(Number);
  }
  const sure = message.projects.find((one) => one.projects.length === 1);
  const unsure = sure ? undefined : message.projects[0];
  const named = sure ? message.lexicon.projects[sure.projects[0]!]!.name : null;
  const category = categoryOf(withoutProjects(message));
  const confirm: Doubt[] = [];
  const doesPoint = /(?:上面|刚才|那个|这个|上述|前面|该问题|此事|这事|那事|上一个)/.test(text);
  const project = named ?? (numbers.length > 0 ? null : fallback);
  let ref: IssueRef;
  if (numbers.length > 0) ref = { issueNo: numbers };
  else if (
    project !== null &&
    category !== null &&
    (named !== null || !doesPoint || category !== null)
  )
    ref = { project, category };
  else if (named !== null) {
    ref = { project: named };
    confirm.push("ambiguous_issue");
  } else if (category !== null) ref = { category };
  else {
    ref = { by: "last" };
    confirm.push("ambiguous_issue");
  }
  if (unsure) confirm.push("ambiguous_project");
  const partial = PARTIAL.test(text);
  const read = readFacts(message.tokens, text);
  const facts: ReadFact[] = [];
  let isApproximate = false;
  for (const [n, fact] of read.facts.entries()) {
    // 迁完最后5座 leaves none; what is left of a problem is said by remaining
    const isNone = fact.mode === "left" && fact.value.eq(0) && !partial;
    if ((fact.mode === "left" && !isNone) || fact.mode === "target") continue;
    if (partial && fact.metric === "cleared_households") continue;
    // 已签约1户 in passing is what was done for it, not the project's total
    const isTotal = fact.mode === "cum" && /累计|截至|共|达|全部/.test(text);
    facts.push(fact.mode === "cum" && !isTotal ? { ...fact, mode: "add" } : fact);
    isApproximate ||=
      (message.tokens[read.places[n]!] as NumberToken | undefined)?.isApproximate === true;
  }
  if (isApproximate) confirm.push("approximate_number");
  if (read.isNegative) confirm.push("negative_delta");
  const remaining = partial ? remainingOf(message) : null;
  const day = message.tokens.find(
    (token) =>
      token.kind === "day" &&
      // 昨天报的问题: the day on which it was raised
      !/^(?:报|提|说|反映|上报|交办)的/.test(text.slice(token.end)) &&
      !(
        numbers.length > 0 &&
        /^[\d一二三四五六七八九十]+号$/.test(text.slice(token.start, token.end))
      ),
  );
  return {
    kind: "resolve",
    project,
    action: "resolve",
    ref,
    partial,
    ...(remaining === null ? {} : { remaining }),
    ...(facts.length > 0 ? { facts } : {}),
    ...(day?.kind === "day" && day.asOf !== undefined ? { asOf: day.asOf } : {}),
    ...(confirm.length > 0 ? { confirm } : {}),
    ...(unsure
      ? { candidates: unsure.projects.map((one) => message.lexicon.projects[one]!.name) }
      : {}),
    text: original(message.normal, 0, text.length),
  };
}

function remainingOf(message: Prepared): number | null {
  for (const token of message.tokens) {
    if (token.kind !== "num" || token.counted === undefined) continue;
    const before = message.text.slice(Math.max(0, token.start - 5), token.start);
    const after = message.text.slice(token.end, token.end + 8);
    if (
      /(?:还|剩|差|余|另|其余)[有下余外]?[^，。\d]{0,2}$/.test(before) ||
      /^[^，。]{0,4}(?:没|未|还在)/.test(after)
    )
      return token.value.toNumber();
  }
  return null;
}
