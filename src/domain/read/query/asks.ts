import { anyOf, oneOf } from "../text/pattern.ts";

const HOW_MANY = [
  // 十几户, 好几户, 这几户 and 有几户没签 tell a number, if a vague one; 还有几户 and 共有几户 ask for it
  "(?<![十好那这])(?<!(?<![还共])有(?=几户))几(?:[户亩家栋处座天名件]|个(?!邻居|人|月|小时|老|亲戚|同志|干部))",
  "(?<!没)多少",
  "第几",
  "多久",
];
const WHO_OR_WHICH = ["谁", "哪(?!里|儿|怕)", "到哪"];
const HOW = ["怎么(?:样|个|算|排|评|打)", "咋样", "怎样", "如何"];
const WHAT = [
  // 没什么进展 tells
  "(?<!没|没有)什么(?:时候|情况|进度|进展|颜色|灯)",
  "啥(?:时候|情况)",
  "何时",
  "到什么",
  "(?:还剩|有些?|出了|是)(?:些?什么|啥)(?:问题|难点|堵点|事项|困难)",
];
const WHETHER = ["有没有", "能不能", "能否", "会不会", "是不是", "是否"];
/** 查封 and 查清 are work that is done, not a request. */
const LOOK_UP = [
  "^\\s*(?:查|问一下)(?!封|处|实|清|明|出|无)",
  "查(?:一下|下|询|查)",
  "看(?:一下|下|看)",
];
const TELL_ME = [
  "(?<![了好])发一下",
  "发我",
  "发来",
  "[发来要]一份",
  "给我",
  "(?<!领)导出",
  "导一份",
  "导个",
  "列一下",
  "列出",
  "统计一?下",
  "汇总一下",
  "报一下(?:进度|数)",
  "(?:情况|进度|数据?|进展)报一下",
  "报个数",
  "说一下",
  "讲一下",
  "一览",
  "排[个一下]{1,2}名",
];
/** Of the bot itself. */
const HOW_TO_USE = [
  "[能会][干做](?:什么|啥)",
  "什么功能",
  "有什么用",
  "怎么用",
  "(?:怎么|如何|怎样)(?:上报|报|填|提|查|撤|改|更正|绑定)",
  "帮助",
  "help",
];
const STALLED_ONES = ["[没无]有?(?:动静|进展|变化)的(?:项目|地块)"];

/** 全区签约情况: a heading with nothing under it asks for what belongs there. */
const HEADING = ["得分", "清单", "名单", "排名", "排行", "情况", "进度", "汇总", "统计"];
/** 按时办结率, 大米厂剩余户数。 */
const FIGURE = [
  "率(?:情况)?",
  "期限",
  "截止时间",
  "到期时间",
  "户数",
  "(?:未办结|没办结|超期|逾期|没解决|未解决|待办)的?(?:问题|事项|堵点)",
];
/** 签完没, 批下来没有, 出来没。 */
const OR_NOT = [
  "(?:出来|了)没有?",
  "(?:过期|到期|完成|清零|结束|启动|到账|批|交|签|腾|拆)(?:完|好|下来)?没有?",
];
/** 今天签约面积数, 七天没动的, 签得完不。 */
const SHORT_OF_WORDS = [
  "(?:签约|腾房|拆除|交地|上报|办结)(?:面积|亩)?数",
  "天(?:以上)?[没未无][^，。]{0,6}的",
  "得[完成了]不",
];

const ASKS = anyOf(
  ["\\?", "[吗呢][。!]*\\s*$"],
  HOW_MANY,
  WHO_OR_WHICH,
  HOW,
  WHAT,
  WHETHER,
  LOOK_UP,
  TELL_ME,
  HOW_TO_USE,
  STALLED_ONES,
  [`${oneOf(HEADING)}$`, `${oneOf(FIGURE, OR_NOT)}[。!]?$`, `${oneOf(SHORT_OF_WORDS)}。?$`],
);

/** 讲不清是哪个的, 不知道去了哪家: what nobody knows is no question. */
const NOBODY_KNOWS =
  /(?:[讲说搞弄分]不清|不清楚|不知道?|没人知道)[^，。?]{0,8}(?:哪|谁|多少|怎么|几)[^，。?]{0,4}(?=$|[，。；])/g;

/** 又签了几户: tells, if vaguely. */
const SOME_MORE = /[又再][签腾拆搬交迁]了?好?几[户亩栋座家][^?]*$/;

/** True where a message asks something. */
export function asks(text: string): boolean {
  return !SOME_MORE.test(text) && ASKS.test(text.replace(NOBODY_KNOWS, ""));
}
