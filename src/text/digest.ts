import { buttons, note, text, type Block, type Button, type Card, type Line } from "../card.ts";
import type { DigestView } from "../domain/board/digest.ts";
import { streetChart } from "./chart.ts";
import {
  changeFold,
  closedFold,
  clearFold,
  overdueFold,
  restFold,
  standFold,
} from "./digest-folds.ts";
import { periodBlocks } from "./digest-period.ts";
import { forecastLine, forecastWorking } from "./forecast.ts";
import { areaLines, streetsFold, timeLine } from "./status.ts";
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

const titles = { daily: "早报", weekly: "周报", monthly: "月报" } as const;
const NAMES_SHOWN = 4;
const ABOVE_FOLD = 5;

/** The digest: at most five lines first, worst first; all else folded, with a button to what is behind it. */
export function digestCard(view: DigestView): Card {
  const chart = streetChart(view.area.streets);
  const { area } = view;
  return {
    title: `${view.name}${titles[view.kind]} ${shortDay(view.day)}${view.isLate ? "（补发）" : ""}`,
    tone: view.decisions.total > 0 || view.red.total > 0 ? "red" : "blue",
    ...(view.isLate ? { tags: [{ text: "补发", tone: "orange" as const }] } : {}),
    summary: `${titles[view.kind]}：完成 ${area.city.part}/${area.city.whole}个，红灯${area.lights.red}个，超期问题${view.overdue.total}件`,
    blocks: [
      ...firstLines(view).map((line) => text(...line)),
      ...decisionBlocks(view),
      ...redFold(view),
      ...(view.period ? periodBlocks(view.period) : []),
      {
        kind: "fold",
        title: `全年任务 ${area.city.part}/${area.city.whole}`,
        blocks: paragraph([
          ...areaLines(area),
          timeLine(area),
          forecastLine(area.forecast),
          ...fundsLine(view),
        ]),
      },
      ...changeFold(view),
      ...overdueFold(view),
      ...standFold(view),
      ...closedFold(view),
      ...clearFold(view),
      ...(chart ? [{ kind: "chart", chart } as const] : []),
      ...(area.streets.length > 1 ? [streetsFold(area)] : []),
      { kind: "fold", title: "预测怎么算的", blocks: forecastWorking(area.forecast) },
      ...restFold(view),
      buttons(...detailButtons(view)),
    ],
  };
}

/** What a leader must see without opening anything; what is nothing is not said. */
function firstLines(view: DigestView): Line[] {
  const { area, decisions, red, overdue, unreported, stalled, overnight } = view;
  const lines: (Line | null)[] = [
    decisions.total > 0
      ? [
          { b: `要您定 ${decisions.total}件` },
          `：${decisions.items
            .slice(0, NAMES_SHOWN)
            .map((one) => `#${one.no}${one.pending ? pendingWords[one.pending] : "已提级"}`)
            .join("、")}`,
        ]
      : null,
    red.total > 0
      ? [
          { text: `红灯 ${red.total}个`, tone: "red" },
          `：${namesOf(red.items.map((one) => one.project))}${red.total > NAMES_SHOWN ? "等" : ""}`,
        ]
      : null,
    overdue.open > 0 || (overnight?.total ?? 0) > 0
      ? [
          `问题 ${overdue.open}件没办结，`,
          overdue.total > 0 ? { text: `超期 ${overdue.total}件`, tone: "red" } : "没有超期",
          ...(overnight && overnight.total > 0
            ? [`，${shortDay(overnight.day)}过夜 ${overnight.total}件`]
            : ["，没有过夜"]),
        ]
      : null,
    unreported.total > 0 || stalled.total > 0
      ? [
          `${shortDay(unreported.day)}没报 ${unreported.total}/${unreported.due}个`,
          `，停滞 ${stalled.total}个`,
        ]
      : null,
    [
      `完成 ${area.city.part}/${area.city.whole}个，交地 ${area.collective.amount.part}/${area.collective.amount.whole}亩 ${percentText(area.collective.amount)}（时序 ${percentText(area.time)}）`,
    ],
  ];
  const said = lines.filter((line) => line !== null).slice(0, ABOVE_FOLD);
  const isQuiet = said.length === 1;
  return isQuiet ? [["没有红灯、超期和没报的"], ...said] : said;
}

function namesOf(names: readonly string[]): string {
  return names.slice(0, NAMES_SHOWN).join("、");
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
            one.pending
              ? { text: `${pendingWords[one.pending]} `, tone: "orange" }
              : { text: `第${one.rung}级 `, tone: "red" },
            ...issueLine(one),
          ]),
        ),
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
    view.corrections > 0 ? detailButton("更正的数", "corrections", scope) : null,
    view.failed > 0 ? detailButton("没发出的", "failed", scope) : null,
    askButton("资金", "资金执行情况"),
  ];
  return list.filter((one) => one !== null);
}

/** Where nothing has been imported yet there is nothing to tell. */
export function emptyDigestCard(name: string): Card {
  return {
    title: `${name}还没有任务`,
    tone: "grey",
    blocks: [note("导入任务清单后，每个工作日早上会有早报")],
  };
}
