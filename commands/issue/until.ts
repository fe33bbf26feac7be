import type { Ctx } from "../../src/command/spec.ts";
import { isDay, localTime } from "../../src/domain/day.ts";
import { readDue, type DueWord } from "../../src/domain/read/index.ts";

/** A time word and what is said besides: `2天 业主在外地`, `12-31 理由`, `延到明天，等材料`. */
export function readUntil(ctx: Ctx, words: string): { until: DueWord | null; rest: string } {
  const trimmed = words.trim().replace(/^(?:延期|延长|延|再给|挂账|挂|到|至)+\s*/, "");
  const head = /^[^\s，,。；;：:]+/.exec(trimmed)?.[0] ?? "";
  const rest = trimmed
    .slice(head.length)
    .replace(/^[\s，,。；;：:]+/, "")
    .trim();
  const whole = /^(20\d\d)[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(head);
  if (whole) {
    const day = `${whole[1]}-${whole[2]!.padStart(2, "0")}-${whole[3]!.padStart(2, "0")}`;
    if (isDay(day)) return { until: day, rest };
  }
  const now = localTime(ctx.saidAt, ctx.timeZone);
  const bare = /^(\d{1,3}|[一二两三四五六七八九十])(?:天|日|个?工作日)?$/.exec(head);
  const first = readDue(bare && /^\d+$/.test(head) ? `${head}天` : head, now);
  if (first) return { until: first, rest };
  const later = readDue(words, now);
  return { until: later, rest: later ? words.trim() : trimmed };
}
