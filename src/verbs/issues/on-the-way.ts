import {
  listIssueEvents,
  noteOnEvents,
  type IssueEventRow,
} from "../../../db/queries/issue-events.ts";
import type { Tx } from "../../../db/store.ts";

function mentionedIn(event: IssueEventRow): readonly string[] {
  const list = event.data?.["mentioned"];
  return Array.isArray(list) ? list.filter((one) => typeof one === "string") : [];
}

/** Everybody who was mentioned for an issue so far, each once, in the order of the mentions. */
export async function mentionedOnTheWay(tx: Tx, no: number): Promise<string[]> {
  const events = await listIssueEvents(tx, no);
  return [...new Set(events.flatMap(mentionedIn))];
}

/** Notes on every mention of this person that it was acted on, where none is noted yet. */
export async function noteActed(tx: Tx, no: number, by: string, at: Date): Promise<void> {
  const events = await listIssueEvents(tx, no);
  const open = events.filter(
    (event) => mentionedIn(event).includes(by) && event.data?.["acted_at"] === undefined,
  );
  await noteOnEvents(
    tx,
    open.map((event) => event.id),
    { acted_at: at.toISOString(), acted_by: by },
  );
}
