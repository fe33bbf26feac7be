import type { Evidence } from "./evidence.ts";
import { original } from "../text/normalize.ts";
import { prepare } from "../token/prepare.ts";
import { asks } from "../query/asks.ts";
import { readReport } from "../report/report.ts";
import { firmFigures } from "../report/weight.ts";

/** 对不对, 是吧: asks about what was just said, and for nothing else. */
const TAG = /^\s*(?:对不对|对吧|对吗|是不是|是吧|是吗|没错吧)\s*$/;

/** 签了3户 claims it; 还剩3户什么时候签 only says what the question is about. */
const CLAIMED = /[了已]|新[增签]|[+]|累计|今[天日]|昨[天日]/;

/**
 * The writer's words ahead of a question that tell figures of work: 铁东路签了3户，问题还有几个. Undefined where there
 * are none.
 */
export function toldBeside({ message, fallback, said, firm }: Evidence): string | undefined {
  if (firm() === 0) return undefined;
  const clauses = said.split(/(?<=[，。；!?\n])/);
  const first = clauses.findIndex((clause) => asks(clause.replace(/[，。；!\n]$/, "")));
  if (first < 1 || TAG.test(clauses[first]!.replace(/[?。，]/g, ""))) return undefined;
  const end = clauses.slice(0, first).join("").length;
  const words = original(message.normal, 0, end).replace(/[，,。；;\s]+$/, "");
  const ahead = prepare(words, message.lexicon, message.context);
  const isTold = CLAIMED.test(words) && firmFigures(readReport(ahead, fallback)) > 0;
  return isTold ? words : undefined;
}
