import { approximate, type Case, item, items, P, report } from "../meaning.ts";

/** A sum of many days is neither the day's figure nor the total, and is asked for again. */
export const ofManyDays: readonly Case[] = [
  report("白关北12月13日至12月17日交地20亩", P.白北, "", { as_of: "12-17", missing: ["facts"] }),
  report("白关北昨今两天共签约3户", P.白北, "", { missing: ["facts"] }),
  report("铁东路12月累计签约6户", P.铁东, "", { missing: ["facts"] }),
  report("铁东路三季度签约8户", P.铁东, "", { missing: ["facts"] }),
  report("铁东路本月签约6户，其中今天1户", P.铁东, "signed+1"),
  report("截至11月累计签约22户，铁东路", P.铁东, "signed=22"),
  report("铁东路磨了三天，签了1户", P.铁东, "signed+1"),
  report("今年以来铁东路交地30亩", P.铁东, "delivered=30"),
  report("年初到现在，铁东路交地30亩", P.铁东, "delivered=30"),
];

export const dateBehindName: readonly Case[] = [
  report("铁东路12.14拆除1户", P.铁东, "demolished+1", { as_of: "12-14" }),
  report("白关北12.5亩今天交地", P.白北, "delivered+12.5"),
  items(
    "白关北12.13交地5亩，12.14交地3亩",
    P.白北,
    item(P.白北, "delivered+5", { as_of: "12-13" }),
    item(P.白北, "delivered+3", { as_of: "12-14" }),
  ),
];

export const eitherOfTwo: readonly Case[] = [
  report("白关北清表二三十亩", P.白北, "surface+20", approximate),
  report("铁东路来了四五十人", P.铁东, "people+40", approximate),
  report("铁东路签了2、3户", P.铁东, "signed+2", approximate),
  report("铁东路签约2、腾房3户", P.铁东, "signed+2 vacated+3"),
  report("铁东路签约过半，腾房近半", P.铁东, "signed%50 vacated%50", approximate),
  report("铁东路清表近半亩", P.铁东, "surface+0.5", approximate),
];
