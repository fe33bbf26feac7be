import { findMeta, setMeta } from "../../db/queries/meta.ts";
import type { Tx } from "../../db/store.ts";
import {
  BUILT_IN_YEARS,
  createCalendar,
  type DayOverride,
  type YearPlan,
} from "../domain/calendar/index.ts";
import type { WorkCalendar } from "../domain/day.ts";
import { DEFAULT_POLICY, type IssuePolicy } from "../domain/issue/index.ts";
import { DEFAULT_LADDER, type LadderChoice, type LadderSnapshot } from "../domain/ladder/index.ts";

/** What the office has set itself; what is left out is as the product starts with. */
export interface OfficeSettings {
  readonly digestAt?: string;
  readonly clearingAt?: string;
  readonly remindAt?: string;
  /** From so many messages a day on a person gets no more reminders. */
  readonly reminderCap?: number;
  readonly policy?: Partial<IssuePolicy>;
  readonly ladder?: LadderSnapshot;
  readonly ladders?: readonly LadderChoice[];
  /** Notices of years that are not built in, and single days that differ. */
  readonly years?: readonly YearPlan[];
  readonly days?: readonly DayOverride[];
}

/** The office's rules in force. */
export interface Office {
  readonly settings: OfficeSettings;
  readonly calendar: WorkCalendar;
  readonly policy: IssuePolicy;
  readonly ladder: LadderSnapshot;
  readonly ladders: readonly LadderChoice[];
  /** Wall clock, HH:MM. */
  readonly digestAt: string;
  readonly clearingAt: string;
  readonly remindAt: string;
}

const SETTINGS = "office_settings";
let cached: { text: string; office: Office } | null = null;

/** Reads the office's rules; built anew only when a setting has changed. */
export async function loadOffice(tx: Tx): Promise<Office> {
  const text = (await findMeta(tx, SETTINGS)) ?? "{}";
  if (cached?.text === text) return cached.office;
  const settings = JSON.parse(text) as OfficeSettings;
  const office: Office = {
    settings,
    calendar: createCalendar([...BUILT_IN_YEARS, ...(settings.years ?? [])], settings.days ?? []),
    policy: { ...DEFAULT_POLICY, ...settings.policy },
    ladder: settings.ladder ?? DEFAULT_LADDER,
    ladders: settings.ladders ?? [],
    digestAt: settings.digestAt ?? "08:30",
    clearingAt: settings.clearingAt ?? "18:00",
    remindAt: settings.remindAt ?? "16:30",
  };
  cached = { text, office };
  return office;
}

/** Changes some of the office's settings. */
export async function saveSettings(tx: Tx, change: OfficeSettings): Promise<void> {
  const had = JSON.parse((await findMeta(tx, SETTINGS)) ?? "{}") as OfficeSettings;
  await setMeta(tx, SETTINGS, JSON.stringify({ ...had, ...change }));
}
