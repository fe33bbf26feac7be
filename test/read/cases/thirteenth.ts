import {
  act,
  ask,
  type Case,
  correction,
  facts,
  item,
  items,
  P,
  problem,
  report,
  solved,
  talk,
} from "../meaning.ts";

const approx = { confirm: ["approximate_number"] };
export const reports: readonly Case[] = [
  report(
    "航空三期今晚连夜拆了最后两栋，约800平",
    P.航三,
    "buildings+2 buildings<0 sqm+800",
    approx,
  ),
  report("白关北又交地一十二亩半", P.白北, "delivered+12.5"),
  report("五里墩西：应签16户 已签14户 未签2户", "五里墩西地块", "signed/16 signed=14 signed<2"),
  report("古大桥东搬迁腾空了3户，还剩5户没腾空", "古大桥东储备地块", "vacated+3 vacated<5"),
  report("合力地块今日进展：签约1户（累计12/15）", P.合力, "signed+1 signed=12 signed/15"),
  report("桃花坡今天补偿款发了3户，共96.5万", "桃花坡地块", "paid+96.5"),
  report("卫星路清表面积达到32.6亩", "卫星路北段新建工程", "surface=32.6"),
  report("横塘路拆除工作已过半", "横塘路新建工程", "demolished%50", approx),
  report("枫溪老街今天签字3户里面有1户是老大难", "枫溪老街扫尾", "signed+3"),
  report("城南水厂交地面积累计达45.8亩，剩余6.2亩", "城南水厂扩建", "delivered=45.8 delivered<6.2"),
  report("杨柳冲昨天下午又有两户交了钥匙", "杨柳冲安置房", "vacated+2", { as_of: "-1d" }),
  report("荷叶塘小学扩建签约完成100%", "荷叶塘小学扩建", "signed%100"),
  report("截污干管今天跟12户见了面，签了2户", "建宁港截污干管工程", "signed+2"),
  report("株南连接线今天没签，也没腾", "株南货场连接线", "", { no_progress: true }),
  report("@机器人 大石桥 交地2.4亩", "大石桥公园", "delivered+2.4"),
  report("竹山垅站签约5户，其中货币补偿3户、产权调换2户", "竹山垅110千伏变电站", "signed+5"),
  report("大米厂目前累计签约二百八十六户、腾房二百八十户", P.大米, "signed=286 vacated=280"),
  report("樟树岭今天拆了4户，2户签约", "樟树岭储备地块", "demolished+4 signed+2"),
  report(
    "西广场今天强制执行腾房1户，出动公安、法院、街道等220人",
    "车站西广场扫尾",
    "vacated+1 people+220",
  ),
  report("曲尺塘中学 12月15日 拆除2户 560㎡", "曲尺塘中学新建", "demolished+2 sqm+560", {
    as_of: "12-15",
  }),
  report("石塘坪迁坟，今天12座，累计80座", P.石塘, "graves+12 graves=80"),
  report("面粉厂片区签约户62，腾房户62，拆除户60", P.老面, "signed+62 vacated+62 demolished+60"),
  report("解放巷最后1户也签了，至此全部签完", "解放巷旧城改造扫尾", "signed+1 signed<0"),
  report("南大门今天签2户退1户", "南大门物流园扫尾", "signed+2 signed+-1", {
    confirm: ["negative_delta"],
  }),
  report("建设街道今天一共签了9户", null, "signed+9", { scope: "subdistrict" }),
  report("全区累计交地2300亩，今日新增12亩", null, "delivered=2300 delivered+12", {
    scope: "district",
  }),
  items(
    "樟树岭签2户，其中1户交钥匙；桃花坡交地3亩",
    null,
    item("樟树岭储备地块", "signed+2 vacated+1"),
    item("桃花坡地块", "delivered+3"),
  ),
  items(
    "枫港一期：拆1户\n枫港二期：签2户，腾1户",
    null,
    item(P.枫一, "demolished+1"),
    item(P.枫二, "signed+2 vacated+1"),
  ),
  correction("早上报的桃花坡交地5亩错了，是3.5亩", "桃花坡地块", "delivered~3.5", "delivered~5"),
  correction("铁东路昨天少报1户腾房", P.铁东, "vacated+1", "", { as_of: "-1d" }),
  correction("订正：石塘坪累计交地应为121.4亩", P.石塘, "delivered=121.4", ""),
  report("上一条数据作废，我重新报", null, "", { retract: true }),
  report("桃花破今天签约2户", "桃花坡地块", "signed+2"),
  report("横糖路拆出3户", "横塘路新建工程", "demolished+3"),
];
export const issues: readonly Case[] = [
  problem("白关北变压器迁改费用没人出，供电公司不动工", P.白北, "utilities"),
  problem("大园一户说没收到征收决定，要起诉", P.大园, "litigation", { households: 1 }),
  problem("卫星路鸡场500只鸡没处搬", "卫星路北段新建工程", "crops_attachments"),
  problem("解放巷公房租户过世，子女要继续承租", "解放巷旧城改造扫尾", "public_housing"),
  problem("枫港二期有人抢栽橘树，青苗怎么算，请明确", P.枫二, "crops_attachments"),
  act("请将7号问题交区自然资源局牵头办理，3天内回复", "assign", {
    issue_no: [7],
    assignee: "区自然资源局",
    due: "+3d",
  }),
  act("4号问题请个案处理会议研究，提级", "escalate", { issue_no: [4] }),
  act("16号问题能不能缓两天", "extend", { issue_no: [16], due: "+2d" }),
];
export const resolves: readonly Case[] = [
  solved(
    "9号问题处理完了，2户12月15日都腾了",
    null,
    { issue_no: [9] },
    { as_of: "12-15", facts: facts("vacated+2") },
  ),
  solved("5号问题销号吧，户主撤诉了", null, { issue_no: [5] }),
  solved("曲尺塘地块社保名单已经审完，问题办结", P.曲储, {
    project: P.曲储,
    category: "social_security",
  }),
];
export const queries: readonly Case[] = [
  ask("枫溪港二期现在签约多少了", "metric_sum", { metric: "signed_households" }, undefined, P.枫二),
  ask("黄灯的项目有几个", "lights", { light: "yellow" }),
  ask("帮我查下南环线", "project_progress", {}, undefined, "南环线枫溪段拓宽"),
  ask("本月补偿款发了多少", "metric_sum", { metric: "paid_wan_yuan" }, "this_month"),
  ask("谁的进度最慢", "ranking"),
];
export const chat: readonly Case[] = [
  talk("我到了，你们在几楼"),
  talk("辛苦各位，今天跑了一天"),
  talk("材料我放2号桌上了"),
  talk("渌口区那个项目听说补偿款到账了"),
  talk("周五下午三点指挥部碰头"),
];

/** Totals of the whole district, and what the last round found. */
export const totals: readonly Case[] = [
  [
    "截至目前，全区集体土地完成39个、2260亩，集体土地交地2260亩，国有土地完成3个，清零扫尾完成8个",
    "report",
    null,
    {
      facts: [],
      scope: "district",
      items: [
        { task_kind: "collective_land", facts: facts("projects=39 delivered=2260") },
        { task_kind: "state_land_house", facts: facts("projects=3") },
        { task_kind: "clear_up", facts: facts("projects=8") },
      ],
    },
  ],
  report("大米厂腾房进度98%", P.大米, "vacated%98"),
  report("枫溪老街签约27户中今天新签2户", "枫溪老街扫尾", "signed=27 signed+2"),
  report("石塘坪今天下雨没出工", P.石塘, "", { no_progress: true }),
  report("桃花坡已腾房17户，未腾5户", "桃花坡地块", "vacated=17 vacated<5"),
  report("横塘路今天上门9次，做通2户，签约2户", "横塘路新建工程", "visits+9 signed+2"),
  report("五里墩西今天迁走电杆3根，清表2亩", "五里墩西地块", "surface+2"),
  report("坚固村两户自行拆除", "坚固村安置区", "demolished+2"),
  report("合力洗水厂要求补偿，今天签约1户", P.合力, "signed+1"),
];
