import { addInternal } from "../../db/queries/inbox.ts";
import { addImport } from "../../db/queries/imports.ts";
import type { Letter } from "../../db/queries/letters.ts";
import type { Store } from "../../db/store.ts";
import type { FileRead } from "../chat.ts";
import type { Delivered } from "../outbox/drain.ts";
import type { Clock, Log, Platform } from "../ports.ts";
import { readTable } from "../sheet/read-table.ts";
import { PlatformError } from "../errors.ts";
import { TableRefusal } from "../sheet/refusal.ts";
import type { FetchBody } from "../verbs/import-file.ts";
import { shieldTable, type ImportContent } from "../verbs/import-content.ts";

export interface FetchFileDeps {
  readonly platform: Platform;
  readonly store: Store;
  readonly now: Clock;
  readonly log: Log;
  /** There is a new event of our own to handle. */
  readonly wake: () => void;
}

/**
 * Makes the function that fetches a file from the chat and reads it as a table. What was read, or why it could
 * not be, becomes an event of our own, so that it is handled once like everything else.
 */
export function createFetchFile({ platform, now, wake }: FetchFileDeps) {
  return async (letter: Letter): Promise<Delivered> => {
    const body = letter.body as unknown as FetchBody;
    const read = await fetchTable(platform, letter.targetId!, body).catch(
      (error: unknown): ImportContent => {
        if (error instanceof TableRefusal) return { refused: error.reason };
        // Whoever sent it is told, where trying again cannot help.
        if (error instanceof PlatformError && !error.refusal.canRetry)
          return { refused: "unfetched" };
        throw error;
      },
    );
    return {
      note: async (tx) => {
        const importId = await addImport(tx, {
          fileName: body.fileName,
          content: read,
          by: body.by,
          chatId: letter.chatId!,
          messageId: body.askedBy,
          at: now(),
        });
        const event: FileRead = {
          kind: "file_read",
          eventId: `file:${body.askedBy}`,
          chatId: letter.chatId!,
          isDirect: body.isDirect,
          by: body.by,
          messageId: body.askedBy,
          importId,
          saidAt: body.saidAt,
        };
        await addInternal(tx, event.eventId, event, now());
        // The transaction has to end before the event can be found.
        setImmediate(wake);
      },
    };
  };
}

async function fetchTable(
  platform: Platform,
  messageId: string,
  { fileKey, fileName }: FetchBody,
): Promise<ImportContent> {
  const bytes = await platform.fetchFile(messageId, fileKey, "file");
  return shieldTable(await readTable(fileName, bytes));
}
