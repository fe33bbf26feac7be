import { z } from "zod";
import { defineCommand, type Answer, type Ctx } from "../src/command/spec.ts";
import { stepSaid } from "../src/text/issue-said.ts";
import { stepFormCard } from "../src/text/issue-forms.ts";
import { refusalWords } from "../src/text/issue-refusals.ts";
import { showIssue } from "../src/verbs/issues/find.ts";
import { take, target } from "./issue/do.ts";
import { isCard, issueNo, words } from "./issue/schema.ts";

const args = z.object({ text: words, no: issueNo, card: isCard });
const hidden = { access: "member", isHidden: true, positional: [], examples: [] } as const;

/** The raiser says whether it is as was said. */
export const accept = defineCommand({
  ...hidden,
  name: "accept",
  aliases: ["属实", "确认办结"],
  summary: "确认办结属实",
  args,
  positional: ["text"],
  async run(ctx, given) {
    const found = await target(ctx, given, "accept");
    if (!("no" in found)) return found;
    return await take(
      ctx,
      found.no,
      { do: "accept" },
      () => stepSaid.accepted(),
      given.card === true,
    );
  },
});

export const giveBack = defineCommand({
  ...hidden,
  name: "return",
  aliases: ["退回"],
  summary: "没办好，退回接着办",
  args,
  positional: ["text"],
  async run(ctx, given) {
    const found = await target(ctx, given, "return");
    if (!("no" in found)) return found;
    const deed = { do: "return", ...(found.rest ? { text: found.rest } : {}) } as const;
    return await take(
      ctx,
      found.no,
      deed,
      (done) => stepSaid.returned(done.hear),
      given.card === true,
    );
  },
});

const decision = z.object({
  no: z.coerce.number().int().positive(),
  what: z.enum(["extension", "snooze", "end"]),
  text: words,
  card: isCard,
});

export const agree = defineCommand({
  ...hidden,
  name: "agree",
  aliases: [],
  summary: "同意申请",
  args: decision,
  run: (ctx, { no, what, card }) =>
    take(ctx, no, { do: "agree", what }, (done) => stepSaid.agreed(done.view), card === true),
});

export const refuse = defineCommand({
  ...hidden,
  name: "refuse",
  aliases: [],
  summary: "不同意申请",
  args: decision,
  run: (ctx, { no, what, card }) =>
    take(ctx, no, { do: "refuse", what }, () => stepSaid.refused(), card === true),
});

export const wake = defineCommand({
  ...hidden,
  name: "wake",
  aliases: ["恢复办理"],
  summary: "挂账的提前恢复",
  args,
  positional: ["text"],
  async run(ctx, given) {
    const found = await target(ctx, given, "wake");
    if (!("no" in found)) return found;
    return await take(
      ctx,
      found.no,
      { do: "wake-by-hand" },
      () => stepSaid.woken(),
      given.card === true,
    );
  },
});

export const moveLadder = defineCommand({
  name: "move-ladder",
  aliases: ["改按新规则"],
  summary: "让一个在办的问题改按现在的提级规则",
  access: "service",
  args,
  positional: ["text"],
  examples: [{ say: "/改按新规则 #7", means: { text: "#7" } }],
  async run(ctx, given) {
    const found = await target(ctx, given, "move-ladder");
    if (!("no" in found)) return found;
    return await take(
      ctx,
      found.no,
      { do: "move-ladder" },
      () => stepSaid.movedLadder(),
      given.card === true,
    );
  },
});

async function form(ctx: Ctx, step: string, no: number): Promise<Answer> {
  const view = await showIssue(ctx, no);
  if (!view) {
    const { why } = refusalWords({ ok: false, no, reason: "not_found" });
    return { toast: { tone: "warning", text: why } };
  }
  return { card: stepFormCard(step, view), about: `issue:${no}` };
}

/** The form behind each button that needs words. */
export const stepForms = ["resolve", "extend", "snooze", "escalate", "assign", "reopen"].map(
  (step) =>
    defineCommand({
      ...hidden,
      name: `${step}-form`,
      aliases: [],
      summary: "填写",
      args: z.object({ no: z.coerce.number().int().positive(), card: isCard }),
      run: (ctx, { no }) => form(ctx, step, no),
    }),
);
