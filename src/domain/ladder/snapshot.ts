/** A place in the responsibility network. Rungs name posts, never people. */
export type Post = "owner" | "head" | "street_head" | "leader" | "director" | "service";

/** When a rung of a normal issue is due. */
export type RungTime =
  | { readonly from: "opening" | "deadline"; readonly minutes: number }
  | { readonly from: "deadline" | "previous"; readonly workdays: number; readonly at: string };

/** Further mentions on one rung until somebody moves; `count` null means without end. */
export interface Repeat {
  readonly everyWorkdays: number;
  readonly at: string;
  readonly count: number | null;
}

export interface LadderRung {
  readonly post: Post;
  readonly normal: RungTime;
  /** Minutes on the wall clock after opening. */
  readonly urgentAfterMinutes: number;
  /** The mention is followed by the platform's in-app urgent push (加急). */
  readonly isUrged: boolean;
  /** From here on the issue is on the next case meeting's agenda. */
  readonly isOnAgenda: boolean;
  readonly repeat: Repeat | null;
}

/** Everything that decides when and to which post an issue climbs, as kept with the issue. Plain JSON. */
export interface LadderSnapshot {
  /** What people see as its name: "2026-03-03". */
  readonly version: string;
  /** Nothing is sent from `from` up to `until`, wall clock. */
  readonly quiet: { readonly from: string; readonly until: string };
  /** Urgent issues of these categories do not wait for the morning. */
  readonly wakingCategories: readonly string[];
  readonly ownerlessAfterMinutes: number;
  /** Share of the time to rung 1 after which the owner alone is reminded. */
  readonly lampAtPercent: number;
  /** Reminders to sign, in minutes after opening; they stop at the signature. */
  readonly signAfterMinutes: {
    readonly normal: readonly number[];
    readonly urgent: readonly number[];
  };
  /** Index is the rung's number. */
  readonly rungs: readonly LadderRung[];
}

const plain = { isUrged: false, isOnAgenda: false, repeat: null };

/** The ladder an office starts with. */
export const DEFAULT_LADDER: LadderSnapshot = {
  version: "default",
  quiet: { from: "22:00", until: "07:30" },
  wakingCategories: ["safety"],
  ownerlessAfterMinutes: 30,
  lampAtPercent: 70,
  signAfterMinutes: { normal: [120], urgent: [30] },
  rungs: [
    {
      ...plain,
      post: "owner",
      normal: { from: "opening", minutes: 0 },
      urgentAfterMinutes: 0,
    },
    {
      ...plain,
      post: "owner",
      normal: { from: "deadline", minutes: 0 },
      urgentAfterMinutes: 2 * 60,
    },
    {
      ...plain,
      post: "head",
      normal: { from: "deadline", workdays: 1, at: "09:00" },
      urgentAfterMinutes: 12 * 60,
    },
    {
      ...plain,
      post: "leader",
      normal: { from: "previous", workdays: 1, at: "09:00" },
      urgentAfterMinutes: 24 * 60,
      isUrged: true,
    },
    {
      ...plain,
      post: "director",
      normal: { from: "previous", workdays: 3, at: "09:00" },
      urgentAfterMinutes: 48 * 60,
      isOnAgenda: true,
    },
  ],
};

/** The highest rung of a ladder. */
export function topRung(ladder: LadderSnapshot): number {
  return ladder.rungs.length - 1;
}

/** The next rung that reaches another post than this one, or null at the top. */
export function rungAbove(ladder: LadderSnapshot, rung: number): number | null {
  const post = ladder.rungs[rung]?.post;
  const above = ladder.rungs.findIndex((other, index) => index > rung && other.post !== post);
  return above < 0 ? null : above;
}

export type LadderFault =
  | { readonly fault: "too_short" }
  | { readonly fault: "bad_time"; readonly where: string; readonly text: string }
  | { readonly fault: "bad_number"; readonly where: string; readonly value: number }
  | { readonly fault: "not_rising"; readonly rung: number }
  | { readonly fault: "first_is_not_owner" };

/** Checks a ladder before it is saved; every fault at once. At least three rungs climb, each later than the one before. */
export function checkLadder(ladder: LadderSnapshot): readonly LadderFault[] {
  const faults: LadderFault[] = [];
  const time = (where: string, text: string): void => {
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) faults.push({ fault: "bad_time", where, text });
  };
  const whole = (where: string, value: number, least: number): void => {
    if (!Number.isInteger(value) || value < least)
      faults.push({ fault: "bad_number", where, value });
  };
  if (ladder.rungs.length < 4) faults.push({ fault: "too_short" });
  if (ladder.rungs[0]?.post !== "owner") faults.push({ fault: "first_is_not_owner" });
  time("quiet.from", ladder.quiet.from);
  time("quiet.until", ladder.quiet.until);
  whole("ownerlessAfterMinutes", ladder.ownerlessAfterMinutes, 0);
  whole("lampAtPercent", ladder.lampAtPercent, 1);
  if (ladder.lampAtPercent > 99)
    faults.push({ fault: "bad_number", where: "lampAtPercent", value: ladder.lampAtPercent });
  for (const minutes of [...ladder.signAfterMinutes.normal, ...ladder.signAfterMinutes.urgent])
    whole("signAfterMinutes", minutes, 1);
  for (const [index, rung] of ladder.rungs.entries()) {
    whole(`rungs.${index}.urgentAfterMinutes`, rung.urgentAfterMinutes, 0);
    if ("workdays" in rung.normal) {
      time(`rungs.${index}.normal.at`, rung.normal.at);
      whole(`rungs.${index}.normal.workdays`, rung.normal.workdays, 1);
    } else whole(`rungs.${index}.normal.minutes`, rung.normal.minutes, 0);
    if (rung.repeat) {
      time(`rungs.${index}.repeat.at`, rung.repeat.at);
      whole(`rungs.${index}.repeat.everyWorkdays`, rung.repeat.everyWorkdays, 1);
      if (rung.repeat.count !== null) whole(`rungs.${index}.repeat.count`, rung.repeat.count, 1);
    }
    const before = ladder.rungs[index - 1];
    if (before && rung.urgentAfterMinutes <= before.urgentAfterMinutes)
      faults.push({ fault: "not_rising", rung: index });
  }
  return faults;
}

/** A ladder for some issues only; what is left out matches all. */
export interface LadderChoice {
  readonly kind?: string;
  readonly severity?: string;
  readonly project?: string;
  readonly ladder: LadderSnapshot;
}

/** Chooses the ladder for a new issue: a project's own first, then by kind, then by severity, else the general one. */
export function chooseLadder(
  choices: readonly LadderChoice[],
  issue: { readonly kind: string; readonly severity: string; readonly project: string | null },
  general: LadderSnapshot,
): LadderSnapshot {
  let best = general;
  let bestWeight = 0;
  for (const { ladder, ...when } of choices) {
    if (when.kind !== undefined && when.kind !== issue.kind) continue;
    if (when.severity !== undefined && when.severity !== issue.severity) continue;
    if (when.project !== undefined && when.project !== issue.project) continue;
    const weight = 1 + (when.project ? 4 : 0) + (when.kind ? 2 : 0) + (when.severity ? 1 : 0);
    if (weight > bestWeight) [best, bestWeight] = [ladder, weight];
  }
  return best;
}
