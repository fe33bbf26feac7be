import { daysBetween, type LocalTime } from "../../day.ts";
import { dayFrom } from "../time/calendar.ts";
import { isStop, isWord, type Token } from "./token.ts";

type DayToken = Token & { kind: "day" };

/** 上周三, 本周一, 当日: days that can only be behind, as those counted back are (昨天, 3天前); others may lie ahead. */
const BEHIND = /^[上本这当]/;
/** Words that put what follows ahead: 说周一来, 定在20号, 约了周三. */
const PUT_OFF =
  /(?:约|[约说讲谈]好|约定|说|讲|定|订|推迟?|拖|改|安排|等|排|同意|答应|元月|下个?月|次月|明年)(?:了|在|到|于|的|是|的是)?$/;
/** 20号前全部腾完; but not 15号前已签5户. */
const UP_TO = /^(?:之|以)?前(?!后|.*(?:了|已))/;
/** 20号再谈, 周六接着拆. */
const TO_DO = /^(?:再|见|接着|继续|要|会|将|就|能|可以|必须|动工|开工|进场|开始)/;
const DONE = /[了过完毕]|已|成功/;

/**
 * Takes a day that is to come for a word of plan, and not for the day of a figure: 另1户说周一来签, 签了2户，20号拆.
 * What is done on it is not told as done, and the words say so; or something was told, and that day's next
 * occurrence is nearer than its last.
 */
export function withDaysAhead(
  tokens: readonly Token[],
  text: string,
  now: LocalTime,
): readonly Token[] {
  return tokens.map((token, at) =>
    token.kind === "day" && isAhead(tokens, text, at, token, now)
      ? {
          kind: "word",
          start: token.start,
          end: token.end,
          word: text.slice(token.start, token.end),
          meaning: { is: "plan" },
        }
      : token,
  );
}

function isAhead(
  tokens: readonly Token[],
  text: string,
  at: number,
  token: DayToken,
  now: LocalTime,
): boolean {
  const { start, end, asOf } = token;
  if (asOf === undefined || asOf.startsWith("-") || BEHIND.test(text.slice(start, end)))
    return false;
  const to = tokens.find((one) => one.start >= end && isStop(one, "soft", "hard"))?.start;
  const behind = text.slice(end, to);
  if (UP_TO.test(behind)) return true;
  if (DONE.test(behind)) return false;
  if (PUT_OFF.test(text.slice(0, start)) || TO_DO.test(behind)) return true;
  return isTold(tokens, at) && isNearerAhead(asOf, text.slice(start, end), now);
}

/** Something stands before, in another clause. */
function isTold(tokens: readonly Token[], at: number): boolean {
  const comma = tokens.findLastIndex((one, n) => n < at && isStop(one, "soft", "hard"));
  return tokens
    .slice(0, Math.max(0, comma))
    .some((one) => one.kind === "num" || isWord(one, "neg", "done", "verb"));
}

/** 周一 said on a Friday: three days ahead, four days back. */
function isNearerAhead(asOf: string, word: string, now: LocalTime): boolean {
  const [month] = asOf.split("-");
  const year = Number(month) > now.month ? now.year - 1 : now.year;
  const back = daysBetween(`${year}-${asOf}`, dayFrom(now));
  const turn = /[日号]/.test(word) ? 30 : 7;
  return !word.includes("月") && back > turn / 2;
}
