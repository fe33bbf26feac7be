import type { TourStep } from "./view.ts";

/** Two minutes through the product: say it, see it counted, raise a problem, let a night pass. */
export const TOUR: readonly TourStep[] = [
  {
    title: "在群里报进度",
    why: "现场人员在项目群里说一句，机器人记账，并用一行复述它听懂了什么。",
    by: "ou_tan_zhuangan",
    chatId: "oc_damichang",
    text: "/上报 签约3户 腾房2户",
  },
  {
    title: "说错了就改",
    why: "更正、撤销都留痕，台账里从不覆盖。",
    by: "ou_tan_zhuangan",
    chatId: "oc_damichang",
    text: "@不过夜 上条写错了，签约应为2户",
  },
  {
    title: "提一个问题，点名负责人",
    why: "问题从开口那刻起计时，默认今天20:00前解决：不过夜。",
    by: "ou_tan_zhuangan",
    chatId: "oc_damichang",
    text: "/问题 12号楼水管爆裂，施工车辆进不去 @李指挥长",
  },
  {
    title: "到了傍晚 18:00",
    why: "晚清：每位负责人只收到自己当天没动的问题。切换身份到李指挥长，看他的私聊。",
    by: "ou_li_zhihuizhang",
    chatId: "direct",
    move: "evening",
  },
  {
    title: "到了截止 20:00",
    why: "还没动的问题算“过夜”，当场提级，在群里点名。",
    by: "ou_li_zhihuizhang",
    chatId: "oc_damichang",
    move: "cutoff",
  },
  {
    title: "第二个工作日早上 08:30",
    why: "领导群收到晨报：一分钟看完全区，点数字看明细。",
    by: "ou_chen_zhuren",
    chatId: "oc_lingdao",
    move: "workday",
  },
  {
    title: "问一句进度",
    why: "领导不用等晨报，随时问。",
    by: "ou_chen_zhuren",
    chatId: "oc_lingdao",
    text: "/进度 全区",
  },
  {
    title: "看看自己能做什么",
    why: "每个人看到的帮助只列出他在这个群里能用的命令。",
    by: "ou_tan_zhuangan",
    chatId: "direct",
    text: "/帮助",
  },
];
