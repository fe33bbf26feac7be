import { text, type Card } from "../card.ts";
import { ZERO, type Figure } from "../domain/figure.ts";
import { metrics, type Metric, type Unit } from "../domain/metric.ts";
import { factWords } from "./fact-words.ts";
import { amount, metricWords, shortDay, unitWords } from "./words.ts";

/** What a report is answered with where it is not its echo. */
export const reportText = {
  noTask: (name: string): Card => ({
    title: `${name}还没有任务，记不了`,
    tone: "orange",
    blocks: [text("请项目服务股先建任务：", { code: `/项目 ${name} 加任务` })],
  }),
  whichProject: (known: boolean): string => (known ? "是哪个项目？" : "这是哪个项目的？"),
  unknownProject: (words: string): string => `没有找到项目「${words}」`,
  confirmLabel: "数没错，照记（写原因）",
  fallsLabel: "是少了，照记",
  meantLabel: (words: string): string => `应是：${words}`,
  leaveOutLabel: (word: string): string => `${word}先不记，其余照记`,
  notDoneLabel: "还没完成，只记数",
  putField: (only: Metric | undefined) => ({
    label: "改成准数",
    hint: only
      ? `如 ${metricWords[only]}3${unitWords[metrics[only]]}，只写数也行`
      : "如 签约3户，腾房2户",
    button: "改成这个数",
  }),
  allQuietLabel: "以上都没有进展",
  reasonField: { label: "原因", hint: "如：有两户重复，已核实", button: "照记" },
  writtenTwice: (words: string): string => `「${words}」写了两遍，只记了一遍；确是两笔就再报一次`,
  nothingLeft: (): Card => ({
    title: "好，没有要记的了",
    tone: "grey",
    blocks: [text("要报就重新发一句")],
  }),
  alreadyQuiet: (project: string, who: string): Card => ({
    title: `${project}：已报过没有进展`,
    tone: "grey",
    blocks: [text(`${who ? `${who}已经报过` : "已经报过"}，算已报，不用再报`)],
  }),
  alreadyDone: (project: string, day: string | undefined): Card => ({
    title: `${project}早已记为完成`,
    tone: "grey",
    blocks: [text(`${day ? `${shortDay(day)}完成的，` : ""}不用再报；账上的数不对，就报准数`)],
  }),
  asNewLabel: (words: string): string => `当新的报：${words}`,
  whichUndo: "撤哪一个？",
  hasMore: (project: string, words: string): string => `${project}这一条里还有：${words}`,
  undoOne: (words: string): string => `只撤${words}`,
  undoAll: "整条都撤",
  undoNone: "不撤",
  toNothing: (fact: { metric: Metric; value: Figure; unit: Unit }): string =>
    `更正：${factWords({ ...fact, mode: "add" })}应为${amount(ZERO, fact.unit)}`,
  dropLabel: "不记了",
  keepLabel: "就按这个数记",
  dropped: (): Card => ({
    title: "好，没有记",
    tone: "grey",
    blocks: [text("要报就重新发一句")],
  }),
  notYetStored: (words: string): string =>
    words.trim() === "" ? "回复项目名就行" : `还没有记。原话：${words.slice(0, 200)}`,
  approximateTitle: (name: string): string => `${name}：是个约数，还没有记`,
  whichFigure: "要改的是哪个数？",
  whatInstead: "没看出要改成多少，请在这里改",
  nothingToCorrect: (name: string | null): Card => ({
    title: "没有找到要更正的那一条",
    tone: "orange",
    blocks: [
      text(name ? `${name}没有这样一条上报` : "您在这里没有还有效的上报"),
      text("写明项目和原数：", { code: `/上报 ${name ?? "铁东路"} 更正：签约5户应为3户` }),
    ],
  }),
  approximate: (fact: string): string => `按「${fact}」记吗？也可以直接回复准数`,
  notUnderstood: (words: string): string => `没看懂「${words}」`,
  nothingToUndo: (project: string | null): Card => ({
    title: "没有可撤的",
    tone: "grey",
    blocks: [text(`您在这里没有${project ? `${project}的` : "还有效的"}上报`)],
  }),
  notYours: (): Card => ({
    title: "只能撤自己报的",
    tone: "orange",
    blocks: [text("这条是别人报的；报错了请本人撤，或请项目服务股撤")],
  }),
  alreadyUndone: (): Card => ({
    title: "这条已经撤过了",
    tone: "grey",
    blocks: [text("要改数就重新报一遍")],
  }),
  toastNotRead: "没看懂，请改一下再交",
  toastEmpty: "还没填；没有进展就点「今天没有进展」",
  toastFiled: "这张表已经交过了，要改点「改」",
  toastChanged: "这条已经改过了，请看最新的一条",
  toastUndone: "已撤回",
  toastAlready: "这条已经撤过了",
  toastNotYours: "只能撤自己报的",
} as const;
