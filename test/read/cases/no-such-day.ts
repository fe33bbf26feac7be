import { type Case, P, items, item, report } from "../meaning.ts";

const missing = { missing: ["facts"] };

/** What is told of a day that there is not is asked about. */
export const noSuchDay: readonly Case[] = [
  report("铁东路2月30日签约1户", P.铁东, "", missing),
  report("铁东路12月35日签约1户", P.铁东, "", missing),
  report("铁东路13月1日签约1户", P.铁东, "", missing),
  report("铁东路2月29日签约1户", P.铁东, "signed+1", { as_of: "02-29" }),
  report("铁东路今天签了2户。2月30日签约1户", P.铁东, "signed+2"),
];

/** A number is read whole or not at all. */
export const wholeNumbers: readonly Case[] = [
  report("白关北 交地12。5亩", P.白北, "delivered+12.5"),
  report("白关北今天签约12。拆2户", P.白北, "signed+12 demolished+2"),
  report("白关北 交地99999999999999999999亩", P.白北, "delivered+99999999999999999999"),
];

/** Nothing came of one day, something of the next. */
export const deniedThenDone: readonly Case[] = [
  items(
    "铁东路昨天没签，今天签2户",
    P.铁东,
    item(P.铁东, "", { as_of: "-1d", no_progress: true }),
    item(P.铁东, "signed+2"),
  ),
];
