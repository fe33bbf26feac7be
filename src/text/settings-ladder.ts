import { note, text, type Card } from "../card.ts";
import type { LadderFault, LadderRung, LadderSnapshot, RungTime } from "../domain/ladder/index.ts";
import { categoryWords } from "./issue-words.ts";
import { postWords } from "./words.ts";

/** What people call a ladder: by its day, the one that came with the product 最初. */
export function ladderName(version: string): string {
  return version === "default" ? "最初" : version;
}

function spanWords(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60}小时` : `${minutes}分钟`;
}

function timeWords(time: RungTime): string {
  if ("workdays" in time)
    return `${time.from === "deadline" ? "到期后" : "再过"}${time.workdays}个工作日${time.at}`;
  const from = time.from === "opening" ? "提出" : "到期";
  return time.minutes === 0 ? `${from}时` : `${from}后${spanWords(time.minutes)}`;
}

function rungLine(rung: LadderRung, no: number): string {
  const { repeat } = rung;
  return [
    `第${no}级 ${postWords[rung.post] ?? rung.post} ${timeWords(rung.normal)}`,
    no === 0 ? "" : `紧急${spanWords(rung.urgentAfterMinutes)}`,
    rung.isUrged ? "加急" : "",
    rung.isOnAgenda ? "上会" : "",
    repeat
      ? `每${repeat.everyWorkdays}个工作日${repeat.at}再催${repeat.count === null ? "不限" : `${repeat.count}次`}`
      : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** The ladder as lines; each may be sent back, changed, after /设置 提级. */
export function ladderLines(ladder: LadderSnapshot): string[] {
  const { signAfterMinutes: sign } = ladder;
  return [
    ...ladder.rungs.map(rungLine),
    `静默 ${ladder.quiet.from}-${ladder.quiet.until}`,
    `无人认领 ${spanWords(ladder.ownerlessAfterMinutes)}`,
    `快到期 ${ladder.lampAtPercent}%`,
    `没签收 ${spanWords(sign.normal[0] ?? 120)} 紧急${spanWords(sign.urgent[0] ?? 30)}`,
  ];
}

/** The ladder in force as one page. */
export function ladderCard(ladder: LadderSnapshot): Card {
  const waking = ladder.wakingCategories.map(
    (one) => categoryWords[one as keyof typeof categoryWords] ?? one,
  );
  return {
    title: `提级规则（${ladderName(ladder.version)}）`,
    tone: "blue",
    blocks: [
      text(ladderLines(ladder).join("\n")),
      note(`紧急的按提出后的钟点算；静默时不提醒，${waking.join("、")}类紧急的除外`),
      note("改一行：", { code: "/设置 提级 第2级 指挥长 次日09:00" }),
      note("加一级就写下一个级号；", { code: "/设置 提级 删第4级" }, "　", {
        code: "/设置 提级 默认",
      }),
    ],
  };
}

function where(path: string): string {
  const rung = /^rungs\.(\d+)/.exec(path)?.[1];
  if (rung !== undefined) return `第${rung}级`;
  if (path.startsWith("quiet")) return "静默";
  if (path.startsWith("owner")) return "无人认领";
  return path.startsWith("lamp") ? "快到期" : "没签收";
}

function faultWords(fault: LadderFault): string {
  switch (fault.fault) {
    case "too_short":
      return "至少要有第1、2、3级";
    case "bad_time":
      return `${where(fault.where)}的时间「${fault.text}」不对，要写成 09:00`;
    case "bad_number":
      return `${where(fault.where)}的数 ${fault.value} 不对`;
    case "not_rising":
      return `第${fault.rung}级的紧急时间要比上一级晚`;
    case "first_is_not_owner":
      return "第0级只能是责任人";
  }
}

export const ladderText = {
  changed: (ladder: LadderSnapshot, lines: readonly string[]): Card => {
    const card = ladderCard(ladder);
    return {
      ...card,
      title: `提级规则已改（${ladderName(ladder.version)}）`,
      tone: "green",
      blocks: [
        ...(lines.length > 0 ? [] : [text("已恢复最初的规则")]),
        card.blocks[0]!,
        note("只管以后提的问题；在办的照旧规则走。要改某一个：", { code: "/改按新规则 #7" }),
        note("先看会提醒谁、什么时候：", { code: "/演练" }),
      ],
    };
  },
  same: (): Card => ({ title: "提级规则没有变化", tone: "grey", blocks: [] }),
  notSaved: (odd: readonly string[], faults: readonly LadderFault[]): Card => ({
    title: "提级规则没有改",
    tone: "orange",
    blocks: [
      text(
        [
          ...odd.slice(0, 5).map((line) => `没看懂：${line.slice(0, 40)}`),
          ...faults.slice(0, 5).map(faultWords),
        ].join("\n"),
      ),
      text("照这样发：", { code: "/设置 提级 第2级 指挥长 次日09:00 紧急12小时" }),
    ],
  }),
} as const;
