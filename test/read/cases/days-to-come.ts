import { type Case, item, items, P, report } from "../meaning.ts";

/** A day that is to come is a plan, and not the day of a figure. */
export const daysToCome: readonly Case[] = [
  report("铁东路今天签约2户，另1户说周一来签", P.铁东, "signed+2"),
  report("铁东路今天签约2户，剩1户周一签", P.铁东, "signed+2 signed<1"),
  report("铁东路签约2户，周一再谈1户", P.铁东, "signed+2"),
  report("铁东路今天腾房1户，20号前全部腾完", P.铁东, "vacated+1"),
  report("铁东路腾房2户，约定20号拆", P.铁东, "vacated+2"),
  report("大园棚改今天拆了2栋，还有1栋周一拆", P.大园, "buildings+2 buildings<1"),
  report("大园棚改今天拆了2栋，周一拆第3栋", P.大园, "buildings+2"),
  report("铁东路今天签约2户，12月20日前再签3户", P.铁东, "signed+2"),
];

/** The same words of a day gone by. */
export const daysGoneBy: readonly Case[] = [
  report("铁东路周一签了2户", P.铁东, "signed+2", { as_of: "12-13" }),
  report("铁东路12月13日前已签5户", P.铁东, "signed=5", { as_of: "12-13" }),
  report("铁东路今天签约2户，周三签的那户今天腾了", P.铁东, "signed+2 vacated+1"),
  report("铁东路2天前签约1户", P.铁东, "signed+1", { as_of: "-2d" }),
  items(
    "铁东路今天腾房2户，说3天前腾1户",
    P.铁东,
    item(P.铁东, "vacated+2"),
    item(P.铁东, "vacated+1", { as_of: "-3d" }),
  ),
];
