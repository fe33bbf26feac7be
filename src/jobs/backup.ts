import { setMeta } from "../../db/queries/meta.ts";
import { addDays, dayOf, momentOf, weekdayOf, type Day } from "../domain/day.ts";
import type { Job } from "./job.ts";

/** Where nightly copies lie, apart from the database itself. */
export interface Shelf {
  /** Copies the database under a name, whole or not at all; returns the size in bytes. */
  put(name: string): Promise<{ readonly bytes: number }>;
  names(): Promise<readonly string[]>;
  remove(name: string): Promise<void>;
}

/** The meta key of the last copy that was read through and found whole: JSON of `at` (ms), `name` and `bytes`. */
export const LAST_BACKUP = "last_backup";

const AT = "02:30";
const DAILY = 7;
const WEEKLY = 4;

/** Every night: a copy of the database; of the older ones seven days and four weeks are kept. */
export const backup: Job = {
  name: "backup",
  dueAt(now, { timeZone }) {
    const today = dayOf(now, timeZone);
    const at = momentOf(today, AT, timeZone);
    return now >= at ? at : momentOf(addDays(today, -1), AT, timeZone);
  },
  async run({ store, timeZone, shelf, log }, at) {
    if (!shelf) return "no database file here: the database server keeps its own backups";
    const name = nameOf(dayOf(at, timeZone));
    const { bytes } = await shelf.put(name);
    await store.write((tx) =>
      setMeta(tx, LAST_BACKUP, JSON.stringify({ at: at.getTime(), name, bytes })),
    );
    const old = surplus(await shelf.names());
    for (const one of old) await shelf.remove(one);
    log.info("backed_up", { file: name, bytes, removed: old.length });
    return `${name}, ${bytes} bytes, removed ${old.length}`;
  },
};

function nameOf(day: Day): string {
  return `buguoye-${day}.db`;
}

/**
 * Which copies may go: beside the last seven, the last one of each of the four weeks before them stays. Names that are
 * not a nightly copy's are never among them.
 */
export function surplus(names: readonly string[]): string[] {
  const days = names
    .flatMap((name) => /^buguoye-(\d{4}-\d{2}-\d{2})\.db$/.exec(name)?.[1] ?? [])
    .sort()
    .reverse();
  const weeks = new Set<Day>();
  return days
    .slice(DAILY)
    .filter((day) => {
      const monday = addDays(day, 1 - weekdayOf(day));
      if (weeks.has(monday) || weeks.size === WEEKLY) return true;
      weeks.add(monday);
      return false;
    })
    .map(nameOf);
}
