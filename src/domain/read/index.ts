export type * from "./reading.ts";
export { readDayWord } from "./days.ts";
export { readDue } from "./due.ts";
export { findProjects, type FoundProjects } from "./find.ts";
export { buildLexicon, type Lexicon } from "./lexicon.ts";
export { normalize, original, type Normalized } from "./normalize.ts";
export { readNumber, type ReadNumber } from "./number.ts";
export { readMessage } from "./read.ts";
export { toRecord } from "./record.ts";
