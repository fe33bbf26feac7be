import { z } from "zod";
import { splitWords } from "../src/command/line.ts";
import { defineCommand, type Answer, type Ctx } from "../src/command/spec.ts";
import { BUILT_IN_YEARS, checkYearPlan } from "../src/domain/calendar/index.ts";
import { settingsCard, settingsText } from "../src/text/settings.ts";
import { loadOffice, saveSettings } from "../src/verbs/office.ts";
import { adminsByEnvironment, listPosts, OFFICE } from "../src/verbs/posts.ts";
import { findSeat, setSeat, withoutMentions } from "./project/seat.ts";
import { readDays } from "./settings/read-days.ts";
import { setCategory } from "./settings/set-category.ts";
import { setLadder } from "./settings/set-ladder.ts";

export const settings = defineCommand({
  name: "settings",
  aliases: ["设置"],
  summary: "看和改设置：时间、岗位、日历、提级、类别",
  access: "admin",
  args: z.object({ words: z.string().optional() }),
  positional: ["words"],
  examples: [
    { say: "/设置", means: {} },
    { say: "/settings 日报 08:30", means: { words: "日报 08:30" } },
    {
      say: "/设置 提级 第2级 指挥长 次日09:00",
      means: { words: "提级 第2级 指挥长 次日09:00" },
    },
    {
      say: "/设置 类别 权属 2个工作日 责任人 指挥长 需佐证",
      means: { words: "类别 权属 2个工作日 责任人 指挥长 需佐证" },
    },
    {
      say: "/设置 日历 2027 休 01-01..01-03 班 01-09",
      means: { words: "日历 2027 休 01-01..01-03 班 01-09" },
    },
  ],
  async run(ctx, args) {
    const words = splitWords(withoutMentions(ctx, args.words ?? ""));
    const [first = "", second = "", ...rest] = words;
    if (first === "") return { card: await shown(ctx) };
    if (/^(提级|提级规则|阶梯|ladder)$/i.test(first))
      return await setLadder(ctx, (args.words ?? "").trim().slice(first.length));
    if (/^(类别|问题类别|category)$/i.test(first)) return await setCategory(ctx, words.slice(1));
    const seat = findSeat(words, "office");
    if (seat) return { card: await setSeat(ctx, OFFICE, seat) };
    const time =
      /^(日报|日报时间|晨报|digest|清零|晚清零|晚间清零|clearing|催报|提醒|reminders?)$/i;
    if (time.test(first)) return await setTime(ctx, first, second);
    if (/^(日历|calendar)$/i.test(first)) return await setCalendar(ctx, second, rest);
    return { card: settingsText.unknown(words.join(" ")) };
  },
});

async function shown(ctx: Ctx) {
  const office = await loadOffice(ctx.tx);
  const nextYear = Number(ctx.today.slice(0, 4)) + 1;
  const years = [
    ...BUILT_IN_YEARS.map((plan) => plan.year),
    ...(office.settings.years ?? []).map((plan) => plan.year),
  ];
  return settingsCard(
    {
      digestAt: office.digestAt,
      clearingAt: office.clearingAt,
      remindAt: office.remindAt,
      cutoff: office.policy.cutoff,
      years: [...new Set(years)].sort((a, b) => a - b),
      nextYear,
      knowsNextYear: office.calendar.knows(nextYear),
      ownDays: office.settings.days?.length ?? 0,
      ladder: office.ladder.rungs,
    },
    await listPosts(ctx, [OFFICE]),
    await adminsByEnvironment(ctx),
  );
}

async function setTime(ctx: Ctx, what: string, word: string): Promise<Answer> {
  const match = /^(\d{1,2})[:点时](\d{2})?分?$/.exec(word.normalize("NFKC"));
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  if (!match || hour > 23 || minute > 59) return { card: settingsText.badTime(word) };
  const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  if (/^(日报|晨报|digest)/i.test(what)) {
    await saveSettings(ctx.tx, { digestAt: time });
    return { card: settingsText.digestAt(time) };
  }
  if (/^(催报|提醒|remind)/i.test(what)) {
    await saveSettings(ctx.tx, { remindAt: time });
    return { card: settingsText.remindAt(time) };
  }
  const { cutoff } = (await loadOffice(ctx.tx)).policy;
  if (time >= cutoff) return { card: settingsText.lateClearing(cutoff) };
  await saveSettings(ctx.tx, { clearingAt: time });
  return { card: settingsText.clearingAt(time) };
}

async function setCalendar(ctx: Ctx, when: string, rest: readonly string[]): Promise<Answer> {
  const plainWhen = when.normalize("NFKC").replace(/年$/, "");
  const thisYear = Number(ctx.today.slice(0, 4));
  const office = await loadOffice(ctx.tx);
  if (/^20\d{2}$/.test(plainWhen)) {
    const year = Number(plainWhen);
    const { off, worked, odd } = readDays(rest, year);
    const faults = [
      ...odd.map((day) => ({ fault: "not_a_day", day }) as const),
      ...checkYearPlan({ year, off, worked }),
    ];
    if (faults.length > 0) return { card: settingsText.badPlan(faults, year) };
    const others = (office.settings.years ?? []).filter((plan) => plan.year !== year);
    await saveSettings(ctx.tx, { years: [...others, { year, off, worked }] });
    return { card: settingsText.year(year, off.length, worked.length) };
  }
  // One day or a few of them: the word that says which way may stand behind.
  const words = [plainWhen, ...rest];
  const way = words.find((word) => /^(休息|休|放假|班|上班|补班)$/.test(word));
  const days = words.filter((word) => word !== way);
  const { off, worked, odd } = readDays(way ? [way, ...days] : words, thisYear);
  if (odd.length > 0 || off.length + worked.length === 0) {
    const faults = odd.map((day) => ({ fault: "not_a_day", day }) as const);
    return {
      card: settingsText.badPlan(
        faults.length > 0 ? faults : [{ fault: "no_day_off" }],
        thisYear + 1,
      ),
    };
  }
  const touched = new Set([...off, ...worked]);
  const kept = (office.settings.days ?? []).filter((one) => !touched.has(one.day));
  await saveSettings(ctx.tx, {
    days: [
      ...kept,
      ...off.map((day) => ({ day, isWorkday: false })),
      ...worked.map((day) => ({ day, isWorkday: true })),
    ],
  });
  return { card: settingsText.days(off, worked) };
}
