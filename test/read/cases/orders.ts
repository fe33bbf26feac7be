import { act, type Case, P } from "../meaning.ts";

export const assigned: readonly Case[] = [
  act("/指派 7 张主任", "assign", { issue_no: [7], assignee: "张主任" }),
  act("9号请指派王科长跟进", "assign", { issue_no: [9], assignee: "王科长" }),
  act("8号问题由住建局负责，本周五前反馈", "assign", {
    issue_no: [8],
    assignee: "住建局",
    due: "12-17",
  }),
  act("10号问题请转征收中心负责", "assign", { issue_no: [10], assignee: "征收中心" }),
  act("请把7号问题转给区信访局", "assign", { issue_no: [7], assignee: "区信访局" }),
  act("7号问题请转区住建局牵头处理", "assign", { issue_no: [7], assignee: "区住建局" }),
  act("7号问题指派给区住建局", "assign", { issue_no: [7], assignee: "区住建局" }),
  act("#12 交给@王强", "assign", { issue_no: [12], assignee: "王强" }),
  act("请把16号问题转区住建局办理", "assign", { issue_no: [16], assignee: "区住建局" }),
  act("7号问题交给区司法局负责", "assign", { issue_no: [7], assignee: "区司法局" }),
  act("12号问题转给张建国处理", "assign", { issue_no: [12], assignee: "张建国" }),
  act("5号问题由枫溪街道牵头，下周一前办结", "assign", {
    issue_no: [5],
    assignee: "枫溪街道",
    due: "12-20",
  }),
  act("把9号问题转给自然资源局牵头", "assign", { issue_no: [9], assignee: "自然资源局" }),
  act("7号问题请@张建国 跟进", "assign", { issue_no: [7], assignee: "张建国" }),
  act("5号问题责成枫溪街道办理", "assign", { issue_no: [5], assignee: "枫溪街道" }),
  act("19号问题请信访局牵头处理", "assign", { issue_no: [19], assignee: "信访局" }),
  act("9号问题转交枫溪街道办理，3天内反馈", "assign", {
    issue_no: [9],
    assignee: "枫溪街道",
    due: "+3d",
  }),
  act("请将7号问题交区自然资源局牵头办理，3天内回复", "assign", {
    issue_no: [7],
    assignee: "区自然资源局",
    due: "+3d",
  }),
  act("18号问题转司法局办", "assign", { issue_no: [18], assignee: "司法局" }),
];

export const escalated: readonly Case[] = [
  act("把5号问题提到个案处理会", "escalate", { issue_no: [5], escalate_to: "个案处理会" }),
  act("21号问题提交个案会议研究", "escalate", { issue_no: [21], escalate_to: "个案会议" }),
  act("建议把6号问题提级上会", "escalate", { issue_no: [6] }),
  act("15号问题申请提级，街道协调不动", "escalate", { issue_no: [15] }),
  act("8号问题提级到区长", "escalate", { issue_no: [8], escalate_to: "区长" }),
  act("12号问题请提交下次个案处理会议", "escalate", {
    issue_no: [12],
    escalate_to: "个案处理会议",
  }),
  act("10号问题上报区级联系领导", "escalate", { issue_no: [10], escalate_to: "区级联系领导" }),
  act("3号堵点升级，报区级联系领导", "escalate", { issue_no: [3], escalate_to: "区级联系领导" }),
  act("8号问题提级到区级联系领导", "escalate", { issue_no: [8], escalate_to: "区级联系领导" }),
  act("3号问题提请个案处理会议研究", "escalate", { issue_no: [3], escalate_to: "个案处理会议" }),
  act("15号问题提级到区级联系领导", "escalate", { issue_no: [15], escalate_to: "区级联系领导" }),
  act("12号问题报请区级联系领导督办", "escalate", { issue_no: [12], escalate_to: "区级联系领导" }),
  act("#23 提级到分管副区长", "escalate", { issue_no: [23], escalate_to: "分管副区长" }),
  act("7号问题升级督办", "escalate", { issue_no: [7] }),
  act("4号问题请个案处理会议研究，提级", "escalate", { issue_no: [4] }),
  act("26号问题街道处理不了，请提级", "escalate", { issue_no: [26] }),
];

export const reopened: readonly Case[] = [
  act("/重开 #7 业主又反悔了", "reopen", { issue_no: [7] }),
  act("14号问题户主又变卦了，请重新打开", "reopen", { issue_no: [14] }),
  act("3号问题昨天刚销，今天又堵路了，重开", "reopen", { issue_no: [3] }),
  act("上次的3号问题又出现了", "reopen", { issue_no: [3] }),
  act("4号问题又反弹了", "reopen", { issue_no: [4] }),
  act("8号问题没解决，重新挂", "reopen", { issue_no: [8] }),
  act("1号问题之前说解决了，今天又闹起来了", "reopen", { issue_no: [1] }),
  act("5号问题反弹了，重新打开", "reopen", { issue_no: [5] }),
  act("6号问题又反弹了", "reopen", { issue_no: [6] }),
  act("20号问题重开，户主又不认账了", "reopen", { issue_no: [20] }),
  act("2号问题重开，业主又反悔了", "reopen", { issue_no: [2] }),
  act("15号问题没真正解决，又反弹了，请重新挂上", "reopen", { issue_no: [15] }),
];

/** News of a problem that stays open, a wish to close it included. */
export const news: readonly Case[] = [
  act("/跟进 #7 已约三户明天面谈", "update", { issue_no: [7] }),
  act("3号问题供电公司已答复，20号前迁完", "update", { issue_no: [3], due: "d20" }),
  act("5号问题没解决", "update", { issue_no: [5] }),
  act("11号问题业主答应周五来谈", "update", { issue_no: [11] }),
  act("17号问题供电公司说下周来看现场", "update", { issue_no: [17] }),
  act("12号问题有进展，法院已经受理了", "update", { issue_no: [12] }),
  act("6号问题可以关了吗", "update", { issue_no: [6], confirm: ["close_requested"] }),
  act("18号问题：法院已受理，等开庭", "update", { issue_no: [18] }),
  act("12号问题请区级联系领导协调", "update", { issue_no: [12], mentions: ["区级联系领导"] }),
  act("7号问题准备办结", "update", { issue_no: [7] }),
  act("7号问题争取明天解决", "update", { issue_no: [7], due: "+1d" }),
  [
    "水务公司回复了，卫星路的水管18号前改完，可以销号吗",
    "issue",
    "卫星路北段新建工程",
    {
      action: "update",
      category: "utilities",
      severity: "normal",
      due: "d18",
      confirm: ["close_requested"],
    },
  ],
];

export const inPlainWords: readonly Case[] = [
  act("12号那个让老张跟一下", "assign", { issue_no: [12], assignee: "老张" }),
  act("4号问题责任单位改成区住建局", "assign", { issue_no: [4], assignee: "区住建局" }),
  act("11号问题由征收中心接手", "assign", { issue_no: [11], assignee: "征收中心" }),
  act(
    "白关北高压线的事转给供电公司",
    "assign",
    { category: "utilities", severity: "normal", assignee: "供电公司" },
    P.白北,
  ),
  act("5号问题请求上个案会", "escalate", { issue_no: [5] }),
  act("13号问题升一级，交区政府专题会议研究", "escalate", { issue_no: [13] }),
  act(
    "航空三期安置房源那个问题提到区级联系领导那里去",
    "escalate",
    { category: "resettlement_housing", severity: "normal", escalate_to: "区级联系领导" },
    P.航三,
  ),
  act("3号问题期限再往后推5天", "extend", { issue_no: [3], due: "+5d" }),
  act("9号问题延后3天", "extend", { issue_no: [9], due: "+3d" }),
  act("8号问题时间不够，要延两天", "extend", { issue_no: [8], due: "+2d" }),
  act("4号问题推到下周五", "extend", { issue_no: [4], due: "12-24" }),
  act("3号问题销号销错了，恢复一下", "reopen", { issue_no: [3] }),
  act("2号问题反悔了，重启", "reopen", { issue_no: [2] }),
  act(
    "铁东路权属那个问题是不是可以销了",
    "update",
    { category: "ownership", severity: "normal", confirm: ["close_requested"] },
    P.铁东,
  ),
  act("10号问题交给@周主任 跟到底", "assign", { issue_no: [10], assignee: "周主任" }),
  act("7号那个问题还是让枫溪街道负责吧", "assign", { issue_no: [7], assignee: "枫溪街道" }),
  act(
    "化肥厂租户那件事转给建设街道",
    "assign",
    { category: "lease_operator", severity: "normal", assignee: "建设街道" },
    P.化肥,
  ),
  act(
    "大园信访那个问题上报区委",
    "escalate",
    { category: "petition", severity: "normal", escalate_to: "区委" },
    P.大园,
  ),
  act("4号问题来不及了，改到29号", "extend", { issue_no: [4], due: "d29" }),
  act("6号问题再给一周时间", "extend", { issue_no: [6], due: "+7d" }),
  act("1号问题拖到明年1月5日吧，评估公司放假", "extend", { issue_no: [1], due: "01-05" }),
  act("昨天销的2号问题又翻盘了，恢复", "reopen", { issue_no: [2] }),
  act("问题5、问题8都转信访局", "assign", { issue_no: [5, 8], assignee: "信访局" }),
  act("3号问题已联系律师，等回话", "update", { issue_no: [3] }),
];

/** A matter that is known has been taken up; what is hoped for binds nobody. */
export const takenUp: readonly Case[] = [
  [
    "大石桥2户补偿标准的问题，司法局已介入，正在调解，争取下周出结果",
    "issue",
    "大石桥公园",
    { action: "update", category: "compensation", severity: "normal", households: 2 },
  ],
  [
    "供电公司回话了，枫溪港二期那根电杆25号前移走，先挂着",
    "issue",
    P.枫二,
    { action: "update", category: "utilities", severity: "normal", due: "d25" },
  ],
];

export const openAgain: readonly Case[] = [
  act("12号又闹起来了，重新挂上", "reopen", { issue_no: [12] }),
  act("9号问题升级到李区长", "escalate", { issue_no: [9], escalate_to: "李区长" }),
];

/** The number and what is asked of it, in few words. */
export const inFewWords: readonly Case[] = [
  act("15号那个没解决", "update", { issue_no: [15] }),
  act("3号请枫溪街道跟一下", "assign", { issue_no: [3], assignee: "枫溪街道" }),
  act("3号交办给城管大队", "assign", { issue_no: [3], assignee: "城管大队" }),
  act("建议3号提交下次专题会", "escalate", { issue_no: [3], escalate_to: "专题会" }),
  act("10号、11号问题往上提，请分管副区长协调", "escalate", {
    issue_no: [10, 11],
    escalate_to: "分管副区长",
  }),
  act("4号问题今天上了个案会，方案没通过，还没解决", "update", { issue_no: [4] }),
  act("把4号延到年底", "extend", { issue_no: [4], due: "12-31" }),
  act("4号实在办不完，宽限一周", "extend", { issue_no: [4], due: "+7d" }),
  act("已销号的2号又反弹了", "reopen", { issue_no: [2] }),
  act("6号能销了不", "update", { issue_no: [6], confirm: ["close_requested"] }),
];

export const answered: readonly Case[] = [
  [
    "东风小区安置房问题，住建局答复28号交房。",
    "issue",
    "东风小区二期扫尾",
    { action: "update", category: "resettlement_housing", severity: "normal", due: "d28" },
  ],
];

export const toTheCommand: readonly Case[] = [
  act("9号问题我们街道协调不动，升级到区指挥部", "escalate", {
    issue_no: [9],
    escalate_to: "区指挥部",
  }),
];
