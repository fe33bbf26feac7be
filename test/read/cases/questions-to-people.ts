import { type Case, problem, report, P, talk } from "../meaning.ts";

export const rhetorical: readonly Case[] = [
  talk("多少年的老问题了"),
  talk("没得办法，哪个都劝不动"),
  talk("不晓得还要拖多久"),
  talk("怎么可能签得下来"),
  talk("哪有那么容易"),
];

export const orders: readonly Case[] = [
  talk("没报的抓紧报上来"),
  talk("今天没报的抓紧报"),
  talk("各街道今天把台账发给我"),
  talk("大家今天都报了没，没报的抓紧"),
  talk("你们街道什么时候能交地？@枫溪街道"),
];

export const toldAndNotAsked: readonly Case[] = [
  report("铁东路签约3户，还有几户在谈", P.铁东, "signed+3"),
  report("铁东路拆了4栋，面积多少还在量", P.铁东, "buildings+4"),
  report("铁东路签约3户，有没有漏的请核对", P.铁东, "signed+3"),
  report("铁东路签约3户，是不是该表扬一下", P.铁东, "signed+3"),
  problem("白关北那边高压线什么时候迁？施工等着进场", P.白北, "utilities"),
];

export const everydayLife: readonly Case[] = [
  talk("年底能不能放几天假"),
  talk("年底奖金能发多少"),
  talk("停了好几天水，什么时候来水"),
];

export const asGoodAsNone: readonly Case[] = [talk("多少有点进展"), talk("进度慢的要说明情况")];
