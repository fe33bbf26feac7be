import { addWorkdays } from "../calendar/workdays.ts";
import { dayOf, momentOf } from "../day.ts";
import { wakesAtNight, type ClockFacts, type LadderRules } from "./facts.ts";
import { rested } from "./quiet.ts";

export interface RungDue {
  readonly rung: number;
  readonly at: Date;
}

const MS_PER_MINUTE = 60_000;

/** That many minutes later. */
export function plusMinutes(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * MS_PER_MINUTE);
}

/**
 * The exact moment of every rung of the issue, reached or not. Urgent issues follow the wall clock through
 * weekends and holidays; workdays of normal ones follow the calendar. What falls into the quiet hours comes
 * at their end, unless the issue wakes people at night. Pauses and extensions are already in the facts.
 */
export function rungTimes(facts: ClockFacts, rules: LadderRules): readonly RungDue[] {
  const { ladder, calendar, timeZone } = rules;
  const isAwake = wakesAtNight(facts, ladder);
  const send = (at: Date): Date => (isAwake ? at : rested(at, ladder.quiet, timeZone));
  const times: RungDue[] = [];
  let previous = facts.openedAt;
  for (const [rung, { normal, urgentAfterMinutes }] of ladder.rungs.entries()) {
    let raw: Date;
    if (rung === 0) raw = openingAt(facts, rules);
    else if (facts.severity === "urgent") raw = plusMinutes(facts.clockFrom, urgentAfterMinutes);
    else if ("workdays" in normal) {
      // The next rung counts from where this one falls by the table, not from when it could be sent.
      const base = normal.from === "deadline" ? facts.dueAt : previous;
      const day = addWorkdays(dayOf(base, timeZone), normal.workdays, calendar);
      raw = momentOf(day, normal.at, timeZone);
    } else
      raw = plusMinutes(normal.from === "deadline" ? facts.dueAt : facts.openedAt, normal.minutes);
    previous = raw;
    const at = send(raw);
    const before = times.at(-1)?.at;
    times.push({ rung, at: rung > 1 && before && before > at ? before : at });
  }
  return times;
}

function openingAt(facts: ClockFacts, { ladder }: LadderRules): Date {
  const isOwnerless = facts.owner === null || facts.isOwnerByDefault;
  return isOwnerless ? plusMinutes(facts.openedAt, ladder.ownerlessAfterMinutes) : facts.openedAt;
}

/** Where the urgent clock has to start so that rung 1 falls on an agreed deadline. */
export function clockFromDue(dueAt: Date, { ladder }: Pick<LadderRules, "ladder">): Date {
  return plusMinutes(dueAt, -(ladder.rungs[1]?.urgentAfterMinutes ?? 0));
}
