import { talk, type Case, P, report } from "../meaning.ts";

/** The project itself is done, whatever figures come with it. */
export const projectsDone: readonly Case[] = [
  report("桃花坡已经收尾了", "桃花坡地块", "", { status: "done" }),
  report("五里墩西征拆工作全部结束", "五里墩西地块", "", { status: "done" }),
  report("大石桥交地完成，项目收官", "大石桥公园", "", { status: "done" }),
  report(
    "今天老面粉厂最后一栋楼放倒了，6200平的拆除任务全部搞定",
    P.老面,
    "buildings+1 buildings<0 sqm+6200",
    { status: "done" },
  ),
  report("化肥厂最后2户昨天全部清零了", P.化肥, "cleared+2 cleared<0", {
    as_of: "-1d",
    status: "done",
  }),
  report("石塘坪今天交地，121.4亩全部移交", P.石塘, "delivered+121.4", { status: "done" }),
  report("人民中路通道全部清零！", "人民中路地下通道扫尾", "cleared<0", { status: "done" }),
  report("石塘坪121.4亩全部交地", P.石塘, "delivered=121.4", { status: "done" }),
  report("大米厂棚改全面清零", P.大米, "cleared<0", { status: "done" }),
  report("大石桥项目征收工作今天圆满收官，累计交地38.6亩", "大石桥公园", "delivered=38.6", {
    status: "done",
  }),
  report("大米厂棚改累计签约4户、累计腾房4户，全面完成任务", P.大米, "signed=4 vacated=4", {
    status: "done",
  }),
  report("石塘坪已净地交付", P.石塘, "", { status: "done" }),
  report("高压走廊21.9亩全部交地完成", "长株高压走廊迁改", "delivered=21.9", { status: "done" }),
  report("柳树巷片区3户全部清零", "柳树巷片区扫尾", "cleared=3", { status: "done" }),
  report("石塘坪储备地块任务完成", P.石塘, "", { status: "done" }),
  report(
    "柳树巷23户全部签约、全部腾房，累计拆除3120㎡，圆满完成",
    "柳树巷片区扫尾",
    "signed=23 vacated=23 sqm=3120",
    { status: "done" },
  ),
  report("12月10日石塘坪全部交地，共127.65亩，可以销号了", P.石塘, "delivered=127.65", {
    as_of: "12-10",
    status: "done",
  }),
  report("枫溪老街清零了！", "枫溪老街扫尾", "cleared<0", { status: "done" }),
];

export const notFinishedYet: readonly Case[] = [
  talk("桃花坡已经到收尾阶段"),
  talk("桃花坡争取月底前收尾"),
  talk("化肥厂12月份要清零"),
];

/** The next step right after the last household's. */
export const inOneNight: readonly Case[] = [
  report(
    "东风小区二期昨晚9点半最后一户搬空，连夜就拆了",
    "东风小区二期扫尾",
    "vacated+1 demolished+1 cleared<0",
    { as_of: "-1d" },
  ),
];

/** All of the task, though a day is named. */
export const struckOff: readonly Case[] = [
  report("东风小区昨天3户全部拆完，可以销号了", "东风小区二期扫尾", "demolished=3", {
    as_of: "-1d",
    status: "done",
  }),
];
