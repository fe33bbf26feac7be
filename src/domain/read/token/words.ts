/** What a verb of progress speaks of; the unit of the figure beside it decides the metric. */
export type Family =
  | "sign"
  | "vacate"
  | "demolish"
  | "clear"
  | "survey"
  | "register"
  | "inventory"
  | "deliver"
  | "surface"
  | "pay"
  | "grave"
  | "visit"
  | "person"
  | "finish";

export type ModeWord = "add" | "cum" | "already" | "left" | "maybe_left" | "target" | "all";

/** What a word does in a sentence. */
export type Meaning =
  | {
      readonly is: "verb";
      readonly family: Family;
      readonly isRate?: boolean;
      readonly isNoun?: boolean;
    }
  | { readonly is: "mode"; readonly mode: ModeWord }
  | { readonly is: "neg" }
  | { readonly is: "minus" }
  | { readonly is: "each" }
  | { readonly is: "among" }
  | { readonly is: "from" }
  | { readonly is: "to" }
  | { readonly is: "plan" }
  /** 如果, 要是: nothing in the sentence has happened. */
  | { readonly is: "unreal" }
  /** 2月30日: what is told of it cannot be. */
  | { readonly is: "no_day" }
  | { readonly is: "actual" }
  | { readonly is: "done" }
  | { readonly is: "unable" }
  | { readonly is: "illegal" }
  /** 本周, 上个月: a sum of several days, which is neither the day's figure nor the total. */
  | { readonly is: "span" }
  /** A word that only looks like one of the others. */
  | { readonly is: "stop" };

const table = new Map<string, Meaning>();
const byHead = new Map<string, string[]>();

function say(meaning: Meaning, words: string): void {
  for (const word of words.split(/\s+/)) {
    if (word === "") continue;
    if (table.has(word)) throw new Error(`Cannot give ${word} a second meaning`);
    table.set(word, meaning);
  }
}

function verb(family: Family, words: string): void {
  say({ is: "verb", family }, words);
}

function noun(family: Family, words: string): void {
  say({ is: "verb", family, isNoun: true }, words);
}

function rate(family: Family, words: string): void {
  say({ is: "verb", family, isRate: true }, words);
}

verb(
  "sign",
  `签约户数 签约总数 签约数量 签约数 签约量 签约 签字画押 签字户数 签字 签订了补偿协议 签订补偿协议 签订补偿安置协议 签订安置协议 签订协议 签订了协议 签订
   签署协议 签署了协议 签署 签补偿协议 签协议 签了协议 签了合同 签合同 签了字 签了约 签上字 签完字 签完约 签完 签下来 签下 签掉 签了 签好 签妥 签定 签到位 签成
   签 协议签订 达成协议 达成补偿协议 签约完成 签约进度 按了手印 按手印 摁了手印 摁手印 画了押 画押`,
);
noun("sign", "签约手续");
rate("sign", "签约率 签订率 协议签订率");
verb(
  "vacate",
  `腾房户数 腾房数 腾房 腾退 腾空 腾出 腾完 腾了 腾好 腾掉 腾 搬迁户数 搬迁腾房 搬迁腾空 搬迁腾退 搬迁 搬走 搬完 搬空 搬离 搬出 搬家 搬了家 搬了 挪窝 挪了窝 搬
   交钥匙 交了钥匙 钥匙交了 钥匙已交 钥匙也交了 钥匙都交了 交出钥匙 交齐钥匙 交付钥匙 移交钥匙 交房 交了房 交出房屋 房屋移交 清退 退房 退出 迁出 空房移交 空房交付 腾房进度 腾退进度 搬迁进度
   收了钥匙 收钥匙 收到钥匙 收回钥匙 拿到钥匙 拿了钥匙 钥匙收了 钥匙已收 钥匙拿到 收齐钥匙 钥匙收齐 钥匙全部收齐 钥匙都收齐`,
);
noun("vacate", "钥匙");
rate("vacate", "腾房率 腾退率 搬迁率 腾空率");
verb(
  "demolish",
  `拆除户数 拆除房屋面积 拆除房屋 拆除面积 拆除建筑面积 拆除建筑物 拆除 房屋拆除 拆完 拆了 拆掉 拆平 拆房 拆毁 拆倒 拆违 拆 推倒 推平 推掉 推了 推完 扒掉 扒了 强拆 强制拆除 放倒 挖倒 拆除进度 拆房进度
   铲平 铲掉 铲了 挖平 挖了 挖掉 倒了`,
);
rate("demolish", "拆除率 拆房率");
verb(
  "clear",
  "清零户数 清零 拿下来 拿下 攻克 攻下 搞下来 搞下 搞掉 拔钉子 拔钉 拔掉 拔除 拔了 啃下 啃掉 清掉 清了 清完 清出 清理 清 消化 完成扫尾",
);
rate("clear", "清零率");
verb(
  "survey",
  `实测 现状调查 入户调查 入户摸底 入户摸排 调查摸底 摸底调查 摸底 摸排 入户测量 入户丈量 入户勘测 调查 勘测 勘查 查勘 踏勘 测绘 丈量 测量 量了 量完 量房 测了 测完 入户评估 入户 进门 进户 进了门 调查完`,
);
rate("survey", "调查率 入户率");
verb("register", "补偿登记 登记造册 登记在册 登记 造册");
rate("register", "登记率");
verb(
  "inventory",
  "实物量清点 实物清点 附着物清点 青苗清点 清点登记 清点造册 清点 盘点 点清 点了 点完",
);
verb(
  "deliver",
  `净地交付 交付净地 净地移交 移交净地 净地交地 交净地 交地面积 交地 移交土地 土地移交 移交 交付土地 土地交付 交付 供地 交出土地 腾地 交了地 交了 交清 交齐 交出 交 净地 交地进度 供地进度`,
);
noun("deliver", "交给 交到 移交给 交付给");
rate("deliver", "交地率 面积完成率 交付率 供地率");
verb(
  "surface",
  "清表面积 清表 清障 清场 清除 场地平整 场地清理 平整场地 平整 强制清表 清理地表 地表清理",
);
verb(
  "pay",
  `兑付补偿款 兑付资金 兑付到户 发放到户 拨付到位 支付到位 兑付到位 发放到位 拨付到户 支付到户 兑付 打了 打过来 发到户 打到户 发到户头 补发 补发了 补付 发下去 打下去 付下去 打卡 支付补偿款 支付 汇出去 汇出 汇了 打出去 转出去 拨付 发放补偿款 发放 打款 付款 赔付 兑现 付了 发了 付出 拨了 兑了 付 兑 发钱 打钱 付钱 拨款 放款 汇款 转账 划拨 划转 下拨`,
);
noun("pay", "补偿款 补偿金 补偿费 征地款 补偿资金 征收款 到账");
verb("grave", "迁坟 迁移坟墓 坟墓迁移 迁移祖坟 祖坟迁移 迁移 迁葬 起坟 移坟 迁走 迁完 迁了 迁");
noun("grave", "坟墓 祖坟 坟");
verb(
  "visit",
  "上门走访 走访入户 入户走访 上门做工作 上门 走访 做工作 登门 约谈 面谈 做思想工作 谈话 上户 见面 谈判 商谈 谈了 上门约谈 上门谈 跑了 跑 去了",
);
verb(
  "person",
  "出动 组织 上了 调了 派了 派出 动员 动用 抽调 组织了 投入 调集 调动 集结 出警 安排了 调来 来了 参战 执法力量 执法人员 工作人员 警力 到场 进场 上去 上阵 人员",
);
verb("finish", "完成 办理完成 完成了");
rate("finish", "完成率 完成比例");

say(
  { is: "mode", mode: "add" },
  "比昨天多 比昨日多 较昨天多 较昨日多 新增 新 又突破 再突破 又 再 净增 增加 增加了 新增加 多了 本次 此次 增 另有 另外 另",
);
say(
  { is: "mode", mode: "cum" },
  `累 累计 累积 累计达 累计完成 截至目前 截止目前 截至今天 截止今天 截至今日 截止今日 截至当前 截至 截止到目前 截止到今天 截至到目前 截止到 截止 到目前为止 到目前 至今 迄今 以来 年初到现在 到现在 到现在为止 到今天为止
   目前 现在 现 合计 总计 共计 总共 一共 共有 共 达到 达 总数 总的 已累计 已达 累计数 总量 当前 加上前头的 加上前面的 加上之前的 加上以前的 加上原来的 连前头的 连前面的 算上前面的 算上之前的 前后 先后 突破 仍是 仍为 还是 维持在 保持在 停留在`,
);
say({ is: "mode", mode: "already" }, "已经 已 业已");
say(
  { is: "mode", mode: "left" },
  "剩余 剩下 还剩下 还剩余 还剩 仅剩 只剩下 只剩 剩 尚余 还余 仅余 还差 尚差 还欠 只差 仅差 就剩 差 余 余下 未完成",
);
say({ is: "mode", mode: "maybe_left" }, "还有 尚有 仍有 就还有 也就");
say(
  { is: "mode", mode: "target" },
  `总户数 应签 应腾 应拆 应交 应迁 应清 应登记 应清点 应调查 应签户数 目标任务 目标 任务数 总任务 任务 涉及 需征收 应征收 总面积 总户 原有 原 征收户数 被征收户 共涉及 计划总数 全村 年度任务 拟征收`,
);
say({ is: "mode", mode: "all" }, "全部 全数 悉数 整体 全都 全");
say(
  { is: "neg" },
  "没有 没能 没 尚未 还没有 还没 还未 仍未 未能 未 不肯 不愿意 不愿 不同意 不想 拒绝 拒不 拒 不 无法 没法 没人 待 未曾",
);
say(
  { is: "minus" },
  "减掉 去掉 扣掉 扣 减去 减少了 减少 减 核减 扣减 扣除 调减 下调 退回 退了 少了 掉了 冲减 倒退 退",
);
say({ is: "each" }, "各 均 都 皆 也 全都已 分别");
say({ is: "among" }, "其中");
say({ is: "from" }, "由 从 原来 原先 之前 上次");
say(
  { is: "to" },
  "增至 增加到 增到 升至 升到 上升到 提高到 提升到 变为 变成 变 改为 改成 变更为 修改为 加到 涨到 调到 提到 冲到 爬到 降到 降至 下降到 减到 减至 减少到 达到了 回落到 调整为 到 至 调为",
);
say(
  { is: "plan" },
  `争取 原计划 原定 本来 原本 说好 讲好 说好了 讲好了 约好了 下个月 下月 计划 准备 预计 打算 力争 拟 明天 明日 后天 下周 有望 将于 将 确保 要求 希望 即将 马上 约好 约定 答应 承诺 想 月底前 年底前 年前 年后 过完年 说月底 定月底 约月底 等月底 本周内 下一步 接下来 待会 等会 可以 能够 必须 务必 要 应当 目标是 可望 预期 预备 尽快 抓紧 加快 力促 确定 应该`,
);
say({ is: "actual" }, "实际 按计划 按照计划 如期 按期 计划内 不要 要价 要账 超计划 计划外");
say({ is: "done" }, "完毕 了 好 完 成功 到位 顺利 过");
say(
  { is: "unable" },
  `退签 退约 毁约 退了协议 签不了 签不下来 签不下 签不动 腾不了 腾不出 腾不出来 搬不了 搬不走 搬不动 拆不了 拆不动 拆不下 交不了 交不出 迁不了 迁不动 清不了 进不了门 进不去`,
);
say({ is: "illegal" }, "违章建筑 违法建筑 违法建设 违建 违章 违章搭建");
say(
  { is: "stop" },
  `退出协议 退出群 签收 签到 意向协议 意向书 签意向 签意向协议 签订意向 签了意向 签订意向协议 签了意向协议 签单 签了单 签批 签发 签名 签章 签证 签呈 签约奖励 签约奖 签约期 签约仪式 签约现场 签约室 签约点 签约意向 签约意愿 标签 劳动合同
   意向签约 意向性签约 意向签 预签约 就差签字 只差签字 还差签字 就等签字 只等签字 就差签约 只差签约 就差签协议 只差签协议 就差交钥匙 只差交钥匙 就差搬家 只差搬家
   搬迁协议 腾房协议 拆除协议 交房协议 搬迁费用 搬迁费 搬迁补助 搬迁补贴 搬迁奖励 搬家补助 搬家补贴 搬家奖励 搬家费 搬家公司 搬家队 搬家车 搬家师傅 腾房费 搬迁奖 腾房奖励 腾房奖 搬迁通知 腾房通知 腾房公告 腾房期限 折腾 腾讯 搬迁户 搬砖 搬运 搬回来 搬回去 搬回
   拆迁 拆迁户 被拆迁户 拆迁办 拆迁队 拆迁公司 征拆 征拆办 征地拆迁 拆违办 拆违队 拆违局 拆违大队 拆违中心 拆除公司 拆除队 拆借 拆迁费 拆迁款 拆分 扣款 扣押 扣分 扣留 扣钱 折扣 克扣
   清零扫尾 清零任务 清零项目 清楚 清明 清单 清欠 清洁 清晨 清早 理清 分清 说清 讲清 澄清
   交警 交通 交代 交流 交办 交接 交接班 交易 交费 交钱 交谈 交界 交底 交叉 上交 提交 交材料 社交 成交 移交法院 移交司法 移交区法院 交社保 交卷 交班 转交 交涉 交了底 交纳 交付使用
   面积丈量 面积测量 面积测绘 丈量面积 测量面积 测绘面积 丈量结果 测量结果 测绘结果 丈量数据 测量数据 调查结果 丈量异议 丈量争议 丈量纠纷 测量异议 测量争议 测绘异议 调查异议 登记异议 登记争议 清点异议 清点争议 签约纠纷 搬迁纠纷 拆除纠纷 腾房纠纷 评估异议
   商量 量房子 数量 质量 大量 尽量 力量 衡量 流量 工程量 工作量
   调查组 调查队 调查表 登记表 登记证 不动产登记 登记机关 测绘公司 测绘院 测绘队 测量公司 评估公司 入户门
   支付宝 支付方式 应付 对付 付出努力 完成任务 组织部 组织法 集体经济组织 党组织 组织开展 组织召开 组织学习
   户口迁出 户口迁入 户口外迁 户口迁走 迁户口 户口迁移 迁改 迁建 动迁 变迁
   较差 差评 差价 差距 出差 误差 差额 差异 相差 时差 差不多 差点 余款 余额 其余 业余 剩余价值 余地 余下的工作
   原则 原因 原件 原料 原地 原址 原告 原创 还原 原来如此
   共同 公共 共享 共产 共识 共建 共有产权 现场 现金 现状 发现 出现 表现 实现 体现 现任 现房 现有 现在开始
   新建 新房 新标准 新政 新政策 新冠 新村 新城 新区 新年 新闻 新老 新的 全新 最新 重新 创新 更新 翻新 再次 再说 再见 又是 增强 增值 另行 新增加的问题 任务重 任务书 完成不了 目标责任
   下达 传达 转达 表达 送达 直达
   上周末 本周末 这周末
   没事 没问题 没关系 不错 不过 不少 不好意思 拆不拆 签不签 腾不腾 搬不搬 交不交 迁不迁 不动产 不仅 不但 不断 不要紧 不清 不见不散 不夜 不予 不能 待遇 接待 期待 招待 待命 不好 不是 不如 不到 不足
   均价 平均 都是 首都 各位 各街道 各项目 各镇 各单位 各部门 各组 各村 各指挥部 各方 也是 也好
   将近 将军 将就 要么 想法 想通 想开 思想 理想 可以了 同意书 主要 需要 重要 准备工作 了解 了结 好像 完善 完整 过程 通过 过渡 超过 不过夜 过户 过年
   全区 全市 全国 全体 全力 全员 全程 安全 全面 全家 全年 全天 全县 健全 齐全 完全
   变更 变化 变电站 变压器 至于 甚至 以至 从来 从事 由于 理由 自由 缘由 到底 到期 到访 报到 遇到 收到 看到 到户 到家 拿到 做到 谈到 说到 直到 等到 得到 找到 感到 到位率 从严 从快
   退休 退伍 退役 退还 退款 退钱 退出来 减负 减免 掉头`,
);
say(
  { is: "span" },
  "本周 这周 这一周 这个星期 本星期 上周 上一周 上个星期 上星期 本月 这个月 上个月 上月 当月 去年 前年 上半年 上季度 上个季度 这几天 近几天 前几天 这两天 前两天 最近几天",
);
say({ is: "unreal" }, "如果 要是 假如 假使 倘若 只要 但愿 要能 若能 若是 万一");
say(
  { is: "plan" },
  "等着 等待 申请强拆 申请强制拆除 申请拆除 申请强腾 申请强制腾退 申请司法强拆 同意签约 同意签字 同意腾房 同意搬迁 同意拆除 同意",
);

for (const word of table.keys()) {
  const list = byHead.get(word[0]!);
  if (list) list.push(word);
  else byHead.set(word[0]!, [word]);
}
for (const list of byHead.values()) list.sort((a, b) => b.length - a.length);

/** The longest known word that begins at `at`, with its meaning. */
export function wordAt(text: string, at: number): { word: string; meaning: Meaning } | null {
  const list = byHead.get(text[at] ?? "");
  if (!list) return null;
  for (const word of list)
    if (text.startsWith(word, at)) return { word, meaning: table.get(word)! };
  return null;
}
