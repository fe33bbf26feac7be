import { z } from "zod";
import { defineCommand } from "../../src/command/spec.ts";
import { listTitles } from "../../src/text/status-detail.ts";
import { LIST_PAGE, listCard } from "../../src/text/status-list.ts";
import { linesOf, listNames } from "./lists.ts";
import { DISTRICT_NAME, readScope, scopeName } from "./place.ts";
import { showRoll } from "./roll.ts";
import { lastReportDay } from "../../src/verbs/figures/moment.ts";

/** What is behind a figure; buttons lead here. */
export const detail = defineCommand({
  name: "detail",
  aliases: [],
  summary: "看一个数背后的清单",
  access: "member",
  isHidden: true,
  args: z.object({
    of: z.enum([...listNames, "missing", "unfiled"]),
    scope: z.string().max(100).optional(),
    page: z.coerce.number().int().min(0).max(1_000).optional(),
    days: z.coerce.number().int().min(1).max(1_000).optional(),
  }),
  positional: [],
  examples: [],
  async run(ctx, { of, scope: word, page = 0, days }) {
    const scope = await readScope(ctx, word);
    if (of === "missing") return await showRoll(ctx, scope, { from: ctx.today, to: ctx.today });
    if (of === "unfiled") {
      const last = await lastReportDay(ctx);
      return await showRoll(ctx, scope, { from: last, to: last });
    }
    const lines = await linesOf(ctx, of, scope, days === undefined ? {} : { days });
    const name = scopeName(scope);
    const title = `${name === DISTRICT_NAME ? "" : `${name} `}${listTitles[of]}`;
    const next = { of, ...(word ? { scope: word } : {}), ...(days === undefined ? {} : { days }) };
    return {
      card: listCard(title, lines, page, next),
      isPrivate: lines.length > LIST_PAGE * 2,
    };
  },
});
