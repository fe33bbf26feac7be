import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { localTime } from "../src/domain/day.ts";
import { readDue } from "../src/domain/read/index.ts";
import { awayCard, awayText } from "../src/text/issue-away.ts";
import { comeBack, setAway } from "../src/verbs/issues/away.ts";
import { laterDay } from "../src/verbs/issues/later.ts";
import { personNamed } from "../src/verbs/issues/people.ts";
import { withoutMentions } from "./issue/open.ts";
import { words } from "./issue/schema.ts";

export const away = defineCommand({
  name: "away",
  aliases: ["请假"],
  summary: "请假到某天，写明谁代班；提醒和提级找代班人",
  access: "member",
  args: z.object({ text: words }),
  positional: ["text"],
  examples: [
    { say: "/请假 到12-31 @李指挥长", means: { text: "到12-31 @李指挥长" } },
    { say: "/请假 结束", means: { text: "结束" } },
  ],
  async run(ctx, { text }) {
    const said = withoutMentions(ctx, text ?? "");
    if (/结束|销假|回来|取消/.test(said))
      return { card: awayText.back(await comeBack(ctx, ctx.by)) };
    const date = said.match(/(20\d\d)[-./年](\d{1,2})[-./月](\d{1,2})/);
    const spoken = date
      ? `${date[1]}-${date[2]!.padStart(2, "0")}-${date[3]!.padStart(2, "0")}`
      : readDue(said.replace(/^.*?(?:到|至)/, ""), localTime(ctx.saidAt, ctx.timeZone));
    if (!spoken) return { card: awayText.how() };
    const until = await laterDay(ctx, spoken);
    if (!until || until < ctx.today) return { card: awayText.past() };
    // Of two people named the first is away and the second stands in; that is the section's to say.
    const [first, second] = ctx.mentions;
    const who = second ? first!.openId : ctx.by;
    if (who !== ctx.by && !ctx.isService) return { card: awayText.notOthers() };
    const byName = said.match(/(?:由|请)?\s*([\u4e00-\u9fff]{2,6})\s*(?:代班|代理|代)/)?.[1];
    const deputy = (second ?? first)?.openId ?? (byName ? await personNamed(ctx, byName) : null);
    if (deputy === who) return { card: awayText.self() };
    return {
      card: awayCard(await setAway(ctx, { who, deputy, from: ctx.today, until }), ctx.today),
    };
  },
});
