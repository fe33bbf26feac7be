import type { Invocation } from "../card.ts";
import type { Reading } from "../domain/read/index.ts";
import { sentenceText } from "../text/sentence.ts";
import { listViews } from "../verbs/issues/find.ts";
import { readInWords } from "./in-words.ts";
import { foldWidth, readLine } from "./line.ts";
import { isPolite, isProjectName, readAlone, readHere } from "./read-here.ts";
import type { Answer, Awaits, Ctx, Fill } from "./spec.ts";

export type SentenceAwaited = Extract<Awaits, { kind: "sentence" }>;

/** What it may be instead of the sentence that is awaited. */
type Other = { readonly as: "report" | "issue" | "result" | "command"; readonly does: Invocation };

/**
 * Tells what was typed where a sentence about an issue is awaited: `sentence`, that sentence; `own`, a message of its
 * own; else what it may be besides, which is asked.
 */
export async function judgeSentence(
  ctx: Ctx,
  text: string,
  fill: Fill,
  awaits: SentenceAwaited,
): Promise<"sentence" | "own" | Other> {
  const { command } = fill.does;
  const asCommand = judgeCommand(ctx, text, command);
  if (asCommand) return asCommand;
  if (isPolite(text) || isProjectName(ctx, text) || readInWords(ctx, text)) return "own";
  const reading = readHere(ctx, text);
  const named = readAlone(ctx, text).project;
  const isElsewhere = named !== null && named !== awaits.project;
  switch (reading.kind) {
    case "chatter":
      return "sentence";
    case "query":
      return "own";
    case "report":
      return isOfTheMatter(text, command) && !isElsewhere ? "sentence" : reportOf(text);
    case "issue":
      if (reading.issueNo?.length) return isAbout(reading.issueNo, awaits) ? "sentence" : "own";
      return isReason(ctx, reading, command, named) ? "sentence" : issueOf(ctx, text);
    case "resolve":
      if (reading.ref.issueNo?.length)
        return isAbout(reading.ref.issueNo, awaits) ? "sentence" : "own";
      return isElsewhere || (await isOfAnother(ctx, reading, awaits)) ? resultOf(text) : "sentence";
  }
}

/** Asks which of the two it is; either takes one press, and nothing is typed again. */
export function askEither(text: string, fill: Fill, nos: readonly number[], other: Other): Answer {
  const { does, argument } = fill;
  return {
    card: sentenceText.either(text),
    ask: {
      options: [
        {
          label: sentenceText.asAnswer(does.command, nos),
          does: { ...does, args: { ...does.args, [argument]: text.trim() } },
        },
        { label: sentenceText.asOther(other.as, text), does: other.does },
      ],
    },
  };
}

/** A report typed where a day is awaited, `今天签约2户`: its day is none that was asked for. */
export function reportInsteadOfDay(ctx: Ctx, text: string): Other | null {
  const reading = readHere(ctx, text);
  const isReport = reading.kind === "report" && (reading.facts.length > 0 || reading.items);
  return isReport ? reportOf(text) : null;
}

/** The name of a command without its slash. */
function judgeCommand(ctx: Ctx, text: string, awaited: string): "sentence" | "own" | Other | null {
  const { word, rest } = readLine(text);
  const spec = word === null ? null : ctx.registry.find(word);
  if (!spec || spec.isHidden) return null;
  // 办结 三户都签了 is the sentence; 办结 #3 三户都签了 says which issue it is for.
  if (spec.name === awaited) return NUMBERED.test(foldWidth(rest)) ? "own" : "sentence";
  if (rest.trim() === "") return "own";
  const does = {
    command: spec.name,
    args: spec.positional[0] ? { [spec.positional[0]]: rest } : {},
  };
  return spec.positional.length > 1 ? "own" : { as: "command", does };
}

const NUMBERED = /^(?:#|№)?\s*\d{1,6}\s*号?(?:\s|$)|(?:#|№)\s*\d/;

/** What points back to the matter in hand: 三户都签了, 这户签了, 全部签完. 今天签约2户 counts for itself. */
const POINTS_BACK = /都|均|全|这|那|该|此|业主|户主|当事人|双方|他们?|她/;
const TELLS_WHY = /因|由于|所以|才能|等|没|未|不/;

function isOfTheMatter(text: string, command: string): boolean {
  return POINTS_BACK.test(text) || (command !== "resolve" && TELLS_WHY.test(text));
}

/** A problem is no result; a reason mostly is one. With a project, a deadline or a person it is told to be dealt with. */
function isReason(
  ctx: Ctx,
  reading: Extract<Reading, { kind: "issue" }>,
  command: string,
  named: string | null,
): boolean {
  if (reading.action !== "open") return true;
  return (
    command !== "resolve" &&
    named === null &&
    reading.due === undefined &&
    (reading.items?.length ?? 0) <= 1 &&
    ctx.mentions.length === 0
  );
}

function isAbout(nos: readonly number[], awaits: SentenceAwaited): boolean {
  return nos.every((no) => awaits.nos.includes(no));
}

/** True where another running issue of the project is of the very kind that the words tell of. */
async function isOfAnother(
  ctx: Ctx,
  { ref }: Extract<Reading, { kind: "resolve" }>,
  { nos, project, category }: SentenceAwaited,
): Promise<boolean> {
  if (!project || ref.category === undefined || ref.category === category) return false;
  const alike = await listViews(ctx, { projects: [project], category: ref.category, limit: 6 });
  return alike.some((view) => !nos.includes(view.issue.no));
}

function reportOf(text: string): Other {
  return { as: "report", does: { command: "report", args: { text: text.trim() } } };
}

function issueOf(ctx: Ctx, text: string): Other {
  const owner = ctx.mentions[0];
  const words = ctx.mentions.reduce((rest, one) => rest.replace(`@${one.name}`, " "), text).trim();
  const args = { text: words, ...(owner ? { owner: owner.openId } : {}) };
  return { as: "issue", does: { command: "issue", args } };
}

function resultOf(text: string): Other {
  return { as: "result", does: { command: "resolve", args: { text: text.trim() } } };
}
