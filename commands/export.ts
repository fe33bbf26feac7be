import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { exportText } from "../src/text/export.ts";
import { sendList } from "../src/verbs/export-file.ts";
import type { Exportable } from "../src/verbs/export-lists.ts";

const lists: readonly (readonly [RegExp, Exportable])[] = [
  [/^(项目|任务|任务表|项目表|projects?)$/i, "projects"],
  [/^(问题|问题清单|issues?)$/i, "issues"],
  [/^(上报|进度|明细|上报明细|reports?)$/i, "reports"],
  [/^(资金|预算|funds?)$/i, "funds"],
];

export const exportCommand = defineCommand({
  name: "export",
  aliases: ["导出"],
  summary: "把项目、问题、上报、资金导出成表格，发到您的单聊",
  access: "service",
  args: z.object({ words: z.string().optional() }),
  positional: ["words"],
  examples: [
    { say: "/export 项目", means: { words: "项目" } },
    { say: "/导出 问题", means: { words: "问题" } },
  ],
  async run(ctx, args) {
    const words = (args.words ?? "").trim();
    const format = /csv/i.test(words) ? "csv" : "xlsx";
    const word = words.replace(/\s*\.?(csv|xlsx|excel|表格)$/i, "").trim();
    const list = lists.find(([pattern]) => pattern.test(word))?.[1];
    if (!list) return { card: exportText.which(word) };
    await sendList(ctx, { list, format });
    return { card: exportText.sending(list, ctx.isDirect) };
  },
});
