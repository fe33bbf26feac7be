import { note, text, type Card } from "../card.ts";
import type { BurdenStatement, PersonBurden } from "../verbs/burden.ts";
import { shortDay } from "./words.ts";

/** 11月 where the span is a whole month, else its days. */
function spanWords({ from, to }: BurdenStatement): string {
  const month = `${from.slice(0, 4)}年${Number(from.slice(5, 7))}月`;
  return from.endsWith("-01") && from.slice(0, 7) === to.slice(0, 7)
    ? month
    : `${shortDay(from)}到${shortDay(to)}`;
}

const sum = (people: readonly PersonBurden[], of: (one: PersonBurden) => number): number =>
  people.reduce((total, one) => total + of(one), 0);

const unasked = (one: PersonBurden) => one.escalations + one.digests + one.reminders;

/** The whole in lines: how many people, how many messages by kind, how many spared. */
function totals(statement: BurdenStatement): string {
  const { people, merged, capped, cap } = statement;
  return [
    `${people.length} 人，主动发给他们 ${sum(people, unasked)} 条：提级 ${sum(people, (one) => one.escalations)}，日报 ${sum(people, (one) => one.digests)}，提醒 ${sum(people, (one) => one.reminders)}`,
    `回答本人的话 ${sum(people, (one) => one.answers)} 条，不算打扰`,
    `少发 ${merged + capped} 条：合并 ${merged}，超过每人每天 ${cap} 条不再提醒 ${capped}`,
  ].join("\n");
}

/** The monthly burden account: people and counts, by name, no order of merit. */
export function burdenCard(statement: BurdenStatement): Card {
  const { people } = statement;
  return {
    title: `减负账 ${spanWords(statement)}`,
    tone: "blue",
    blocks: [
      text(totals(statement)),
      ...(people.length === 0
        ? []
        : [
            {
              kind: "table" as const,
              columns: [
                { title: "人" },
                { title: "提级", align: "right" as const },
                { title: "日报", align: "right" as const },
                { title: "提醒", align: "right" as const },
                { title: "回答", align: "right" as const },
              ],
              rows: people.map((one) => [
                [one.name],
                [String(one.escalations)],
                [String(one.digests)],
                [String(one.reminders)],
                [String(one.answers)],
              ]),
              pageSize: 10,
            },
          ]),
      note("按姓名排，不排名、不考核。看别的月份：", { code: "/减负账 11月" }),
    ],
  };
}

/** The month gone by in two lines, for the administrators. */
export function burdenLineCard(statement: BurdenStatement): Card {
  return {
    title: `减负账 ${spanWords(statement)}`,
    tone: "grey",
    blocks: [
      text(totals(statement)),
      note("每个人的数：", { code: `/减负账 ${Number(statement.from.slice(5, 7))}月` }),
    ],
  };
}

export const burdenText = {
  badMonth: (words: string): Card => ({
    title: `没看懂月份「${words}」`,
    tone: "orange",
    blocks: [text("照这样发：", { code: "/减负账 11月" })],
  }),
} as const;
