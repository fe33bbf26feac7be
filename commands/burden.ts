import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { monthBefore } from "../src/domain/board/period.ts";
import { addDays, type Day } from "../src/domain/day.ts";
import { burdenCard, burdenText } from "../src/text/burden.ts";
import { burdenStatement } from "../src/verbs/burden.ts";

export const burden = defineCommand({
  name: "burden",
  aliases: ["减负账"],
  summary: "看机器人一个月发给谁多少条消息，合并和少发了多少",
  access: "service",
  isQuestion: true,
  args: z.object({ month: z.string().max(20).optional() }),
  positional: ["month"],
  examples: [
    { say: "/burden", means: {} },
    { say: "/减负账 11月", means: { month: "11月" } },
  ],
  async run(ctx, args) {
    const words = (args.month ?? "").normalize("NFKC").trim();
    const span = monthOf(words, ctx.today);
    if (!span) return { card: burdenText.badMonth(words) };
    const card = burdenCard(await burdenStatement(ctx.tx, span.from, span.to));
    return { card, isPrivate: !ctx.isDirect };
  },
});

/** The month that is meant, until today where it is still going on; null where it is none. */
function monthOf(words: string, today: Day): { from: Day; to: Day } | null {
  if (/^上个?月$/.test(words)) return monthBefore(today);
  const given = /^(?:(20\d\d)[-年/.])?(\d{1,2})月?$/.exec(words);
  if (words !== "" && !/^[本这]个?月$/.test(words) && !given) return null;
  const month = Number(given?.[2] ?? today.slice(5, 7));
  if (month < 1 || month > 12) return null;
  // Without a year it is the last month of that number that has begun.
  const isAhead = String(month).padStart(2, "0") > today.slice(5, 7);
  const year = Number(given?.[1] ?? Number(today.slice(0, 4)) - (isAhead ? 1 : 0));
  const from = `${year}-${String(month).padStart(2, "0")}-01`;
  const next = `${year + (month === 12 ? 1 : 0)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
  const last = addDays(next, -1);
  return { from, to: from <= today && last > today ? today : last };
}
