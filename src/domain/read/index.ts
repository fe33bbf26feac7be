/*
 * From what somebody typed to what the ledger is told. The storeys, from the ground up; none knows of one above it:
 *
 *   text      one spelling for every way to write; numbers; sounds
 *   time      days and deadlines
 *   name      the known projects: by name, by a part of one, by sound
 *   token     words, units and figures, cut out of a message
 *   fact      a figure and what it counts: new, in all, left, the whole
 *   problem   words that tell of a hindrance, and its category
 *   report    projects, days and figures; corrections
 *   issue     problems opened, ordered about, resolved
 *   query     questions to the ledger
 *   kind      which of these a message without a command is
 */
export type * from "./reading.ts";
export { readDayWord } from "./time/days.ts";
export { readDue } from "./time/due.ts";
export { findProjects, type FoundProjects } from "./name/find.ts";
export { buildLexicon, type Lexicon } from "./name/lexicon.ts";
export { normalize, original, type Normalized } from "./text/normalize.ts";
export { readNumber, type ReadNumber } from "./text/number.ts";
export { readMessage } from "./read.ts";
export { isEmpty } from "./report/weight.ts";
export { toRecord } from "./record.ts";
