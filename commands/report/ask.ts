import type { Answer, Awaits, Ctx, Option } from "../../src/command/spec.ts";
import { text, type Invocation } from "../../src/card.ts";
import { plain } from "../../src/domain/figure.ts";
import { findProjects, type ReadFact, type ReportItem } from "../../src/domain/read/index.ts";
import type { Alternative } from "../../src/domain/reconcile/index.ts";
import { quietLines } from "../../src/text/digest-reminders.ts";
import { clashCard, reasonCard } from "../../src/text/clash.ts";
import { reportText } from "../../src/text/report-words.ts";
import { factWords } from "../../src/text/fact-words.ts";
import { plainCard } from "../../src/text/frame.ts";
import { reportFormCard } from "../../src/text/report-form.ts";
import { metricWords } from "../../src/text/words.ts";
import { currentFigures, type ProjectRef } from "../../src/verbs/find-project.ts";
import type { HeldBack } from "../../src/verbs/record-report.ts";
import { usualProjects } from "../../src/verbs/usual-projects.ts";
import type { ReportArgs } from "./args.ts";

const MOST_CHOICES = 6;

/** A report with some arguments changed: what a choice leads to. */
function again(args: ReportArgs, change: ReportArgs): Invocation {
  const merged = { ...args, ...change };
  const given = Object.entries(merged).filter(([, value]) => value !== undefined);
  return { command: "report", args: Object.fromEntries(given) };
}

/** Lets what was asked about go; what else the message holds is gone on with. */
function dropOption(args: ReportArgs): Option {
  const rest = args.items?.slice(1) ?? [];
  return {
    label: reportText.dropLabel,
    does: rest.length > 0 ? again(clean(args), { items: rest }) : { command: "drop", args: {} },
    words: ["不记了", "不记"],
  };
}

/** The arguments without what was answered about the first of the message's projects. */
export function clean({ text, items }: ReportArgs): ReportArgs {
  return { ...(text === undefined ? {} : { text }), ...(items ? { items } : {}) };
}

/** Asks which project is meant: the candidates, the group's own, those this person reports on, or what sounds like it. */
export async function askProject(ctx: Ctx, item: ReportItem, args: ReportArgs): Promise<Answer> {
  const bound = ctx.binding?.kind === "project" ? ctx.binding.projects.map((one) => one.name) : [];
  const head = (args.text ?? "").split(/[\s，,：:]/)[0] ?? "";
  const found = findProjects(head, ctx.lexicon);
  const near = "nearest" in found ? (found.nearest ?? []) : [];
  const own = bound.length > 0 ? bound : await usualProjects(ctx);
  const names = item.candidates?.length ? item.candidates : [...new Set([...near, ...own])];
  const isUnknown = item.confirm?.includes("unknown_project") && !item.candidates?.length;
  const title = isUnknown
    ? reportText.unknownProject(head.slice(0, 20))
    : reportText.whichProject(names.length > 0);
  const shown = names.slice(0, MOST_CHOICES);
  const chooses = (name: string): Option => ({
    label: name,
    does: again(args, { project: name }),
  });
  const isQuiet = item.noProgress === true && item.facts.length === 0;
  const allQuiet: Option[] =
    isQuiet && shown.length > 1
      ? [
          {
            label: reportText.allQuietLabel,
            does: { command: "report", args: { text: quietLines(shown) } },
          },
        ]
      : [];
  return {
    card: plainCard(title, "orange", [reportText.notYetStored(args.text ?? "")]),
    ask: {
      options: [...shown.map((name) => chooses(name)), ...allQuiet],
      fill: {
        does: { command: "report-for", args: { ...again(args, {}).args } },
        argument: "name",
        awaits: { kind: "project" },
      },
    },
  };
}

/** Shows the form that starts from where the project stands. */
export async function askFacts(ctx: Ctx, project: ProjectRef, args: ReportArgs): Promise<Answer> {
  const now = await currentFigures(ctx, project.id);
  if (!now) return { card: reportText.noTask(project.name) };
  const form = reportFormCard(project.name, now.task, now.lastReportOn, ctx.today);
  const words = (args.text ?? "").trim();
  const isBare = words === "" || "found" in findProjects(words, ctx.lexicon);
  const toast = isBare ? reportText.toastEmpty : reportText.toastNotRead;
  return {
    card: isBare
      ? form
      : { ...form, blocks: [text(reportText.notUnderstood(words)), ...form.blocks] },
    about: `project:${project.id}`,
    // A form that could not be read stays where it is, to be put right.
    ...(args.form ? { redraws: true, toast: { tone: "warning", text: toast } } : {}),
  };
}

/** Asks whether an approximate number is to be kept as it stands. */
export function askApproximate(project: ProjectRef, item: ReportItem, args: ReportArgs): Answer {
  const facts = item.facts.map(factWords).join("、");
  return {
    card: plainCard(reportText.approximateTitle(project.name), "orange", [
      reportText.approximate(facts),
    ]),
    ask: {
      options: [
        {
          label: reportText.keepLabel,
          words: ["确认", "是", "对"],
          does: again(args, { project: project.name, exact: true }),
          style: "primary",
        },
        dropOption(args),
      ],
      fill: putFill(project.name, item.facts, args),
    },
  };
}

/** Asks about figures that cannot be, before anything of that project is stored. */
export function askClash(held: HeldBack, args: ReportArgs): Answer {
  const { name } = held.project;
  const canConfirm = held.clashes.every((clash) => clash.canConfirm);
  // 有一户反悔，签约减1户: the message says itself why a total falls.
  const falls = held.clashes.every((clash) => clash.reason === "negative_delta");
  const why = falls && TELLS_WHY.test(args.text ?? "") ? args.text : undefined;
  const confirm: Option = {
    label: why ? reportText.fallsLabel : reportText.confirmLabel,
    words: ["确认"],
    rest: "reason",
    does: again(args, { project: name, confirmed: true, reason: why }),
  };
  return {
    card: clashCard(held),
    ask: {
      options: [
        ...held.alternatives.map((one) => alternative(one, name, args)),
        ...(canConfirm ? [confirm] : []),
        dropOption(args),
      ],
      // Words that are no choice are the figures put right; a bare number is the figure asked about.
      fill: putFill(name, held.clashes, args),
    },
  };
}

const TELLS_WHY = /反悔|退签|退回|撤签|毁约|重复|多报|核减|注销|作废|合并|搬回|不签了/;

/** One press for what was probably meant. */
function alternative(one: Alternative, project: string, args: ReportArgs): Option {
  const words = one.facts.map(factWords).join("，");
  if (one.leavesOut) {
    return {
      label: reportText.leaveOutLabel(metricWords[one.leavesOut]),
      does: again(args, { project, leaveOut: one.leavesOut }),
    };
  }
  return {
    label: one.notDone ? reportText.notDoneLabel : reportText.meantLabel(words),
    ...(one.facts.length === 1 && one.facts[0]!.mode === "cum"
      ? { words: ["是累计", "累计的", "累计数"] }
      : {}),
    does: again(args, {
      project,
      figures: one.facts.flatMap(carried),
      ...(one.notDone ? { notDone: true } : {}),
    }),
    style: "primary",
  };
}

function carried({ metric, mode, value }: ReadFact): NonNullable<ReportArgs["figures"]> {
  return mode === "same" ? [] : [{ metric, mode, value: plain(value) }];
}

function putFill(
  project: string,
  about: readonly { readonly metric: ReadFact["metric"] }[],
  args: ReportArgs,
) {
  const awaits = awaitsOf("figures", project, about);
  const [only, ...others] = awaits.metrics;
  return {
    does: again(args, { project, word: awaits.word }),
    argument: "put",
    awaits,
    field: reportText.putField(others.length === 0 ? only : undefined),
  };
}

function awaitsOf(
  kind: "figures" | "reason",
  project: string,
  about: readonly { readonly metric: ReadFact["metric"] }[],
): Extract<Awaits, { kind: "figures" | "reason" }> {
  const metrics = [...new Set(about.map((one) => one.metric))];
  const [only] = metrics;
  return {
    kind,
    project,
    metrics,
    ...(only && metrics.length === 1 ? { word: metricWords[only] } : {}),
  };
}

/** Asks for the reason that goes with figures kept against the guard. */
export function askReason(held: HeldBack, args: ReportArgs): Answer {
  const { name } = held.project;
  const awaits = awaitsOf("reason", name, held.clashes);
  return {
    card: reasonCard(held),
    ask: {
      options: [dropOption(args)],
      fill: {
        does: again(args, { project: name, confirmed: true, word: awaits.word }),
        argument: "reason",
        awaits,
        field: reportText.reasonField,
      },
    },
  };
}
