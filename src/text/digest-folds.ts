import { text, type Block, type Line } from "../card.ts";
import type { ChangeName, DigestView } from "../domain/board/digest.ts";
import { lightsText } from "./status.ts";
import { issueLine, issueWords, paragraph, percentText, taskLine } from "./status-words.ts";
import { shortDay } from "./words.ts";

const changeWords: Readonly<Record<ChangeName, readonly [name: string, unit: string]>> = {
  signed: ["签约", "户"],
  vacated: ["腾房", "户"],
  demolished: ["拆除", "户"],
  mu: ["交地", "亩"],
  sqm: ["拆除面积", "㎡"],
  tasks: ["完成任务", "个"],
  clear: ["清零完成", "个"],
  f3: ["承诺预测", "亩"],
};

function more(shown: number, total: number): Block[] {
  return total > shown ? [text(`…其余 ${total - shown}`)] : [];
}

/** What has moved, in a few words: 签约 +2户，交地 +5亩. */
export function changeText(rows: DigestView["changes"]["rows"]): string {
  if (rows.length === 0) return "没有变化";
  return rows
    .map(({ what, added }) => {
      const [name, unit] = changeWords[what];
      return `${name} ${added.startsWith("-") ? "" : "+"}${added}${unit}`;
    })
    .join("，");
}

/** What has moved since the digest before. */
export function changeFold({ changes, area }: DigestView): Block[] {
  const lights = lightsText(area);
  if (changes.since === null) {
    return lights === ""
      ? []
      : [
          {
            kind: "fold",
            title: `红黄绿灯：${lights}`,
            blocks: [text("在推的项目各亮什么灯；下面按「红黄灯」看是哪些")],
          },
        ];
  }
  return [
    {
      kind: "fold",
      title: `比${shortDay(changes.since)}早报：${changeText(changes.rows.slice(0, 3))}`,
      blocks: [
        text(changes.rows.length > 0 ? changeText(changes.rows) : "各项数字都没有动"),
        ...(changes.newlyRed.length > 0 ? [text(`新亮红灯：${changes.newlyRed.join("、")}`)] : []),
        ...(changes.noLongerRed.length > 0
          ? [text(`不再红灯：${changes.noLongerRed.join("、")}`)]
          : []),
        ...(lights === "" ? [] : [text(`现在：${lights}`)]),
      ],
    },
  ];
}

/** Overdue problems under the people who answer for them; only they are rung. */
export function overdueFold({ overdue, rings }: DigestView): Block[] {
  if (overdue.total === 0) return [];
  const shown = new Set<number>();
  const owned = overdue.owners.items.map(({ openId, name, nos }): Line => {
    const mine = overdue.items.filter((one) => nos.includes(one.no));
    for (const one of mine) shown.add(one.no);
    const rest = nos.filter((no) => !shown.has(no));
    const few = rest.slice(0, 5).map((no) => `#${no}`);
    return [
      rings ? { at: openId, name } : { b: name },
      nos.length > 1 ? ` ${nos.length}件：` : "",
      ...mine.flatMap((one): Line => [
        ...(mine.length > 1 ? ["\n　"] : [" "]),
        ...issueLine(one, { isOwned: false }),
      ]),
      ...(few.length === 0 ? [] : [` ${few.join(" ")}${rest.length > few.length ? " …" : ""}`]),
    ];
  });
  const ownerless = overdue.items.filter((one) => one.owner === null);
  return [
    {
      kind: "fold",
      title: `超期问题（${overdue.total}）`,
      isOpen: true,
      blocks: [
        ...paragraph(owned),
        ...more(overdue.owners.items.length, overdue.owners.total),
        ...paragraph(
          ownerless.map((one) => ["没有责任人：", ...issueLine(one, { isOwned: false })]),
        ),
      ],
    },
  ];
}

/** What stands still, and who did not report. */
export function standFold({ stalled, unreported }: DigestView): Block[] {
  if (stalled.total === 0 && unreported.total === 0) return [];
  return [
    {
      kind: "fold",
      title: [
        unreported.total > 0
          ? `${shortDay(unreported.day)}没报 ${unreported.total}/${unreported.due}个`
          : "",
        stalled.total > 0 ? `停滞 ${stalled.total}个` : "",
      ]
        .filter((one) => one !== "")
        .join("，"),
      blocks: [
        ...(unreported.total > 0
          ? [
              text(
                { b: `${shortDay(unreported.day)}没报：` },
                unreported.items.map((one) => one.project).join("、"),
                unreported.total > unreported.items.length ? `等${unreported.total}个` : "",
              ),
            ]
          : []),
        ...(stalled.total > 0
          ? [text({ b: `停滞30天以上 ${stalled.total}个，其中90天以上 ${stalled.over90}个` })]
          : []),
        ...paragraph(
          stalled.items.map((one) => [
            ...taskLine({ ...one, color: null, reason: null }),
            ` 已${one.days ?? 0}天没动`,
          ]),
        ),
        ...more(stalled.items.length, stalled.total),
      ],
    },
  ];
}

/** Problems closed, the day's rates, and who kept the night clear. */
export function closedFold({ closed, rates, overnight, rungs, snoozed }: DigestView): Block[] {
  if (closed.total === 0 && rates.opened === 0 && overnight === null) return [];
  const streets = overnight?.streets ?? [];
  return [
    {
      kind: "fold",
      title: `办结 ${closed.total}件，过夜 ${overnight?.total ?? 0}件`,
      blocks: [
        text(
          `${shortDay(rates.day)}新提 ${rates.opened}件：当日响应 ${percentText(rates.response)}，当日办结 ${percentText(rates.resolution)}`,
        ),
        ...paragraph(
          closed.items.map((one) => [{ b: `#${one.no}` }, ` ${one.project}：${issueWords(one)}`]),
        ),
        ...more(closed.items.length, closed.total),
        ...paragraph(
          streets.map(({ street, count, run }) => [
            `${street}：${count > 0 ? `过夜 ${count}件` : `连续 ${run}个工作日零过夜`}`,
          ]),
        ),
        text(`应提级 ${rungs.due}，已提级 ${rungs.done}；挂账 ${snoozed}件`),
      ],
    },
  ];
}

/** The clear-to-zero board: what is still open of it. */
export function clearFold({ clear, area }: DigestView): Block[] {
  const { clearCity, clearSelf, clearLeft } = area;
  const sources = [
    { name: "市下达", share: clearCity, left: clearLeft.city },
    { name: "区自压", share: clearSelf, left: clearLeft.districtSelf },
  ].filter((one) => one.share.whole !== "0");
  if (sources.length === 0) return [];
  const said = (show: (source: (typeof sources)[number]) => string): string =>
    sources.map((source) => `${source.name} ${show(source)}`).join("，");
  return [
    {
      kind: "fold",
      title: `清零扫尾：${said((source) => `${source.share.part}/${source.share.whole}个`)}`,
      blocks: [
        text(`还剩：${said((source) => `${source.left}户`)}`),
        ...paragraph(
          clear.items.map((one) => [
            { b: one.project },
            ` ${one.street} 剩${one.remaining ?? "—"}户`,
          ]),
        ),
        ...more(clear.items.length, clear.total),
      ],
    },
  ];
}

/** Corrections and letters that did not arrive. */
export function restFold({ corrections, failed }: DigestView): Block[] {
  if (corrections === 0 && failed === 0) return [];
  return [text(`改过的数 ${corrections}条，没发出的消息 ${failed}条`)];
}
