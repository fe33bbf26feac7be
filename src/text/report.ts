import { buttons, note, text, type Block, type Button, type Card, type Line } from "../card.ts";
import { addDays, type Day } from "../domain/day.ts";
import { plain, ZERO, type Figure } from "../domain/figure.ts";
import { metrics, type Metric, type Unit } from "../domain/metric.ts";
import type { Change, Clash } from "../domain/reconcile/index.ts";
import type { Corrected } from "../verbs/correct-report.ts";
import type { HeldBack, Recorded } from "../verbs/record-report.ts";
import type { Withdrawn } from "../verbs/withdraw-report.ts";
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
    const from = plain(change.before ?? ZERO);
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
  if (asOf === addDays(today, -1)) return `${shortDay(asOf)}（昨天，补报）`;
  return `${shortDay(asOf)}（补报）`;
}

/** What was understood of one project's report, in lines. */
function recordedBlocks(one: Recorded, today: Day): Block[] {
  const lines: Line[] = [[{ b: one.project.name }, `　${dayWord(one.asOf, today)}`]];
  if (one.noProgress) lines.push(["没有进展，已记为已报"]);
  for (const change of one.changes) lines.push(changeLine(change));
  if (one.becomesDone) lines.push([{ text: "已达到目标，项目记为已完成", tone: "green" }]);
  if (one.passed.length > 0 && one.reason) {
    lines.push([{ text: `核对时有疑问，按您的说明记下：${one.reason}`, tone: "orange" }]);
  }
  return [text(...lines.flatMap((line, index) => (index === 0 ? line : ["\n", ...line])))];
}

function echoButtons(entryId: number): Block {
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
  more: { leftover?: readonly string[]; blocker?: string } = {},
): Card {
  const blocks: Block[] = list.flatMap((one) => recordedBlocks(one, today));
  for (const words of more.leftover ?? []) {
    blocks.push(text({ text: "没看懂：", tone: "orange" }, words));
  }
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

/** Why a figure is held back, in one sentence. */
export function clashLine(clash: Clash): string {
  const unit = metrics[clash.metric];
  const name = metricWords[clash.metric];
  const of = (value: Figure | null) => (value === null ? "—" : amount(value, unit));
  switch (clash.reason) {
    case "negative_delta":
      return `${name}会变少：原来 ${of(clash.had)}，照这样是 ${of(clash.got)}`;
    case "over_target":
      return `${name}会超过总数：共 ${of(clash.limit)}，照这样是 ${of(clash.got)}`;
    case "disagrees":
      return `${name}前后对不上：一处算出 ${of(clash.got)}，另一处是 ${of(clash.limit)}（账上 ${of(clash.had)}）`;
    case "funnel":
      return `${name} ${of(clash.got)}，比${clash.against ? metricWords[clash.against] : "前一步"}的 ${of(clash.limit)} 还多`;
    case "ten_fold":
      return `${name}一天 ${of(clash.got)}，是平时最多一天（${of(clash.limit)}）的十倍以上`;
    case "rate_disagrees":
      return `${name}率说是 ${plain(clash.got)}%，按户数算是 ${clash.had ? clash.had.toFixed(1) : "—"}%`;
    case "target_differs":
      return `${name}的总数说是 ${of(clash.got)}，账上是 ${of(clash.had)}`;
    case "done_short":
      return `说已完成，但${name}还差 ${of(clash.got)}（目标 ${of(clash.limit)}，已完成 ${of(clash.had)}）`;
    case "too_large":
      return `${name}的数太大了：${of(clash.got)}`;
    case "not_whole":
      return `${name}要用整数，写的是 ${of(clash.got)}`;
    case "wrong_unit":
      return `${name}的单位应是${unitWords[unit]}`;
  }
}

/** The line that would be right where the figure was meant in another way; null where none comes to mind. */
function likelyLine(held: HeldBack): string | null {
  const clash = held.clashes[0];
  if (!clash) return null;
  const unit = metrics[clash.metric];
  const said = held.changes.find((change) => change.metric === clash.metric)?.facts[0];
  const line = (words: string) => `/上报 ${held.project.name} ${metricWords[clash.metric]}${words}`;
  const fits = (value: Figure) =>
    (clash.had === null || value.gte(clash.had)) &&
    (clash.limit === null || value.lte(clash.limit));
  if (clash.reason === "over_target" && said?.mode === "add" && fits(said.value)) {
    return line(`累计${amount(said.value, unit)}`);
  }
  if (clash.reason === "negative_delta" && said?.mode === "cum")
    return line(amount(said.value, unit));
  if (clash.reason === "funnel" && clash.limit) return line(`累计${amount(clash.limit, unit)}`);
  if (clash.reason === "over_target" && clash.limit && clash.had) {
    const left = clash.limit.minus(clash.had);
    return left.gt(ZERO) ? line(amount(left, unit)) : null;
  }
  return null;
}

/** Figures that cannot be: asked about before anything of that project is stored. */
export function clashCard(held: HeldBack, done: readonly Recorded[], today: Day): Card {
  const line = likelyLine(held);
  return {
    title: `${held.project.name}：请核对，还没有记`,
    tone: "orange",
    blocks: [
      ...done.flatMap((one) => [...recordedBlocks(one, today)]),
      ...(done.length > 0 ? ([{ kind: "rule" }] as const) : []),
      ...held.clashes.map((clash) => text(clashLine(clash))),
      ...(line ? [text("如果是这个意思，照这样发：", { code: line })] : []),
    ],
  };
}

export const reportText = {
  noTask: (name: string): Card => ({
    title: `${name}还没有任务，记不了`,
    tone: "orange",
    blocks: [text("请项目服务股先建任务：", { code: `/项目 ${name} 加任务` })],
  }),
  whichProject: (known: boolean): string => (known ? "是哪个项目？" : "这是哪个项目的？"),
  unknownProject: (words: string): string => `没有找到项目「${words}」`,
  confirmLabel: "数没错，照记",
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
  nothingToCorrect: (name: string | null): Card => ({
    title: "没有找到要更正的那一条",
    tone: "orange",
    blocks: [
      text(name ? `${name}没有这样一条上报` : "您在这里没有还有效的上报"),
      text("写明项目和原数：", { code: `/上报 ${name ?? "铁东路"} 更正：签约5户应为3户` }),
    ],
  }),
  needReason: "请写一句原因（会给审核的人看）",
  approximate: (fact: string): string => `按「${fact}」记吗？也可以直接回复准数`,
  notUnderstood: (words: string): string => `没看懂「${words}」`,
  nothingToUndo: (): Card => ({
    title: "没有可撤的",
    tone: "grey",
    blocks: [text("您在这个群里没有还有效的上报")],
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
  toastUndone: "已撤回",
  toastAlready: "这条已经撤过了",
  toastNotYours: "只能撤自己报的",
} as const;

/** What an undo has put back. */
export function withdrawnCard(undone: Withdrawn): Card {
  const blocks = undone.items.map((item) => {
    const lines: Line[] = [[{ b: item.project }]];
    for (const { metric, before, after } of item.changes) {
      lines.push([
        `${metricWords[metric]}　累计 ${plain(before)} → `,
        { b: amount(after, metrics[metric]) },
      ]);
    }
    if (item.isReopened) lines.push(["“已完成”也一并撤回"]);
    return text(...lines.flatMap((line, index) => (index === 0 ? line : ["\n", ...line])));
  });
  return {
    title: "已撤回",
    tone: "grey",
    blocks: [...blocks, note(`原话：${undone.words}`), note("记录仍留底，可重新报")],
  };
}

/** A figure as it was said: 签约 累计 24户. */
export function factWords(fact: {
  metric: Metric;
  mode: string;
  value: Figure;
  unit: Unit;
}): string {
  const modes: Readonly<Record<string, string>> = {
    cum: "累计",
    left: "还剩",
    target: "共",
    add: "",
  };
  return `${metricWords[fact.metric]}${modes[fact.mode] ?? ""}${amount(fact.value, fact.unit)}`;
}

/** A correction with before and after. */
export function correctedCard(done: Corrected, today: Day): Card {
  const lines: Line[] = [[{ b: done.project.name }, `　${dayWord(done.asOf, today)}`]];
  for (const item of done.items) {
    const unit = metrics[item.metric];
    lines.push([
      { b: metricWords[item.metric] },
      ` ${plain(item.was)} 改为 ${amount(item.is, unit)}，累计 ${plain(item.totalBefore)} → `,
      { b: amount(item.totalAfter, unit) },
    ]);
  }
  return {
    title: "已更正",
    tone: "blue",
    blocks: [
      text(...lines.flatMap((line, index) => (index === 0 ? line : ["\n", ...line]))),
      echoButtons(done.entryId),
      note("原来的一条仍留底，下一份日报会列出这次更正"),
    ],
  };
}

/** The words as they were, to be put right and sent again. */
export function editFormCard(entry: number, project: string, words: string): Card {
  return {
    title: `改：${project}`,
    tone: "blue",
    blocks: [
      {
        kind: "form",
        name: "edit_form",
        fields: [
          {
            kind: "text",
            name: "words",
            label: "改成",
            value: words,
            isRequired: true,
            lines: 2,
            maxLength: 500,
          },
        ],
        submit: { text: "改好了", style: "primary", does: { command: "edit", args: { entry } } },
      },
      note("原来的一条会撤回并留底"),
    ],
  };
}
