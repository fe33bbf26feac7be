import { type Case, P, report } from "../meaning.ts";

export const names: readonly Case[] = [
  report("白官北今天交第3亩", P.白北, "delivered+3"),
  report("铁懂路今天千月2户", P.铁东, "signed+2"),
  report("大园朋改疼房1户", P.大园, "vacated+1"),
  report("供消社地块签约1户", P.供销, "signed+1"),
  report("航空三七今天签约一户", P.航三, "signed+1"),
  report("大米场棚改藤房一户", P.大米, "vacated+1"),
  report("化肥场宿舍今天前约1户", P.化肥, "signed+1"),
  report("龙全路南延今天签约1户", P.龙南, "signed+1"),
  report("合里储备地块今天腾房1户", P.合力, "vacated+1"),
  report("铁冬路今天签曰3户", P.铁东, "signed+3"),
  report("大院棚改腾方1户", P.大园, "vacated+1"),
  report("白官北交弟8亩", P.白北, "delivered+8"),
  report("枫西港二期千坟3座", P.枫二, "graves+3"),
  report("湘江一号儿期腾房1户", P.湘二, "vacated+1"),
  report("大元棚改今天藤房一护", P.大园, "vacated+1"),
  report("曲池塘地块今天签了4户", P.曲储, "signed+4"),
  report("桃花破今天签约2户", "桃花坡地块", "signed+2"),
  report("横糖路拆出3户", "横塘路新建工程", "demolished+3"),
  report("白观北今天青表3亩", P.白北, "surface+3"),
];

export const verbsAndUnits: readonly Case[] = [
  report("杨柳冲今天前约3户", "杨柳冲安置房", "signed+3"),
  report("大石桥青表6亩", "大石桥公园", "surface+6"),
  report("竹山垅变电站累记交地9.2亩", "竹山垅110千伏变电站", "delivered=9.2"),
  report("前约两户，铁东路", P.铁东, "signed+2"),
  report("铁东路今天签月三户", P.铁东, "signed+3"),
  report("铁东路拆出2户", P.铁东, "demolished+2"),
  report("白关北今天交地八母", P.白北, "delivered+8"),
  report("铁东路疼房两户", P.铁东, "vacated+2"),
  report("铁东路签约两湖", P.铁东, "signed+2"),
  report("铁东路签约思户", P.铁东, "signed+4"),
  report("航空三期拆除三洞", P.航三, "buildings+3"),
  report("铁东路累记签约24户", P.铁东, "signed=24"),
  report("白关北今天轻表5亩", P.白北, "surface+5"),
  report("铁西路今天搬千2户", P.铁西, "vacated+2"),
  report("大园棚改今天拆储2户", P.大园, "demolished+2"),
];

/** 加班签 is no 搬迁. */
export const wordsAcrossWords: readonly Case[] = [
  report("铁东路昨晚加班签了3户", P.铁东, "signed+3", { as_of: "-1d" }),
];
