import { isPutOff } from "../../db/faults.ts";
import { changeHeld, type Letter } from "../../db/queries/letters.ts";
import { bearingTx } from "../../db/request.ts";
import type { Store, Tx } from "../../db/store.ts";
import type { Delivered } from "./drain.ts";
import { whenFree } from "./when-free.ts";

/** A letter that is out, and the token under which it is held. */
export interface Sent {
  readonly letter: Letter;
  readonly token: string;
  readonly done: Delivered;
  readonly at: Date;
}

export interface MarkDeps {
  readonly store: Store;
  readonly sleep: (ms: number) => Promise<void>;
  /** How many letters are on their way, or out and not yet marked. */
  readonly countFlying: () => number;
}

/** On a database server a mark waits so long for others that are about to come. */
const LINGER_MS = 200;
const PAUSE_MS = 20;

interface Waiting {
  readonly sent: Sent;
  readonly told: (isOurs: boolean) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Makes the writer of sent marks: those that come together are written in one transaction, each with what follows
 * from it. It tells whether the letter was still ours.
 */
export function createMarker({ store, sleep, countFlying }: MarkDeps) {
  let line: Waiting[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (line.length > 0) {
      for (
        let ms = 0;
        store.isRemote && ms < LINGER_MS && line.length < countFlying();
        ms += PAUSE_MS
      )
        await sleep(PAUSE_MS);
      const group = line;
      line = [];
      await writeGroup(group);
    }
    isWriting = false;
  }

  async function writeGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const sent = group.map((one) => one.sent);
      const ours = await whenFree(store, sleep, (tx) => markAll(tx, sent));
      for (const [index, one] of group.entries()) one.told(ours[index]!);
    } catch (error) {
      // What follows from one of them cannot be written: the others are not to suffer for it.
      if (group.length > 1 && !isPutOff(error)) for (const one of group) await writeGroup([one]);
      else for (const one of group) one.failed(error);
    }
  }

  return (sent: Sent): Promise<boolean> =>
    new Promise((told, failed) => {
      line.push({ sent, told, failed });
      if (!isWriting) void writeAll();
    });
}

async function markAll(tx: Tx, all: readonly Sent[]): Promise<boolean[]> {
  const ours = await Promise.all(
    all.map(({ letter, token, done, at }) =>
      changeHeld(tx, letter.id, token, {
        state: "sent",
        sentAt: at,
        tries: letter.tries + 1,
        messageId: done.messageId ?? null,
        errorCode: null,
        errorMsg: null,
        ...(done.chatId && !letter.chatId ? { chatId: done.chatId } : {}),
      }),
    ),
  );
  const notes = await Promise.allSettled(
    all.map(async ({ letter, done, at }, index) => {
      if (ours[index]) await done.note?.(bearingTx(tx, letter.request), at);
    }),
  );
  // All have ended before the transaction does.
  for (const note of notes) if (note.status === "rejected") throw note.reason;
  return ours;
}
