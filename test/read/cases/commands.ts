import { type Case, P, report } from "../meaning.ts";

export const reports: readonly Case[] = [
  report("/report 五里墩西地块 腾房1户，签约2户，无新增拆除", "五里墩西地块", "vacated+1 signed+2"),
  report("#上报 芦淞北路 交地3.75亩", "芦淞北路提质改造", "delivered+3.75"),
  report(
    "/report 曲尺塘储备地块 签约+2 腾房+1 交地+3.6亩",
    P.曲储,
    "signed+2 vacated+1 delivered+3.6",
  ),
  report("/report 湘江1号（二期） 剩余1户", P.湘二, "cleared<1"),
  report(
    "/report 大米厂棚改 签约三户 腾房两户 拆除一户 兑付12.6万元",
    P.大米,
    "signed+3 vacated+2 demolished+1 paid+12.6",
  ),
  report(
    "/report 航空产业园三期 签约１户，腾房１户，拆除１户",
    P.航三,
    "signed+1 vacated+1 demolished+1",
  ),
  report("/REPORT 铁东路 签约2户", P.铁东, "signed+2"),
  report("/report 铁东路 签约3户", P.铁东, "signed+3"),
  report("/上报 航空三期 腾房 2 户", P.航三, "vacated+2"),
  report("上报 白关北 交地12亩5分", P.白北, "delivered+12.5"),
  report("/report 枫溪港综合治理（二期） 现状调查13户", P.枫二, "surveyed+13"),
  report("／上报　铁东路　签约：２户　腾房：１户", P.铁东, "signed+2 vacated+1"),
  report(
    "/report 株南货场连接线 签约8户 腾房8户 拆除8户",
    "株南货场连接线",
    "signed+8 vacated+8 demolished+8",
  ),
  report("/report 大米厂棚改 签约2户 腾房4户", P.大米, "signed+2 vacated+4"),
  report(
    "/REPORT 石塘坪储备地块 交地+6.25亩 累计交地127.65亩",
    P.石塘,
    "delivered+6.25 delivered=127.65",
  ),
  report(
    "/report 卫星路北段新建工程 签约：12/18 腾房：9/18 拆除：9/18",
    "卫星路北段新建工程",
    "signed=12 signed/18 vacated=9 vacated/18 demolished=9 demolished/18",
  ),
];

/** What stands before the report: a mention, a greeting, a headline, the street that reports. */
export const openings: readonly Case[] = [
  report(
    "铁东路今日战报：签约2户、腾房3户、拆除2户、交地1.5亩",
    P.铁东,
    "signed+2 vacated+3 demolished+2 delivered+1.5",
  ),
  report(
    "石塘坪进度播报：今日签约3户、腾房2户，累计签约48户、腾房42户",
    P.石塘,
    "signed+3 vacated+2 signed=48 vacated=42",
  ),
  report("补充汇报：大米厂今天还拆了2户", P.大米, "demolished+2"),
  report("@机器人 铁东路今天签约3户", P.铁东, "signed+3"),
  report("@不过夜 今天铁东路腾房两户", P.铁东, "vacated+2"),
  report("建设街道：湘江1号（二期）今天签约1户，还剩1户", P.湘二, "signed+1 signed<1"),
  report("汇报：铁东南段今日签约1户，累计23户，剩8户", P.铁东, "signed+1 signed=23 signed<8"),
  report("白关镇汇报：白关北今天签约1户", P.白北, "signed+1"),
  report("枫溪街道：铁东路今天签约1户", P.铁东, "signed+1"),
  report("今日进度：铁东路签约2户", P.铁东, "signed+2"),
  report("报告领导：航空三期今天拆除2户", P.航三, "demolished+2"),
  report("@机器人 大石桥 交地2.4亩", "大石桥公园", "delivered+2.4"),
  report(
    "庆云街道汇报：柳树巷最后一处违建今天拆除完毕，出动85人",
    "柳树巷片区扫尾",
    "buildings+1 buildings<0 people+85",
  ),
];
