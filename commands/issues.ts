import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { list } from "./issue/list.ts";
import { words } from "./issue/schema.ts";

export const issues = defineCommand({
  name: "issues",
  aliases: ["问题清单", "未办结", "问题列表"],
  summary: "看没办结的问题：按项目、街道、人、超期、上会",
  access: "member",
  isQuestion: true,
  args: z.object({ text: words }),
  positional: ["text"],
  examples: [
    { say: "/issues", means: {} },
    { say: "/问题清单 枫溪街道 超期", means: { text: "枫溪街道 超期" } },
    { say: "/问题清单 上会", means: { text: "上会" } },
    { say: "/问题清单 #7", means: { text: "#7" } },
  ],
  run: list,
});
