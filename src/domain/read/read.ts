import { readIssue } from "./issue/issue.ts";
import { readPlain } from "./kind/kind.ts";
import type { Lexicon } from "./name/lexicon.ts";
import { findMentions } from "./name/mention.ts";
import { normalize } from "./text/normalize.ts";
import { prepare } from "./token/prepare.ts";
import { readQuery } from "./query/query.ts";
import type { ReadContext, Reading } from "./reading.ts";
import { quotedProject, readReport } from "./report/report.ts";
import { readResolve } from "./issue/resolve.ts";

/** How a message in a work group is understood; reads the text, the known projects and what surrounds it, nothing else. */
export function readMessage(text: string, lexicon: Lexicon, context: ReadContext): Reading {
  const message = prepare(text, lexicon, context);
  const fallback =
    context.boundProject ?? quotedProject(message, (quoted) => sureProjects(quoted, lexicon));
  switch (message.command) {
    case "report":
      return readReport(message, fallback);
    case "issue":
      return readIssue(message, fallback);
    case "resolve":
      return readResolve(message, fallback);
    case "query":
      return (
        readQuery(message, fallback) ?? { kind: "query", project: fallback, intent: "overview" }
      );
    default:
      return readPlain(message, fallback);
  }
}

/** The projects that a text names beyond doubt. */
function sureProjects(text: string, lexicon: Lexicon): number[] {
  const found = new Set<number>();
  for (const { projects } of findMentions(normalize(text).text, lexicon))
    if (projects.length === 1) found.add(projects[0]!);
  return [...found];
}
