import { listBurdens } from "../../db/queries/burdens.ts";
import type { Tx } from "../../db/store.ts";
import type { Day } from "../domain/day.ts";
import { peopleNamed } from "./issues/view.ts";
import { REMINDER_CAP } from "./issues/nudge.ts";
import { loadOffice } from "./office.ts";

/** What of the bot's messages reached one person: by kind, answers to the person's own words apart. */
export interface PersonBurden {
  readonly name: string;
  readonly escalations: number;
  readonly digests: number;
  readonly reminders: number;
  readonly answers: number;
}

/** The burden account (减负账) of a span of days, both ends counted. */
export interface BurdenStatement {
  readonly from: Day;
  readonly to: Day;
  /** By name: it is an account, not a ranking. */
  readonly people: readonly PersonBurden[];
  /** Messages that were put into another one, and reminders left out because the day's cap was reached. */
  readonly merged: number;
  readonly capped: number;
  readonly cap: number;
}

const columns = {
  escalation: "escalations",
  digest: "digests",
  reminder: "reminders",
  answer: "answers",
} as const;

/** Sums up how many of the bot's messages reached whom, and how many were spared. */
export async function burdenStatement(tx: Tx, from: Day, to: Day): Promise<BurdenStatement> {
  const rows = await listBurdens(tx, from, to);
  const named = await peopleNamed(
    tx,
    rows.map((row) => row.openId),
  );
  const people = new Map<
    string,
    { name: string } & Record<(typeof columns)[keyof typeof columns], number>
  >();
  let [merged, capped] = [0, 0];
  for (const { openId, kind, form, count } of rows) {
    if (form === "merged") merged += count;
    else if (form === "capped") capped += count;
    else {
      const one = people.get(openId) ?? {
        name: named(openId).name,
        escalations: 0,
        digests: 0,
        reminders: 0,
        answers: 0,
      };
      one[columns[kind]] += count;
      people.set(openId, one);
    }
  }
  const { settings } = await loadOffice(tx);
  return {
    from,
    to,
    people: [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name, "zh")),
    merged,
    capped,
    cap: settings.reminderCap ?? REMINDER_CAP,
  };
}
