import type { Metric } from "../metric.ts";
import { scanNumber } from "./number.ts";
import type { Prepared } from "./prepare.ts";
import { BUDGET, INDICATORS, METRICS, STAGES } from "./query-words.ts";
import type { Intent, QueryFilters, QueryReading, TaskKindWord } from "./reading.ts";

const ASKS =
  /^\s*(?:查|查看|查询|查一下|看一下|看看|看下|查查|问一下)(?!封|处|实|清|明|出|无)|[?？]|(?<![十好那这])(?<!(?<![还共])有(?=几户))几(?:户|个(?!邻居|人|月|小时|老|亲戚|同志|干部)|亩|家|栋|处|座|天|名|件)|(?<!没)多少|谁|哪(?!里|儿|怕)|怎么样|怎么(?:个|算|排|评|打)的?|怎样|如何|(?:还有|还剩|都有|有些?|出了|是)(?:什么|啥|些什么)(?:问题|难点|堵点|事项|困难)|什么时候|啥时候|何时|什么情况|啥情况|什么进度|什么进展|到什么|到哪|有没有|能不能|能否|会不会|是不是|是否|(?<![了好])发一下|发我|发来|看一下|看下|看看|查一下|查下|查询|查查|(?<!领)导出|导一份|导个|给我|列一下|列出|统计一下|统计下|汇总一下|报一下(?:进度|数)|吗[。!]*\s*$|呢[。!]*\s*$|没有?\s*[?？]|是多少|第几|能干什么|会干什么|能做什么|会做什么|什么功能|有什么用|怎么用|(?:怎么|如何|怎样)(?:上报|报|填|提|查|撤|改|更正|绑定|提交)|帮助|help|说一下|讲一下|报个数|一览|[没无](?:有)?(?:动静|进展|变化)的(?:项目|地块)|排[个一下]{1,2}名|得分$|(?:签约|腾房|拆除|交地|上报|办结)(?:户|面积|亩)?数[。]?$|天(?:以上)?(?:没|未|无)[^，。]{0,6}的[。]?$|清单$|名单$|排名$|排行$|情况$|进度$|汇总$|统计$|(?:出来|了)没(?:有)?[。!]?$|率(?:情况)?[。!]?$|(?:期限|截止时间|到期时间|剩余户数|户数)[。!]?$|(?:发|来|要|给我)一份|得[完成了]不[?？。]?$|多久|什么颜色|什么灯|(?:过期|到期|完成|清零|结束|启动|到账|批|交|签|腾|拆)(?:完|好|下来)?了?没(?:有)?[。!]?$|(?:未办结|没办结|超期|逾期|没解决|未解决|待办)的?(?:问题|事项|堵点)[。!]?$/;

/** 讲不清是哪个的, 不知道去了哪家: what nobody knows is no question. */
const UNKNOWN =
  /(?:[讲说搞弄分]不清|不清楚|不知道?|没人知道)[^，。？?]{0,8}(?:哪|谁|多少|怎么|几)[^，。？?]{0,4}(?=$|[，。；])/g;

/** True where a message asks something. */
export function asks(text: string): boolean {
  // 又签了几户 tells, if vaguely
  const known = text.replace(UNKNOWN, "");
  if (/[又再][签腾拆搬交迁]了?好?几[户亩栋座家][^?？]*$/.test(text)) return false;
  return ASKS.test(known);
}

const MONTH =
  /(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?(?![\d一二三四五六七八九十]{1,3}[日号]|底|末)/;
const QUARTER = /([一二三四1-4])季度|第([一二三四1-4])季|q([1-4])/;

/** The period that a question is about: today, this_week, this_month, month:N, Q1–Q4, this_year, year_end. */
function periodOf(text: string): string | undefined {
  if (/到?年底|年末|(?:12|十二)月底|12月31日|十二月底|全年能|年内能/.test(text)) return "year_end";
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const word = quarter[1] ?? quarter[2] ?? quarter[3]!;
    return `Q${/\d/.test(word) ? word : "一二三四".indexOf(word) + 1}`;
  }
  if (/昨天|昨日|昨晚/.test(text)) return "yesterday";
  if (/今天|今日|当天|今晚|今早/.test(text)) return "today";
  if (/上周|上个?星期|上礼拜/.test(text)) return "last_week";
  if (/本周|这周|这个?星期|本星期|这个?礼拜/.test(text)) return "this_week";
  if (/上个?月/.test(text)) return "last_month";
  if (/本月|这个月|当月|这月/.test(text)) return "this_month";
  if (/本季度|这个季度|这季度/.test(text)) return "this_quarter";
  const month = MONTH.exec(text);
  if (month) return `month:${scanNumber(month[1]!, 0)!.value.toNumber()}`;
  if (/今年|本年|年度|全年|年初以来/.test(text)) return "this_year";
  return undefined;
}

function taskKindOf(text: string): TaskKindWord | undefined {
  if (/清零|扫尾|自压|自我加压/.test(text)) return "clear_up";
  if (/集体土地|集体项目|征地项目/.test(text)) return "collective_land";
  if (/国有土地|国有房屋|国有项目/.test(text)) return "state_land_house";
  return undefined;
}

function first<T>(table: readonly (readonly [RegExp, T])[], text: string): T | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1];
}

function daysOf(text: string): number | undefined {
  const match =
    /([\d一二两三四五六七八九十百半]+)\s*个?(天|日|周|星期|礼拜|月)(?!前|底|份|\d)/.exec(text);
  if (!match) return undefined;
  const count =
    match[1] === "半" ? 0.5 : (scanNumber(match[1]!, 0)?.value.toNumber() ?? Number.NaN);
  if (Number.isNaN(count)) return undefined;
  const unit = match[2] === "月" ? 30 : /周|星期|礼拜/.test(match[2]!) ? 7 : 1;
  return Math.round(count * unit);
}

function streetOf(message: Prepared): string | undefined {
  const { text } = message;
  let best: string | undefined;
  let length = 0;
  for (const [name, street] of message.lexicon.streets) {
    if (name.length <= length) continue;
    const at = text.indexOf(name);
    if (at < 0) continue;
    const isInside = message.projects.some((one) => at >= one.start && at < one.end);
    if (
      isInside ||
      (name.length <= 2 &&
        name !== street &&
        !/^(?:街道|办|镇)|^(?:[^\u4e00-\u9fff]|的|本|今|昨|上|这|有|还|现|签|腾|拆|交|排|进|怎|情|目|总|一共|共|累)|^$/.test(
          text.slice(at + name.length),
        ))
    )
      continue;
    best = street;
    length = name.length;
  }
  return best;
}

const ASKS_STATE =
  /进度|进展|情况|怎么样|怎样|如何|到哪|到什么|什么程度|完了?没|了没|了吗|完成|签|腾|拆|交地|清零|动静|推进/;

/** 铁东路? and nothing else. */
function isNameOnly(message: Prepared): boolean {
  return /^[\s，。?!呢嘛啊]*$/.test(
    withoutProjectNames(message).replace(
      /^\s*(?:帮我|请|我想|麻烦)?(?:查询|查看|查一下|查下|查查|查|看一下|看下|看看|看|问一下|了解一下)/,
      "",
    ),
  );
}

const HAS_METRIC =
  /签|腾|拆|交地|交了|清表|兑付|补偿款|[迁坟]|亩|户|搬|登记|调查|清点|上门|出动|完成/;

function intentOf(
  text: string,
  message: Prepared,
  hasProject: boolean,
  hasStreet: boolean,
): Intent | null {
  const quantity = /多少|几(?:户|个|亩|家|栋|处|座|名|件|平)|多大|几(?:户|亩)/.test(text);
  if (
    /怎么用|使用说明|使用方法|帮助|^\s*\/?help|有什么功能|能做什么|会什么|能干什么|(?:怎么|如何|怎样)(?:上报|报|填|提问题|查|用|撤|改|更正|撤回|绑定|提交)|有哪些命令|哪些指令|命令有/.test(
      text,
    )
  )
    return "help";
  if (
    /(?<!领)导出|导一份|导个|导成|excel|表格|xlsx|生成.{0,4}表|台账(?:发|给|导)|下载|发.{0,6}台账|打印/.test(
      text,
    )
  )
    return "export";
  // 今天哪几个项目报了: who has, beside who has not
  if (
    /(?:谁|哪(?:几个|些|个|家)?)[^，。]{0,8}(?:已经?)?(?:报了|上报了|报过|报没报|报了没)/.test(text)
  )
    return "missing_reports";
  if (
    /(?:谁|哪些?|哪个|哪家|几家|还有|有没有)[^，。]{0,12}(?:没|未|没有)(?:上报|报|填报|报数|填|交日报|报进度|报送|汇报)|(?:没|未)(?:上报|报|填报|报数|报送|汇报)[^，。]{0,4}(?:有谁|有哪|是谁|名单|的有|的发|的列|项目)|谁没报|漏报|缺报|谁[^，。]{0,6}(?:没|未)[^，。]{0,6}(?:日报|报表|数据|进度)|(?:日报|报表)[^，。]{0,6}(?:没|未)交/.test(
      text,
    )
  )
    return "missing_reports";
  if (
    /排名|排[个一下]{1,2}名|排第|第几(?=[名位了呢?。!]|$)|名次|排行|第几名|谁第一|倒数|垫底|谁最(?:快|慢|好|差)|哪个(?:更|要)?(?:快|慢|好|差|靠前|靠后)|哪个街道(?:最|排|第)|得分|考核(?:分|成绩|结果)|几名|打多少分|领先|最(?:快|慢)的/.test(
      text,
    )
  )
    return "ranking";
  if (
    /(?:超期|逾期|过期|超时|过夜|到期没)[^，。]{0,10}(?:问题|没解决|未解决|没办结|未办结|事项|件)|(?:问题|事项)[^，。]{0,8}(?:超期|逾期|过期|过夜|超时)|逾期未办结/.test(
      text,
    )
  )
    return "overdue_issues";
  const compares = /哪个|哪家|谁/.test(text) && /最[高低好差快慢多少]/.test(text);
  if (compares && /街道|镇/.test(text)) return "ranking";
  if (/率/.test(text) && !/执行率/.test(text) && first(INDICATORS, text) !== undefined)
    return "indicator";
  if (
    first(INDICATORS, text) !== undefined &&
    /综合进度|时序进度|计划完成比|办结时长|平均|满意度/.test(text)
  )
    return "indicator";
  if (
    /(?:哪个|哪家|谁)[^，。]{0,12}最|最(?:多|少|大|小|高|低)的(?:是|有)?(?:哪|谁|项目|街道)/.test(
      text,
    )
  ) {
    return "ranking";
  }
  if (
    /执行率|预算|经费|资金|专项|支出|拨款|花了多少|用了多少钱|钱(?:用|花)|奖励.{0,6}(?:用|花|发)/.test(
      text,
    ) &&
    !/问题/.test(text)
  )
    return "fund_execution";
  if (
    /[红黄绿]灯|亮[红黄绿]|[红黄绿]牌|预警(?:项目|的|情况)|亮灯|亮什么灯|灯(?:号|色|[^，。]{0,3}颜色)|标[红黄]/.test(
      text,
    )
  )
    return "lights";
  if (/\d天(?:以上)?(?:没|未|无)[^，。]{0,6}的[。]?$/.test(text)) return "stalled";
  if (
    /没动静|没有动静|没进展|没有进展|无进展|停滞|没动|不动|停着|没变化|没有变化|卡着不动|未动|没更新|停工|沉默|没推进/.test(
      text,
    ) &&
    /哪|多少|几|有没有|列|发|查|清单|名单|谁|项目/.test(text)
  )
    return "stalled";
  if (
    /(?:到|至)?年底[^，。]{0,12}(?:能|预计|可|会|还能|交)|能(?:不能)?(?:按期|按时)?(?:完成|交)|预计(?:能)?(?:完成|交)|预测|完得成|完不完得成|[做搞干交签腾拆弄]得完|什么时候(?:能)?(?:完成|清零|交地|做完|交完|签完|腾完)|还要多久|多久(?:才)?能|能否(?:按期|按时)?完成|来得及|(?:何时|多久|几时)(?:能|可以)?(?:完成|清零|交地|签完)/.test(
      text,
    )
  )
    return "forecast";
  if (
    /到期|过期|截止|期限|时限|还有几天|还有多少天|还剩几天|剩(?:几|多少)天|届满|期满|最迟|哪天(?:到|截)|什么时候到|法定|公示到|公告到|公示期|公告期|哪天前|完成时限/.test(
      text,
    )
  )
    return "deadline";
  // 全区还有多少亩没交地: a figure, not a list
  if (/(?:多少|几)(?:户|亩|栋|座|处|家)[^，。]{0,4}(?:没|未|尚未)/.test(text)) return "remaining";
  if (/都(?:完成|清零|交地|签完|腾完)了(?:吗|没)/.test(text) && !hasProject)
    return "list_unfinished";
  if (
    /(?:哪些?|哪个|哪几个|多少个?|几个|有没有|列|还有)[^，。]{0,12}(?:项目|地块|任务|工程)?[^，。]{0,8}(?:没|未|没有|尚未)(?:清零|完成|交地|签完|腾完|拆完|扫尾|收尾|完(?!善|整)|弄完|干完|结束|启动|开工|做完|全部|搞完|交付|开始)|(?:没|未)(?:清零|完成|交地|扫尾|启动|做完)的?(?:项目|地块|任务|有|还|清单|名单|名录)|在(?:推进|建)的项目(?:有|还)?哪|剩(?:下)?(?:哪些|哪几个)项目|还有哪些项目|项目清单|剩余项目|哪[^，。]{0,8}(?:还?在|处于|卡在|停在|走到)[^，。]{0,12}(?:阶段|环节|程序)/.test(
      text,
    )
  )
    return "list_unfinished";
  if (/问题|难点|堵点|卡点|困难|卡在|未办结|没办结|待办/.test(text)) return "issue_list";
  if (
    /还?(?:剩|差|余)(?:下|余)?[^，。]{0,6}(?:几|多少)|剩余(?:多少|几|户数|情况)|(?:还有|尚有)(?:几|多少)(?:户|亩|栋|家|座|处)|没(?:签|腾|拆|交|清)的?(?:还|有)[^，。]{0,4}(?:几|多少)|(?:几|多少)(?:户|亩|家)(?:没|未)|剩几|差几|差多少|剩多少/.test(
      text,
    )
  )
    return "remaining";
  if (quantity && HAS_METRIC.test(text)) return "metric_sum";
  if (
    /(?:签约|腾房|拆除|交地|清表|兑付|迁坟|入户)(?:情况|数据|数|进度|总数|汇总)|统计/.test(text) &&
    first(METRICS, text) !== undefined &&
    !hasProject
  )
    return "metric_sum";
  if (hasProject) {
    return ASKS_STATE.test(text) || message.command === "query" || isNameOnly(message)
      ? "project_progress"
      : null;
  }
  if (
    /全区|总体|整体|总的|总进度|总情况|全盘|大盘|汇总|概况|各街道|各项目|日报|进度|进展|情况|怎么样/.test(
      text,
    ) ||
    hasStreet
  ) {
    return /进度|进展|情况|怎么样|如何|概况|汇总|日报|数据|一览|怎样|完成/.test(text) ||
      message.command === "query"
      ? "overview"
      : null;
  }
  return null;
}

/** Reads a question to the ledger; null where the message asks the ledger nothing. */
export function readQuery(message: Prepared, fallback: string | null): QueryReading | null {
  const { text } = message;
  const sure = message.projects.find((one) => one.projects.length === 1);
  const unsure = sure ? undefined : message.projects[0];
  const named = sure ? message.lexicon.projects[sure.projects[0]!]!.name : null;
  const street = streetOf(message);
  let intent = intentOf(
    text,
    message,
    named !== null || unsure !== undefined,
    street !== undefined,
  );
  const isBare = text.replace(/[\s，。?!？]/g, "") === "";
  if (intent === null) {
    if (message.command !== "query") return null;
    intent = fallback !== null && isBare ? "project_progress" : "overview";
  }
  // 当天办结率 is the name of a figure, not a day
  const period =
    intent === "help" ? undefined : periodOf(text.replace(/当[日天](?=办结率|响应率|解决率)/g, ""));
  const takesProject: readonly Intent[] = [
    "project_progress",
    "remaining",
    "forecast",
    "issue_list",
    "overdue_issues",
    "metric_sum",
    "indicator",
    "deadline",
    "stalled",
    "lights",
    "export",
    "fund_execution",
  ];
  const isWide = /全区|各街道|所有|各项目|哪些|哪个|全部/.test(text) || street !== undefined;
  const usesFallback = (
    [
      "project_progress",
      "remaining",
      "issue_list",
      "metric_sum",
      "indicator",
      "deadline",
      "forecast",
    ] as readonly Intent[]
  ).includes(intent);
  const project = takesProject.includes(intent)
    ? (named ?? (usesFallback && !isWide ? fallback : null))
    : named;
  const metric = first(METRICS, text);
  const filters: { -readonly [K in keyof QueryFilters]: QueryFilters[K] } = {};
  if (street !== undefined) filters.subdistrict = street;
  const taskKind = taskKindOf(withoutProjectNames(message));
  if (taskKind !== undefined && intent !== "indicator") filters.taskKind = taskKind;
  switch (intent) {
    case "metric_sum":
    case "forecast":
      if (
        metric !== undefined &&
        !(intent === "forecast" && !/亩|户|签|腾|拆|交地|面积|个项目/.test(text))
      )
        filters.metric = metric;
      if (
        intent === "forecast" &&
        (/(?:多少|几)个项目/.test(text) ||
          (/项目/.test(text) && /完成[^，。]{0,2}(?:多少|几)个/.test(text)))
      )
        filters.metric = "projects_done";
      break;
    case "remaining":
      if (openMetric(text, metric) !== undefined) filters.metric = openMetric(text, metric)!;
      break;
    case "ranking":
      if (/街道|镇/.test(text) && street === undefined) filters.groupBy = "subdistrict";
      else if (/项目/.test(text)) filters.groupBy = "project";
      if (/签约|腾房|拆除|交地/.test(text) && metric !== undefined) filters.metric = metric;
      break;
    case "lights": {
      const light = /红/.test(text)
        ? "red"
        : /黄/.test(text)
          ? "yellow"
          : /绿/.test(text)
            ? "green"
            : undefined;
      if (light !== undefined && !/红黄绿|红黄/.test(text)) filters.light = light;
      break;
    }
    case "stalled": {
      const days = daysOf(text);
      if (days !== undefined) filters.days = days;
      break;
    }
    case "indicator": {
      const indicator = first(INDICATORS, text);
      if (indicator !== undefined) filters.indicator = indicator;
      break;
    }
    case "fund_execution": {
      const item = first(BUDGET, text);
      if (item !== undefined) filters.budgetItem = item;
      break;
    }
    case "deadline": {
      const stage = first(STAGES, text);
      if (stage !== undefined) filters.stage = stage;
      const days = /(?:还有|还剩|剩)(?:几|多少)天/.test(text) ? undefined : daysOf(text);
      if (days !== undefined) filters.days = days;
      break;
    }
    case "list_unfinished": {
      const stage = /没启动|未启动/.test(text) ? undefined : first(STAGES, text);
      if (stage !== undefined) filters.stage = stage;
      break;
    }
    default:
  }
  if (intent !== "ranking" && /各(?:个)?(?:街道|镇)|每个街道|分街道|按街道/.test(text))
    filters.groupBy = "subdistrict";
  else if (intent !== "ranking" && /各(?:个)?项目|每个项目|分项目|按项目/.test(text))
    filters.groupBy = "project";
  else if (/按类别|各类问题|分类|哪类/.test(text)) filters.groupBy = "category";
  else if (/按责任人|各责任人|谁的问题最多|每个人/.test(text)) filters.groupBy = "owner";
  return {
    kind: "query",
    project,
    intent,
    ...(Object.keys(filters).length > 0 ? { filters } : {}),
    ...(period === undefined ? {} : { period }),
    ...(unsure
      ? {
          confirm: ["ambiguous_project"] as const,
          candidates: unsure.projects.map((one) => message.lexicon.projects[one]!.name),
        }
      : {}),
  };
}

/** 还剩多少户没签: what is still to be done. */
function openMetric(text: string, metric: Metric | undefined): Metric | undefined {
  const open = /(?:没|未|不肯|待)(签|腾|拆|交|清表|迁|搬)/.exec(text)?.[1];
  if (open === "签") return "signed_households";
  if (open === "腾" || open === "搬") return "vacated_households";
  if (open === "拆") return "demolished_households";
  if (open === "交") return "delivered_area_mu";
  return metric;
}

function withoutProjectNames(message: Prepared): string {
  let out = message.text;
  for (const { start, end } of message.projects)
    out = out.slice(0, start) + " ".repeat(end - start) + out.slice(end);
  return out;
}
