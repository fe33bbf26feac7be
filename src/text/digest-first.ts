import type { Line } from "../card.ts";
import type { DigestView } from "../domain/board/digest.ts";
import { changeText } from "./digest-folds.ts";
import { overWords } from "./forecast.ts";
import { pendingWords } from "./status-detail.ts";
import { percentText } from "./status-words.ts";
import { shortDay } from "./words.ts";

/** What two lines of a phone hold, in widths of a Chinese character. */
export const TWO_PHONE_LINES = 36;

/** A Latin letter or digit beside a Chinese character. */
const NARROW = 0.55;

/** How wide words are drawn: Latin letters and digits take half the room of a Chinese character. */
export function widthOf(words: string): number {
  const narrow = words.match(/[\u0020-\u2e7f]/g)?.length ?? 0;
  return words.length - narrow * (1 - NARROW);
}

/** As many of these as there is room for, the first one cut where even it is too long. */
function fit(parts: readonly string[], room: number): string {
  let said = "";
  for (const part of parts) {
    const next = said === "" ? part : `${said}、${part}`;
    if (widthOf(next) + 1 > room) {
      if (said !== "") return `${said}等`;
      let cut = part;
      while (cut !== "" && widthOf(cut) + 1 > room) cut = cut.slice(0, -1);
      return `${cut}…`;
    }
    said = next;
  }
  return said;
}

/** What a leader must see without opening anything: decide, red, newly late, figures, plan. What is nothing is not said. */
export function firstLines(view: DigestView): Line[] {
  const urgent = [decideLine(view), redLine(view), lateLine(view)].filter((one) => one !== null);
  const plan = planLine(view);
  return [
    ...(urgent.length > 0 ? urgent : [["没有红灯和超期的问题"]]),
    figuresLine(view),
    ...(plan ? [plan] : []),
  ];
}

function decideLine({ decisions }: DigestView): Line | null {
  if (decisions.total === 0) return null;
  const head = `要您定 ${decisions.total}件`;
  const parts = decisions.items.map(
    (one) => `#${one.no}${one.pending ? pendingWords[one.pending] : climbedWords(one.rung)}`,
  );
  return [{ b: head }, `：${fit(parts, TWO_PHONE_LINES - widthOf(head) - 1)}`];
}

/** How far a problem has climbed, for whoever does not know the ladder's numbers. */
export function climbedWords(rung: number): string {
  return rung >= 4 ? "已提到主任" : "已提到区级联系领导";
}

function redLine({ red }: DigestView): Line | null {
  if (red.total === 0) return null;
  const head = `红灯 ${red.total}个`;
  const parts = red.items.map((one) => (one.who ? `${one.project}（${one.who}）` : one.project));
  return [{ text: head, tone: "red" }, `：${fit(parts, TWO_PHONE_LINES - widthOf(head) - 1)}`];
}

function lateLine({ overdue, overnight }: DigestView): Line | null {
  const stayed = overnight?.total ?? 0;
  if (overdue.total === 0) {
    if (overdue.open === 0 && stayed === 0) return null;
    return [
      `问题 ${overdue.open}件没办结，没有超期`,
      stayed > 0 ? `，过夜 ${stayed}件` : "，没有过夜",
    ];
  }
  const { total, fresh } = overdue;
  const head = `超期 ${total}件`;
  const isAllNew = fresh === total;
  const rest = `${isAllNew ? "（都是新的）" : fresh > 0 ? `（新增 ${fresh}件）` : ""}${stayed > 0 ? `，过夜 ${stayed}件` : ""}：`;
  const parts = overdue.owners.items.map(({ name, nos }) =>
    nos.length > 1 ? `${name} ${nos.length}件` : `${name} #${nos[0]}`,
  );
  const unowned = total - overdue.owners.items.reduce((sum, one) => sum + one.nos.length, 0);
  if (parts.length === 0) parts.push(`${unowned}件没有责任人`);
  return [
    { text: head, tone: "red" },
    `${rest}${fit(parts, TWO_PHONE_LINES - widthOf(head) - widthOf(rest))}`,
  ];
}

function figuresLine({ area, changes }: DigestView): Line {
  const { city, collective, stateHouse, clearCity, clearSelf } = area;
  const cleared = Number(clearCity.part) + Number(clearSelf.part);
  const toClear = Number(clearCity.whole) + Number(clearSelf.whole);
  const parts = [
    city.whole !== "0"
      ? `完成 ${city.part}/${city.whole}个任务`
      : toClear > 0
        ? `清零 ${cleared}/${toClear}个项目`
        : "没有年度任务",
    collective.amount.whole !== "0"
      ? `交地 ${collective.amount.part}/${collective.amount.whole}亩（${percentText(collective.amount)}）`
      : stateHouse.amount.whole !== "0"
        ? `拆除 ${stateHouse.amount.part}/${stateHouse.amount.whole}㎡（${percentText(stateHouse.amount)}）`
        : "",
  ].filter((one) => one !== "");
  const said = parts.join("，");
  const moved = changes.since === null ? "" : `，比上次${changeText(changes.rows.slice(0, 1))}`;
  return [widthOf(said + moved) <= TWO_PHONE_LINES ? said + moved : said];
}

function planLine({ area, promised }: DigestView): Line | null {
  const { forecast, time } = area;
  if (area.yearEnd < area.asOf) return [overWords(area)];
  const gone = `全年时间过了 ${percentText(time)}`;
  if (forecast.target === "0") return [gone];
  const gap = forecast.toTarget === "0" ? "能完成" : `还差 ${forecast.toTarget}亩`;
  const kept = promised ? `，上月承诺兑现 ${percentText(promised.share)}` : "";
  const said = `${gone}，到${shortDay(forecast.horizon)}预计 ${forecast.f3.value}亩，${gap}`;
  return [widthOf(said + kept) <= TWO_PHONE_LINES ? said + kept : said];
}
