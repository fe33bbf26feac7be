import { anyOf, oneOf } from "../text/pattern.ts";

const UNDERSTOOD = ["收到", "已收到", "已阅", "明白", "知道了?", "了解"];
const AGREED = ["好的?", "好嘞", "ok", "嗯", "行", "可以", "对", "是的?", "在的?", "没问题"];
const THANKED = ["谢谢", "感谢", "辛苦了?", "赞", "给力", "厉害", "哈"];
const GREETED = ["早", "早上好", "下午好", "晚上好", "大家好"];
/** +1, 12: a count in a chain of answers. */
const COUNTED = ["\\d", "\\+1"];
/** Each entry is one word and no run of it (哈, not 哈+): a run within a run takes exponential time to fail. */
const ANSWERS = oneOf(UNDERSTOOD, AGREED, THANKED, GREETED, COUNTED);
const TO_WHOM = oneOf(["领导", "大家", "各位", "主任", "书记"]);
const GAP = "[\\s，。!、~.]*";

/** 好的收到, 辛苦了各位, +1: an answer, and nothing else in the message. */
export const ACK = new RegExp(`^${GAP}${ANSWERS}*${TO_WHOM}?${GAP}$`);

/** 热烈祝贺枫溪街道清零: the message begins with good wishes. */
export const COURTESY =
  /^[\s，。!]*(?:恭喜|祝|热烈祝贺|点个?赞|[为给].{1,12}点个?赞|向.{1,12}学习|大家辛苦|辛苦了)/;
export const CONGRATULATES = /恭喜|祝贺|^\s*祝|^[^，。\d]{0,16}点个?赞/;

/** 提交专题会议研究 is what becomes of a problem. */
const TOPICAL_MEETING = ["专题会(?!议研究)"];
const MEETINGS = ["例会", "碰头会", "推进会", "调度会", "座谈会", "动员会", "视频会", "培训"];
const AT_MEETING = [
  // 下周一开维稳会
  "(?:[明后今]天|周[一二三四五六日]|[上下]午|晚上|[点时半])[^，。]{0,4}开[^，。]{1,5}会(?![审签商诊])",
  "开会",
  "参会",
  "到会",
  "会上",
  "会议室",
  "会议通知",
  "集合",
];
const MEALS = ["吃饭", "盒饭", "快餐", "聚餐", "用餐", "就餐", "工作餐", "食堂"];
/** 签到第几户了 asks how far the signing has come. */
const ATTENDANCE = ["值班", "请假", "打卡", "接龙", "签到(?!第|哪|多少)"];
const CARS = ["停车", "车(?:子)?停", "车牌", "发车"];
const PASSED_ON = ["通知:", "转发", "链接"];
/** 指挥部今天停电 is no power cut on a site. */
const OWN_OFFICE = [
  "去.{0,6}办公",
  "指挥部(?:今天|明天|明日|今日)?(?:停电|停水|搬|换|放假|没人|没网|断网)",
  "堵车[^。]*(?:晚|迟|分钟|小时)",
];

/** Meetings, meals and cars: what a work group talks of beside the work. */
export const OFFICE_LIFE = anyOf(
  TOPICAL_MEETING,
  MEETINGS,
  AT_MEETING,
  MEALS,
  ATTENDANCE,
  CARS,
  PASSED_ON,
  OWN_OFFICE,
);
export const OFFICE_MOVES = anyOf(OWN_OFFICE);
/** 年终奖什么时候发: of the staff's own money; what workmen are owed is a trouble of the work. */
export const WAGES = /(?<!民工|工人的?)工资|奖金|年终奖|加班费|调休/;
/** 小张手机号变了: of the group itself. */
export const OWN_AFFAIR =
  /通讯录|手机号|换号|改备注|入群|进群|拉群|车子?[挪移](?:一?下|开)|[帮麻]忙?烦?[^，。]{0,4}[挪移](?:一?下|开)/;

/** 今日数据请尽快报送, 缺铁东路: everybody is reminded to report. */
export const REMINDS =
  /(?:数据|日报|周报|月报|报表|进度表?)[^，。]{0,6}(?:请|尽快|抓紧|及时|麻烦|记得)[^，。]{0,6}(?:报|填|交|传|发)/;
/** 这周目标：铁东路签3户、白关北交10亩: all of it is still to come. */
export const PLAN_HEAD =
  /^[\s，]*(?:今天|今日|明天|明日|后天|本周|这周|下周|本月|下月|这个月|下个月|下步|下一步|下阶段|近期|上午|下午|晚上|周[一二三四五六日])的?(?:工作|重点|主要)*(?:目标|计划|打算|安排|任务)(?:如下|是)?[:\n]/;
export const IS_DONE = /已经?|累计|截至|完成了|[签腾拆搬交迁]了/;
const PAPERS = ["资料", "名单", "协议", "合同", "档案", "材料", "照片", "台账", "明细", "表"];
const HANDLE = [
  "要",
  "补",
  "发",
  "整理",
  "报",
  "交",
  "打印",
  "归档",
  "复印",
  "核对",
  "扫描",
  "找",
  "丢",
  "缺",
  "不?[齐全]",
];
/** 把铁东路已签的22户名单发我: the count says whose papers. */
export const PAPERS_OF = new RegExp(
  `[签腾拆搬迁](?:约|房|除|字|走|了)*的[\\d一二三四五六七八九十百]+户的?(?:所有|全部|相关)?${oneOf(PAPERS)}[^，。]{0,8}${oneOf(HANDLE)}`,
);

/** 打印机搞定了, 车位问题解决了. */
export const OFFICE_THINGS =
  /电脑|打印机|复印机|空调|酒店|宾馆|车位|会议室|投影|网络|wifi|账号|密码|微信|群名|食堂|盒饭|饮水机|公车|报表|ppt|表格/;
/** 腿都跑断了: of the one who writes. */
export const BODILY =
  /腿.{0,4}断|脚.{0,4}[断肿起]|嗓子|累[死趴坏瘫]|[饿困冷冻热]死|淋[湿透]|感冒|发烧/;

/** Money of this work; 奖金发了2000块 is not. */
export const LAND_MONEY = /补偿|征地|征收|过渡费|安置|兑付|拨付|搬迁费|青苗/;
