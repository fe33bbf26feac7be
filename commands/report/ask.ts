import type { Answer, Ctx, Option } from "../../src/command/spec.ts";
import { text, type Invocation } from "../../src/card.ts";
import { findProjects, type ReportItem } from "../../src/domain/read/index.ts";
import { clashCard } from "../../src/text/clash.ts";
import { factWords, reportText } from "../../src/text/report.ts";
import { plainCard } from "../../src/text/frame.ts";
import { reportFormCard } from "../../src/text/report-form.ts";
import { metricWords } from "../../src/text/words.ts";
import { currentFigures, type ProjectRef } from "../../src/verbs/find-project.ts";
import type { HeldBack } from "../../src/verbs/record-report.ts";
import type { ReportArgs } from "./words.ts";

const MOST_CHOICES = 6;

/** A report with some arguments changed: what a choice leads to. */
function again(args: ReportArgs, change: ReportArgs): Invocation {
  const merged = { ...args, ...change };
  const given = Object.entries(merged).filter(([, value]) => value !== undefined);
  return { command: "report", args: Object.fromEntries(given) };
}

const drop: Option = {
  label: reportText.dropLabel,
  does: { command: "drop", args: {} },
  words: ["不记了", "不记"],
};

/** Asks which project is meant: the candidates, the group's own, or what sounds like it. */
export function askProject(ctx: Ctx, item: ReportItem, args: ReportArgs): Answer {
  const bound = ctx.binding?.kind === "project" ? ctx.binding.projects.map((one) => one.name) : [];
  const head = (args.text ?? "").split(/[\s，,：:]/)[0] ?? "";
  const found = findProjects(head, ctx.lexicon);
  const near = "nearest" in found ? (found.nearest ?? []) : [];
  const names = item.candidates?.length ? item.candidates : bound.length > 0 ? bound : near;
  const isUnknown = item.confirm?.includes("unknown_project") && !item.candidates?.length;
  const title = isUnknown
    ? reportText.unknownProject(head)
    : reportText.whichProject(names.length > 0);
  return {
    card: plainCard(title, "orange", [reportText.notYetStored(args.text ?? "")]),
    ask: {
      options: names.slice(0, MOST_CHOICES).map((name) => ({
        label: name,
        does: again(args, { project: name }),
      })),
      fill: {
        does: { command: "report-for", args: { ...again(args, {}).args } },
        argument: "name",
        awaits: "project",
      },
    },
  };
}

/** Shows the form that starts from where the project stands. */
export async function askFacts(ctx: Ctx, project: ProjectRef, args: ReportArgs): Promise<Answer> {
  const now = await currentFigures(ctx, project.id);
  if (!now) return { card: reportText.noTask(project.name) };
  const form = reportFormCard(project.name, now.task, now.lastReportOn);
  const words = (args.text ?? "").trim();
  const isBare = words === "" || "found" in findProjects(words, ctx.lexicon);
  return {
    card: isBare
      ? form
      : { ...form, blocks: [text(reportText.notUnderstood(words)), ...form.blocks] },
    about: `project:${project.id}`,
    // A form that could not be read stays where it is, to be put right.
    ...(ctx.via === "press" && !isBare
      ? { redraws: true, toast: { tone: "warning", text: reportText.toastNotRead } }
      : {}),
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
        drop,
      ],
      fill: {
        does: again(
          { ...args, text: undefined },
          {
            project: project.name,
            ...(item.facts.length === 1 ? { hint: metricWords[item.facts[0]!.metric] } : {}),
          },
        ),
        argument: "text",
        awaits: "figures",
      },
    },
  };
}

/** Asks about figures that cannot be, before anything of that project is stored. */
export function askClash(ctx: Ctx, held: HeldBack, args: ReportArgs, canConfirm: boolean): Answer {
  const { name } = held.project;
  const confirm: Option = {
    label: reportText.confirmLabel,
    words: ["确认"],
    rest: "reason",
    does: again(args, { project: name, confirmed: true }),
  };
  return {
    card: clashCard(held, [], ctx.today),
    ask: {
      options: canConfirm ? [confirm, drop] : [drop],
      // Words that are no choice are the figures put right; a bare number is the figure asked about.
      fill: {
        does: again({ ...args, text: undefined }, { project: name, ...hintOf(held.clashes) }),
        argument: "text",
        awaits: "figures",
      },
    },
  };
}

/** What a bare number would mean as an answer, where one metric alone is in question. */
function hintOf(clashes: HeldBack["clashes"]): { hint?: string } {
  const asked = new Set(clashes.map((clash) => clash.metric));
  const [metric] = asked;
  return asked.size === 1 && metric ? { hint: metricWords[metric] } : {};
}

/** Asks for the reason that goes with figures kept against the guard. */
export function askReason(project: ProjectRef, args: ReportArgs): Answer {
  return {
    card: plainCard(project.name, "orange", [reportText.needReason]),
    ask: {
      options: [drop],
      fill: { does: again(args, { project: project.name, confirmed: true }), argument: "reason" },
    },
  };
}
