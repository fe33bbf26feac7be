/** It does not go on. */
export const STUCK = [
  "卡住",
  "卡壳",
  "卡点",
  "卡在",
  "堵点",
  "难点",
  "困难",
  "难度",
  "老大难",
  "挡在",
  "挡住",
  "受阻",
  "停工",
  "停(?:了|下来|在那)",
  "[移迁动拆搬砍挖碰]不得",
  "[登录传打]不[上进了开]",
  "无法",
  "没法",
  "[签腾拆搬迁交]不[了下动出走成]",
  "打不出",
  "进不去",
  "进不了",
  "不了(?!解|起|少)",
  "影响(?:签约|腾房|拆除|交地|清表|进度|施工|工期)",
];

/** It goes on too slowly; 还没签 and 还没动静 are a report that says so, and no problem. */
export const DRAGS_ON = [
  "拖着",
  "拖了",
  "迟迟",
  "超期",
  "一直没",
  "至今没",
  "到现在(?:还|都)?没",
  "还没(?!签|腾|拆|交地|动静|进展|报|搬|清)",
  "[没未]迁",
  "没有迁",
];

/** What an office has yet to do: an approval, a certificate, a list. */
export const PAPERS_LACKING = [
  "[没未]批",
  "没有批",
  "批不下来",
  "[没未]审",
  "[没未]办",
  "[没未]落实",
  "没着落",
  "[没未]出来",
  "没下来",
  "没拿到",
  "补正",
  "退回(?:来|了|重|补|材)",
  "不齐",
  "没证",
  "无证",
  "没有证",
  "没有?手续",
];

/** Money that has not come. */
export const MONEY_LATE = [
  "[没未]到账",
  "[没未]拨",
  "[没未]付",
  "[没未]发",
  "[没不]给够",
  "没有?(?:钱|资金)",
  "拖欠",
  "断缴",
];

export const TOO_LITTLE = ["[没未不]到位", "不够", "不足", "短缺", "缺(?!席|勤)"];

/** Nowhere to live, or to move to. */
export const HOMELESS = ["没有?(?:安置|房源|房子|地方)", "无处", "没处"];

/** Two figures, papers or rules that do not agree; 新老 of the old and the new rates. */
export const AT_VARIANCE = [
  "对不上",
  "不符",
  "误差",
  "出入(?!口|境|证)",
  "不统一",
  "口径不一",
  "新老",
  "没依据",
  "无依据",
  "没有.{0,4}依据",
];

/** Built, planted or taken by those who may not. */
export const UNLAWFUL = ["抢建", "抢栽", "抢种", "抢搭", "违建", "违章", "占用"];

export const DAMAGED = [
  "塌",
  "[快要]倒",
  "裂缝",
  "开裂",
  "漏水",
  "渗水",
  "漏雨",
  "漏气",
  "泄漏",
  "坏了",
  "断了",
  "损坏",
  "被偷",
  "停电",
  "断电",
  "停水",
  "断水",
  "危房",
  "危险",
  "隐患",
  "扰民",
  "(?:扬尘|灰尘|噪音|噪声)[^，。]{0,3}(?:大|重|吵)",
];
