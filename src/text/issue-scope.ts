import { text, type Card } from "../card.ts";

/** Names of what a list of issues may be narrowed to. */
export const listText = {
  overdue: "超期",
  snoozed: "挂账",
  agenda: "要上会",
  resolved: "待确认",
  help: "为群众办实事",
  assigned: "交办任务",
  mine: "我的",
  district: "全区",
  here: "本群各项目",
  outstanding: "未办结问题",
  unknown: (words: string): Card => ({
    title: `没有找到「${words}」`,
    tone: "orange",
    blocks: [
      text("写项目、街道，或者 @ 责任人：", { code: "/问题清单 枫溪街道 超期" }),
      text("看全部：", { code: "/问题清单 全区" }),
    ],
  }),
} as const;
