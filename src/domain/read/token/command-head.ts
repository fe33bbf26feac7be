import type { Command } from "../reading.ts";
import { oneOf } from "../text/pattern.ts";

/** What a command asks of an open issue: /extend, ／指派. */
export type Order = "extend" | "assign" | "escalate" | "reopen" | "update";

/** How a message begins that says itself what it is. */
export interface Head<Kind> {
  readonly kind: Kind;
  readonly head: RegExp;
}

/** /上报 铁东路, #问题：…, and the bare word before a colon or a blank: 上报：铁东路. */
function command(kind: Command, words: readonly string[], isBareToo: boolean): Head<Command> {
  const word = oneOf(words);
  const slashed = `(?:/\\s*|#)${word}(?=$|[\\s:，]|[^a-z\\s])[:，]?`;
  return { kind, head: new RegExp(`^\\s*(?:${slashed}${isBareToo ? `|${word}[:\\s]` : ""})`) };
}

function order(kind: Order, words: readonly string[]): Head<Order> {
  return { kind, head: new RegExp(`^\\s*[/#]\\s*${oneOf(words)}(?![a-z])`) };
}

/** What the head of a text says that the message is; the first that fits is it. */
export const COMMANDS: readonly Head<Command>[] = [
  command("report", ["report", "上报", "汇报", "报告", "报"], true),
  command("issue", ["issue", "问题", "提问题", "报问题"], true),
  // 解决 at the head of a plain sentence tells something, and commands nothing
  command("resolve", ["resolve", "办结", "解决"], false),
  command("query", ["query", "status", "查询", "进度", "查"], true),
];

/** What the head of a text asks of an open issue; should one follow another, the later of this list stands. */
export const ORDERS: readonly Head<Order>[] = [
  order("extend", ["extend", "延期"]),
  order("assign", ["assign", "指派", "转办"]),
  order("escalate", ["escalate", "提级", "督办", "上交"]),
  order("reopen", ["reopen", "重开"]),
  order("update", ["follow", "跟进"]),
];
