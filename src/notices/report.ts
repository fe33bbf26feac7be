import type { NoticeReader } from "../outbox/render.ts";
import { withdrawnByOtherCard } from "../text/report-change.ts";

/** Words what the writer of a report hears when somebody else took it back. */
export const readWithdrawnNotice: NoticeReader = (_store, notice) => {
  const { by, words, asOf } = notice as unknown as { by: string; words: string; asOf: string };
  return Promise.resolve(withdrawnByOtherCard(by, words, asOf));
};
