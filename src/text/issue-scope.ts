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
} as const;
