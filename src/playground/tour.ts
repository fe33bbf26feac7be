import type { TourStep } from "./view.ts";

/** Two minutes through the product: say it, see it counted, raise a problem, let a night pass. */
export const TOUR: readonly TourStep[] = [
  {
    title: "在群里报进度",
    why: "现场人员在项目群里说一句，机器人记账，并复述它听懂了什么、累计多少、还剩多少。",
    by: "ou_wang_zhuangan",
    chatId: "oc_tiedonglu",
    text: "/上报 签约3户 腾房2户",
  },
  {
    title: "说错了就改",
    why: "说一句更正，或点回执下面的“改”“撤”。更正和撤回都留底，台账里从不覆盖。",
    by: "ou_wang_zhuangan",
    chatId: "oc_tiedonglu",
    text: "@不过夜 上条写错了，签约应为2户",
  },
  {
    title: "数不对，先问一句",
    why: "一共31户，再签30户就超了：机器人不记，先请人核对。点按钮或回数字都行。",
    by: "ou_wang_zhuangan",
    chatId: "oc_tiedonglu",
    text: "/上报 签约30户",
  },
  {
    title: "提一个问题，点名负责人",
    why: "从开口那刻起计时，默认当天20:00前解决：不过夜。",
    by: "ou_wang_zhuangan",
    chatId: "oc_tiedonglu",
    text: "/问题 3户对补偿有异议，谈不拢 @彭主任",
  },
  {
    title: "到了傍晚 18:00",
    why: "晚清：负责人在私聊里收到自己当天没动的问题，一张卡上办结、上交或延期。",
    by: "ou_peng_zhuren",
    chatId: "direct",
    move: "evening",
  },
  {
    title: "到了截止 20:00",
    why: "还没动的问题算“过夜”，当场提级，在群里点名。",
    by: "ou_peng_zhuren",
    chatId: "oc_tiedonglu",
    move: "cutoff",
  },
  {
    title: "下一个工作日早上 08:30",
    why: "领导群收到早报（周一还有周报）：一分钟看完全区，点按钮看明细。周末不发。",
    by: "ou_chen_zhuren",
    chatId: "oc_lingdao",
    move: "workday",
  },
  {
    title: "问一句进度",
    why: "领导不用等早报，随时问。",
    by: "ou_chen_zhuren",
    chatId: "oc_lingdao",
    text: "/进度 全区",
  },
  {
    title: "办结",
    why: "一句话说清怎么解决的；提问题的人可以认可，也可以退回。",
    by: "ou_peng_zhuren",
    chatId: "oc_tiedonglu",
    text: "/办结 #1 上门三次，3户都签了",
  },
  {
    title: "看看自己能做什么",
    why: "每个人看到的帮助只列出他在这里能用的命令。",
    by: "ou_wang_zhuangan",
    chatId: "direct",
    text: "/帮助",
  },
];
