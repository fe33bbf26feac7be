import { formWords, type FormField } from "../../src/text/report-form.ts";

/** The arguments of a report as the frame has checked them. */
export interface ReportArgs {
  readonly text?: string | undefined;
  /** Chosen where the words named no project, or more than one. */
  readonly project?: string | undefined;
  /** Which of the message's projects are still to be booked. */
  readonly items?: readonly number[] | undefined;
  readonly confirmed?: boolean | undefined;
  readonly reason?: string | undefined;
  /** The word that a bare number answers: 签约 where the figure asked about was one of signatures. */
  readonly hint?: string | undefined;
  /** Approximate numbers were confirmed as they stand. */
  readonly exact?: boolean | undefined;
  readonly noProgress?: boolean | undefined;
  readonly signed?: string | undefined;
  readonly vacated?: string | undefined;
  readonly demolished?: string | undefined;
  readonly delivered?: string | undefined;
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
  return [hinted(args), ...filled, args.other?.trim() ?? ""].filter(Boolean).join("，");
}

/** A bare number, or one with its unit, as the answer to a question about one figure. */
const BARE_NUMBER =
  /^[\d０-９.．〇零一二两三四五六七八九十百千万]+\s*(户|亩|㎡|平方?米?|栋|座|万元?|次|人|个)?$/;

function hinted({ text, hint }: ReportArgs): string {
  const typed = text?.trim() ?? "";
  return hint && BARE_NUMBER.test(typed) ? `${hint}${typed}` : typed;
}
