import { anyOf, oneOf } from "../text/pattern.ts";

// By these words a question tells what it asks for. Which of them counts first is said in query-intent.ts.

export const HELP = anyOf([
  "(?:怎么|如何|怎样)(?:上报|报|填|提问题|查|用|撤|改|更正|绑定|提交)",
  "使用说明",
  "使用方法",
  "帮助",
  "^\\s*/?help",
  "有什么功能",
  "能做什么",
  "能干(?:什么|啥)",
  "会什么",
  "有哪些命令",
  "哪些指令",
  "命令有",
]);

export const EXPORT = anyOf([
  // 领导出面 is no export
  "(?<!领)导出",
  "导一份",
  "导个",
  "导成",
  "下载",
  "打印",
  "excel",
  "xlsx",
  "表格",
  "生成.{0,4}表",
  "台账[发给导]",
  "发.{0,6}台账",
]);

/** 今天哪几个项目报了: who has, beside who has not. */
const HAVE_REPORTED = ["(?:谁|哪(?:几个|[些个家])?)[^，。]{0,8}(?:已经?)?(?:上?报了|报过|报没报)"];
const HAVE_NOT_REPORTED = [
  "(?:谁|哪[些个家]?|几家|还有|有没有)[^，。]{0,12}(?:没有?|未)(?:上?报|填|交日报|汇报)",
  "[没未](?:上报|填报|汇报|报[数送]?)[^，。]{0,4}(?:有谁|有哪|是谁|名单|的有|的发|的列|项目)",
  "漏报",
  "缺报",
];
const PAPERS_NOT_IN = [
  "谁[^，。]{0,6}[没未][^，。]{0,6}(?:日报|报表|数据|进度)",
  "(?:日报|报表)[^，。]{0,6}[没未]交",
];
export const REPORTED_OR_NOT = anyOf(HAVE_REPORTED, HAVE_NOT_REPORTED, PAPERS_NOT_IN);

const PLACE = [
  "排名",
  "排[个一下]{1,2}名",
  "排第",
  "排行",
  "名次",
  "几名",
  "第几(?=[名位了呢?。!]|$)",
  "谁第一",
  "倒数",
  "垫底",
  "领先",
];
const FASTER_OR_BETTER = [
  "谁最[快慢好差]",
  "哪个[更要]?(?:快|慢|好|差|靠前|靠后)",
  "哪个街道[最排第]",
  "最[快慢]的",
];
const SCORE = ["得分", "考核(?:分|成绩|结果)", "打多少分"];
export const RANKED = anyOf(PLACE, FASTER_OR_BETTER, SCORE);

/** 哪个街道签约率最高: two words that may stand far apart. */
export const WHICH_ONE = /哪个|哪家|谁/;
export const THE_MOST = /最[高低好差快慢多少]/;
export const STREET = /街道|镇/;

/** 哪个项目剩余最多, 户数最多的项目. */
export const WHICH_IS_MOST = anyOf([
  "(?:哪个|哪家|谁)[^，。]{0,12}最",
  "最[多少大小高低]的[是有]?(?:哪|谁|项目|街道)",
]);

const PAST_DUE = ["超期", "逾期", "过期", "超时", "过夜"];
const NOT_SOLVED = ["问题", "事项", "件", "没解决", "未解决", "没办结", "未办结"];
export const OVERDUE = anyOf([
  `${oneOf(PAST_DUE, ["到期没"])}[^，。]{0,10}${oneOf(NOT_SOLVED)}`,
  `(?:问题|事项)[^，。]{0,8}${oneOf(PAST_DUE)}`,
]);

/** Indicators that are not called a rate, in full or by half. */
export const NAMED_INDICATOR = /综合进度|时序进度|计划完成比|办结时长|平均|满意度/;

export const FUNDS =
  /执行率|预算|经费|资金|专项|支出|拨款|花了多少|用了多少钱|钱[用花]|奖励.{0,6}[用花发]/;

export const LIGHT =
  /[红黄绿][灯牌]|亮[红黄绿灯]|亮什么灯|灯(?:号|色|[^，。]{0,3}颜色)|标[红黄]|预警(?:项目|的|情况)/;

/** 7天没动的: the question is its heading. */
export const DAYS_WITHOUT = /\d天(?:以上)?[没未无][^，。]{0,6}的。?$/;
export const STANDS_STILL =
  /没有?(?:进展|变化)|没有动静|没动|没更新|没推进|无进展|停滞|停着|停工|[不未]动|沉默/;
export const WHICH_OR_HOW_MANY = /哪|多少|几|有没有|列|发|查|清单|名单|谁|项目/;

const BY_YEAR_END = ["年底[^，。]{0,12}(?:还?能|预计|可|会|交)"];
const CAN_BE_DONE = [
  "能(?:按期|按时)?(?:完成|交)",
  "能否(?:按期|按时)?完成",
  "预计(?:完成|交)",
  "预测",
  "完得成",
  "[做搞干交签腾拆弄]得完",
  "来得及",
];
const WHEN_DONE = [
  "什么时候能?(?:完成|清零|交地|做完|交完|签完|腾完)",
  "(?:何时|多久|几时)(?:能|可以)?(?:完成|清零|交地|签完)",
  "还要多久",
  "多久才?能",
];
export const FORECAST = anyOf(BY_YEAR_END, CAN_BE_DONE, WHEN_DONE);

const TERM = ["期限", "时限", "截止", "到期", "过期", "届满", "期满", "最迟", "法定"];
const NOTICE_PERIOD = ["公示期", "公告期", "公示到", "公告到"];
const DAYS_LEFT = ["还有(?:几|多少)天", "剩(?:几|多少)天", "哪天[到截前]", "什么时候到"];
export const DEADLINE = anyOf(TERM, NOTICE_PERIOD, DAYS_LEFT);

/** 全区还有多少亩没交地: a figure, not a list. */
export const HOW_MANY_NOT = /(?:多少|几)[户亩栋座处家][^，。]{0,4}(?:没|尚?未)/;

/** 都清零了吗. */
export const ALL_DONE = /都(?:完成|清零|交地|签完|腾完)了[吗没]/;
const WHICH_WORK =
  "(?:哪[些个]?|哪几个|多少个?|几个|有没有|列|还有)[^，。]{0,12}(?:项目|地块|任务|工程)?";
const DONE = [
  "清零",
  // 没完善 and 没完整 are said of papers
  "完(?!善|整)",
  "[签腾拆弄做搞干]完",
  "交[地付]",
  "扫尾",
  "收尾",
  "结束",
  "启动",
  "开工",
  "开始",
  "全部",
];
const NOT_DONE = [
  `${WHICH_WORK}[^，。]{0,8}(?:没有?|尚?未)${oneOf(DONE)}`,
  "[没未](?:清零|完成|交地|扫尾|启动|做完)的?(?:项目|地块|任务|有|还|清单|名单|名录)",
];
const LEFT_TO_DO = [
  "在(?:推进|建)的项目[有还]?哪",
  "剩下?(?:哪些|哪几个)项目",
  "还有哪些项目",
  "剩余项目",
  "项目清单",
];
/** 哪些项目还在签约阶段. */
const AT_STAGE = ["哪[^，。]{0,8}(?:[还卡停]?在|处于|走到)[^，。]{0,12}(?:阶段|环节|程序)"];
export const UNFINISHED = anyOf(NOT_DONE, LEFT_TO_DO, AT_STAGE);

export const ISSUES = /问题|难点|堵点|卡点|困难|卡在|未办结|没办结|待办/;

export const LEFT_OVER = anyOf([
  "[剩差余][下余]?[^，。]{0,6}(?:几|多少)",
  "剩余(?:户数|情况)",
  "[还尚]有(?:几|多少)[户亩栋家座处]",
  "没[签腾拆交清]的?[还有][^，。]{0,4}(?:几|多少)",
]);

export const HOW_MUCH = /多少|几[户个亩家栋处座名件平]|多大/;
export const COUNTED =
  /[签腾拆坟迁搬亩户]|过渡费|交[地了]|清表|兑付|补偿款|登记|调查|清点|上门|出动|完成/;
/** 本月签约情况, 统计腾房. */
export const FIGURES_OF = anyOf([
  "(?:签约|腾房|拆除|交地|清表|兑付|迁坟|入户)(?:情况|户?数|面积|进度|总数|汇总)",
  "统计",
]);

export const STATE =
  /进度|进展|情况|怎么?样|咋样|如何|到哪|到什么|什么程度|完没|了[没吗]|完成|[签腾拆]|交地|清零|动静|推进/;
/** 帮我查一下铁东路: what may stand before a name that is all a question says. */
export const PLEASE_LOOK =
  /^\s*(?:帮我|请|我想|麻烦)?(?:查询|查看|查一下|查下|查查|查|看一下|看下|看看|看|问一下|了解一下)/;
export const NOTHING_MORE = /^[\s，。?!呢嘛啊]*$/;

export const WHOLE_DISTRICT =
  /全区|[总整]体|总的|[全大]盘|汇总|概况|各街道|各项目|日报|进度|进展|情况|怎么样|咋样/;
export const HOW_IT_STANDS = /咋样|进度|进展|情况|怎么?样|如何|概况|汇总|日报|数据|一览|完成/;
