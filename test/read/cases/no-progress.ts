import { type Case, P, report } from "../meaning.ts";

export const nothingMoved: readonly Case[] = [
  report("白关北签约还是56户没变", P.白北, "signed=56", { no_progress: true }),
  report("铁东路今天新签0户，累计22户", P.铁东, "signed=22", { no_progress: true }),
  report("供销社地块4户今天都没谈动", P.供销, "", { no_progress: true }),
  report("南延线今天签约工作未取得突破", P.龙南, "", { no_progress: true }),
  report("铁东路腾房还是15户，没增加", P.铁东, "vacated=15", { no_progress: true }),
  report("白关北进展不大", P.白北, "", { no_progress: true }),
  report("湘江1号二期没有推进", P.湘二, "", { no_progress: true }),
  report("东风小区二期今天零签约", "东风小区二期扫尾", "", { no_progress: true }),
  report("化肥厂今天报数：零", P.化肥, "", { no_progress: true }),
  report("今天枫溪老街没有变化，持续攻坚中", "枫溪老街扫尾", "", { no_progress: true }),
  report("/report 白关北 今日无变化", P.白北, "", { no_progress: true }),
  report("铁东路今天没人签", P.铁东, "", { no_progress: true }),
  report("航空三期这两天没动静", P.航三, "", { no_progress: true }),
  report("铁东路：今日签约0户，腾房0户", P.铁东, "", { no_progress: true }),
  report("今天没进展，铁东路", P.铁东, "", { no_progress: true }),
  report("铁东路无变化", P.铁东, "", { no_progress: true }),
  report("/report 白关粮站地块扫尾 无", P.粮站, "", { no_progress: true }),
  report("化肥厂今天同昨天", P.化肥, "", { no_progress: true }),
  report("株南连接线杆线今天没动静", "株南货场连接线", "", { no_progress: true }),
  report("铁东路今天没动静", P.铁东, "", { no_progress: true }),
  report("/report 龙泉路南延 暂无进展", P.龙南, "", { no_progress: true }),
  report("白关北正常推进中", P.白北, "", { no_progress: true }),
  report("铁东路今天没有签约", P.铁东, "", { no_progress: true }),
  report("卫星路今日0进展", "卫星路北段新建工程", "", { no_progress: true }),
  report("纺织品宿舍今天没签成，签约户数还是31户", "纺织品公司宿舍棚改", "signed=31", {
    no_progress: true,
  }),
  report("南环线今天0签约0腾房", "南环线枫溪段拓宽", "", { no_progress: true }),
  report("机场路同昨日", "芦淞机场路改线", "", { no_progress: true }),
  report("铁东路 今日暂无新增", P.铁东, "", { no_progress: true }),
  report("老样子，铁东路还剩9户没签", P.铁东, "signed<9", { no_progress: true }),
  report("株南连接线今天没签，也没腾", "株南货场连接线", "", { no_progress: true }),
  report("石塘坪今天下雨没出工", P.石塘, "", { no_progress: true }),
  report("铁东路今天啥也没干成", P.铁东, "", { no_progress: true }),
  report("供销社今天白跑一趟", P.供销, "visits+1", { no_progress: true }),
  report("化肥厂今天无功而返", P.化肥, "", { no_progress: true }),
];

export const visitsWithoutResult: readonly Case[] = [
  report("配套一号三今天签约0户，上门3次", "配套一号三地块", "visits+3", { no_progress: true }),
  report("供销社地块上门做工作2次，没谈成", P.供销, "visits+2", { no_progress: true }),
  report("曲尺塘中学今天没啥进展，上门3次", "曲尺塘中学新建", "visits+3", { no_progress: true }),
  report("粮站那户今天谈了两次，还是不肯签", P.粮站, "visits+2", { no_progress: true }),
  report("五里墩西今天跑了5趟，对方还是不松口", "五里墩西地块", "visits+5", { no_progress: true }),
  report("南延线今天没签成，上门2趟", P.龙南, "visits+2", { no_progress: true }),
  report("化肥厂宿舍今天又上门做了6次工作，还是不肯腾", P.化肥, "visits+6", { no_progress: true }),
];

/** 一户没签, alone in its clause and of no others told, is none at all; beside others it is the one that is left. */
export const notOneOrOneLeft: readonly Case[] = [
  report("供销社今天跑了三趟，人没见着，一户没签", P.供销, "visits+3", { no_progress: true }),
  report("供销社一户没签", P.供销, "", { no_progress: true }),
  report("铁东路签了2户，一户没签", P.铁东, "signed+2 signed<1"),
  report("铁东路31户签了30户，一户没签", P.铁东, "signed/31 signed=30 signed<1"),
  report("铁东路1户没签", P.铁东, "signed<1"),
];

export const nobodyMoved: readonly Case[] = [
  report("化肥厂宿舍今天上门做工作6次，没有松动", P.化肥, "visits+6", { no_progress: true }),
];

/** 今天没签成 denies today's work, and not the total behind it; the next step is still to come. */
export const totalBehindNothing: readonly Case[] = [
  report("铁东路今天没签成，累计22户", P.铁东, "signed=22", { no_progress: true }),
  report("铁东路今天没有签约，已签22户", P.铁东, "signed=22", { no_progress: true }),
  report("铁东路今天未签，签约总数22户", P.铁东, "signed=22", { no_progress: true }),
  report("铁东路累计签约22户，今天还没腾房", P.铁东, "signed=22", { no_progress: true }),
  report("南大门4户全部搬空，房子还没拆", "南大门物流园扫尾", "vacated=4"),
];

export const nothingNew: readonly Case[] = [
  report("铁东路今天没有新签", P.铁东, "", { no_progress: true }),
  report("铁东路今天一户没签，一户没腾", P.铁东, "", { no_progress: true }),
];
