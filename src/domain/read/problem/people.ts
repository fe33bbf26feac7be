/** Somebody will not do what is asked of him. */
export const REFUSED = [
  "不同意",
  "不肯",
  "不愿",
  "不配合",
  "不认",
  "不接受",
  "不允许",
  "不让",
  "不走",
  "不搬",
  "不松口",
  "才(?:肯|签|搬|谈|走|让|腾|拆)",
  "拒绝",
  "拒不",
  "拒签",
  "反悔",
  "反弹",
];

/** The talking leads nowhere; 不通 stands for 做不通, 讲不通 and 打不通 alike. */
export const TALKS_FAILED = [
  "[谈说讲]不[来成妥好拢下](?:来)?(?!及)",
  "没调好",
  "调不[好下拢]",
  "(?:顶|吵|闹)起来",
  "翻脸",
  "没谈[拢妥下]",
  "谈崩",
  "不通",
  "做不下",
  "走不下去",
  "推不动",
  "僵住",
  "僵持",
  "僵局",
];

/** Nobody decides or knows. */
export const UNDECIDED = [
  "拿不准",
  "不敢(?:报|签|动|拆|定|答|表态|做主|作主)",
  "定不下",
  "准话",
  "不清",
  "[不没未]明确",
  "没有明确",
  "没分清",
  "分不开",
  "扯不清",
  "没扯清",
  "不好解释",
  "不好答复",
  "怎么办",
];

/** Nobody sees to it. */
export const UNATTENDED = ["没人签", "没人(?:管|理|接手|处理|牵头|负责|过问|拍板|表态)", "推诿"];

/** More or something else is asked for than is offered. */
export const CLAIMED = [
  "嫌",
  "诉求",
  "说法",
  "要价",
  "要分(?:安置)?房",
  "要(?:多分|补偿|赔|加钱|涨价|钱)",
  "要求(?:提高|增加|加|补|按|赔|安置|重新|给|多|先|评估|解决|现金|货币|分|算)",
  "要回(?:去|来)",
  "想多要",
  "索要",
  "讨要",
  "狮子大开口",
  "赔偿",
  "损失",
];

export const DISCONTENTED = [
  "不满",
  "有意见",
  "意见很?大",
  "怨言",
  "反映",
  "异议",
  "质疑",
  "复议",
  "不合理",
  "不公平",
  "太低",
  "偏低",
  "太少",
  "着急",
  "催得",
  "天天催",
  "等着",
];

/** People are at odds with each other: the heirs, the neighbours, the two ends of a lease. */
export const QUARRELLED = [
  "争议",
  "(?<!力)争(?!取|先|创)",
  "纠纷",
  "扯皮",
  "矛盾",
  "意见不一",
  "闹",
  "吵着",
  "打架",
  "打起来",
  "打伤",
  "摔",
  "砸",
];

/** People stand in the way of the work, or say that they will. */
export const PROTESTED = [
  "抗议",
  "围堵",
  "静坐",
  "横幅",
  "扬言",
  "自焚",
  "威胁",
  "恐吓",
  "阻工",
  "阻挠",
  "阻拦",
  "拦车",
  "拦住",
  "拦着",
  "锁门",
  "堵门",
  "堵路",
  "堵住",
  "堵在(?!路上)",
];

/** People have gone to those above, or to a court. */
export const COMPLAINED = [
  "上访",
  "信访",
  "集访",
  "投诉",
  "举报",
  "起诉",
  "诉讼",
  "官司",
  "传票",
  "[把将被][^，。]{2,8}告(?:了|上|到)",
];

export const UNREACHED = [
  "联系不上",
  "失联",
  "找不到",
  "回不来",
  "不接电话",
  "停机",
  "空号",
  "不在家",
  "在外地",
  "在国外",
];

/** Somebody is ill, shut in or in prison. */
export const UNWELL = [
  "坐牢",
  "服刑",
  "监狱",
  "看守所",
  "丧事",
  "病重",
  "住院",
  "瘫痪",
  "隔离",
  "封控",
];

/** Somebody above is asked to act. */
export const HELP_WANTED = [
  "请求",
  "恳请",
  "提请",
  "请.{0,14}(?:协调|支持|解决|出面|明确|答复|派人|研究|介入|帮忙|帮助|指导|处理|配合|到场|核实|督促|调解|牵头|审核|拍板)",
  "需要?.{0,8}(?:协调|支持|明确|解决|出面)",
  "重新挂",
];

export const CALLED_A_PROBLEM = ["有问题", "的问题", "出问题"];
