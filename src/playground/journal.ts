import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

import type { ClockOptions, ClockState } from "./clock.ts";
import type { Change, Journal } from "./feishu/world.ts";

/** Keeps the chats in a file that only grows, one change a line; a torn last line is left out. */
export function fileJournal(path: string): Journal {
  mkdirSync(dirname(path), { recursive: true });
  return {
    load() {
      if (!existsSync(path)) return [];
      const lines = readFileSync(path, "utf8").split("\n");
      const isWhole = lines.pop() === "";
      // Without its line break the last record was being written when the process died.
      if (!isWhole) writeFileSync(path, lines.map((line) => `${line}\n`).join(""));
      return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Change);
    },
    append: (change) => appendFileSync(path, `${JSON.stringify(change)}\n`),
    clear: () => rmSync(path, { force: true }),
  };
}

/** Keeps where the clock stands in a small file. */
export function fileClock(path: string): NonNullable<ClockOptions["keep"]> {
  mkdirSync(dirname(path), { recursive: true });
  return {
    load: () =>
      existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as ClockState) : undefined,
    save: (state) => writeFileSync(path, JSON.stringify(state)),
  };
}
