import { note, text, type Card } from "../card.ts";
import type { PlanFault } from "../domain/calendar/index.ts";
import type { HeldPost } from "../verbs/posts.ts";
import { plainCard } from "./frame.ts";
import { postWords } from "./words.ts";

export interface SettingsView {
  readonly digestAt: string;
  readonly clearingAt: string;
  readonly remindAt: string;
  readonly cutoff: string;
  readonly years: readonly number[];
  readonly nextYear: number;
  readonly knowsNextYear: boolean;
  readonly ownDays: number;
  readonly ladder: readonly { readonly post: string }[];
}

/** The settings in force and the lines that change them. */
export function settingsCard(
  view: SettingsView,
  posts: readonly HeldPost[],
  admins: readonly { readonly openId: string; readonly name: string | null }[],
): Card {
  const byPost = new Map<string, HeldPost[]>();
  for (const one of posts) byPost.set(one.post, [...(byPost.get(one.post) ?? []), one]);
  const postLines = ["director", "service", "assessment", "general", "admin"].map((post) => {
    const held = byPost.get(post)?.map((one) => one.holder.name) ?? [];
    if (post === "admin") held.push(...fromEnvironment(byPost.get(post) ?? [], admins));
    return `${postWords[post] ?? post}　${held.length > 0 ? held.join("、") : "还没有人"}`;
  });
  return {
    title: "现在的设置",
    tone: "blue",
    blocks: [
      text(
        `日报 ${view.digestAt}　晚清零 ${view.clearingAt}　截止 ${view.cutoff}　催报 ${view.remindAt}`,
      ),
      text(postLines.join("\n")),
      text(
        `提级：${view.ladder.map((rung) => postWords[rung.post] ?? rung.post).join(" → ")}　`,
        { code: "/设置 提级" },
        "　",
        { code: "/设置 类别" },
      ),
      text(
        `日历：${view.years[0]} 至 ${view.years.at(-1)} 年${view.ownDays > 0 ? `，另有自定 ${view.ownDays} 天` : ""}`,
        ...(view.knowsNextYear
          ? []
          : [{ text: `　${view.nextYear} 年还没有，先按周一到周五算`, tone: "orange" } as const]),
      ),
      note("改：", { code: "/设置 日报 08:30" }, "　", { code: "/设置 主任 @人" }, "　", {
        code: `/设置 日历 ${view.nextYear} 休 01-01..01-03 班 01-04`,
      }),
    ],
  };
}

/** Those who are administrators without holding the post. */
function fromEnvironment(
  held: readonly HeldPost[],
  admins: readonly { readonly openId: string; readonly name: string | null }[],
): string[] {
  const more = admins.filter(({ openId }) => !held.some((one) => one.holder.openId === openId));
  const named = more.flatMap(({ name }) => (name === null ? [] : [name]));
  const unnamed = more.length - named.length;
  return [...named, ...(unnamed > 0 ? [`部署时指定的 ${unnamed} 人`] : [])];
}

const planFaults: Readonly<Record<PlanFault["fault"], (day: string) => string>> = {
  not_a_day: (day) => `${day} 不是日期`,
  other_year: (day) => `${day} 不在这一年`,
  both: (day) => `${day} 又休又班`,
  worked_is_weekday: (day) => `${day} 本来就是工作日，不用写班`,
  no_day_off: () => "没有写哪些天休",
};

export const settingsText = {
  saved: (what: string): Card => plainCard(what, "green", ["看全部设置：", { code: "/设置" }]),
  digestAt: (time: string): Card => settingsText.saved(`日报时间改为 ${time}`),
  clearingAt: (time: string): Card => settingsText.saved(`晚清零时间改为 ${time}`),
  remindAt: (time: string): Card => settingsText.saved(`催报时间改为 ${time}`),
  year: (year: number, off: number, worked: number): Card =>
    settingsText.saved(`${year} 年日历已存：休 ${off} 天，调班 ${worked} 天`),
  days: (off: readonly string[], worked: readonly string[]): Card =>
    settingsText.saved(
      [
        ...(off.length > 0 ? [`${off.join("、")} 休息`] : []),
        ...(worked.length > 0 ? [`${worked.join("、")} 上班`] : []),
      ].join("；"),
    ),
  badTime: (word: string): Card =>
    plainCard(`没看懂时间「${word}」`, "orange", ["照这样发：", { code: "/设置 日报 08:30" }]),
  lateClearing: (cutoff: string): Card =>
    plainCard("没有改", "orange", [`晚清零要早于当天截止的 ${cutoff}`]),
  badPlan: (faults: readonly PlanFault[], year: number): Card => ({
    title: "日历没有存",
    tone: "orange",
    blocks: [
      text(
        faults
          .slice(0, 6)
          .map((one) => planFaults[one.fault]("day" in one ? one.day : ""))
          .join("\n"),
      ),
      text("照这样发：", { code: `/设置 日历 ${year} 休 01-01..01-03 班 01-04` }),
    ],
  }),
  unknown: (words: string): Card => ({
    title: `没有「${words}」这项设置`,
    tone: "orange",
    blocks: [
      text("时间：", { code: "/设置 日报 08:30" }),
      text("岗位：", { code: "/设置 主任 @人" }),
      text("日历：", { code: "/设置 日历 2027 休 01-01..01-03 班 01-04" }),
      text("提级：", { code: "/设置 提级" }, "　类别：", { code: "/设置 类别" }),
      text("某一天：", { code: "/设置 日历 2026-12-31 休" }),
    ],
  }),
} as const;
