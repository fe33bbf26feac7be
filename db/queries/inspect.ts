import { and, eq, inArray, or, sql, type SQL } from "drizzle-orm";
import { entries, facts, inbox, issueEvents, issues, letters } from "../schema/index.ts";
import type { Tx } from "../store.ts";

/** All that the database holds because of one message, or about it. */
export interface MessageTrace {
  /** The event that brought it, and the presses on its card. */
  readonly inbox: readonly (typeof inbox.$inferSelect)[];
  readonly entries: readonly (typeof entries.$inferSelect)[];
  readonly facts: readonly (typeof facts.$inferSelect)[];
  readonly issues: readonly (typeof issues.$inferSelect)[];
  readonly issueEvents: readonly (typeof issueEvents.$inferSelect)[];
  readonly letters: readonly (typeof letters.$inferSelect)[];
}

/**
 * Follows one message (a person's or the bot's own) through inbox, ledger and outbox. Looks through whole
 * tables: for a playground, not for an office.
 */
export async function traceMessage(tx: Tx, messageId: string): Promise<MessageTrace> {
  const arrivals = await tx
    .select()
    .from(inbox)
    .where(
      or(
        eq(inbox.key, messageId),
        and(eq(inbox.type, "press"), sql`${inbox.event} ->> 'messageId' = ${messageId}`),
      ),
    )
    .orderBy(inbox.seq);
  const written = await tx.select().from(entries).where(eq(entries.messageId, messageId));
  const raised = await tx
    .select()
    .from(issues)
    .where(or(eq(issues.messageId, messageId), eq(issues.cardMessageId, messageId)));
  const entryIds = written.map((one) => one.id);
  const subjects = [
    ...entryIds.map((id) => `entry:${id}`),
    ...raised.map((one) => `issue:${one.no}`),
  ];
  const keys = [messageId, ...arrivals.map((one) => one.key)].map(
    (key): SQL => sql`instr(${letters.key}, ${key}) > 0`,
  );
  const happened = arrivals.map(happenedThen).filter((one) => one !== undefined);
  return {
    inbox: arrivals,
    entries: written,
    facts: entryIds.length
      ? await tx.select().from(facts).where(inArray(facts.entryId, entryIds))
      : [],
    issues: raised,
    issueEvents: happened.length
      ? await tx
          .select()
          .from(issueEvents)
          .where(or(...happened))
          .orderBy(issueEvents.id)
      : [],
    letters: await tx
      .select()
      .from(letters)
      .where(
        or(
          ...keys,
          eq(letters.messageId, messageId),
          eq(letters.targetId, messageId),
          subjects.length ? inArray(letters.subject, subjects) : undefined,
        ),
      )
      .orderBy(letters.id),
  };
}

/** What happens to an issue bears the moment of the event that did it, and who did it or `bot`. */
function happenedThen({ event }: typeof inbox.$inferSelect): SQL | undefined {
  const by = event.kind === "message" ? event.senderId : event.kind === "press" ? event.by : null;
  if (by === null || !("saidAt" in event)) return undefined;
  return and(eq(issueEvents.at, new Date(event.saidAt)), inArray(issueEvents.by, [by, "bot"]));
}
