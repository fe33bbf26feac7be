import { buttons, text, type Block, type Button, type Card, type Line } from "../card.ts";
import { addDays, type Day } from "../domain/day.ts";
import { plain, ZERO, type Figure } from "../domain/figure.ts";
import { metrics, type Metric, type Unit } from "../domain/metric.ts";
import type { Change } from "../domain/reconcile/index.ts";
import type { Recorded } from "../verbs/record-report.ts";
import { amount, metricWords, shortDay, unitWords } from "./words.ts";

/** One metric's movement: `签约 +3户，22 → 25户，还剩 6户（共 31户）`. */
export function changeLine(change: Change): Line {
  const unit = metrics[change.metric];
  const name = metricWords[change.metric];
  const parts: (string | { b: string })[] = [{ b: name }];
  if (change.increment && !change.increment.eq(ZERO)) {
    const sign = change.increment.gt(ZERO) ? "+" : "−";
    parts.push(` ${sign}${amount(change.increment.abs(), unit)}`);
  }
  if (change.after) {
    const from = change.before === null ? plain(change.after) : plain(change.before);
    const now = amount(change.after, unit);
    parts.push(
      from === plain(change.after) ? `　累计 ${now}` : `　累计 ${from} → `,
      from === plain(change.after) ? "" : { b: now },
    );
  }
  const left = change.leftAfter;
  if (left && change.target && left.gte(ZERO)) {
    parts.push(
      left.eq(ZERO)
        ? `，全部完成（共 ${amount(change.target, unit)}）`
        : `，还剩 ${amount(left, unit)}`,
    );
  } else if (left && left.gt(ZERO)) {
    parts.push(`，还剩 ${amount(left, unit)}`);
  }
  return parts.filter((part) => part !== "");
}

/** The day a report counts for, in words. */
export function dayWord(asOf: Day, today: Day): string {
  if (asOf === today) return `${shortDay(asOf)}（今天）`;
  return asOf === addDays(today, -1) ? `${shortDay(asOf)}（昨天）` : shortDay(asOf);
}

/** The same for a report, which is late for any other day than today. */
function filedFor(asOf: Day, today: Day): string {
  if (asOf === today) return dayWord(asOf, today);
  return asOf === addDays(today, -1)
    ? `${shortDay(asOf)}（昨天，补报）`
    : `${shortDay(asOf)}（补报）`;
}

/** What was understood of one project's report, in lines. */
export function recordedBlocks(one: Recorded, today: Day): Block[] {
  const lines: Line[] = [[{ b: one.project.name }, `　${filedFor(one.asOf, today)}`]];
  if (one.noProgress) lines.push(["没有进展，已记为已报"]);
  for (const change of one.changes) lines.push(changeLine(change));
  if (one.becomesDone) lines.push([{ text: "已达到目标，项目记为已完成", tone: "green" }]);
  if (one.passed.length > 0 && one.reason) {
    lines.push([{ text: `核对时有疑问，按您的说明记下：${one.reason}`, tone: "orange" }]);
  }
  return [text(...lines.flatMap((line, index) => (index === 0 ? line : ["\n", ...line])))];
}

/** 改 and 撤 under an answer. */
export function echoButtons(entryId: number): Block {
  const undo: Button = { text: "撤", does: { command: "undo", args: { entry: entryId } } };
  const change: Button = { text: "改", does: { command: "edit", args: { entry: entryId } } };
  return buttons(change, undo);
}

/** So many filings in a row without movement, and the bot asks what blocks the project. */
const STUCK_AFTER = 3;

/** A blocker named in passing: one tap makes it a problem, linked to this report. */
function draftBlocks(one: Recorded, blocker: string): Block[] {
  return [
    text({ text: "卡点：", tone: "orange" }, blocker),
    buttons({
      text: "转成问题来催办",
      does: {
        command: "issue",
        args: { text: blocker, project: one.project.name, entry: one.entryId },
      },
    }),
  ];
}

function stuckBlocks(one: Recorded): Block[] {
  return [
    text({
      text: `${one.project.name}已连续 ${one.quietFilings} 次没有进展，卡在哪里？`,
      tone: "orange",
    }),
    buttons({
      text: "提一个问题",
      does: { command: "issue", args: { project: one.project.name } },
    }),
  ];
}

/** The echo of a report: what was understood, before → after, and one press to put it right. */
export function recordedCard(
  list: readonly Recorded[],
  today: Day,
  more: { leftover?: readonly string[]; told?: readonly string[]; blocker?: string } = {},
): Card {
  const blocks: Block[] = list.flatMap((one) => recordedBlocks(one, today));
  for (const words of more.leftover ?? []) {
    blocks.push(text({ text: "没看懂：", tone: "orange" }, words));
  }
  for (const words of more.told ?? []) blocks.push(text({ text: words, tone: "orange" }));
  const first = list[0];
  if (first && more.blocker) blocks.push(...draftBlocks(first, more.blocker));
  const stuck = list.find((one) => one.quietFilings >= STUCK_AFTER);
  if (stuck) blocks.push(...stuckBlocks(stuck));
  if (first) blocks.push(echoButtons(first.entryId));
  const isQuiet = list.every((one) => one.noProgress);
  return {
    title: isQuiet ? "已报：没有进展" : "已记下",
    tone: list.some((one) => one.becomesDone) ? "green" : "blue",
    summary: list.map((one) => `${one.project.name} 已记下`).join("；"),
    blocks,
  };
}

/** What of a message is booked, over the question about what is not. */
export function partlyCard(
  booked: readonly Recorded[],
  asked: Card,
  waiting: number,
  today: Day,
): Card {
  const names = new Set(booked.map((one) => one.project.name));
  return {
    ...asked,
    title: `已记下 ${names.size} 个项目，还有 ${waiting} 处要问`,
    blocks: [
      ...booked.flatMap((one) => recordedBlocks(one, today)),
      echoButtons(booked[0]!.entryId),
      { kind: "rule" },
      text({ b: asked.title }),
      ...asked.blocks,
    ],
  };
}

/** Figures in words that read the same again; the day is named where it is another than today. */
export function entryLine(
  facts: readonly { metric: Metric; mode: string; value: Figure; unit: Unit }[],
  asOf: Day | null,
  isDone: boolean,
): string {
  const words = [...facts.map(factWords), ...(isDone ? ["已完成"] : [])];
  return `${asOf === null ? "" : shortDay(asOf)}${words.join("，")}`;
}

export const reportText = {
  noTask: (name: string): Card => ({
    title: `${name}还没有任务，记不了`,
    tone: "orange",
    blocks: [text("请项目服务股先建任务：", { code: `/项目 ${name} 加任务` })],
  }),
  whichProject: (known: boolean): string => (known ? "是哪个项目？" : "这是哪个项目的？"),
  unknownProject: (words: string): string => `没有找到项目「${words}」`,
  confirmLabel: "数没错，照记（写原因）",
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

/** A figure as it was said: 签约 累计 24户. */
export function factWords(fact: {
  metric: Metric;
  mode: string;
  value: Figure;
  unit: Unit;
}): string {
  if (fact.mode === "rate") return `${metricWords[fact.metric]}率${plain(fact.value)}%`;
  const modes: Readonly<Record<string, string>> = {
    cum: "累计",
    left: "还剩",
    target: "共",
    add: "",
  };
  return `${metricWords[fact.metric]}${modes[fact.mode] ?? ""}${amount(fact.value, fact.unit)}`;
}
