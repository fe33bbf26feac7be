import { buttons, note, text, type Block, type Button, type Card, type Line } from "../card.ts";
import { addDays, type Day } from "../domain/day.ts";
import { plain, ZERO } from "../domain/figure.ts";
import { funnel, type FunnelStep } from "../domain/figures/progress.ts";
import type { TaskFigures } from "../domain/figures/task.ts";
import { type Metric, metrics } from "../domain/metric.ts";
import type { Change } from "../domain/reconcile/index.ts";
import type { Recorded } from "../verbs/record-report.ts";
import { amount, metricWords, shortDay } from "./words.ts";

/** One metric's movement: `签约 +3户，22 → 25户，还剩 6户（共 31户）`. */
export function changeLine(change: Change, hasLeft = true): Line {
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
  const left = hasLeft ? change.leftAfter : null;
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
  // Of a clear-up that is over nobody is left, whatever else was counted of its households.
  for (const change of one.changes) lines.push(changeLine(change, !isAfterTheEnd(one)));
  if (one.becomesDone) lines.push([{ text: "已达到目标，项目记为已完成", tone: "green" }]);
  const doubt = doubtOf(one);
  if (doubt !== null) lines.push([{ text: doubt, tone: "orange" }]);
  if (one.passed.length > 0 && one.reason) {
    lines.push([{ text: `核对时有疑问，按您的说明记下：${one.reason}`, tone: "orange" }]);
  }
  return [text(...lines.flatMap((line, index) => (index === 0 ? line : ["\n", ...line])))];
}

/** What was booked and hardly fits the rest of the record: said, so that its writer can put it right. */
function doubtOf(one: Recorded): string | null {
  if (isAfterTheEnd(one))
    return "可是账上已全部清零，没有剩余户了：多报了点「撤」，报错项目了点「改」";
  const open = one.becomesDone ? stepsOpen(one.task) : "";
  return open === "" ? null : `可是${open}：漏报了就补报，数写错了点「改」或「撤」`;
}

/** Households that move in a clear-up of which none are left. */
function isAfterTheEnd({ task, becomesDone, changes }: Recorded): boolean {
  const isOver = task.kind === "clear_up" && task.remaining?.eq(ZERO) === true && !becomesDone;
  return (
    isOver && changes.some((one) => HOUSEHOLD_STEPS.has(one.metric) && one.increment?.gt(ZERO))
  );
}

const HOUSEHOLD_STEPS: ReadonlySet<Metric> = new Set([
  "signed_households",
  "vacated_households",
  "demolished_households",
]);

const stepNames: Readonly<Partial<Record<FunnelStep["step"], string>>> = {
  signed: "签约",
  vacated: "腾房",
  demolished: "拆除",
};

/** Steps of a task that are not all there though its target is: 签约才 9/24户. */
function stepsOpen(task: TaskFigures): string {
  return funnel(task)
    .filter(({ measure, share }) => measure === "households" && share.part.lt(share.whole))
    .flatMap(({ step, share }) => {
      const name = stepNames[step];
      return name ? [`${name}才 ${plain(share.part)}/${plain(share.whole)}户`] : [];
    })
    .join("，");
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

/** A question after which others of the same message come. */
export function withMore(card: Card, waiting: number): Card {
  return { ...card, blocks: [...card.blocks, note(`这条里后面还有 ${waiting} 处，答完接着问`)] };
}
