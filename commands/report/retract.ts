import type { Answer, Ctx } from "../../src/command/spec.ts";
import { resolveAsOf } from "../../src/domain/as-of.ts";
import { type Metric, metricNames } from "../../src/domain/metric.ts";
import type { ReportReading } from "../../src/domain/read/index.ts";
import { plainCard } from "../../src/text/frame.ts";
import { reportText } from "../../src/text/report-words.ts";
import { factWords } from "../../src/text/fact-words.ts";
import { metricWords } from "../../src/text/words.ts";
import { projectNamed } from "../../src/verbs/find-project.ts";
import { entryAnswered, ownEntry } from "../../src/verbs/own-entry.ts";
import { withdrawReport } from "../../src/verbs/withdraw-report.ts";
import { namedProject } from "./read.ts";
import { answerWithdrawn } from "./withdrawn.ts";

/** Takes back what the words speak of: the message answered, or the writer's last filing of that project, day and figure. */
export async function retract(ctx: Ctx, reading: ReportReading, words: string): Promise<Answer> {
  const entryId = entryAnswered(ctx);
  if (entryId !== null) return answerWithdrawn(await withdrawReport(ctx, { entryId }), ctx.via);
  // The chat's own project is not meant where the last filing here was about another one.
  const name = namedProject(ctx, words);
  const project = name ? await projectNamed(ctx, name) : null;
  const named = metricsIn(words);
  const meant = await ownEntry(ctx, {
    ...(project ? { projectId: project.id } : {}),
    ...(reading.asOf ? { asOf: resolveAsOf(reading.asOf, ctx.today) } : {}),
    metrics: named,
  });
  if (!meant) return { card: reportText.nothingToUndo(project?.name ?? null) };
  const others = meant.facts.filter((fact) => !named.includes(fact.metric));
  const own = meant.facts.filter((fact) => named.includes(fact.metric));
  // A running total cannot be put to nothing by itself.
  if (own.length !== 1 || own[0]!.mode !== "add" || others.length === 0) {
    // A day, a project or a figure that was named means that share of the message alone.
    const isAlone = reading.asOf !== undefined || project !== null || named.length > 0;
    return answerWithdrawn(await withdrawReport(ctx, { entryId: meant.entryId, isAlone }), ctx.via);
  }
  const [fact] = own;
  return {
    card: plainCard(reportText.whichUndo, "orange", [
      reportText.hasMore(meant.project, others.map(factWords).join("、")),
    ]),
    about: `entry:${meant.entryId}`,
    ask: {
      options: [
        {
          label: reportText.undoOne(factWords(fact!)),
          does: {
            command: "report",
            args: {
              text: reportText.toNothing(fact!),
              project: meant.project,
            },
          },
        },
        {
          label: reportText.undoAll,
          does: { command: "undo", args: { entry: meant.entryId } },
        },
        { label: reportText.undoNone, does: { command: "drop", args: {} }, words: ["不撤"] },
      ],
    },
  };
}

/** The figures that the words name: 签约的那条. */
function metricsIn(words: string): readonly Metric[] {
  const named = metricNames.filter((metric) => words.includes(metricWords[metric]));
  // 拆除房屋 and 拆除面积 hold 拆除, which is then not meant by itself.
  return named.filter(
    (metric) =>
      !named.some(
        (other) => other !== metric && metricWords[other].startsWith(metricWords[metric]),
      ),
  );
}
