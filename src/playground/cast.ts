import type { FeishuDouble } from "./feishu/double.ts";

/** The office's administrator from the start: the project service section's clerk. */
export const ADMIN_OPEN_ID = "ou_liu_guzhang";

/** Made-up people: a surname and a post, as they are called in the groups. */
export const PEOPLE = [
  { openId: "ou_wang_zhuangan", name: "王专干", post: "枫溪街道 征拆专干" },
  { openId: "ou_tan_zhuangan", name: "谭专干", post: "建宁街道 征拆专干" },
  { openId: "ou_luo_zhuangan", name: "罗专干", post: "董家塅街道 征拆专干" },
  { openId: "ou_qin_zhihuizhang", name: "秦指挥长", post: "铁东路南段指挥部 指挥长" },
  { openId: "ou_li_zhihuizhang", name: "李指挥长", post: "大米厂棚改指挥部 指挥长" },
  { openId: "ou_he_zhihuizhang", name: "何指挥长", post: "湘江1号指挥部 指挥长" },
  { openId: "ou_peng_zhuren", name: "彭主任", post: "枫溪街道办事处 负责人" },
  { openId: "ou_zhou_quzhang", name: "周区长", post: "区级联系领导" },
  { openId: "ou_chen_zhuren", name: "陈主任", post: "征拆办 主任" },
  { openId: "ou_liu_guzhang", name: "刘股长", post: "项目服务股 管理员" },
  { openId: "ou_zeng_guzhang", name: "曾股长", post: "考评服务股" },
  { openId: "ou_deng_zhuren", name: "邓主任", post: "综合办公室" },
] as const;

const LEADERS = ["ou_zhou_quzhang", "ou_chen_zhuren", "ou_liu_guzhang", "ou_zeng_guzhang"];

/** The groups of the sample office; the project service section is in all of them. */
export const GROUPS = [
  {
    chatId: "oc_tiedonglu",
    name: "铁东路项目群",
    members: [
      "ou_wang_zhuangan",
      "ou_qin_zhihuizhang",
      "ou_peng_zhuren",
      "ou_zhou_quzhang",
      "ou_liu_guzhang",
    ],
  },
  {
    chatId: "oc_damichang",
    name: "大米厂棚改项目群",
    members: ["ou_li_zhihuizhang", "ou_tan_zhuangan", "ou_zhou_quzhang", "ou_liu_guzhang"],
  },
  {
    chatId: "oc_xiangjiang",
    name: "湘江1号（二期）项目群",
    members: ["ou_he_zhihuizhang", "ou_luo_zhuangan", "ou_zhou_quzhang", "ou_liu_guzhang"],
  },
  {
    chatId: "oc_lingdao",
    name: "领导群",
    members: [...LEADERS, "ou_li_zhihuizhang", "ou_he_zhihuizhang", "ou_peng_zhuren"],
  },
  {
    chatId: "oc_bangongshi",
    name: "办公室群",
    members: ["ou_deng_zhuren", "ou_chen_zhuren", "ou_liu_guzhang", "ou_zeng_guzhang"],
  },
] as const;

/** Puts the sample office into an empty platform; does nothing where it already stands. */
export function seatCast(double: FeishuDouble): boolean {
  if (double.world.people.size > 0) return false;
  for (const person of PEOPLE) double.addPerson(person);
  for (const group of GROUPS) double.addGroup(group);
  for (const { openId } of PEOPLE) double.direct(openId);
  return true;
}
