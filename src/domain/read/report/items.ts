import { nameOf } from "../name/lexicon.ts";
import { dropSum, dropSumBehind, withVerb } from "./gapping.ts";
import type { Prepared } from "../token/prepare.ts";
import type { Doubt, Missing, ReportItem } from "../reading.ts";
import { readBody, saysProgress, type Body } from "./body.ts";
import { segments, stretch, type Segment } from "./segments.ts";
import { isEmpty } from "./weight.ts";

/** What a report says, project by project and day by day. */
export interface Items {
  readonly items: readonly ReportItem[];
  readonly leftover: readonly string[];
  readonly repeated: readonly string[];
  /** True where no part of it names a project. */
  readonly isNameless: boolean;
}

/** The stretches of a report, each of one project and day. */
export function partsOf(message: Prepared): readonly Segment[] {
  return withTail(message, segments(message));
}

/** Reads each stretch and joins those that speak of the same project and day. */
export function readItems(
  message: Prepared,
  parts: readonly Segment[],
  fallback: string | null,
): Items {
  const items: ReportItem[] = [];
  const leftover: string[] = [];
  const repeated: string[] = [];
  let isTold = false;
  let before: Segment | undefined;
  for (const one of parts) {
    const part = withVerb(message, one, before);
    before = part;
    const { doubts, leftover: missed, repeated: twice, hasSpan, ...body } = readBody(message, part);
    leftover.push(...missed);
    repeated.push(...twice);
    isTold ||= body.facts.length > 0 || hasSpan;
    if (isOfEach(message, part, body)) {
      for (const project of part.projects)
        items.push({
          project: nameOf(message.lexicon, project),
          ...body,
          ...lists({ confirm: doubts }),
        });
      continue;
    }
    const whose = projectOf(message, part, fallback);
    if (isPassing(part, body, parts, whose.project)) continue;
    const { project, confirm, missing, candidates } = whose;
    items.push({
      project,
      ...body,
      ...lists({ confirm: [...doubts, ...confirm], missing, candidates }),
    });
  }
  dropSum(items);
  dropSumBehind(items);
  // where nothing at all was understood, all of it is asked about
  return {
    items: joined(items),
    leftover: isTold ? leftover : [],
    repeated,
    isNameless: parts.every(isNameless),
  };
}

/** What is missing or doubtful about an item, empty lists left out and each doubt said once. */
export function lists({
  missing = [],
  confirm = [],
  candidates = [],
}: Pick<ReportItem, "missing" | "confirm" | "candidates">): Partial<ReportItem> {
  return {
    ...(missing.length > 0 ? { missing } : {}),
    ...(confirm.length > 0 ? { confirm: [...new Set(confirm)] } : {}),
    ...(candidates.length > 0 ? { candidates } : {}),
  };
}

type Told = Omit<Body, "doubts" | "leftover" | "repeated" | "hasSpan">;

function isNameless(part: Segment): boolean {
  return part.projects.length === 0;
}

/** 今天签了3户（铁东路）: where the one project comes last, it is that of the words ahead of it. */
function withTail(message: Prepared, parts: readonly Segment[]): readonly Segment[] {
  const [head, tail] = parts;
  if (!head || !tail || parts.length !== 2 || !isNameless(head) || isNameless(tail)) return parts;
  const said = readBody(message, head);
  const hasHead = saysProgress(said) || said.facts.length > 0;
  const rest = readBody(message, tail);
  const hasTail = saysProgress(rest) || rest.facts.length > 0;
  if (hasHead && !hasTail) {
    const { projects, isAmbiguous } = tail;
    return [{ ...head, projects, isAmbiguous, tokens: [...head.tokens, ...tail.tokens] }];
  }
  // 北山拆了3栋，铁东路还没动: the figures are not of the project that stands still
  if (hasHead && rest.noProgress === true) return parts;
  const isOneSentence =
    !head.tokens.some((token) => token.kind === "stop" && token.mark === "hard") &&
    (head.asOf === tail.asOf || !tail.hasDay);
  if (hasHead && !isOneSentence) return parts;
  const day = head.hasDay && !tail.hasDay && head.asOf !== undefined ? { asOf: head.asOf } : {};
  return [{ ...tail, ...day, tokens: [...head.tokens, ...tail.tokens] }];
}

/** 铁东路、白关北各签1户: what is said of several projects holds for each. */
function isOfEach(message: Prepared, part: Segment, body: Told) {
  if (!part.isShared || part.projects.length < 2 || part.isAmbiguous) return false;
  return body.noProgress === true || /各|均|都|皆|分别|也/.test(stretch(message, part.tokens));
}

/** A project mentioned in passing, or a head without content of its own. */
function isPassing(
  part: Segment,
  body: Told,
  parts: readonly Segment[],
  project: string | null,
): boolean {
  if (!isEmpty(body) || parts.length < 2) return false;
  return project === null || parts.some((other) => other !== part && !isNameless(other));
}

/** Whose figures a stretch tells: the project named, several that the name may mean, or the group's own. */
function projectOf(
  message: Prepared,
  part: Segment,
  fallback: string | null,
): {
  readonly project: string | null;
  readonly confirm: readonly Doubt[];
  readonly missing: readonly Missing[];
  readonly candidates: readonly string[];
} {
  const names = part.projects.map((project) => nameOf(message.lexicon, project));
  const sure = { confirm: [], missing: [], candidates: [] };
  if (names.length > 1)
    return { ...sure, project: null, confirm: ["ambiguous_project"], candidates: names };
  const project = names[0] ?? fallback;
  return project === null ? { ...sure, project, missing: ["project"] } : { ...sure, project };
}

/** Items of the same project and day become one. */
function joined(items: readonly ReportItem[]): readonly ReportItem[] {
  const all: ReportItem[] = [];
  for (const item of items) {
    const at = all.findIndex(
      (one) => one.project === item.project && one.asOf === item.asOf && item.project !== null,
    );
    const before = all[at];
    if (!before) {
      all.push(item);
      continue;
    }
    const facts = [...before.facts, ...item.facts];
    all[at] = {
      ...before,
      ...item,
      facts,
      ...lists({ confirm: [...(before.confirm ?? []), ...(item.confirm ?? [])] }),
      ...(before.status ? { status: before.status } : {}),
      ...(facts.length > 0 ? { noProgress: false } : {}),
    };
  }
  return all;
}
