import type { WorkCalendar } from "../day.ts";
import type { LadderSnapshot } from "./snapshot.ts";

/** What the ladder has to know of an issue. */
export interface ClockFacts {
  readonly no: number;
  readonly state: "open" | "acked" | "snoozed" | "resolved" | "accepted" | "ended";
  readonly severity: "normal" | "urgent";
  readonly category: string;
  readonly owner: string | null;
  /** The head stands in as the owner because nobody was named. */
  readonly isOwnerByDefault: boolean;
  readonly openedAt: Date;
  /** When it came to its present owner; the reminders to sign count from here. */
  readonly ownedAt: Date;
  readonly dueAt: Date;
  /** Where the wall clock of an urgent issue starts; moved by extensions and pauses. */
  readonly clockFrom: Date;
  /** The highest rung reached, 0 from the start. */
  readonly rung: number;
  /** When that rung was reached. */
  readonly rungAt: Date;
  /** Somebody has been mentioned for the opening, or a higher rung has made that needless. */
  readonly isOpeningTold: boolean;
  /** Repeats already sent on this rung. */
  readonly repeats: number;
  /** When it was last handed up by hand, extended or set aside: moved before night. */
  readonly movedAt: Date | null;
}

/** The rules in force around an issue. */
export interface LadderRules {
  readonly ladder: LadderSnapshot;
  readonly calendar: WorkCalendar;
  readonly timeZone: string;
}

/** True while the issue climbs: open or signed for. Set aside, resolved or ended it rests. */
export function isClimbing(facts: Pick<ClockFacts, "state">): boolean {
  return facts.state === "open" || facts.state === "acked";
}

/** True where the issue does not wait for the morning. */
export function wakesAtNight(
  facts: Pick<ClockFacts, "severity" | "category">,
  ladder: LadderSnapshot,
): boolean {
  return facts.severity === "urgent" && ladder.wakingCategories.includes(facts.category);
}
