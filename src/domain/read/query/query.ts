import { nameOf } from "../name/lexicon.ts";
import { withoutProjects } from "../token/nameless.ts";
import type { Prepared } from "../token/prepare.ts";
import { filtersOf } from "./filters.ts";
import { intentOf, type Question } from "./intent.ts";
import { isPeriodUnknown, periodOf } from "./period.ts";
import type { Intent, QueryReading } from "../reading.ts";
import { streetOf } from "./street.ts";

/** Asked in a group that is bound to a project, and naming none, these are about that project. */
const OF_ONE_PROJECT: ReadonlySet<Intent> = new Set([
  "project_progress",
  "remaining",
  "issue_list",
  "metric_sum",
  "indicator",
  "deadline",
  "forecast",
]);
const OF_MANY = /全区|各街道|所有|各项目|哪些|哪个|全部/;

/** Reads a question to the ledger; null where the message asks the ledger nothing. */
export function readQuery(message: Prepared, fallback: string | null): QueryReading | null {
  const { text, lexicon } = message;
  const sure = message.projects.filter((one) => one.projects.length === 1);
  const mention = sure[0] ?? message.projects[0];
  const question: Question = {
    text,
    message,
    mention,
    street: streetOf(message),
    isBound: fallback !== null,
  };
  const intent = intentOf(question) ?? intentOfCommand(message, fallback);
  const nameless = withoutProjects(message);
  if (intent === null || isPeriodUnknown(nameless, intent)) return null;
  // 铁东路和白关北还剩几户: one at a time; 哪个快 looks at all of them
  const meant = new Set((sure.length > 0 ? sure : [mention]).flatMap((one) => one?.projects ?? []));
  const names =
    intent === "ranking" && meant.size > 1 ? [] : [...meant].map((one) => nameOf(lexicon, one));
  const isWide = question.street !== undefined || OF_MANY.test(text);
  const bound = OF_ONE_PROJECT.has(intent) && !isWide ? fallback : null;
  const filters = filtersOf(intent, question);
  const period =
    intent === "help" || intent === "lights"
      ? undefined
      : periodOf(nameless, intent, message.context.now);
  return {
    kind: "query",
    project: names.length === 1 ? names[0]! : bound,
    intent,
    ...(filters && { filters }),
    ...(period !== undefined && { period }),
    ...(names.length > 1 && { confirm: ["ambiguous_project"] as const, candidates: names }),
  };
}

/** /查询 with nothing that tells more: the group's own project, or the whole district. */
function intentOfCommand(message: Prepared, fallback: string | null): Intent | null {
  if (message.command !== "query") return null;
  const isBare = /^[\s，。?!]*$/.test(message.text);
  return fallback !== null && isBare ? "project_progress" : "overview";
}
