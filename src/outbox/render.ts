import type { Store } from "../../db/store.ts";
import type { Card } from "../card.ts";
import type { Body, Notice } from "./letter.ts";

/** Words a notice from what is true now; null where there is nothing to say any more. */
export type NoticeReader = (store: Store, notice: Notice, timeZone: string) => Promise<Card | null>;

/** Makes the function that gives each letter its words at the moment it is sent. */
export function createRender(
  store: Store,
  timeZone: string,
  readers: Readonly<Record<string, NoticeReader>>,
) {
  return async (body: Body): Promise<Card | null> => {
    if ("card" in body) return body.card;
    const read = readers[body.notice.kind];
    if (!read) throw new Error(`Cannot word a letter: "${body.notice.kind}" is no kind of notice`);
    return await read(store, body.notice, timeZone);
  };
}
