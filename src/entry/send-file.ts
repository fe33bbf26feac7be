import type { Letter } from "../../db/queries/letters.ts";
import type { Store } from "../../db/store.ts";
import { dayOf } from "../domain/day.ts";
import type { Delivered } from "../outbox/drain.ts";
import type { Clock, Platform } from "../ports.ts";
import { writeTable } from "../sheet/write-table.ts";
import { listNames } from "../text/export.ts";
import { buildList } from "../verbs/export-lists.ts";
import type { FileBody } from "../verbs/export-file.ts";

export interface SendFileDeps {
  readonly platform: Platform;
  readonly store: Store;
  readonly now: Clock;
  readonly timeZone: string;
}

/** Makes the function that builds a list from what is true at the moment of sending, and sends it as a file. */
export function createSendFile({ platform, store, now, timeZone }: SendFileDeps) {
  return async (letter: Letter): Promise<Delivered> => {
    const { list, format } = letter.body as unknown as FileBody;
    const at = now();
    const table = await buildList(store.db, list, at, timeZone);
    const name = `${listNames[list]}-${dayOf(at, timeZone)}.${format}`;
    const bytes = await writeTable(format, table);
    const address = { to: "person", openId: letter.openId! } as const;
    return await platform.sendFile(address, name, bytes, letter.uuid);
  };
}
