import { listAllAliases } from "../../db/queries/aliases.ts";
import { listJobRuns } from "../../db/queries/jobs.ts";
import {
  listArrivals,
  listFacts,
  listIssueEvents,
  listIssues,
  listUnsent,
} from "../../db/queries/lists.ts";
import { listTasks, type TaskWithProject } from "../../db/queries/projects.ts";
import type { Store, Tx } from "../../db/store.ts";
import { createLexiconCache } from "../command/lexicon.ts";
import { isoLocal } from "../domain/day.ts";
import { plain, type Figure } from "../domain/figure.ts";
import { findProjects } from "../domain/read/index.ts";
import { figuresOf } from "../verbs/task-figures.ts";
import { exits, UsageError, withLedger, type Cli, type CliCommand, type Exit } from "./cli.ts";

type Line = Record<string, unknown>;

const LISTS = [
  "projects",
  "project NAME",
  "issues",
  "issue NO",
  "reports",
  "outbox",
  "inbox",
  "jobs",
];
const JOBS_SHOWN = 100_000;

export const query: CliCommand = {
  name: "query",
  usage: "query projects|project NAME|issues|issue NO|reports|outbox|inbox|jobs --json",
  summary: "查台账，一行一个 JSON",
  bare: ["json"],
  words: [1, 2],
  async run(cli) {
    const [what, which] = cli.words as [string, string?];
    const known = LISTS.find((one) => one.split(" ")[0] === what);
    if (!known) throw new UsageError(`没有「${what}」（unknown），有：${LISTS.join("、")}`);
    if (known.includes(" ") !== (which !== undefined)) throw new UsageError("");
    return await withLedger(cli, async (store): Promise<Exit> => {
      const lines = await linesOf(cli, store, what, which);
      if (lines === null) return exits.refused;
      for (const line of lines) cli.out(JSON.stringify(line));
      return exits.done;
    });
  },
};

async function linesOf(
  cli: Cli,
  store: Store,
  what: string,
  which: string | undefined,
): Promise<Line[] | null> {
  const iso = (at: Date | null): string | null => at && isoLocal(at, cli.config.timezone);
  const { db } = store;
  switch (what) {
    case "projects":
      return (await listTasks(db)).map(projectLine);
    case "project":
      return await projectNamed(cli, db, which!);
    case "reports":
      return (await listFacts(db)).map(({ fact, project }) => ({
        id: fact.id,
        message_id: fact.messageId,
        project,
        metric: fact.metric,
        mode: fact.mode,
        value: plain(fact.value),
        unit: fact.unit,
        as_of: fact.asOf,
        said_at: iso(fact.saidAt),
        by: fact.by,
        state: fact.state,
      }));
    case "issues":
    case "issue":
      return await issueLines(cli, db, which, iso);
    case "outbox":
      return (await listUnsent(db)).map((letter) => ({
        uuid: letter.uuid,
        chat_id: letter.chatId,
        reply_to: letter.targetId,
        state: letter.state,
        tries: letter.tries,
        next_at: letter.state === "due" ? iso(letter.nextAt) : null,
        error:
          letter.errorCode === null ? null : { code: letter.errorCode, msg: letter.errorMsg ?? "" },
        request: letter.request,
      }));
    case "inbox":
      return (await listArrivals(db)).map((row) => ({
        key: row.key,
        type: row.type,
        received_at: iso(row.receivedAt),
        state: row.state,
        request: row.request,
      }));
    default:
      return (await listJobRuns(db, JOBS_SHOWN)).toReversed().map((run) => {
        const slot = new Date(run.slot);
        return {
          name: run.name,
          slot: Number.isNaN(slot.getTime()) ? run.slot : iso(slot),
          ran_at: iso(run.ranAt),
          result: run.result,
        };
      });
  }
}

function projectLine(stored: TaskWithProject): Line {
  const figures = figuresOf(stored);
  const decimal = (value: Figure | undefined): string | null => (value ? plain(value) : null);
  return {
    name: figures.name,
    code: figures.code ?? null,
    kind: figures.kind,
    source: figures.source,
    street: figures.street,
    status: figures.status,
    target_mu: decimal(figures.targetMu),
    done_mu: decimal(figures.doneMu),
    target_sqm: decimal(figures.targetSqm),
    done_sqm: decimal(figures.doneSqm),
    households: decimal(figures.households),
    signed: decimal(figures.signed),
    vacated: decimal(figures.vacated),
    demolished: decimal(figures.demolished),
    remaining: decimal(figures.remaining),
    due_on: figures.dueOn ?? null,
    completed_on: figures.completedOn ?? null,
  };
}

async function projectNamed(cli: Cli, db: Tx, name: string): Promise<Line[] | null> {
  const all = await listTasks(db);
  const exact = all.filter(({ project, task }) => project.name === name || task.code === name);
  if (exact.length > 0) return exact.map(projectLine);
  const found = findProjects(name, await createLexiconCache()(db));
  if ("found" in found)
    return all.filter(({ project }) => project.name === found.found).map(projectLine);
  const near = "candidates" in found ? found.candidates : (found.nearest ?? []);
  const byAlias = [...(await listAllAliases(db))].some(([, words]) => words.includes(name));
  cli.err(
    `${byAlias || "candidates" in found ? `「${name}」不止一个项目` : `没有项目「${name}」`}（${"candidates" in found ? "ambiguous" : "no such project"}）${near.length > 0 ? `：${near.join("、")}` : ""}`,
  );
  return null;
}

async function issueLines(
  cli: Cli,
  db: Tx,
  which: string | undefined,
  iso: (at: Date | null) => string | null,
): Promise<Line[] | null> {
  const digits = which?.normalize("NFKC").match(/\d+/)?.[0];
  if (which !== undefined && digits === undefined) throw new UsageError("NO 要写编号，如 7");
  const no = digits === undefined ? undefined : Number(digits);
  const rows = await listIssues(db, no);
  if (no !== undefined && rows.length === 0) {
    cli.err(`没有问题 #${no}（no such issue）`);
    return null;
  }
  const events = new Map<number, Line[]>();
  for (const event of await listIssueEvents(db, no)) {
    const data = event.data ?? {};
    const moment = (key: string): string | null => {
      const value = data[key];
      return typeof value === "number" || typeof value === "string" ? iso(new Date(value)) : null;
    };
    const line: Line = { at: iso(event.at), by: event.by, what: event.what, text: event.text };
    if (typeof data["rung"] === "number")
      Object.assign(line, {
        rung: data["rung"],
        sent_at: moment("sent_at"),
        read_at: moment("read_at"),
        acted_at: moment("acted_at"),
      });
    events.set(event.no, [...(events.get(event.no) ?? []), line]);
  }
  return rows.map(({ issue, project }) => ({
    no: issue.no,
    message_id: issue.messageId,
    project,
    text: issue.isRestricted ? null : issue.text,
    owner: issue.owner,
    raiser: issue.raiser,
    severity: issue.severity,
    kind: issue.kind,
    category: issue.category,
    state: issue.state,
    due: iso(issue.dueAt),
    opened_at: iso(issue.openedAt),
    rung: issue.rung,
    events: events.get(issue.no) ?? [],
  }));
}
