import { categoryOf } from "../problem/category.ts";
import { OFFICE_LIFE } from "./chatter-words.ts";
import { closedNumbers } from "../issue/closed-number.ts";
import { issueNumbers } from "../issue/number.ts";
import { withoutPlaces } from "../token/nameless.ts";
import type { Prepared } from "../token/prepare.ts";
import { PROBLEM } from "../problem/problem.ts";
import { asks } from "../query/asks.ts";
import type { Category, ReportReading } from "../reading.ts";
import { readReport } from "../report/report.ts";
import { firmFigures } from "../report/weight.ts";
import { saysResolved } from "../issue/resolve.ts";

/** What speaks for one kind of message or another; each sign is looked for once, when it is first asked for. */
export interface Evidence {
  readonly message: Prepared;
  /** The project of the group or of the quoted message. */
  readonly fallback: string | null;
  /** The message's text. */
  readonly said: string;
  readonly namesProject: boolean;
  /** What the message is if it is a report. */
  readonly report: () => ReportReading;
  /** How many figures of work done it tells. */
  readonly firm: () => number;
  /** Numbers of the issues that it names. */
  readonly numbers: () => readonly number[];
  /** The same where an end is told of what could as well be days: 7号的矛盾化解了. */
  readonly closed: () => readonly number[];
  /** What a problem in it would be about, by the words of the trade. */
  readonly category: () => Category | null;
  readonly isAsked: () => boolean;
  readonly isProblem: () => boolean;
  /** A problem is said to be over. */
  readonly isOver: () => boolean;
  readonly isOfficeLife: () => boolean;
}

/** Gathers what speaks for one kind or another in a message without a command. */
export function evidenceOf(message: Prepared, fallback: string | null): Evidence {
  const said = message.text;
  const report = once(() => readReport(message, fallback));
  const nameless = once(() => withoutPlaces(message));
  return {
    message,
    fallback,
    said,
    namesProject: message.projects.length > 0,
    report,
    firm: once(() => firmFigures(report())),
    numbers: once(() => issueNumbers(said)),
    closed: once(() => closedNumbers(said)),
    category: once(() => categoryOf(nameless())),
    isAsked: once(() => asks(said)),
    isProblem: once(() => PROBLEM.test(nameless())),
    isOver: once(() => saysResolved(said)),
    isOfficeLife: once(() => OFFICE_LIFE.test(said)),
  };
}

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}
