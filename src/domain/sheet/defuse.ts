// What a spreadsheet may take for a formula when it opens a text file; full-width signs count there too.
const formula = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** Keeps a spreadsheet from running a text as a formula, by the apostrophe that marks text there. */
export function defuse(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** Takes back what `defuse` put in front. */
export function undefuse(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}
