import { buttons, note, text, type Block, type Card, type Line } from "../card.ts";

/** One paragraph as a whole card, for short answers. */
export function plainCard(title: string, tone: Card["tone"], ...lines: readonly Line[]): Card {
  return { title, tone, blocks: lines.map((line) => ({ kind: "text", line }) as const) };
}

/** The line that may be sent as it stands. */
export function copyLine(line: string): Block {
  return text("照这样发：", { code: line });
}

/** Who may do what somebody else asked for. */
export interface Holders {
  readonly names: readonly string[];
  /** There is somebody, though perhaps by no name. */
  readonly isManned: boolean;
}

export const frameText = {
  unknownCommand: (word: string): Card => ({
    title: `没有「${word}」这个命令`,
    tone: "orange",
    blocks: [text("发 ", { code: "/帮助" }, " 看看能做什么")],
  }),
  didYouMean: (word: string): Card => ({
    title: `没有「${word}」这个命令，是不是要：`,
    tone: "orange",
    blocks: [],
  }),
  notAllowed: (
    command: string,
    who: string,
    { names, isManned }: Holders,
    openId: string | null,
  ): Card => ({
    title: `「${command}」要${who}来做`,
    tone: "orange",
    blocks: [
      names.length > 0
        ? text(`请找 ${names.join("、")}`)
        : text(isManned ? "请找部署时指定的管理员" : "现在还没有管理员，请部署人员指定"),
      ...(openId === null
        ? []
        : [
            note(
              "您的 open_id：",
              { code: openId },
              "（部署人员把它写进 ADMIN_OPEN_IDS，您就是管理员）",
            ),
          ]),
    ],
  }),
  badArguments: (example: string): Card => ({
    title: "这句没看懂",
    tone: "orange",
    blocks: [text("有一处写得不对或者没写"), copyLine(example)],
  }),
  tooLong: (most: number): Card => ({
    title: `太长了，没有记：最多 ${most} 个字`,
    tone: "orange",
    blocks: [text("请写短些再发；几件事就分几条发")],
  }),
  oneLineHelp: (example: string): Card => ({
    title: "这句不是进度、问题或查询",
    tone: "grey",
    blocks: [text("报进度：", { code: example }), note("发「帮助」看全部")],
  }),
  polite: (example: string): Card => ({
    title: "好的",
    tone: "grey",
    blocks: [note("要报进度：", { code: example })],
  }),
  hello: (): Card => ({
    title: "大家好，我是「不过夜」",
    tone: "blue",
    blocks: [
      text("在群里报进度、提问题，我来记账、催办、每天早上汇总。"),
      text("先把本群绑到项目：", { code: "/绑定 项目名" }),
      note("绑定由项目服务股或管理员来做；发「帮助」看能做什么"),
    ],
  }),
  helloInPrivate: (example: string): Card => ({
    title: "您好，我是「不过夜」",
    tone: "blue",
    blocks: [
      text("报进度、提问题、查进度，直接发一句话就行："),
      text({ code: example }),
      note("发「帮助」看全部"),
    ],
  }),
  cannotRead: (kind: string): Card => ({
    title: `${kind}我读不了`,
    tone: "grey",
    blocks: [text("请打字发一句，例如："), text({ code: "/上报 大米厂棚改 签约3户" })],
  }),
  tooFast: (): Card => ({
    title: "发得太快了，这条没有处理",
    tone: "grey",
    blocks: [text("一分钟后再发；发「帮助」看写法")],
  }),
  nothingAsked: (): Card => ({
    title: "现在没有等您选的",
    tone: "grey",
    blocks: [text("要报数就写明报什么，例如「签约3户」")],
  }),
  /** The question of some time ago, put again. */
  goOn: (card: Card): Card => ({
    ...card,
    title: card.title.startsWith("接着问") ? card.title : `接着问：${card.title}`,
  }),
  cancelled: (): Card => ({
    title: "好，不办了",
    tone: "grey",
    blocks: [text("刚才问您的作罢，已经记下的不变")],
  }),
  nothingToCancel: (): Card => ({
    title: "没有等您回答的问题",
    tone: "grey",
    blocks: [text("要撤回刚报的数，发 ", { code: "/撤销" })],
  }),
  noSuchChoice: (most: number): Card => ({
    title: most === 1 ? "请回数字 1" : `请回 1 到 ${most} 的数字`,
    tone: "orange",
    blocks: [text("不办了就回「取消」")],
  }),
  broken: (id: string): Card => ({
    title: "这条没处理成功，内容已保存",
    tone: "red",
    blocks: [text("请稍后再发一遍；还不行请把编号告诉管理员："), text({ code: id })],
  }),
  secret: (): Card => ({
    title: "涉密内容不能在这里发",
    tone: "red",
    blocks: [text("这条没有保存。请按保密规定报送，并撤回原消息")],
  }),
  masked: (kinds: readonly string[]): Card => ({
    title: "您刚才的消息里有个人信息",
    tone: "orange",
    blocks: [
      text(
        `有${kinds.join("、")}，存之前已经打码，不影响这条的办理。请撤回原消息；以后写户编号就行，如 3-12 户`,
      ),
    ],
  }),
  sentInPrivate: (): Card => ({
    title: "内容较长，已单独发给您",
    tone: "grey",
    blocks: [note("在与我的单聊里看")],
  }),
  /** The answer to a message that was found in the chat's history: when it was said, and that it counts from then. */
  caughtUp: (card: Card, saidAt: string): Card => ({
    ...card,
    title: `补记｜${card.title}`,
    blocks: [...card.blocks, note(`您 ${saidAt} 发的，当时没收到，现已按发送时间补记`)],
  }),
  /** The answer to a question with figures beside it: they are not recorded, and one press records them. */
  unrecorded: (card: Card, words: string): Card => ({
    ...card,
    blocks: [
      ...card.blocks,
      text({ text: `只答了问题，「${words}」没有记。`, tone: "orange" }),
      buttons({ text: "记下这一句", does: { command: "report", args: { text: words } } }),
    ],
  }),
  notYours: (): string => "这是问别人的，请本人来点",
  alreadyAnswered: (): string => "这个已经答过了",
  alreadyCancelled: (): string => "这个已经取消了，要办就重新发",
  emptyField: (label: string): string => `还没有填${label ? `「${label}」` : ""}`,
  stillWorking: (): string => "已收到，正在处理",
  notAllowedToast: (who: string): string => `这一步要${who}来做`,
  badFormToast: (): string => "填写有误，请检查",
} as const;

/** What the bot calls a message that it cannot read. */
export const unreadableKinds: Readonly<Record<string, string>> = {
  audio: "语音",
  image: "图片",
  media: "视频",
  video: "视频",
  sticker: "表情",
  merge_forward: "合并转发",
  folder: "文件夹",
};

/** Chinese names of what is masked. */
export const maskedNames: Readonly<Record<string, string>> = {
  identity: "身份证号",
  mobile: "手机号",
  phone: "电话号码",
  bank_card: "银行卡号",
  name: "户主姓名",
};

export const accessNames = {
  member: "本群成员",
  service: "项目服务股或管理员",
  admin: "管理员",
} as const;

interface Asked {
  readonly options: readonly { label: string; style?: "primary" | "danger" }[];
  readonly fill?: { readonly field?: { label: string; hint: string; button: string } };
}

/** A question's choices, a numbered button each, and the field for words where it has one. */
export function questionBlocks({ options, fill }: Asked, dialogue: number): Block[] {
  const answer = (choice: number) => ({ command: "answer", args: { dialogue, choice } });
  const choices = buttons(
    ...options.map((option, index) => ({
      text: `${index + 1} ${option.label}`,
      does: answer(index + 1),
      ...(option.style ? { style: option.style } : {}),
    })),
  );
  const field: Block[] = fill?.field
    ? [
        {
          kind: "form",
          name: `answer_${dialogue}`,
          fields: [
            {
              kind: "text",
              name: "typed",
              label: fill.field.label,
              hint: fill.field.hint,
              maxLength: 200,
            },
          ],
          submit: { text: fill.field.button, style: "primary", does: answer(0) },
        },
      ]
    : [];
  const how =
    options.length === 0
      ? "直接回复就行；不办了回「取消」"
      : fill
        ? "也可以回数字或直接回复；不办了回「取消」"
        : "点按钮或回数字；不办了回「取消」";
  // With nothing to choose but to let it go, the field is what is wanted.
  const parts = options.length > 1 ? [choices, ...field] : [...field, choices];
  return [...(options.length > 0 ? parts : field), note(how)];
}
