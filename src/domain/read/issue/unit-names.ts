import { oneOf } from "../text/pattern.ts";

const ORDER_AND_RESCUE = [
  "公安分局",
  "公安局",
  "公安",
  "交警大队",
  "交警",
  "消防(?!大队|救援)",
  "消防大队",
  "消防救援大队",
  "派出所",
  "应急管理局",
  "应急局",
  "疾控中心",
];
const LAW = [
  "街道(?:司法所|综治办|信访办|派出所)",
  "司法所",
  "司法局",
  "法院",
  "检察院",
  "律师",
  "法制办",
  "纪委",
  "政法委",
  "综治办",
  "信访办",
  "信访局",
];
const DEPARTMENTS = [
  "城管(?:局|大队|执法局|执法大队)",
  "城管",
  "财政局",
  "自然资源局",
  "自规局",
  "国土局",
  "国土所",
  "自然资源所",
  "国土",
  "住建局",
  "房管局",
  "房管所",
  "人社局",
  "民政局",
  "民政所",
  "卫健局",
  "卫健",
  "审计局",
  "林业局",
  "农业农村局",
  "水利局",
  "环保局",
  "生态环境局",
  "教育局",
  "发改局",
  "交通局",
];
const NETWORKS = [
  "供电公司",
  "供电局",
  "电力公司",
  "自来水公司",
  "水务公司",
  "燃气公司",
  "电信公司",
  "移动公司",
  "联通公司",
  "铁塔公司",
];
/** The office itself, its sections and its standing meetings. */
const OFFICE = [
  "征收中心",
  "征拆办",
  "征收办",
  "个案处理会议",
  "拆违办",
  "拆违(?!建)",
  "综合办公室",
  "综合办",
  "项目服务股",
  "考评服务股",
  "服务股",
  "领导小组",
  "专班",
  "指挥部",
];
const GOVERNMENT = [
  "政府办公室",
  "政府办",
  "区政府办公室",
  "区政府办",
  "区政府",
  "市政府",
  "区委领导",
  "区委",
  "宣传部",
  "组织部",
];
const POSTS = [
  "区级联系领导",
  "联系领导",
  "分管领导",
  "主要领导",
  "区领导",
  "市领导",
  "指挥长",
  "副指挥长",
  "区长",
  "副区长",
  "书记",
  "主任",
  "组长",
];
const STREETS_AND_VILLAGES = [
  "街道主要领导",
  "街道",
  "镇政府",
  "村委会",
  "村委",
  "居委会",
  "村支两委",
  "村支书",
  "社区",
  "网格员",
];
const FIRMS = [
  "测绘公司",
  "测绘院",
  "评估公司",
  "评估机构",
  "设计院",
  "业主单位",
  "施工单位",
  "施工方",
  "建设单位",
  "代建单位",
  "平台公司",
  "城投公司",
  "城投",
  "城发集团",
];
const BANKS = ["农商行", "信用社", "农业银行", "农行", "建行", "工行", "邮储"];
const SOCIETIES = ["妇联", "工会", "残联", "学校"];

/** Who is asked, by a known name; a longer name stands before the shorter one that it begins with. */
const KNOWN =
  "(?:区|市|县|省|镇|村|州|芦淞)?级?" +
  oneOf(
    ORDER_AND_RESCUE,
    LAW,
    DEPARTMENTS,
    NETWORKS,
    OFFICE,
    GOVERNMENT,
    POSTS,
    STREETS_AND_VILLAGES,
    FIRMS,
    BANKS,
    SOCIETIES,
  );

/** 请尽快安排…: these words are part of the request, and no unit's name begins with them. */
const NO_NAME = [
  "尽|及时|立|马上|本|今|明",
  "把|将|给|帮|于|在",
  "大家|各位|业主|村民|群众",
  "协调|安排|派|参加|延|转|提|上报",
];
const UNIT_ENDS = [
  "局",
  "公司",
  "法院",
  "中心",
  "街道办事处",
  "街道办(?!理|结|好|完|妥)",
  "街道",
  "镇政府",
  "镇",
  "委员会",
  "管委会",
  "大队",
  "支队",
  "派出所",
  "自然资源所",
  "指挥部",
  "集团",
  "办公室",
  "研究院",
  "检察院",
  "银行",
  "村委会",
  "村委",
  "社区",
  "服务股",
];
const POST_ENDS = ["领导", "主任", "书记", "所长", "区长", "指挥长", "总工"];
/** 枫溪街道司法所: a station of the unit before it. */
const STATIONS = [
  "司法所",
  "派出所",
  "国土所",
  "自然资源所",
  "综治办",
  "执法队",
  "执法中队",
  "征拆办",
  "信访办",
  "人大",
];

/** Who is asked, by the ending of a name that is not known. */
const NAMED_BY_ENDING = `(?!${oneOf(NO_NAME)})[\\u4e00-\\u9fff]{1,8}?${oneOf(UNIT_ENDS, POST_ENDS)}${oneOf(STATIONS)}?`;

/** Whoever a message asks or hands something to, as a piece of a pattern: 司法局, 枫溪街道司法所, 分管领导. */
export const UNIT = `(?:${KNOWN}(?!司法所|派出所|国土所|执法队)|${NAMED_BY_ENDING})`;

/** The same as a pattern. */
export const UNIT_NAME = new RegExp(UNIT);
