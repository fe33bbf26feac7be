import type { Day } from "../../src/domain/day.ts";
import { resolveAsOf } from "../../src/domain/as-of.ts";
import { isEmpty, type ReportItem, type ReportReading } from "../../src/domain/read/index.ts";
import type { Answer, Ctx } from "../../src/command/spec.ts";
import type { Card } from "../../src/card.ts";
import { reportText } from "../../src/text/report-words.ts";
import { entryLine } from "../../src/text/fact-words.ts";
import { partlyCard, recordedCard, withMore } from "../../src/text/report.ts";
import { recordReport, type Recorded } from "../../src/verbs/record-report.ts";
import { projectAnswered, projectNamed } from "../../src/verbs/find-project.ts";
import { findQuietDay, hasFiledForm } from "../../src/verbs/filed.ts";
import type { ReportArgs } from "./args.ts";
import { askApproximate, askClash, askFacts, askProject, askReason, clean } from "./ask.ts";
import { correct } from "./correct.ts";
import { putRight, readPut } from "./put.ts";
import { read } from "./read.ts";
import { retract } from "./retract.ts";
import { inWords, wordsOf } from "./words.ts";

/** What became of one project's share: booked, to be asked about, or only told. */
type Outcome =
  | { readonly kind: "booked"; readonly one: Recorded }
  | { readonly kind: "ask"; readonly ask: (args: ReportArgs) => Answer | Promise<Answer> }
  | { readonly kind: "tell"; readonly card: Card };

/** The message as a whole, for each of its projects. */
interface Message {
  readonly words: string;
  readonly reading: ReportReading;
  readonly isOne: boolean;
  readonly isForm: boolean;
}

/** Reads a report, books what can be booked and asks about the first thing that cannot. */
export async function report(ctx: Ctx, args: ReportArgs): Promise<Answer> {
  if (args.form && (await hasFiledForm(ctx))) {
    return { toast: { tone: "warning", text: reportText.toastFiled } };
  }
  const answer = await readAndBook(ctx, args);
  // What a form led to takes its place, so that it cannot be sent twice.
  return args.form && answer.card ? { redraws: true, ...answer } : answer;
}

async function readAndBook(ctx: Ctx, args: ReportArgs): Promise<Answer> {
  const words = wordsOf(args);
  // A reply to an echo speaks of its project.
  const answered = args.project === undefined ? await projectAnswered(ctx) : null;
  const reading = read(ctx, words, args.project ?? answered ?? undefined);
  if (reading.retract) return await retract(ctx, reading, words);
  const given = inWords(args, words);
  if (reading.correction) return await correct(ctx, reading, words, given);
  const all: readonly ReportItem[] = reading.items ?? [reading];
  const message = { words, reading, isOne: all.length === 1, isForm: args.form === true };
  const wanted = args.items ?? all.map((_, index) => index);
  const booked: Recorded[] = [];
  const told: Card[] = [];
  const held: { index: number; project: string | null; outcome: Outcome | null }[] = [];
  for (const [at, index] of wanted.entries()) {
    const item = all[index];
    if (!item) continue;
    // What was answered is about the first item only; the others come after it with their own questions.
    const own = at === 0 ? given : clean(given);
    // A later day of a project that waits is counted from it, and waits as well.
    const waits = held.some((one) => one.project !== null && one.project === item.project);
    const outcome = waits ? null : await bookItem(ctx, item, message, own);
    if (outcome?.kind === "booked") booked.push(outcome.one);
    else if (outcome?.kind === "tell") told.push(outcome.card);
    else held.push({ index, project: item.project, outcome });
  }
  const [first] = held;
  if (first?.outcome?.kind !== "ask") return echo(ctx, booked, told, message);
  const isFirst = first.index === wanted[0];
  const rest = { ...(isFirst ? given : clean(given)), items: held.map((one) => one.index) };
  const asked = await first.outcome.ask(message.isOne ? { ...rest, items: undefined } : rest);
  if (!asked.card) return asked;
  if (booked.length === 0) {
    return held.length > 1 ? { ...asked, card: withMore(asked.card, held.length - 1) } : asked;
  }
  return {
    ...asked,
    card: partlyCard(booked, asked.card, held.length, ctx.today),
    about: `entry:${booked[0]!.entryId}`,
  };
}

/** The word that announces a blocker is none of it. */
const BLOCKER_WORD = /^(?:主要)?(?:卡点|堵点|难点|问题|困难)(?:是|在于|在|为)?[\s:：,，]*/;

function echo(
  ctx: Ctx,
  booked: readonly Recorded[],
  told: readonly Card[],
  { reading }: Message,
): Answer {
  const [only] = told;
  if (booked.length === 0) return { card: only ?? reportText.nothingLeft() };
  const card = recordedCard(booked, ctx.today, {
    leftover: reading.leftover ?? [],
    told: [
      ...told.map((one) => one.title),
      ...(reading.repeated ?? []).map(reportText.writtenTwice),
    ],
    ...(reading.blocker ? { blocker: reading.blocker.replace(BLOCKER_WORD, "") } : {}),
  });
  return { card, about: `entry:${booked[0]!.entryId}` };
}

/** Books one project's share, or says what has to be asked or told first. */
async function bookItem(
  ctx: Ctx,
  said: ReportItem,
  message: Message,
  args: ReportArgs,
): Promise<Outcome> {
  const named = args.project ?? said.project;
  const project = named ? await projectNamed(ctx, named) : null;
  if (!project) return { kind: "ask", ask: (rest) => askProject(ctx, said, rest) };
  const put = readPut(ctx, args, project.name);
  const item = putRight(said, put, args);
  if (isEmpty(item)) {
    return {
      kind: "ask",
      ask: (rest) => askFacts(ctx, project, { ...rest, form: message.isForm }),
    };
  }
  if (item.confirm?.includes("approximate_number") && args.exact !== true) {
    return { kind: "ask", ask: (rest) => askApproximate(project, item, rest) };
  }
  const asOf = resolveAsOf(item.asOf, ctx.today);
  // A second tap says nothing new; what somebody typed is kept, whoever said it before.
  const isQuiet =
    ctx.via === "press" &&
    item.noProgress === true &&
    item.facts.length === 0 &&
    !message.reading.blocker;
  const quiet = isQuiet ? await findQuietDay(ctx, project, asOf) : null;
  if (quiet) return { kind: "tell", card: reportText.alreadyQuiet(project.name, quiet.name) };
  const book = async (facts: ReportItem["facts"]): ReturnType<typeof recordReport> =>
    await recordReport(ctx, project, {
      projectId: project.id,
      facts,
      asOf,
      words: put.words && message.isOne ? canonical(item, asOf, ctx.today) : message.words,
      saysDone: item.status === "done",
      noProgress: item.noProgress ?? false,
      confirmed: put.reason !== undefined,
      ...(put.reason ? { reason: put.reason } : {}),
    });
  const whole = await book(item.facts);
  const firm = whole.ok ? [] : withoutOpenOnes(item.facts, message.reading.blocker);
  const without = firm.length > 0 ? await book(firm) : whole;
  const done = without.ok ? without : whole;
  if (done.ok) return { kind: "booked", one: done };
  if (done.reason === "no_task") return { kind: "tell", card: reportText.noTask(project.name) };
  if (done.reason === "already_done")
    return { kind: "tell", card: reportText.alreadyDone(project.name, done.doneOn) };
  const canConfirm = done.clashes.every((clash) => clash.canConfirm);
  const asksReason = args.confirmed === true && canConfirm && !put.isInstead;
  return {
    kind: "ask",
    ask: (rest) => (asksReason ? askReason(done, rest) : askClash(done, rest)),
  };
}

/**
 * 今天签了3户，还剩1户没谈拢: who is still to be won over today stands as what is in the way; where it cannot be what
 * is left of the whole task, that is no reason to ask. The facts without it, or none where nothing is to be left out.
 */
function withoutOpenOnes(
  facts: ReportItem["facts"],
  blocker: string | undefined,
): ReportItem["facts"] {
  if (blocker === undefined || !/[剩差余有][^，。；]{0,6}户/.test(blocker)) return [];
  const firm = facts.filter((one) => one.metric !== "cleared_households" || one.mode !== "left");
  return firm.length < facts.length ? firm : [];
}

/** What was booked in words that read the same again: the first words and what was put right do not. */
function canonical(item: ReportItem, asOf: Day, today: Day): string {
  return entryLine(item.facts, asOf === today ? null : asOf, item.status === "done");
}
