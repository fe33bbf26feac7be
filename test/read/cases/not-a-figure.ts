import { type Case, P, report } from "../meaning.ts";

/** A part of a figure is no further figure, unless it tells another step. */
export const parts: readonly Case[] = [
  report("铁东路腾房8户。其中强制腾房1户", P.铁东, "vacated+8"),
  report("铁东路房屋拆除1260.5㎡，涉及3户", P.铁东, "sqm+1260.5"),
  report("铁东路签了2户没腾", P.铁东, "signed+2"),
  report("白关北储备地块今日完成交地20亩，其中枫树组8亩、塘坡组12亩", P.白北, "delivered+20"),
  report("铁东路签约2户；其中1户已腾房", P.铁东, "signed+2 vacated+1"),
  report("供销社地块4户里头今天谈下来1户，签了", P.供销, "signed+1"),
  report("铁东路今天签约3户，其中1户为公房租户", P.铁东, "signed+3"),
  report("古大桥今天有四户签了，其中一户当场交钥匙", "古大桥东储备地块", "signed+4 vacated+1"),
  report("铁东路签约5户，其中公职人员家属2户", P.铁东, "signed+5"),
  report("枫溪老街今天签字3户里面有1户是老大难", "枫溪老街扫尾", "signed+3"),
  report("竹山垅站签约5户，其中货币补偿3户、产权调换2户", "竹山垅110千伏变电站", "signed+5"),
];

export const placesAndHours: readonly Case[] = [
  report("柳树巷13号楼2户今天签约", "柳树巷片区扫尾", "signed+2"),
  report("大园棚改12号那户今天腾房了", P.大园, "vacated+1"),
  report("今天中午12点铁东路签约1户，下午又签1户", P.铁东, "signed+1 signed+1"),
  report("铁东路村民组3组今天签了2户", P.铁东, "signed+2"),
  report("今天下午铁东路现场签约1户", P.铁东, "signed+1"),
  report("今天下午3点在铁东路5组签约2户", P.铁东, "signed+2"),
  report("铁东路12号楼今天腾房1户", P.铁东, "vacated+1"),
  report("铁东路3组最后2户签约了", P.铁东, "signed+2"),
  report("今天铁东路5组签了2户，6组签了1户", P.铁东, "signed+2 signed+1"),
  report("铁东路三组签1户，五组签2户", P.铁东, "signed+1 signed+2"),
];

/** Meetings, visits, people in talks and remarks beside the figure. */
export const otherMatters: readonly Case[] = [
  report("铁东路上户走访30户，签意向协议5户", P.铁东, "visits+30"),
  report("铁东路今天组织召开协调会，签约2户", P.铁东, "signed+2"),
  report("铁东路今天到访3户，签约1户", P.铁东, "signed+1"),
  report("白关北今天交地3亩，挖机撤了", P.白北, "delivered+3"),
  report("枫溪老街两户反悔又愿意签了，今天都签了", "枫溪老街扫尾", "signed+2"),
  report("古大桥东今天腾了半天，就搬了1户", "古大桥东储备地块", "vacated+1"),
  report("铁东路今天签约1户，是公认的硬骨头", P.铁东, "signed+1"),
  report("铁东路今天签约2户，辛苦大家了", P.铁东, "signed+2"),
  report("铁东路今日签约2户，还有3户对补偿标准有意见", P.铁东, "signed+2"),
  report("截污干管今天跟12户见了面，签了2户", "建宁港截污干管工程", "signed+2"),
  report("五里墩西今天迁走电杆3根，清表2亩", "五里墩西地块", "surface+2"),
  report("合力洗水厂要求补偿，今天签约1户", P.合力, "signed+1"),
];

/** A place along the road, what is paid for moving, what was met on the way. */
export const besideTheWork: readonly Case[] = [
  report("铁东路南段K1+200处拆1户", P.铁东, "demolished+1"),
  report("航空三期腾房2户，搬家补助发了5户", P.航三, "vacated+2"),
  report("航空三期签约2户，签协议的时候发现1户面积不对", P.航三, "signed+2"),
];

/** One group is not the project. */
export const ofGroups: readonly Case[] = [
  report("铁东路5组还剩2户，6组清零", P.铁东, "cleared<2"),
  report("铁东路5组、6组共交地12亩", P.铁东, "delivered+12"),
];

/** Something of theirs, and not they. */
export const ofTheirs: readonly Case[] = [
  report("航空三期搬了3户的家具", P.航三, "", { missing: ["facts"] }),
  report("航空三期签了3户的面积确认单", P.航三, "", { missing: ["facts"] }),
  report("航空三期今天签约1户，3户签了承诺书", P.航三, "signed+1"),
  report("航空三期腾房1户，搬了3户的家具", P.航三, "vacated+1"),
];
