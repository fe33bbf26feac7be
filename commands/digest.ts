import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { showDigest } from "./digest/show.ts";

const kinds = [
  [/周|week/i, "weekly"],
  [/月|month/i, "monthly"],
  [/季|quarter/i, "quarterly"],
] as const;
const words = z.string().max(100).optional();

export const digest = defineCommand({
  name: "digest",
  aliases: ["日报", "早报"],
  summary: "现在就看早报",
  access: "member",
  isQuestion: true,
  args: z.object({ words }),
  positional: ["words"],
  examples: [
    { say: "/digest", means: {} },
    { say: "/digest 周报", means: { words: "周报" } },
  ],
  run: (ctx, { words = "" }) =>
    showDigest(ctx, kinds.find(([word]) => word.test(words))?.[1] ?? "daily"),
});

export const weekly = defineCommand({
  name: "weekly",
  aliases: ["周报"],
  summary: "本周到现在的周报",
  access: "member",
  isQuestion: true,
  args: z.object({ words }),
  positional: ["words"],
  examples: [{ say: "/周报", means: {} }],
  run: (ctx) => showDigest(ctx, "weekly"),
});

export const monthly = defineCommand({
  name: "monthly",
  aliases: ["月报"],
  summary: "本月到现在的月报",
  access: "member",
  isQuestion: true,
  args: z.object({ words }),
  positional: ["words"],
  examples: [{ say: "/月报", means: {} }],
  run: (ctx) => showDigest(ctx, "monthly"),
});

export const quarterly = defineCommand({
  name: "quarterly",
  aliases: ["季报"],
  summary: "本季到现在的季报",
  access: "member",
  isQuestion: true,
  args: z.object({ words }),
  positional: ["words"],
  examples: [{ say: "/季报", means: {} }],
  run: (ctx) => showDigest(ctx, "quarterly"),
});
