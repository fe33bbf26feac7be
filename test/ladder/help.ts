import { createCalendar } from "../../src/domain/calendar/index.ts";
import {
  DEFAULT_LADDER,
  type ClockFacts,
  type LadderRules,
} from "../../src/domain/ladder/index.ts";

/** The moment at which a wall in Shanghai shows this. */
export function at(wall: string): Date {
  const [day, clock = "00:00"] = wall.split(" ");
  return new Date(`${day}T${clock.length === 5 ? `${clock}:00` : clock}+08:00`);
}

/** The wall in Shanghai, to the second. */
export function wall(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
}

export const rules: LadderRules = {
  ladder: DEFAULT_LADDER,
  calendar: createCalendar(),
  timeZone: "Asia/Shanghai",
};

/** An issue of Monday morning, told and owned, with whatever differs. */
export function facts(over: Partial<ClockFacts> = {}): ClockFacts {
  const openedAt = over.openedAt ?? at("2026-03-02 09:00");
  return {
    no: 7,
    state: "open",
    severity: "normal",
    category: "other",
    owner: "ou_owner",
    isOwnerByDefault: false,
    ownedAt: openedAt,
    dueAt: at(`${wall(openedAt).slice(0, 10)} 20:00`),
    clockFrom: openedAt,
    rung: 0,
    rungAt: openedAt,
    isOpeningTold: true,
    repeats: 0,
    movedAt: null,
    ...over,
    openedAt,
  };
}
