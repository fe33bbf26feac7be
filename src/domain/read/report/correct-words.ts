import type { NumberToken } from "../token/token.ts";

const N = "[\\d一二两三四五六七八九十百千万半]";
const WRITE = "写|说|打|报|发|填|输|弄|搞|看|算|统计|记|录|敲|数|传|登";
const SAID =
  "上一?[条个]|上条|上次|上午报|刚才|刚刚|刚发|前面|之前|上面|昨天|昨日|前天|那条|这条|早上|上午|下午|今天|今日";
/** 搞混了, 看串行了: one figure was taken for another. */
const MIXED_UP = "(?:搞|弄|看|记|写|报|填|说)(?:混|串|岔|颠倒|反)(?:行|项|数)?了|打快了|手快了";
/** 多打了个0, 小数点点错: a slip of the keys. */
const DIGIT_SLIPPED =
  "(?:多|少|漏)(?:打|写|输|按|点|敲)了?(?:一个|1个|个|一)?(?:\\d|零|小数点|点|数字?|位)|(?:多|少|漏)了(?:一个|1个|个)(?:\\d(?!\\d*[户亩栋座])|零|小数点|位)|小数点[^，。]{0,4}错";
/** 表上写的2户, 我这边报了8座: what was said before. */
const TOLD_BEFORE =
  "(?:我|表上|表里|台账|系统里?|刚才|之前|原来|早上|上午|上面|昨天|群里|这边)[^，。\\d]{0,6}(?:报|写|填|记|发|登)(?:的是|的|了|成)";
/** 重新报：铁东路签约1户, behind what is taken back. */
const RESTATED = `(?:重新?[报发](?!了)|改报|现报|实际|以(?:我|我们)?(?:这|此|本|下面)[^，。]{0,4}为准)(?:一下|一次|一遍)?[^。]*${N}`;
const DONE =
  "(?:签约|签字|签|腾房|腾退|腾|搬迁|搬|拆除|拆|交地|清表|登记|清点|迁坟|兑付|测量|调查)(?:的|了)?";

/** Words by which people say that something written before was wrong. */
const CUE = new RegExp(
  [
    `更正(?!证|登记|产权|裁定)|纠正(?!违|行为)|订正|勘误|纠错|改正一下|笔误|手误|口误|手滑|${MIXED_UP}|${DIGIT_SLIPPED}`,
    `(?:数据|数字|数)修正|修正(?:一下|数据|:)|(?:更改|修改|修正)(?:为|成|到)[^，。]{0,4}${N}`,
    `以(?:我|我们)?(?:这|此|本|下面|后面|现在)(?:条|个|次|份|一条|的)?(?:数据|数字|报的)?为准|以[^，。]{0,8}${N}[^，。]{0,3}为准`,
    `(?:撤|作废|不算|不要)[^。]{0,12}${RESTATED}|报的是(?:计划|预计|估计|累计)数?|多计|少计`,
    `(?:撤回|撤掉|扣掉|扣除|收回)了?${N}[户亩栋座处]`,
    `^\\s*不是${N}+[^，。]{0,2}[，\\s]*(?:而)?是${N}`,
    `^\\s*(?:重[新]?[报发](?!了|复)|更新)(?:一下|一次|一遍)?[:，\\s]`,
    `^\\s*[少漏落多]了${N}[户亩栋座处][，\\s]`,
    `${N}[户亩栋座处平次]?[，\\s]*(?:而)?不是${N}+[户亩栋座处平次]`,
    `(?:非|并非)${N}+[户亩栋座处平次][，\\s]*(?:系|是|而是)${N}`,
    // 那12亩是清表不是交地
    `是${DONE}[，\\s]*(?:而)?不是${DONE}`,
    `(?:应|测绘|实测|复测|丈量|核对|核实|复核|核查|实际|对账)[^。]{0,16}${N}[^。]{0,8}${TOLD_BEFORE}[^，。\\d]{0,4}${N}`,
    // 签约的2户里有1户昨天报过了，今天只算1户
    `${N}[户亩栋座处][^，。]{0,8}(?:重复(?!登记|建|申|享)|报过了?|算过了?|重了|算重)`,
    `(?:说|讲|报|写)[^。]{0,16}${N}[户亩栋座][^。]{0,6}其实(?:只|就)?[^，。]{0,6}${N}`,
    // 不是腾房，是签约1户
    `不是${DONE}[，\\s]*(?:而)?是[^，。\\d]{0,6}${N}`,
    `(?:${WRITE})错(?!误|过)`,
    `(?:错|误)?(?:${WRITE})成了?[^，。]{0,6}${N}`,
    `(?:多|少|误|虚|错|重复)(?:报|算|写|填|记|统计)了?[^，。谁哪]{0,8}${N}|(?:报|算|写|填|记)(?:多|少)了?[^，。]{0,4}${N}|多报|少报|误报|错报|报多|报少`,
    `(?:应该?[为是算]|应改为|应当[为是]|实际(?:应)?[为是]|实为)[^，。]{0,10}${N}`,
    `${N}[户亩栋座处个人平㎡万][^，。]{0,4}有误(?!差)`,
    `(?:${SAID})[^。]{0,24}(?:有误(?!差)|错了|不对|不准|改[为成]|更改)`,
    `(?:不是|而非)[^，。]{0,8}${N}+[^，。]{0,3}[，\\s]*(?:而)?(?:是|应)`,
    `是[^，。不]{0,8}(?:户|亩|栋|座|万|平)[^，。]{0,4}[，\\s]*(?:不是|而不是|而非|并非)`,
    `把[^。]{0,16}(?:${N}|[户亩栋座处数条约房除地坟])[^。]{0,8}[改换][为成]`,
    `把[^。，]{1,10}(?:报|写|发|记)成`,
    `单位(?:${WRITE})?错`,
    `^\\s*(?:不对|错了|搞错了?|弄错了?|说错了?|报错了?)(?:啊|了|哈)?[，。!\\s]+(?:[^，。\\d]{0,6}(?:应该?|而)?是)[^，。]{0,10}${N}`,
    `^\\s*(?:改[为成]|更正为|应该?[为是])\\s*${N}+(?:户|亩|栋|座|万元?|平)?[。!\\s]*$`,
    `报的?[^，。]{0,12}${N}[^，。]{0,3}[，\\s]*(?:经|后来|现|重新)?(?:核实|核对|复核|核查|实际|其实|经查|查了)`,
    `(?<![由从][\\d.]{0,6})${N}(?:户|亩|栋|座|处|万元?|平)?\\s*(?:要|请)?改(?:[为成])?\\s*${N}`,
  ].join("|"),
);
const ABOUT =
  /单位|报|签|腾|拆|交地|清表|上一?条|上条|刚才|那条|这条|数|户|亩|栋|座|处|次|平|率|万|更正|纠正|订正/;
const ASKS_HOW = /(?:怎么|如何|怎样|咋)(?:才能|能|可以|来|去)?(?:更正|纠正|订正|改|撤|修改)/;
/** 请各街道把报错的数改过来: everybody is told to look. */
const TELLS_ALL = /^[\s请]*(?:各(?:街道|镇|单位|指挥部|项目|组|村)|大家|各位)(?!好)[^\d]*$/;
const OWNER = /业主|户主|房主|老百姓|村民|群众|租户|[老这那]\S{0,2}[家户]|他[们家]?/;
const HOLDS = /要求|意见|不签|不认|不同意|反映|嫌|不服|异议|认为|觉得|[吵闹]/;
/** 评估报告写错名字了. */
const PAPERS = /名字|姓名|证号|账号|卡号|号码|地址|户名|身份证|产权证|评估报告|协议书?|合同|公告/;
const POINTS_BACK = /上一?条|上条|刚才|刚刚|刚发|刚报|更正|订正|勘误|报的|那条|这条/;
const RETRACT =
  /(?:撤回|撤销|撤掉|作废|收回|删掉|删除|删了|删一条|取消|不算数?|不作数|划掉|当我没说|当没看见|忽略|不要了|无效|[报发]重(?:复)?了|重[报发]了|重复了|[报发]了(?:两|2)[遍次])/;
/** 把我刚才报的撤了吧; not 挖机昨天撤了. */
const WITHDRAW =
  /(?:报的|发的|那[条个]|这[条个]|上一?条|记录|刚才|刚刚|刚报)[^，。]{0,10}撤(?:了(?!诉)|吧|一下|下来|下吧|$)/;
/** 签约先别算，合同没盖章; 那个数不算. */
const NOT_COUNTED =
  /(?:签约|腾房|拆除|交地|清表|迁坟|[那这]个数|[户亩栋座处])[^，。]{0,4}(?:先别|先不|暂不|不能|不要|别|不)算(?!多|少|什么|太|是|大|难|远|到|在|我|他|本|白|晚|早)/;
const RETRACTED =
  /那个[^，。]{0,6}的|[发报]错|错了|报过|(?:上午|早上|下午|中午|昨晚|我)[^，。]{0,6}报|上一?[条个]|上条|刚才|刚刚|刚发|刚报|那条|这条|前面|上面|报的|发的|报告|上报|数据|进度|记录|消息|我发的|昨天|前天|重复/;

/** True where a message says that what was reported before was wrong. */
export function saysWrong(text: string): boolean {
  return CUE.test(text) && ABOUT.test(text) && !ASKS_HOW.test(text) && !TELLS_ALL.test(text);
}

/** 面积少算了12平，户主不签: a figure or a word is wrong in papers, and no report is. */
export function isHeldWrong(text: string): boolean {
  const isTheirs = (OWNER.test(text) && HOLDS.test(text)) || PAPERS.test(text);
  return isTheirs && !POINTS_BACK.test(text);
}

/** True where a message takes back what was reported before. */
export function saysRetracted(text: string): boolean {
  return (
    (WITHDRAW.test(text) ||
      NOT_COUNTED.test(text) ||
      (RETRACT.test(text) &&
        (RETRACTED.test(text) || /^\s*(?:撤回|撤销|作废|收回)(?:[。!，\s]|$)/.test(text)))) &&
    !ASKS_HOW.test(text) &&
    !TAKES_SOME.test(text) &&
    !RESTATES.test(text) &&
    !/通知|会议|文件|照片|派单|指派|应为|应该是|应是|实际|其实|只算|改为|改成|为准[^。]*\d|决定|许可证|判决|诉讼|起诉|信访|[?？]|吗|怎么|如何/.test(
      text,
    )
  );
}

/** 撤回1户: so many of them, and not the report. */
const TAKES_SOME = new RegExp(`(?:撤回|撤掉|收回)了?${N}[户亩栋座处]`);
const RESTATES = new RegExp(RESTATED);
const MISREPORT = new RegExp(`(?:多|少|误|错|漏)报(?:成|为)?了?[^，。]{0,4}${N}+[户亩栋座]`);
const MISWRITTEN = new RegExp(`(?:${WRITE})错`);
const NAMES_CORRECTION =
  /^\s*(?:改[为成]|应该?[为是]|是[^，。不]{1,8}(?:不是|而不是|而非))|^\s*(?:不对|错了|[搞弄说报]错了?)[，。!\s]|更正|订正|勘误|上一?条|上条|刚才|单位.?错|[报写发记]成|数[^，。]{0,4}(?:不对|有误|错了)|核(?:一下|一遍|对|实|查)?[^。]{0,12}应(?:该|当|为|是)/;

/** 口误, 多打了个0, 把1280平改成1208, 以12.5亩为准. */
const SLIP = new RegExp(
  `笔误|手误|口误|手滑|${DIGIT_SLIPPED}|把[^。]{0,16}[改换][为成]|以[^，。]{0,8}${N}[^，。]{0,3}为准|为准[:：，]|^\\s*不是${N}|\\d\\s*改\\s*\\d|[多少]计`,
);

/** True where a message names itself a correction, or says that something was mistyped. */
export function isPlainCorrection(text: string): boolean {
  return [MISREPORT, NAMES_CORRECTION, MISWRITTEN, SLIP].some((one) => one.test(text));
}

/** `aside` counts what was doubled or mistyped, and is no value of its own. */
export type Role = "old" | "new" | "more" | "less" | "aside";

const LESS =
  /(?:多计|多报|报多|多算|算多|多写|写多|多填|填多|多记|记多|虚报|重复报)了?[^，。\d]{0,6}$/;
const MORE =
  /(?:少计|少报|漏报|报少|报漏|漏算|算漏|少算|算少|少写|写少|漏填|填少|漏记|记少|[漏落少]了)了?[^，。\d]{0,6}$/;
const TAKEN_OFF = /(?:撤回|撤掉|收回|扣|减|去|冲|核减|扣减)(?:掉|除|去|减|回)?了?[^，。\d]{0,4}$/;
/** 有1户是重复的, 少打了一个0. */
const ASIDE_AFTER = /^[^\d，。]{0,8}(?:重复|报过|算过|重了|算重)/;
const ASIDE_BEFORE = /(?:多|少|漏)(?:打|写|输|按|点|敲)了?(?:一个|个|一)?$/;
const NOT = /(?:不是|(?:^|[，。；\s])非|而非|并非|不为)[^，。\d]{0,10}$/;
const WRITTEN_AS = new RegExp(`(?:${WRITE}|误)(?:错)?(?:报|写)?(?:成|为)了?[^，。\\d]{0,8}$`);
/** 应为签约1户，误报2户: the wrong value, wherever it stands. */
const MISREPORTED = /(?:误|错)(?:报|写|填|记|登|发)(?:成|为)?了?[^，。\d]{0,8}$/;
const BEFORE_THAT = new RegExp(`${TOLD_BEFORE}[^，。\\d]{0,6}$`);
const OUGHT =
  /(?:应|实际|其实|而是|正确|准确|实为|改[为成]|修正为|调整为|变更为|核实|核对|复核|核查|经查|查了|(?:^|[，。；\s])(?:就|只)?是)[^。\d]{0,12}$/;
const WAS_WRONG =
  /^[^\d，。]{0,5}(?:有误|错了|写错|不对|是错|报错|说错|打错|填错|弄错|记错|算错|输错|发错|不准|应为|应是|应该|[改换][为成]|更改|作废)|^了?，?\s*(?:变为|有误|错了|写错|报错|不对|是错|应为|应是|应该是|实际|其实|实为|更正为|改[为成]|改(?=[\d一二两三四五六七八九十])|(?:经|后来|重新)?(?:核实|核对|复核|核查|查了))/;
const FIRST = /原[报来为]?[^，。\d]{0,8}$/;

/** Whether a figure is what was said before or what it should have been, by the words on its two sides. */
export function roleOf(text: string, token: NumberToken, from: number): Role {
  const before = text.slice(from, token.start);
  const after = text.slice(token.end, token.end + 12);
  if (ASIDE_BEFORE.test(text.slice(0, token.start)) || ASIDE_AFTER.test(after)) return "aside";
  if (TAKEN_OFF.test(before) || LESS.test(before)) return "less";
  if (MORE.test(before)) return "more";
  if (NOT.test(before) || WRITTEN_AS.test(before) || MISREPORTED.test(before)) return "old";
  if (BEFORE_THAT.test(before)) return "old";
  if (OUGHT.test(before)) return "new";
  if (WAS_WRONG.test(after) || FIRST.test(before)) return "old";
  return "new";
}
