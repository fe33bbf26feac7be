import { type Case, report, P, talk } from "../meaning.ts";

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
];
