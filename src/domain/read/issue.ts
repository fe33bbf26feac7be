import { categoryOf } from "./category.ts";
import { scanDue } from "./days.ts";
import { original } from "./normalize.ts";
import { scanNumber } from "./number.ts";
import type { Prepared } from "./prepare.ts";
import { unknownName } from "./unknown.ts";
import { askedFor, NOT_URGENT, PROBLEM, UNEASE, UNIT_NAME, URGENT } from "./problem.ts";
import type { Category, Doubt, IssueItem, IssueReading, Missing } from "./reading.ts";

const N = "\\d{1,5}|[一二三四五六七八九十百]{1,4}";
const NUMBERED = new RegExp(
  `(?:第|#)?(?:${N})号?(?:\\s*(?:、|和|及|与|，)\\s*(?:第|#)?(?:${N})号?)*\\s*(?:[这那]?[两几三]?个?(?:问题|事项|堵点))|(?:问题|事项|堵点)(?:清单|台账|编号|号)?(?:里|中|上)?的?第?\\s*[:#]?\\s*\\d{1,5}(?!号?(?:之?前|以前|上午|下午|晚上?|当天|左右|到期))号?(?![户个天人亩栋、.\\d])(?:\\s*(?:和|及|与)\\s*#?\\d{1,5}号?)*|(?:第|#)?(?:${N})(?:号?\\s*(?:、|和|及|与)\\s*(?:${N}))*号(?=\\s*(?:已经?|都|均|全部|请|申请)?(?:销号|办结|搞定|提级|延期|重开|反弹|指派|转给|转交|交给|派给|督办|还没解决|没解决)|[:：]?\\s*已办)|#\\s*\\d{1,6}(?:\\s*(?:、|和|，|\\s)\\s*#\\s*\\d{1,6})*`,
  "g",
);

/** Numbers at the head of a command: /延期 9 3天, /指派 #9、#11 @谭专干. */
function headNumbers(text: string): number[] {
  const head = /^\s*((?:#?\d{1,6}号?[\s、，和]+)*#?\d{1,6}号?)(?=[\s，:@]|$)/.exec(text);
  return (head?.[1]!.match(/\d+/g) ?? []).map(Number);
}

/** Numbers of issues named in a message: 12号问题, 5号、8号问题, #7, 第十二号问题. */
export function issueNumbers(said: string): number[] {
  const found: number[] = [];
  // 3号5号7号问题
  const text = said.replace(
    new RegExp(`(?<=[\\d一二三四五六七八九十]号)(?=(?:${N})号)`, "g"),
    "、",
  );
  NUMBERED.lastIndex = 0;
  for (let match = NUMBERED.exec(text); match; match = NUMBERED.exec(text)) {
    const words = match[0];
    if (/^[一二两三四五六七八九十几]个?问题/.test(words) && !/号|第|#/.test(words)) continue;
    if (/^\d+个?问题/.test(words) && !/号|第|#/.test(words)) continue;
    for (const one of words.match(new RegExp(N, "g")) ?? []) {
      const read = scanNumber(one, 0);
      const value = read?.value.toNumber();
      if (value !== undefined && Number.isInteger(value) && !found.includes(value))
        found.push(value);
    }
  }
  return found.filter((one) => one > 0);
}

const PII =
  /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)|(?<!\d)\d{17}[\dx](?![\da-z])|(?<!\d)\d{15}(?!\d)|(?<!\d)\d{16,19}(?!\d)|\d{3}\*{3,}\d{2}|身份证号?[:\s]*\d{6}/;
const SURNAMES =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文易欧";
const NAMED = new RegExp(
  `(?:户主|业主|村民|居民|被征收人|被拆迁人|住户|房主|产权人|姓名)[:\\s]?[${SURNAMES}](?!某|姓|家)[\\u4e00-\\u9fff]{1,2}(?=[，。,\\s(（]|电话|手机|身份证|家|不同意|要求|拒绝|反映|$)`,
);
const NAME_STOP =
  /(?:户主|业主|村民|居民|住户)(?:方面|文化|万一|高度|常年|任何|金额|石头|白天|江边|何时)/;

/** True where the text holds a phone, identity or card number, or a householder's full name. */
export function holdsPersonalData(text: string): boolean {
  return PII.test(text) || (NAMED.test(text) && !NAME_STOP.test(text));
}

/** How many households a problem is about; null where the text does not say. */
export function householdsOf(message: Prepared): { count: number; isApproximate: boolean } | null {
  for (const [i, token] of message.tokens.entries()) {
    if (token.kind !== "num" || token.counted !== "household") continue;
    const before = message.text.slice(Math.max(0, token.start - 4), token.start);
    if (/(?:共|总|原)[有计]?$/.test(before)) {
      const more = message.tokens
        .slice(i + 1)
        .some((one) => one.kind === "num" && one.counted === "household");
      if (more) continue;
    }
    return { count: token.value.toNumber(), isApproximate: token.isApproximate };
  }
  if (
    /(?:那|这|该|某|有|唯一一?|个别)户(?!口|主|均|型)|有户人家|那家|这家(?!公司|企业|单位)|有一家(?!公司)/.test(
      message.text,
    )
  ) {
    return { count: 1, isApproximate: false };
  }
  return null;
}

const EXTEND =
  /(?:期限|时限|办结时间|完成时间|截止时间|截止日期?)[^，。；]{0,6}(?:改|调整?|放宽|变更?)(?:到|至|为|成)|延期|延长|推迟|宽限|展期|顺延|延到|延至|再给.{0,4}天|缓[一两几\d].{0,2}天|缓到/;
const REOPEN =
  /重开|重办|重新(?:办|挂|打开|开|提|立|激活|启动)|反弹|又(?:反弹|出现|来了|闹|反悔|犯|冒|卡|堵)|退回重办|再次(?:打开|挂|出现)|没(?:有)?真?(?:正)?解决.{0,8}(?:重|挂)|恢复(?:挂|跟踪)/;
const ESCALATE =
  /提级|提到(?:个案|区|联系领导|指挥长|主任|书记|[^，。]{0,6}会)|升级(?!改造)|提请|上报(?:至|到|给)|提交.{0,4}(?:个案|会议|上会|区|专题)|上会|督办|上升到|(?:请求|申请)(?:个案|上会|提级)|列入(?:个案|会议)|报(?:请|送)?(?:区委|区政府|区级|市|联系领导|指挥长|主任|副?区长|分管)(?!.{0,4}答复)|往上报|纳入(?:个案|督办)/;
const TO_WHOM = new RegExp(
  `(?:提级|升级|上报|报请|报送|提请|提交|上升|请求|列入|纳入|报|转|提)(?:督办)?(?:至|到|给|请)?(?:本次|下次|下一次|本周|下周)?((?:区委?|市)?(?:级)?(?:个案处理会议?|个案会议?|区级联系领导|联系领导|专题会议?|区长办公会|指挥长|主任|分管(?:副)?区长|分管领导|区委领导|区领导|主要领导|区政府|区委|市征拆办|市政府|征拆办|领导小组|协调会议?|调度会|联席会议?|(?:常务)?副?区长|(?:常务)?副?市长|区?委?书记|街道书记|街道主任))`,
);
const ASSIGN =
  /(?:责任人(?:改|换|变更|调整)(?:为|成)|换成|改派给?|交给|交由|转给|转交给?|转由|请转|转(?!给|交|由|下|为)|移交给?|指派给?|派给|分给|安排|责成|改由|请?由|归)\s*([^，。；\s@]{2,14}?)(?:同志)?(?=负责|牵头|跟进|处理|办理|落实|来办|去办|主办|承办|协办|跟踪|对接|解决|协调|[，。；!\s]|$)/;

/** Whoever an issue is handed to, or null. */
function assigneeOf(message: Prepared): string | null {
  const { text } = message;
  if (
    message.mentioned.length === 1 &&
    /(?:请|由|让|交给|转给|指派给?|派给)\s+(?:负责|牵头|跟进|处理|办理|落实|来办|主办|对接)/.test(
      text,
    )
  ) {
    return message.mentioned[0]!;
  }
  const match = ASSIGN.exec(text);
  if (match) {
    const name = match[1]!
      .replace(/^(?:了|给|到)/, "")
      .replace(/(?:的|来|去|同志)$/, "")
      .replace(/(?<=局|公司|法院|中心|股|科|所|科长|主任|队)办$/, "");
    if (/^(?:我们?|你们?|他|她|大家|有关|于|此)/.test(name)) return null;
    return name;
  }
  if (
    /(?:交给|转给|指派给?|派给|转交给?|由)\s*(?:[，。]|负责|跟进|处理|牵头|$)/.test(text) &&
    message.mentioned.length > 0
  ) {
    return message.mentioned[0]!;
  }
  // 交司法局牵头
  const led =
    /交(?!给|由|地|房|付|接|警|通|到|钥匙)([^，。；\s@]{2,12}?)(?:同志)?(?:来|去)?(?:牵头|负责|主办|承办|跟进|办理|处理)/.exec(
      text,
    );
  if (led) return led[1]!;
  const asked = /请([^，。；\s@]{2,12}?)(?:同志)?(?:来|去|负责)?(?:牵头|负责|主办|承办|跟进)/.exec(
    text,
  );
  const handed = asked?.[1]!.replace(/^(?:将|把).*?(?:交给|交由|转给|交|转)/, "");
  if (handed && !/^(?:将|把)/.test(handed) && handed !== asked?.[1]) return handed;
  if (asked && !/^(?:尽快|抓紧|及时|你们|各)/.test(asked[1]!)) return asked[1]!;
  const unit = new RegExp(`(?:交给|转给|指派给?|由)(${UNIT_NAME.source})`).exec(text);
  return unit?.[1] ?? null;
}

/** /指派 #7 @李指挥长; /指派 7 张主任: whoever a command names behind the number. */
function orderedTo(message: Prepared): string | null {
  if (message.order !== "assign") return null;
  if (message.mentioned.length > 0) return message.mentioned[0]!;
  return /^\s*#?\d{1,6}号?\s+([^\s，。；]{2,14})/.exec(message.text)?.[1] ?? null;
}

function mentionsOf(message: Prepared, text: string): string[] {
  const names = [...message.mentioned];
  for (const name of askedFor(text)) if (!names.includes(name)) names.push(name);
  return names;
}

function severityOf(text: string): "normal" | "urgent" {
  return URGENT.test(text) && !NOT_URGENT.test(text.replace(/(?:紧急|特急|十万火急)/g, ""))
    ? "urgent"
    : /紧急|特急|十万火急/.test(text) && !/不紧急/.test(text)
      ? "urgent"
      : "normal";
}

function describe(message: Prepared, start: number, end: number): string {
  let words = original(message.normal, start, end);
  words = words.replace(/@[^\s@，,。]+/g, "").replace(/^[/／#＃]?(?:issue|问题)[\s:：]*/i, "");
  return words.replace(/^[\s，,。；;：:、!！]+|[\s，,。；;：:、!！]+$/g, "").trim();
}

function projectOf(
  message: Prepared,
  fallback: string | null,
  from = 0,
  to = Infinity,
): { project: string | null; candidates: string[] } {
  const inside = message.projects.filter((one) => one.start >= from && one.start < to);
  const sure = inside.find((one) => one.projects.length === 1);
  if (sure) return { project: message.lexicon.projects[sure.projects[0]!]!.name, candidates: [] };
  const unsure = inside[0];
  if (unsure)
    return {
      project: null,
      candidates: unsure.projects.map((one) => message.lexicon.projects[one]!.name),
    };
  return { project: fallback, candidates: [] };
}

/** Reads what somebody asks about an issue that has a number (or is plainly meant): hand over, hand up, more time, again open. */
function readAction(
  message: Prepared,
  fallback: string | null,
  numbers: readonly number[],
): IssueItem | null {
  const { text, order } = message;
  const { project, candidates } = projectOf(message, numbers.length > 0 ? null : fallback);
  const urgent = severityOf(text) === "urgent" ? { severity: "urgent" as const } : {};
  const asked = numbers.length > 0 ? { issueNo: numbers, ...urgent } : {};
  const isAbout =
    order !== undefined ||
    numbers.length > 0 ||
    /(?:这|那|该|此)个?(?:问题|事)|的?问题|提级|升级(?=到|至|给)/.test(text);
  if (!isAbout) return null;
  const category = numbers.length > 0 ? null : categoryOf(withoutProjects(message));
  const what = category === null ? {} : { category, severity: severityOf(text) };
  const missing: Missing[] = numbers.length === 0 && project === null ? ["issue"] : [];
  const base = {
    project,
    ...asked,
    ...what,
    ...(missing.length > 0 ? { missing } : {}),
    ...(candidates.length > 0 ? { candidates, confirm: ["ambiguous_project"] as const } : {}),
  };
  const isExtension = order === "extend" || (order === undefined && EXTEND.test(text));
  const due =
    scanDue(text, message.context.now) ??
    (isExtension ? scanDue(text, message.context.now, true) : null);
  const dated = due ? { due: due.due } : {};
  if (isExtension) {
    return {
      ...base,
      action: "extend",
      ...dated,
      ...(due ? {} : { missing: [...missing, "due"] as const }),
    };
  }
  if (order === "reopen" || (order === undefined && REOPEN.test(text)))
    return { ...base, action: "reopen", ...dated };
  const to = TO_WHOM.exec(text)?.[1];
  const isRise = order === undefined && ESCALATE.test(text);
  if (
    order === "escalate" ||
    (isRise && (numbers.length > 0 || /提级|升级|提请|上会|提交|列入|督办|纳入/.test(text)))
  ) {
    return {
      ...base,
      action: "escalate",
      ...(to === undefined ? {} : { escalateTo: to }),
      ...dated,
    };
  }
  const assignee = order === "update" ? null : (assigneeOf(message) ?? orderedTo(message));
  if (assignee !== null) return { ...base, action: "assign", assignee, ...dated };
  if (numbers.length > 0 && /指派|交办|转办|派单/.test(text) && message.mentioned.length > 0) {
    return { ...base, action: "assign", assignee: message.mentioned[0]!, ...dated };
  }
  if (numbers.length === 0 && order === undefined) return null;
  const mentions = mentionsOf(message, text);
  const isClosing = /(?:可以|能)(?:关|销|结|办结)|(?:关|销号|办结)了?吗/.test(text);
  return {
    ...base,
    action: "update",
    ...(mentions.length > 0 ? { mentions } : {}),
    // 供电公司说下周来看: tells when, and asks nothing
    ...(due?.due === "next_week" && !/请|务必|限|前|内/.test(text) ? {} : dated),
    ...(isClosing ? { confirm: ["close_requested"] as const } : {}),
  };
}

function withoutProjects(message: Prepared): string {
  let out = message.text;
  for (const { start, end } of message.projects)
    out = out.slice(0, start) + " ".repeat(end - start) + out.slice(end);
  for (const [name] of message.lexicon.streets) {
    if (name.length > 2 && out.includes(name)) out = out.split(name).join(" ".repeat(name.length));
  }
  return out;
}

/** Reads a problem, or what is asked about one that is already open. */
export function readIssue(message: Prepared, fallback: string | null): IssueReading {
  const { text } = message;
  const pii = holdsPersonalData(message.normal.text) ? { pii: true } : {};
  const named = issueNumbers(text);
  const numbers = message.order !== undefined && named.length === 0 ? headNumbers(text) : named;
  const acted = readAction(message, fallback, numbers);
  if (acted) {
    return { kind: "issue", ...acted, ...pii, text: describe(message, 0, text.length) };
  }
  const parts = split(message);
  if (parts.length > 1) {
    // 铁东路有两个问题：一是…，二是…: the project is named once, before the list
    const [first0] = parts[0]!;
    const before = message.projects.filter(
      (one) => one.start < first0 && one.projects.length === 1,
    );
    const shared = before[0] ? message.lexicon.projects[before[0].projects[0]!]!.name : fallback;
    const items = parts.map(([from, to]) => open(message, shared, from, to));
    const projects = new Set(items.map((item) => item.project));
    const { text: _, ...first } = items[0]!;
    return {
      kind: "issue",
      action: first.action,
      project: projects.size === 1 ? first.project : null,
      items,
      ...pii,
      text: describe(message, 0, text.length),
    };
  }
  return { kind: "issue", ...open(message, fallback, 0, text.length), ...pii };
}

/** Where several problems are listed: 1、… 2、…, or one a line, each with its project. */
function split(message: Prepared): [number, number][] {
  const marks = message.tokens.filter((token) => token.kind === "marker");
  if (marks.length >= 2) {
    return marks.map((mark, n) => [mark.end, marks[n + 1]?.start ?? message.text.length]);
  }
  const heads = [
    ...message.text.matchAll(
      /(?:[一二三四五]是|其[一二三四]|第[一二三四五])(?=[，、:]?[^题号条])/g,
    ),
  ];
  if (heads.length >= 2) {
    return heads.map((head, n) => [
      head.index + head[0].length,
      heads[n + 1]?.index ?? message.text.length,
    ]);
  }
  const places = message.projects.filter(
    (one, n, all) => n === 0 || all[n - 1]!.projects.join() !== one.projects.join(),
  );
  if (places.length < 2) return [];
  const cuts = places.map((one, n) => (n === 0 ? 0 : one.start));
  const isCut = (marks: RegExp): boolean =>
    cuts.slice(1).every((cut) => marks.test(message.text.slice(Math.max(0, cut - 3), cut)));
  // 白关北的坟没迁完，南延线补偿款没到账: each part tells a matter of its own
  const about = withoutProjects(message);
  const isListed =
    isCut(/[；\n。]\s*$/) ||
    (isCut(/[，；\n。]\s*$/) &&
      cuts.every((cut, n) => {
        const says = about.slice(cut, cuts[n + 1]);
        return categoryOf(says) !== null && (PROBLEM.test(says) || UNEASE.test(says));
      }));
  if (!isListed) return [];
  return cuts.map((cut, n) => [cut, cuts[n + 1] ?? message.text.length]);
}

function open(message: Prepared, fallback: string | null, from: number, to: number): IssueItem {
  const part: Prepared = {
    ...message,
    text: message.text.slice(0, to),
    tokens: message.tokens.filter((token) => token.start >= from && token.end <= to),
  };
  const said = message.text.slice(from, to);
  const { project, candidates } = projectOf(message, fallback, from, to);
  const about = withoutProjects(message).slice(from, to);
  const category: Category = categoryOf(about) ?? "other";
  const count = householdsOf({ ...part, text: said.padStart(to) });
  const mentions = from === 0 ? mentionsOf(message, said) : askedFor(said);
  const day = scanDue(said, message.context.now);
  // 下周开庭: when something takes place, and no deadline
  const isDate =
    day?.due === "next_week" &&
    /^(?:就|要|将)?(?:开庭|宣判|听证|开会|过来|回来)/.test(said.slice(day.end));
  const due = isDate ? null : day;
  const confirm: Doubt[] = [];
  if (candidates.length > 0) confirm.push("ambiguous_project");
  if (count?.isApproximate === true) confirm.push("approximate_number");
  const isUpdate =
    /(?:可以|能不能|能|是否)(?:先|就)?(?:关|销号|销|办结)[^，。]{0,4}(?:了吗|吗|了没|不|\?)|答复了|回复了|已经?(?:受理|答复|回复)/.test(
      said,
    );
  if (
    /(?:可以|能|能不能|是否可以)(?:先|就)?(?:关|销|办结|结)[^，。]{0,4}(?:吗|没|不|\?|$)/.test(said)
  )
    confirm.push("close_requested");
  const missing: Missing[] = [];
  if (project === null && candidates.length === 0) {
    if (from === 0 && unknownName(message) !== null) confirm.push("unknown_project");
    else missing.push("project");
  }
  const body = describe(message, from, to);
  if (body === "" || about.replace(/[\s，。；：:!?、]/g, "") === "") missing.push("text");
  return {
    project,
    action: isUpdate ? "update" : "open",
    category,
    severity: severityOf(said),
    ...(count ? { households: count.count } : {}),
    ...(mentions.length > 0 ? { mentions } : {}),
    ...(due ? { due: due.due } : {}),
    ...(missing.length > 0 ? { missing } : {}),
    ...(confirm.length > 0 ? { confirm } : {}),
    ...(candidates.length > 0 ? { candidates } : {}),
    text: body,
  };
}

/** True where a message asks something of an open issue: more time, another owner, a rung up, open again. */
export function asksOfIssue(text: string): boolean {
  return EXTEND.test(text) || REOPEN.test(text) || ESCALATE.test(text) || ASSIGN.test(text);
}

export { withoutProjects };
