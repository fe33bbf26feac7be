import type { TourStep } from "./view.ts";

const WANG = "ou_wang_zhuangan";
const PENG = "ou_peng_zhuren";
const CHEN = "ou_chen_zhuren";
const GROUP = "oc_tiedonglu";
const LEADERS = "oc_lingdao";

/** The first minute in five steps; then, for whoever wants to see more, what happened on the way and after. */
export const TOUR: readonly TourStep[] = [
  {
    title: "在群里报进度",
    why: "现场的人在项目群里说一句，机器人记账，并复述听懂了什么、累计多少、还剩多少。",
    by: WANG,
    chatId: GROUP,
    text: "/上报 签约3户 腾房2户",
  },
  {
    title: "数不对，先问一句",
    why: "一共31户，再签30户就超了：机器人不记，先请人核对。点按钮、回数字都行。",
    by: WANG,
    chatId: GROUP,
    text: "/上报 签约30户",
  },
  {
    title: "提一个问题，点名负责人",
    why: "从开口那刻起计时，默认当天20:00前解决：不过夜。",
    by: WANG,
    chatId: GROUP,
    text: "/问题 3户对补偿有异议，谈不拢 @彭主任",
  },
  {
    title: "到了傍晚 18:00",
    why: "晚清：负责人在私聊里收到自己当天没动的问题，一张卡上办结、上交或延期。",
    by: PENG,
    chatId: "direct",
    move: "evening",
  },
  {
    title: "下一个工作日早上 08:30",
    why: "领导群收到早报：一分钟看完全区，点按钮看明细。周末不发，周一另有周报。",
    by: CHEN,
    chatId: LEADERS,
    move: "workday",
  },
  {
    title: "回头看看：问题过夜了",
    why: "20:00 还没动，机器人已在群里点了名，写明下一级是谁、几点接手。",
    by: PENG,
    chatId: GROUP,
    isLook: true,
    isMore: true,
  },
  {
    title: "说错了就改",
    why: "说一句更正，或点回执下面的“改”“撤”。更正和撤回都留底，从不覆盖。",
    by: WANG,
    chatId: GROUP,
    text: "@不过夜 签约3户写错了，应为2户",
    isMore: true,
  },
  {
    title: "问一句进度",
    why: "领导不用等早报，随时问。",
    by: CHEN,
    chatId: LEADERS,
    text: "/进度 全区",
    isMore: true,
  },
  {
    title: "办结",
    why: "一句话说清怎么解决的；提问题的人可以认可，也可以退回。",
    by: PENG,
    chatId: GROUP,
    text: "/办结 #1 上门三次，3户都签了",
    isMore: true,
  },
  {
    title: "看看自己能做什么",
    why: "每个人看到的帮助，只列他在这里能用的命令。",
    by: WANG,
    chatId: "direct",
    text: "/帮助",
    isMore: true,
  },
];
