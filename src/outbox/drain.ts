import { isPutOff } from "../../db/faults.ts";
import {
  changeHeld,
  closeChat,
  findDue,
  findNextDueAt,
  lease,
  type Letter,
} from "../../db/queries/letters.ts";
import type { Store, Tx } from "../../db/store.ts";
import { atEndOfTurn } from "../../db/turn.ts";
import { PlatformError, type Refusal } from "../errors.ts";
import type { Clock, Log } from "../ports.ts";
import { fateOf } from "./retry.ts";
import { createMarker } from "./mark.ts";
import { untilFree, whenFree } from "./when-free.ts";

/** What a delivery came to; `note` runs in the transaction that marks the letter as sent. */
export interface Delivered {
  readonly messageId?: string;
  readonly chatId?: string;
  readonly note?: (tx: Tx, now: Date) => Promise<void>;
}

/** Carries a letter out; throws PlatformError where the platform refused. */
export type Deliver = (letter: Letter) => Promise<Delivered>;

/** Looks for a letter whose answer was lost; its message, or null where it cannot be found. */
export type LookUp = (letter: Letter) => Promise<Delivered | null>;

export interface DrainDeps {
  readonly store: Store;
  readonly deliver: Deliver;
  readonly lookUp: LookUp;
  readonly now: Clock;
  readonly wall: Clock;
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly newToken: () => string;
  /** How many more letters may be taken up now, beside those on their way; as many as hands where left out. */
  readonly room?: (flying: number) => number;
  readonly log: Log;
}

const IN_FLIGHT = 24;
/** One busy chat may not take all hands. */
const IN_FLIGHT_PER_PLACE = 5;
/** A call has timed out well before; whoever is dead by then gives its letters up. */
const LEASE_MS = 20_000;
/** What could not be read is read again so soon. */
const LOOK_UP_AGAIN_MS = 1_000;
/** The platform's uuid protects for an hour; a little less, as clocks differ. */
const UUID_PROTECTS_MS = 55 * 60_000;

export interface Drain {
  /** Sends what is due until nothing is, or until told to stop; resolves when all that was taken up has ended. */
  run(isStopped?: () => boolean): Promise<void>;
  /** When the next letter is due, or null. */
  nextDueAt(): Promise<Date | null>;
}

/** Makes the function that sends what the outbox holds. It may run in several processes at once. */
export function createDrain(deps: DrainDeps): Drain {
  const { store, now, wall, sleep } = deps;
  const logOf = ({ request, uuid }: Letter): Log => deps.log.with({ request, uuid });
  const flying = new Map<number, { place: string; end: Promise<void> }>();

  const mark = createMarker({ store, sleep, countFlying: () => flying.size });

  async function claim(): Promise<{ letter: Letter; token: string }[]> {
    const free = Math.min(IN_FLIGHT - flying.size, deps.room?.(flying.size) ?? IN_FLIGHT);
    if (free <= 0) return [];
    const perPlace = new Map<string, number>();
    for (const one of flying.values()) perPlace.set(one.place, (perPlace.get(one.place) ?? 0) + 1);
    const due = await findDue(store.db, now(), wall(), free * 4);
    const picked = due.filter((letter) => {
      if (flying.has(letter.id)) return false;
      const used = perPlace.get(placeOf(letter)) ?? 0;
      if (used >= IN_FLIGHT_PER_PLACE) return false;
      perPlace.set(placeOf(letter), used + 1);
      return true;
    });
    if (picked.length === 0) return [];
    const ids = picked.slice(0, free).map((letter) => letter.id);
    const token = deps.newToken();
    const taken = await untilFree(sleep, () =>
      store.single((tx) => lease(tx, ids, token, wall(), new Date(wall().getTime() + LEASE_MS))),
    );
    return taken.map((letter) => ({ letter, token }));
  }

  async function carryOut(letter: Letter, token: string): Promise<void> {
    try {
      const since = letter.unknownSince?.getTime();
      if (since !== undefined && now().getTime() - since > UUID_PROTECTS_MS) {
        await settleDoubt(letter, token);
        return;
      }
      const done = await deps.deliver(letter);
      await markSent(letter, token, done);
    } catch (error) {
      // Nothing was asked of the platform: what the letter says could not be looked up.
      if (isPutOff(error)) await putBack(letter, token);
      else await markRefused(letter, token, error);
    }
  }

  /** The database was away while the letter was worded: it waits a moment, and no try is counted. */
  async function putBack(letter: Letter, token: string): Promise<void> {
    const nextAt = new Date(now().getTime() + LOOK_UP_AGAIN_MS);
    await whenFree(store, sleep, (tx) => changeHeld(tx, letter.id, token, { nextAt }));
    logOf(letter).info("letter_put_off", { afterMs: LOOK_UP_AGAIN_MS });
  }

  async function markSent(letter: Letter, token: string, done: Delivered): Promise<void> {
    const at = now();
    const isOurs = await mark({ letter, token, done, at });
    if (!isOurs) return;
    const { messageId } = done;
    const waitedMs = at.getTime() - letter.createdAt.getTime();
    logOf(letter).info("letter_sent", {
      kind: letter.kind,
      tries: letter.tries + 1,
      waitedMs,
      ...(messageId ? { messageId } : {}),
    });
  }

  /** Its uuid has run out while nobody knows whether it arrived: look, and never send it twice. */
  async function settleDoubt(letter: Letter, token: string): Promise<void> {
    const found = await deps.lookUp(letter).catch(() => null);
    if (found) {
      await markSent(letter, token, found);
      return;
    }
    logOf(letter).warn("letter_in_doubt", { tries: letter.tries });
    await whenFree(store, sleep, async (tx) => {
      await changeHeld(tx, letter.id, token, { state: "doubt" });
    });
  }

  async function markRefused(letter: Letter, token: string, error: unknown): Promise<void> {
    const refusal = refusalOf(error);
    const log = logOf(letter);
    if (!(error instanceof PlatformError)) log.error("letter_broken", { error });
    await whenFree(store, sleep, async (tx) => {
      const at = now();
      const ageMs = at.getTime() - letter.createdAt.getTime();
      const fate = fateOf(
        refusal,
        { tries: letter.tries, ageMs, asText: letter.asText },
        deps.random,
      );
      const isUnknown = refusal.isOutcomeUnknown === true;
      const change = {
        tries: letter.tries + 1,
        errorCode: refusal.code,
        errorMsg: refusal.msg.slice(0, 200),
        unknownSince: letter.unknownSince ?? (isUnknown ? at : null),
      };
      if (fate.kind === "failed") {
        await changeHeld(tx, letter.id, token, { ...change, state: "failed" });
        if (refusal.isChatClosed && letter.chatId) await closeChat(tx, letter.chatId);
        log.warn("letter_failed", { code: refusal.code });
        return;
      }
      log.info("letter_put_off", { code: refusal.code, afterMs: fate.afterMs });
      await changeHeld(tx, letter.id, token, {
        ...change,
        nextAt: new Date(at.getTime() + fate.afterMs),
        // Another content is another letter to the platform.
        ...(fate.asText ? { asText: true, uuid: `${letter.uuid}-t` } : {}),
      });
    });
  }

  return {
    async run(isStopped = () => false) {
      for (;;) {
        const taken = isStopped() ? [] : await claim();
        for (const { letter, token } of taken) {
          const end = carryOut(letter, token)
            .catch((error: unknown) => logOf(letter).error("drain_broken", { error }))
            .finally(() => flying.delete(letter.id));
          flying.set(letter.id, { place: placeOf(letter), end });
        }
        if (flying.size === 0) return;
        await Promise.race([...flying.values()].map((one) => one.end));
        // Those that were marked together end together.
        await new Promise<void>(atEndOfTurn);
      }
    },
    nextDueAt: () => findNextDueAt(store.db),
  };
}

function placeOf(letter: Letter): string {
  return letter.chatId ?? letter.openId ?? "";
}

/** A fault of our own is not sent again and again: it is a failed letter with the code 0. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof PlatformError) return error.refusal;
  return { code: 0, msg: error instanceof Error ? error.name : "unknown", canRetry: false };
}
