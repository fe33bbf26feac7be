import { readFigureAnswer } from "../../src/command/figure-answer.ts";
import type { Ctx } from "../../src/command/spec.ts";
import { figure } from "../../src/domain/figure.ts";
import { type Metric, metrics } from "../../src/domain/metric.ts";
import type { ReadFact, ReportItem } from "../../src/domain/read/index.ts";
import { replaceFacts } from "../../src/domain/reconcile/index.ts";
import { factWords } from "../../src/text/fact-words.ts";
import type { ReportArgs } from "./args.ts";
import { read } from "./read.ts";

/** What was answered to a question about figures. */
export interface Put {
  readonly facts: readonly ReadFact[];
  /** How it was said; empty where nothing was. */
  readonly words: string;
  /** Why the figures stand as they are. */
  readonly reason?: string;
  /** They came where a reason was asked for: what was confirmed before is so no longer. */
  readonly isInstead?: true;
}

/** Reads what was answered: a choice's figures, typed ones, or a reason, which may turn out to be a figure. */
export function readPut(ctx: Ctx, args: ReportArgs, project: string | undefined): Put {
  if (args.figures && args.figures.length > 0) {
    const facts = args.figures.map(({ metric, mode, value }) => ({
      metric,
      mode,
      value: figure(value),
      unit: mode === "rate" ? ("percent" as const) : metrics[metric],
    }));
    return { facts, words: facts.map(factWords).join("，") };
  }
  const why = args.confirmed ? args.reason?.trim() : undefined;
  const meant = why && args.word ? readFigureAnswer(why, args.word) : null;
  const typed = meant ? why! : (args.put?.trim() ?? "");
  if (typed === "") return { facts: [], words: "", ...(why ? { reason: why } : {}) };
  const line = meant ?? (args.word ? readFigureAnswer(typed, args.word) : null) ?? typed;
  const { facts } = read(ctx, line, project);
  const words = facts.length > 0 ? typed : "";
  return {
    facts,
    words,
    ...(why && !meant ? { reason: why } : {}),
    ...(meant ? { isInstead: true } : {}),
  };
}

/** The item with the answered figures in the place of those that were asked about. */
export function putRight(item: ReportItem, put: Put, args: ReportArgs): ReportItem {
  const { status, confirm, ...rest } = item;
  const isPut = put.facts.length > 0;
  if (args.leaveOut) return { ...item, facts: withoutMetric(item.facts, args.leaveOut) };
  return {
    ...rest,
    facts: isPut
      ? replaceFacts(
          item.facts,
          put.facts.map((fact) => meantLike(fact, item)),
        )
      : item.facts,
    ...(status && !args.notDone ? { status } : {}),
    ...(confirm && !isPut ? { confirm } : {}),
  };
}

/** A figure put right in a correction is meant as in the entry that is corrected. */
function meantLike(fact: ReadFact, item: ReportItem): ReadFact {
  const said = item.facts.find((one) => one.metric === fact.metric);
  return said?.mode === "same" && fact.mode === "add" ? { ...fact, mode: "same" } : fact;
}

/** 清零 and 拆除 are kept as one where a project is no clear-up: both go. */
function withoutMetric(facts: readonly ReadFact[], metric: Metric): readonly ReadFact[] {
  const isOut = (fact: ReadFact): boolean =>
    fact.metric === metric ||
    (metric === "demolished_households" && fact.metric === "cleared_households");
  return facts.filter((fact) => !isOut(fact));
}
