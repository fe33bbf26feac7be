import { act, facts, P, problem, report, solved, type Case } from "../meaning.ts";

/** What was to be done about a matter is done: it is over, though no word says so. */
export const remedied: readonly Case[] = [
  solved("白关北高压线已经迁了，可以清表了", P.白北, { project: P.白北, category: "utilities" }),
  solved("大米厂房屋裂缝已加固，住户回去了", P.大米, { project: P.大米, category: "safety" }),
  solved("铁东路3户失联的都联系上了", P.铁东, { project: P.铁东, category: "contact_lost" }),
  solved(
    "铁东路面积复核的问题销号，2户都认可，当场签了",
    P.铁东,
    { project: P.铁东, category: "measurement" },
    { facts: facts("signed+2") },
  ),
  solved("铁东路补偿款到账了", P.铁东, { project: P.铁东, category: "funds" }),
  solved(
    "铁东路高压线昨天迁完了",
    P.铁东,
    { project: P.铁东, category: "utilities" },
    {
      as_of: "-1d",
    },
  ),
];

/** Only wished for, ordered, or told with figures of the work. */
export const notRemedied: readonly Case[] = [
  problem("白关北高压线还没迁，清表停了", P.白北, "utilities"),
  report("枫溪港二期今天迁走12座坟", P.枫二, "graves+12"),
  report("大园打官司那户调解好了，今天签了", P.大园, "signed+1"),
];

export const theLastOne: readonly Case[] = [
  solved("刚才那个问题已经弄好了", null, { by: "last" }, { confirm: ["ambiguous_issue"] }),
  solved("上面那个弄好了，不用跟了", null, { by: "last" }, { confirm: ["ambiguous_issue"] }),
];

export const byNumber: readonly Case[] = [
  solved("23号办好了", null, { issue_no: [23] }),
  solved("#9 结了", null, { issue_no: [9] }),
  solved("9号、10号都办了", null, { issue_no: [9, 10] }),
  act("11号请住建局牵头", "assign", { issue_no: [11], assignee: "住建局" }),
  act("请把4号问题升级为紧急", "update", { issue_no: [4], severity: "urgent" }),
];

export const inPart: readonly Case[] = [
  solved(
    "铁东路8户安置房问题落实了6户，还差2户",
    P.铁东,
    {
      project: P.铁东,
      category: "resettlement_housing",
    },
    { partial: true, remaining: 2 },
  ),
  solved(
    "枫溪港二期迁坟的问题5家做通了3家，还有2家没松口",
    P.枫二,
    {
      project: P.枫二,
      category: "graves",
    },
    { partial: true, remaining: 2 },
  ),
];

export const known: readonly Case[] = [
  act(
    "铁东路权属那个事争取下周解决，目前国土所还在查档",
    "update",
    { category: "ownership", severity: "normal" },
    P.铁东,
  ),
  problem("铁东路3户嫌补偿低，不紧急", P.铁东, "compensation", { households: 3 }),
];
