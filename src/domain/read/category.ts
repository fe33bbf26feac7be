import type { Category } from "./reading.ts";

/**
 * Words that tell what a problem is about, with their weight. The cause weighs more than what it leads to: a power
 * line that keeps the digger out is a matter of utilities, a tenant who asks for compensation one of leases.
 */
const words: readonly (readonly [Category, number, string])[] = [
  [
    "ownership",
    6,
    "权属 产权 确权 归属 界址 地界 四至 界线 边界 土地证 房产证 权证 权利人 争地 一房两证 重复登记 林权 宅基地证",
  ],
  ["ownership", 4, "宅基地 证件不全 没有证 没证 两证 房本 登记错误 归谁 是谁的"],
  [
    "compensation",
    5,
    "补偿标准 补偿太低 补偿低 补偿价 补偿不满 补偿有意见 补偿谈不拢 评估价 要价 漫天要价 开价 加价 评估结果 评估报告 评估偏低 补偿方案 提高补偿 装修补偿 补偿金额 装修评估",
  ],
  ["compensation", 4, "嫌低 嫌少 价格 单价 补少了 补偿 评估 涨价 差价 高价 一口价 谈不拢"],
  ["compensation", 2, "装修 要钱 加钱 涨价 标准 要求提高 不划算"],
  [
    "measurement",
    6,
    "丈量 测量 测绘 复测 重测 复量 面积对不上 面积不符 面积误差 面积有误 少量了 少算 漏量 漏算 面积差 面积争议 面积不对 面积有出入 重新量 量错 漏登 多算 图纸对不上 面积少",
  ],
  ["measurement", 3, "面积 误差 出入 对不上"],
  [
    "resettlement_housing",
    7,
    "安置房 安置点 安置房源 周转房 过渡房 选房 分房 房源 安置地 安置户型 安置楼 安置小区 安置面积 安置指标 回迁房 宅基地指标 选地 回迁 重建地 安置基地 安置宅基地",
  ],
  [
    "resettlement_housing",
    4,
    "过渡 没地方过渡 无处过渡 安置 没地方住 没地方搬 没房住 租不到房 过渡费",
  ],
  [
    "social_security",
    8,
    "社保 养老保险 参保 失地农民 保费 医保 缴费名单 缴费 被征地农民 养老金 低保",
  ],
  [
    "illegal_building",
    9,
    "违建 违章建筑 违章 违法建筑 违法建设 私搭 乱搭 乱建 抢建 抢搭 加盖 加层 无证房 抢修 未批先建 偷建 砖棚 铁皮棚 偷搭 搭棚 搭建",
  ],
  [
    "family_division",
    7,
    "分户 分家 兄弟 姐妹 继承 遗产 离婚 夫妻 父子 婆媳 子女之间 家庭内部 家里人意见 家庭矛盾 家庭纠纷 家庭成员 儿子和 女儿和 析产 赡养 争房产 家里意见 家人意见 儿媳 拆户 立户 内部分配",
  ],
  [
    "lease_operator",
    8,
    "店铺 租户 承租 租赁 停产停业 经营户 门面 商户 租约 转租 租客 店主 经营损失 停业损失 停工损失 租金 租期 个体户 商铺 厂房搬迁 设备搬迁 超市 饭店 承包户 养殖户",
  ],
  ["lease_operator", 4, "企业 公司"],
  ["public_housing", 9, "公房 直管公房 公有住房 公租房 单位房 房管所 公产 自管房 房改房"],
  ["lease_operator", 7, "老板 砖厂 工厂 停产 经营者 加工厂 作坊 停产损失 生意"],
  [
    "petition",
    9,
    "上访 信访 集访 越级 市长热线 12345 进京 缠访 闹访 拉横幅 堵门 聚集 围堵 静坐 访民 举报信 写信告 12315 投诉 群访 维稳 讨说法 集体到",
  ],
  [
    "litigation",
    8,
    "法院 起诉 诉讼 开庭 立案 复议 裁定 判决 律师 官司 强制执行 司法强制 司法程序 执行申请 行政诉讼 传票 应诉 仲裁 庭审 上诉 强执",
  ],
  ["safety", 11, "安全隐患 安全事故 要塌 快塌 泄漏 漏气 自焚 跳楼 轻生 喝农药 中毒 爆炸"],
  ["funds", 9, "没到账 未到账 没到位 未到位 不到位 资金缺口 拖欠 没拨 未拨"],
  [
    "funds",
    7,
    "到账 没到位 未到位 资金 拨款 缺口 拖欠 打款 款没 钱没 没拿到钱 没有拿到钱 拨付 资金缺口 财政 没钱 欠款 钱还没 款还没 款项 兑付 没发 未发放 经费 款一直 没打",
  ],
  [
    "procedure",
    6,
    "批文 报批 审批 红线图 红线 用地手续 手续 立项 听证 稳评 盖章 备案 规划许可 征收决定 组卷 预公告 批复 公示 公告 许可证 施工图 图纸没批 图纸还没 征收令 拆迁许可 林地手续 社会稳定风险评估 报件",
  ],
  [
    "utilities",
    9,
    "高压线 高压杆 高压电 高压塔 电线 水管 管线 燃气 天然气 光缆 通信 电杆 变压器 自来水 杆线 断水 停水 停电 断电 通讯 供水 供电 电缆 电力 光纤 基站 铁塔 管道 煤气 线路迁改 路灯 弱电",
  ],
  ["graves", 10, "迁坟 祖坟 坟墓 坟 墓地 起坟 无主坟 公墓"],
  [
    "crops_attachments",
    8,
    "苗圃 青苗 附着物 果树 苗木 鱼塘 大棚 庄稼 菜地 水井 养殖 猪场 树木 抢栽 抢种 橘树 茶树 鱼苗 油茶 鸡场 花木 禾苗 藕塘 林木 树苗 葡萄 作物 水稻 菜农",
  ],
  [
    "access",
    7,
    "堵在 工地门口 不让进 阻工 堵路 封路 便道 拦车 拦路 拦挖机 拦住 不让进场 不让施工 进场道路 出入口 断路 阻挠施工 阻挠 挡路 路被堵 路堵 设障 挖机进不去 车进不去 进不了场 进场路 进出道路 通行",
  ],
  ["access", 3, "进场 施工 道路 进不去 进不来"],
  [
    "contact_lost",
    8,
    "联系不上 失联 找不到人 找不到户主 找不到业主 在外地 在国外 出国 不接电话 电话不接 电话打不通 打不通 下落不明 户主不在 业主不在 在外打工 外出务工 人不在 空号 联络不上 人在广东 人在深圳 国外 回不来 关机",
  ],
  ["epidemic", 9, "疫情 隔离 封控 核酸 防疫 管控 健康码 新冠 风险区 密接 阳性 次密 静默"],
  [
    "safety",
    9,
    "安全隐患 危房 倒塌 坍塌 裂缝 塌方 火灾 滑坡 坠落 隐患 触电 开裂 垮塌 着火 起火 山体 掉落 漏电 要塌 快塌 沉降 受伤 墙倒 安全事故 失火",
  ],
  ["safety", 4, "安全 危险 漏雨 渗水 漏水 围挡"],
  [
    "policy",
    6,
    "政策 文件 口径 新老政策 法规 没有依据 无依据 没依据 依据 新标准 旧标准 执行哪个 适用 新老标准 没有规定",
  ],
];

const found = new Map<string, { category: Category; weight: number }>();
const heads = new Map<string, string[]>();
for (const [category, weight, list] of words) {
  for (const word of list.split(" ")) {
    if (found.has(word)) continue;
    found.set(word, { category, weight });
    const some = heads.get(word[0]!);
    if (some) some.push(word);
    else heads.set(word[0]!, [word]);
  }
}
for (const list of heads.values()) list.sort((a, b) => b.length - a.length);

/** Turns of speech that tell what single words do not. */
const turns: readonly (readonly [Category, number, RegExp])[] = [
  [
    "measurement",
    9,
    /面积[^，。]{0,12}(?:对不上|不符|出入|误差|不对|不一致|少了|少量|量少|差了|有误)/,
  ],
  [
    "measurement",
    9,
    /量(?:反|错|少|多|漏)了?|(?:丈量|测量|实测|复测|量的|量出来)[^，。]{0,12}(?:对不上|不符|出入|误差|不对|不一致|少了|差了|有误|面积)/,
  ],
  [
    "contact_lost",
    9,
    /(?:户主|业主|主人|本人|房主|产权人|人)(?:常年|长期|一直|都)?(?:在|去了?)(?:外地|国外|外省|广东|深圳|上海|北京|长沙)|联系不(?:到|了)|停机|找不(?:到|着)(?:人|户主|业主|房主)/,
  ],
  [
    "compensation",
    7,
    /(?:补|赔|给)(?:得|的|了)?(?:也|又)?(?:太|偏|有点|那么|这么)(?:少|低)|(?:嫌|说|觉得)[^，。]{0,6}(?:补|赔|给|价)[^，。]{0,4}(?:少|低)/,
  ],
  [
    "resettlement_housing",
    8,
    /没(?:有)?(?:地方|房子|房)(?:住|搬|过渡|去|落脚)|(?:等|要|选|分)(?:着)?(?:安置)?(?:房子|房源|现房)|无处(?:住|过渡|安身)/,
  ],
  [
    "funds",
    9,
    /(?:款|钱|费)[^，。]{0,6}(?:没|未|不)(?:有)?(?:到|发|拨|付|打|兑|给|下来)|(?:没|未)(?:有)?(?:收到|拿到|领到|见到)[^，。]{0,6}(?:款|钱|费)/,
  ],
  [
    "access",
    9,
    /(?:机|车|队|施工|人员|材料)[^，。]{0,4}(?:进不[去来了]|过不去|开不进|被拦)|(?:堵|封|拦|挡|断)(?:了|住|死)?[^，。]{0,4}(?:路|便道|口子|大门|车|挖机)/,
  ],
  [
    "family_division",
    9,
    /(?:两|三|几|四|\d)?(?:兄弟|姊妹|姐弟|子女|父子|婆媳|妯娌|家人|家里)[^，。]{0,8}(?:争|抢|吵|闹|谈不|没谈|不和|不一致|意见|扯|分)/,
  ],
];

/** What a problem is about, by the words in it; null where none tells. Of equal weights the first named wins. */
export function categoryOf(text: string): Category | null {
  const scores = new Map<Category, number>();
  for (let at = 0; at < text.length; at += 1) {
    const list = heads.get(text[at]!);
    if (!list) continue;
    const word = list.find((one) => text.startsWith(one, at));
    if (word === undefined) continue;
    // 区司法局协调, 法院协调: who is asked is not what it is about
    const { category, weight } = found.get(word)!;
    if (isAsked(text, at)) continue;
    if (/\d/.test(word) && /\d/.test(`${text[at - 1] ?? ""}${text[at + word.length] ?? ""}`))
      continue;
    const early = 1 - at / (text.length * 2);
    scores.set(
      category,
      Math.max(scores.get(category) ?? 0, weight + early) + (scores.has(category) ? 0.5 : 0),
    );
    at += word.length - 1;
  }
  for (const [category, weight, turn] of turns) {
    const match = turn.exec(text);
    if (!match || isAsked(text, match.index)) continue;
    const early = 1 - match.index / (text.length * 2);
    scores.set(category, Math.max(scores.get(category) ?? 0, weight + early));
  }
  let best: Category | null = null;
  let top = 0;
  for (const [category, score] of scores) {
    if (score > top) {
      best = category;
      top = score;
    }
  }
  return best;
}

/** True where the word at `at` belongs to the name of somebody who is asked for help. */
function isAsked(text: string, at: number): boolean {
  return (
    /(?:请|请求|提请|恳请|麻烦|需要?|由|联系|协调|商请|函告|报|找)(?:[^，。；\s]{0,12}[和、与及])?(?:区|市|县|省)?(?:级)?$/.test(
      text.slice(Math.max(0, at - 18), at),
    ) &&
    /^[\u4e00-\u9fff]{2,6}(?:局|公司|法院|中心|办|所|院|站|部门|委|大队|队|处|股|街道|镇|专家|领导)?/.test(
      text.slice(at),
    ) &&
    /^(?:法院|司法|财政|信访|供电|自来水|燃气|安置中心|社保|律师|电力|通信|公安|交警|消防|防疫|疾控|房管所|测绘|评估|审批|12345|民政|征收|公墓|移动|电信|联通|铁塔|水务|供水|经营户|道路|安全|政策)/.test(
      text.slice(at),
    )
  );
}
