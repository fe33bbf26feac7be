import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { reportArgs } from "./report/args.ts";
import { report as run } from "./report/flow.ts";

export const report = defineCommand({
  name: "report",
  aliases: ["上报", "汇报", "补报", "报告", "报进度", "报"],
  summary: "报进度：签约、腾房、拆除、交地，一句话就行",
  access: "member",
  args: reportArgs,
  positional: ["text"],
  examples: [
    { say: "/report 大米厂棚改 签约3户 腾房2户", means: { text: "大米厂棚改 签约3户 腾房2户" } },
    { say: "/上报 铁东路 累计签约24户", means: { text: "铁东路 累计签约24户" } },
    { say: "/report 龙泉路南延 没有进展", means: { text: "龙泉路南延 没有进展" } },
  ],
  run,
});

/** The project was typed as an answer to the question which one is meant. */
export const reportFor = defineCommand({
  name: "report-for",
  aliases: [],
  summary: "补上项目名",
  access: "member",
  isHidden: true,
  args: z.looseObject({ name: z.string(), text: z.string().optional() }),
  positional: ["name"],
  examples: [],
  run: (ctx, { name, ...args }) => run(ctx, { ...args, text: `${name} ${args.text ?? ""}` }),
});
