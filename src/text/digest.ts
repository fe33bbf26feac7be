import { buttons, note, text, type Block, type Button, type Card, type Line } from "../card.ts";
import type { DigestView, PeriodView } from "../domain/board/digest.ts";
import type { IssueItem } from "../domain/board/view.ts";
import { figure } from "../domain/figure.ts";
import { streetChart } from "./chart.ts";
import {
  changeFold,
  closedFold,
  clearFold,
  overdueFold,
  restFold,
  standFold,
} from "./digest-folds.ts";
import { climbedWords, firstLines } from "./digest-first.ts";
import { periodBlocks } from "./digest-period.ts";
import { forecastLine, forecastWorking, overWords } from "./forecast.ts";
import { areaLines, streetsFold, timeLine, workingFold } from "./status.ts";
import { periodText } from "./roll.ts";
import { pendingWords } from "./status-detail.ts";
import {
  askButton,
  detailButton,
  issueLine,
  paragraph,
  percentText,
  taskLine,
} from "./status-words.ts";
import { shortDay } from "./words.ts";

const titles = { daily: "早报", weekly: "周报", monthly: "月报", quarterly: "季报" } as const;

/** The digest: at most five lines first, worst first; all else folded, with a button to what is behind it. */
export function digestCard(view: DigestView): Card {
  return view.isBeside && view.period ? roundUpCard(view, view.period) : wholeCard(view);
}

function headOf(view: DigestView): Pick<Card, "title" | "tags"> {
  return {
    title: `${view.name}${titles[view.kind]} ${view.period ? periodText(view.period) : shortDay(view.day)}${view.isLate ? "（补发）" : ""}`,
    ...(view.isLate ? { tags: [{ text: "补发", tone: "orange" as const }] } : {}),
  };
}

/** A look back beside the morning's daily: the period, with the year behind it, and nothing that the daily says. */
function roundUpCard(view: DigestView, period: PeriodView): Card {
  const { area } = view;
  return {
    ...headOf(view),
    tone: "blue",
    summary: `${titles[view.kind]}：新提问题 ${period.opened}件，办结 ${period.resolved}件`,
    blocks: [
      ...periodBlocks(period),
      ...(area.yearEnd < area.asOf ? [text(overWords(area))] : []),
      yearFold(view),
      note("红灯、超期、各街道和要定的事见今天的早报"),
      buttons(...detailButtons(view)),
    ],
  };
}

function yearFold(view: DigestView): Block {
  const { area } = view;
  return {
    kind: "fold",
    title: `全年任务：完成 ${area.city.part}/${area.city.whole}个`,
    blocks: paragraph([
      ...areaLines(area),
      timeLine(area),
      forecastLine(area.forecast),
      ...fundsLine(view),
    ]),
  };
}

function wholeCard(view: DigestView): Card {
  const chart = streetChart(view.area.streets);
  const { area } = view;
  return {
    ...headOf(view),
    tone: view.decisions.total > 0 || view.red.total > 0 ? "red" : "blue",
    summary: `${titles[view.kind]}：完成 ${area.city.part}/${area.city.whole}个，红灯${area.lights.red}个，超期问题${view.overdue.total}件`,
    blocks: [
      ...firstLines(view).map((line) => text(...line)),
      ...(view.period ? periodBlocks(view.period) : []),
      ...decisionBlocks(view),
      ...overdueFold(view),
      ...redFold(view),
      yearFold(view),
      ...changeFold(view),
      ...standFold(view),
      ...closedFold(view),
      ...clearFold(view),
      ...(chart ? [{ kind: "chart", chart } as const] : []),
      ...(area.streets.length > 1 ? [streetsFold(area)] : []),
      ...workingFold([...forecastWorking(area.forecast), ...promiseBlocks(view)]),
      ...restFold(view),
      buttons(...detailButtons(view)),
    ],
  };
}

/**
 * The digest as somebody gets it who is named in it and is not in its group: why he gets it, without what is for leaders
 * to decide.
 */
export function digestCopyCard(view: DigestView, openId: string): Card {
  const nos = view.overdue.owners.items.find((one) => one.openId === openId)?.nos ?? [];
  const card = digestCard({ ...view, rings: false, decisions: { total: 0, items: [] } });
  const why = `您有 ${nos.length}件问题超期：${nos.map((no) => `#${no}`).join("、")}。早报点到您，您不在那个群，所以单独发给您`;
  return { ...card, blocks: [text({ b: why }), ...card.blocks] };
}

/** What waits for a leader's word, with the buttons to give it. */
function decisionBlocks(view: DigestView): Block[] {
  const { decisions } = view;
  if (decisions.total === 0) return [];
  const asked = decisions.items.filter((one) => one.pending !== null).slice(0, 3);
  return [
    {
      kind: "fold",
      title: `要您定的（${decisions.total}）`,
      isOpen: asked.length > 0,
      blocks: [
        ...paragraph(
          decisions.items.map((one): Line => [
            ...issueLine(one),
            "，",
            one.pending
              ? { text: askedText(one), tone: "orange" }
              : { text: climbedWords(one.rung), tone: "red" },
          ]),
        ),
        ...(decisions.total > decisions.items.length
          ? [note(`…其余 ${decisions.total - decisions.items.length} 件`)]
          : []),
        ...(asked.length > 0
          ? [
              buttons(
                ...asked.flatMap((one): Button[] => [
                  {
                    text: `同意 #${one.no}`,
                    style: "primary",
                    does: { command: "agree", args: { no: one.no, what: one.pending } },
                  },
                  {
                    text: `不同意 #${one.no}`,
                    does: { command: "refuse", args: { no: one.no, what: one.pending } },
                  },
                ]),
              ),
            ]
          : []),
      ],
    },
  ];
}

function askedText({ pending, asked }: IssueItem): string {
  const until = asked?.until ? `到${shortDay(asked.until)}` : "";
  return `${pending ? pendingWords[pending] : ""}${until}${asked?.why ? `：${asked.why}` : ""}`;
}

/** How last month's promises were kept, and what this month's are worth by that. */
function promiseBlocks({ promised, area }: DigestView): Block[] {
  if (!promised) return [];
  const { month, share, discounted } = promised;
  return [
    text(
      `${Number(month.slice(5))}月承诺兑现 ${percentText(share)}：按天折算该交 ${figure(share.whole).round(1).toString()}亩，交了 ${figure(share.part).round(1).toString()}亩`,
      ...(discounted === undefined || area.forecast.isOver
        ? []
        : [`；照这样，到${shortDay(area.forecast.horizon)} ${discounted}亩`]),
    ),
  ];
}

function fundsLine({ funds }: DigestView): Line[] {
  if (!funds) return [];
  return [
    [
      { b: "资金" },
      ` 收入 ${funds.income}万元，支出 ${funds.spent.part}万元（支出÷收入 ${percentText(funds.spent)}）`,
    ],
  ];
}

function redFold(view: DigestView): Block[] {
  if (view.red.total === 0) return [];
  const { items, total } = view.red;
  return [
    {
      kind: "fold",
      title: `红灯项目（${total}）`,
      blocks: [
        ...paragraph(items.map(taskLine)),
        ...(total > items.length ? [note(`…其余 ${total - items.length} 个`)] : []),
        ...(items.some((one) => one.reason?.part === "pace")
          ? [note("综合进度：签约、腾房、拆除、交地合在一起折算")]
          : []),
      ],
    },
  ];
}

function detailButtons(view: DigestView): Button[] {
  const { scope } = view;
  const list: (Button | null)[] = [
    view.decisions.total > 0 ? detailButton("要您定的", "decisions", scope) : null,
    detailButton("红黄灯", "lights", scope),
    detailButton("未完成项目", "unfinished", scope),
    view.overdue.total > 0 ? detailButton("超期问题", "overdue", scope) : null,
    view.unreported.total > 0 ? detailButton("谁没报", "unfiled", scope) : null,
    view.stalled.total > 0 ? detailButton("停滞", "stalled", scope) : null,
    view.closed.total > 0 ? detailButton("办结的", "closed", scope) : null,
    view.clear.total > 0 ? detailButton("清零扫尾", "clear", scope) : null,
    view.corrections > 0 ? detailButton("改过的数", "corrections", scope) : null,
    view.failed > 0 ? detailButton("没发出的", "failed", scope) : null,
    askButton("资金", "资金执行情况"),
  ];
  return list.filter((one) => one !== null);
}
