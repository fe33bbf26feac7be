import type { Metric, Mode } from "../../src/domain/metric.ts";
import { formWords, type FormField } from "../../src/text/report-form.ts";

/** The arguments of a report as the frame has checked them. */
export interface ReportArgs {
  readonly text?: string | undefined;
  /** Chosen where the words named no project, or more than one. */
  readonly project?: string | undefined;
  /** Which of the message's projects are still to be booked. */
  readonly items?: readonly number[] | undefined;
  /** Figures put right in answer to a question: they take the place of those that were asked about. */
  readonly put?: string | undefined;
  /** The same, from a choice that the bot offered. */
  readonly figures?:
    | readonly {
        readonly metric: Metric;
        readonly mode: Exclude<Mode, "same">;
        readonly value: string;
      }[]
    | undefined;
  /** What is said of this metric is let go; the rest counts. */
  readonly leaveOut?: Metric | undefined;
  /** The word that a bare number answers: 签约 where one figure alone was asked about. */
  readonly word?: string | undefined;
  readonly confirmed?: boolean | undefined;
  readonly reason?: string | undefined;
  /** Approximate numbers were confirmed as they stand. */
  readonly exact?: boolean | undefined;
  /** 已完成 is not meant: the figures alone count. */
  readonly notDone?: boolean | undefined;
  readonly noProgress?: boolean | undefined;
  /** The press came from the form, which the answer takes the place of. */
  readonly form?: boolean | undefined;
  readonly signed?: string | undefined;
  readonly vacated?: string | undefined;
  readonly demolished?: string | undefined;
  readonly delivered?: string | undefined;
  readonly area?: string | undefined;
  readonly cleared?: string | undefined;
  readonly other?: string | undefined;
}

/** The line that the arguments come to: a form's inputs are put into words, so that all is read in one way. */
export function wordsOf(args: ReportArgs): string {
  if (args.noProgress) return "没有进展";
  const filled = (Object.keys(formWords) as FormField[]).flatMap((field) => {
    const typed = args[field]?.trim();
    if (!typed) return [];
    const { word, unit } = formWords[field];
    // A bare number gets its unit; what was typed in full is left as it is.
    return [/^[\d.,，０-９．]+$/.test(typed) ? `${word}${typed}${unit}` : `${word}${typed}`];
  });
  return [args.text?.trim() ?? "", ...filled, args.other?.trim() ?? ""].filter(Boolean).join("，");
}

/** The arguments without the form's fields, whose words stand in `text` from here on. */
export function inWords(args: ReportArgs, text: string): ReportArgs {
  const { signed: _1, vacated: _2, demolished: _3, delivered: _4, ...rest } = args;
  const { area: _5, cleared: _6, other: _7, form: _8, noProgress: _9, ...kept } = rest;
  return { ...kept, text };
}
