import { formWords, type FormField } from "../../src/text/report-form.ts";
import type { ReportArgs } from "./args.ts";

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
