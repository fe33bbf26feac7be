import { z } from "zod";
import { metricNames } from "../../src/domain/metric.ts";

const shown = z.string().max(2_000).optional();

const metricName = z.enum(metricNames as [(typeof metricNames)[number], ...typeof metricNames]);

/** A figure as a choice carries it. */
const carried = z.object({
  metric: metricName,
  mode: z.enum(["add", "cum", "left", "target", "rate"]),
  value: z.string().regex(/^-?\d{1,12}(\.\d{1,6})?$/),
});

/** What a report is given: typed, chosen where the bot asked, or filled in on the form. */
export const reportArgs = z.object({
  text: z.string().optional(),
  /** Chosen where the words named no project, or more than one. */
  project: z.string().optional(),
  /** Which of the message's projects are still to be booked. */
  items: z.array(z.number().int().nonnegative()).optional(),
  /** Figures put right in answer to a question: they take the place of those that were asked about. */
  put: shown,
  /** The same, from a choice that the bot offered. */
  figures: z.array(carried).max(20).optional(),
  /** What is said of this metric is let go; the rest counts. */
  leaveOut: metricName.optional(),
  /** The word that a bare number answers: 签约 where one figure alone was asked about. */
  word: z.string().max(20).optional(),
  confirmed: z.boolean().optional(),
  reason: shown,
  /** Approximate numbers were confirmed as they stand. */
  exact: z.boolean().optional(),
  /** 已完成 is not meant: the figures alone count. */
  notDone: z.boolean().optional(),
  noProgress: z.boolean().optional(),
  /** The press came from the form, which the answer takes the place of. */
  form: z.boolean().optional(),
  signed: shown,
  vacated: shown,
  demolished: shown,
  delivered: shown,
  area: shown,
  cleared: shown,
  other: shown,
});

/** The arguments of a report as the frame has checked them. */
export type ReportArgs = Readonly<z.infer<typeof reportArgs>>;
