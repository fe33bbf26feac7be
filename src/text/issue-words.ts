import type { Line, Tone } from "../card.ts";
import { addDays, dayOf, daysBetween, localTime, weekdayOf, type Day } from "../domain/day.ts";
import type { EndWay, IssueKind, IssueState } from "../domain/issue/index.ts";
import type { Category } from "../domain/read/index.ts";
import { shortDay } from "./words.ts";

export const issueKindWords: Readonly<Record<IssueKind, string>> = {
  problem: "问题",
  help: "为群众办实事",
  assigned: "交办任务",
};

export const stateWords: Readonly<Record<IssueState, string>> = {
  open: "待签收",
  acked: "办理中",
  snoozed: "已挂账",
  resolved: "已办结，待确认",
  accepted: "已办结",
  ended: "已终结（未解决）",
};

export const stateTones: Readonly<Record<IssueState, Tone>> = {
  open: "orange",
  acked: "blue",
  snoozed: "grey",
  resolved: "green",
  accepted: "green",
  ended: "grey",
};

export const endWords: Readonly<Record<EndWay, string>> = {
  legal: "转法律程序",
  policy: "政策不支持",
  withdrawn: "当事人撤回",
};

export const categoryWords: Readonly<Record<Category, string>> = {
  ownership: "权属",
  compensation: "补偿",
  measurement: "测绘评估",
  resettlement_housing: "安置房",
  social_security: "社保",
  illegal_building: "违建",
  family_division: "分户",
  lease_operator: "租户经营",
  public_housing: "公房",
  petition: "信访",
  litigation: "诉讼",
  funds: "资金",
  procedure: "手续",
  utilities: "管线迁改",
  graves: "迁坟",
  crops_attachments: "青苗附着物",
  access: "进场阻工",
  contact_lost: "失联",
  epidemic: "疫情",
  safety: "安全",
  policy: "政策",
  other: "其他",
};

const WEEKDAYS = "一二三四五六日";

/** A moment as people say it: 今天 20:00, 明天 09:00, 12月20日（周一） 09:00. */
export function momentWords(at: Date, now: Date, timeZone: string): string {
  const day = dayOf(at, timeZone);
  const { hour, minute } = localTime(at, timeZone);
  const clock = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  return `${dayWords(day, dayOf(now, timeZone))} ${clock}`;
}

/** The same on a card that is read for days, where 今天 would soon be another day: 今天（12月17日） 20:00. */
export function datedMomentWords(at: Date, now: Date, timeZone: string): string {
  const day = dayOf(at, timeZone);
  const words = momentWords(at, now, timeZone);
  return words.replace(/^[今明昨]天/, (relative) => `${relative}（${shortDay(day)}）`);
}

/** Half a year: a day farther off than this could be taken for another year's. */
const NEAR_DAYS = 183;

/** A day as people say it: 今天, 明天, 12月20日（周一）; with the year where it could be taken for another's. */
export function dayWords(day: Day, today: Day): string {
  if (day === today) return "今天";
  if (day === addDays(today, 1)) return "明天";
  if (day === addDays(today, -1)) return "昨天";
  const isPlain =
    day.slice(0, 4) === today.slice(0, 4) || Math.abs(daysBetween(today, day)) <= NEAR_DAYS;
  const year = isPlain ? "" : `${day.slice(0, 4)}年`;
  return `${year}${shortDay(day)}（周${WEEKDAYS[weekdayOf(day) - 1]}）`;
}

/** How long something has lasted: 不到1小时, 5小时, 3天. */
export function ageWords(from: Date, to: Date): string {
  const hours = Math.floor((to.getTime() - from.getTime()) / 3_600_000);
  if (hours < 1) return "不到1小时";
  return hours < 48 ? `${hours}小时` : `${Math.floor(hours / 24)}天`;
}

/** At most so many characters, with a sign that more was said. */
export function cut(words: string, most: number): string {
  const shown = words.replace(/\s+/g, " ").trim();
  return shown.length <= most ? shown : `${shown.slice(0, most - 1)}…`;
}

/** Several lines as one paragraph. */
export function paragraph(lines: readonly Line[]): Line {
  return lines.flatMap((line, index) => (index === 0 ? line : ["\n", ...line]));
}

/** People rung, one after the other. */
export function ringing(people: readonly { openId: string; name: string }[]): Line {
  return people.flatMap((person, index) => [
    ...(index > 0 ? [" "] : []),
    { at: person.openId, name: person.name },
  ]);
}
