import { anyOf, oneOf } from "../text/pattern.ts";

const UNDERSTOOD = ["收到", "已收到", "已阅", "明白", "知道了?", "了解"];
const AGREED = ["好的?", "好嘞", "ok", "嗯", "行", "可以", "对", "是的?", "在的?", "没问题"];
const THANKED = ["谢谢", "感谢", "辛苦了?", "赞", "给力", "厉害", "👍", "哈"];
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
const AT_MEETING = ["开会", "参会", "到会", "会上", "会议室", "会议通知", "集合"];
const MEALS = ["吃饭", "盒饭", "快餐", "聚餐", "用餐", "就餐", "工作餐", "食堂"];
/** 签到第几户了 asks how far the signing has come. */
const ATTENDANCE = ["值班", "请假", "打卡", "接龙", "签到(?!第|哪|多少)"];
const CARS = ["停车", "车牌", "发车"];
const PASSED_ON = ["通知[:：]", "转发", "链接"];
/** 指挥部今天停电 is no power cut on a site. */
const OWN_OFFICE = ["去.{0,6}办公", "指挥部(?:今天|明天|明日|今日)?(?:停电|停水|搬|换|放假|没人)"];

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
/** 小张手机号变了: of the group itself. */
export const OWN_AFFAIR = /通讯录|手机号|换号|改备注|入群|进群|拉群/;

/** 打印机搞定了, 车位问题解决了. */
export const OFFICE_THINGS =
  /电脑|打印机|复印机|空调|酒店|宾馆|车位|会议室|投影|网络|wifi|账号|密码|微信|群名|食堂|盒饭|饮水机|公车|报表|ppt|表格/;
/** 腿都跑断了: of the one who writes. */
export const BODILY =
  /腿.{0,4}断|脚.{0,4}[断肿起]|嗓子|累[死趴坏瘫]|[饿困冷冻热]死|淋[湿透]|感冒|发烧/;

/** Money of this work; 奖金发了2000块 is not. */
export const LAND_MONEY = /补偿|征地|征收|过渡费|安置|兑付|拨付|搬迁费|青苗/;
