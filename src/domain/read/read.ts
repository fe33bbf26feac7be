import { readIssue } from "./issue/issue.ts";
import { readPlain } from "./kind/kind.ts";
import { nameOf, type Lexicon } from "./name/lexicon.ts";
import { findMentions } from "./name/mention.ts";
import { normalize } from "./text/normalize.ts";
import { prepare } from "./token/prepare.ts";
import { readQuery } from "./query/query.ts";
import type { ReadContext, Reading } from "./reading.ts";
import { readReport } from "./report/report.ts";
import { readResolve } from "./issue/resolve.ts";

/** How a message in a work group is understood; reads the text, the known projects and what surrounds it, nothing else. */
export function readMessage(text: string, lexicon: Lexicon, context: ReadContext): Reading {
  const message = prepare(text, lexicon, context);
  const fallback = context.boundProject ?? quotedProject(context, lexicon);
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

/** The only project that a quoted message names beyond doubt, or null. */
function quotedProject({ quoted }: ReadContext, lexicon: Lexicon): string | null {
  if (quoted === undefined) return null;
  const sure = new Set<number>();
  for (const { projects } of findMentions(normalize(quoted).text, lexicon))
    if (projects.length === 1) sure.add(projects[0]!);
  const [only, ...others] = sure;
  return only === undefined || others.length > 0 ? null : nameOf(lexicon, only);
}
