import { findMeta, setMeta } from "../../db/queries/meta.ts";
import type { Store } from "../../db/store.ts";
import type { Log, Platform } from "../ports.ts";

const BOT_OPEN_ID = "bot_open_id";
/** A platform that was away when the process started is asked again so often. */
const ASK_AGAIN_MS = 30_000;

export interface OwnIdDeps {
  readonly store: Store;
  readonly platform: Pick<Platform, "self">;
  readonly memory: { botOpenId: string | undefined };
  readonly log: Log;
  readonly timer: (ms: number, task: () => void) => () => void;
}

/**
 * Makes what learns the bot's own id, without which its mention cannot be told from another bot's. It is kept in the
 * database, so that a restart does not wait for the platform.
 */
export function createOwnId({ store, platform, memory, log, timer }: OwnIdDeps) {
  /** Asks the database and the platform once; true where the platform has told it. */
  async function learn(): Promise<boolean> {
    try {
      memory.botOpenId ??= (await findMeta(store.db, BOT_OPEN_ID)) ?? undefined;
      const { openId } = await platform.self();
      memory.botOpenId = openId;
      await store.write((tx) => setMeta(tx, BOT_OPEN_ID, openId));
      return true;
    } catch (error) {
      log.warn("own_id_unknown", { error });
      return false;
    }
  }

  /** Goes on until it is known; what is returned calls it off. */
  function keepAsking(): () => void {
    let isOver = false;
    let cancel = (): void => {};
    const ask = async (): Promise<void> => {
      if ((await learn()) || isOver) return;
      cancel = timer(ASK_AGAIN_MS, () => void ask());
    };
    void ask();
    return () => {
      isOver = true;
      cancel();
    };
  }

  return { learn, keepAsking };
}
