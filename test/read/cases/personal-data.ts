import { type Case, P, problem, report, talk } from "../meaning.ts";

/** Numbers of telephones and identity cards are no figures; a problem that names them is marked. */
export const numbersOfPersons: readonly Case[] = [
  talk("13812345678 打这个电话"),
  problem("/issue 大米厂棚改 户主李建军430203198001011234要求提高补偿", P.大米, "compensation", {
    households: 1,
    pii: true,
  }),
  talk("张主任电话多少"),
  problem("铁东路业主电话13812345678，一直不接，联系不上", P.铁东, "contact_lost", { pii: true }),
  report("铁东路签约2户，联系电话13812345678", P.铁东, "signed+2"),
  problem("湘江1号二期户主刘建国13907331234拒不配合，要求提高补偿", P.湘二, "compensation", {
    households: 1,
    pii: true,
  }),
];

/** A name beside a mobile number is that of one household. */
export const nameAndNumber: readonly Case[] = [
  problem("坚固村安置区陈桂芳 13873312258 反映过渡费三个月没发了", "坚固村安置区", "funds", {
    households: 1,
    pii: true,
  }),
  problem("铁东路周某，电话139 0000 1111，嫌补偿标准低不肯签", P.铁东, "compensation", {
    households: 1,
    pii: true,
  }),
];
