import { markNew } from "../../db/queries/inbox.ts";
import { findArrival } from "../../db/queries/lists.ts";
import { exits, withLedger, type CliCommand, type Exit } from "./cli.ts";
import { settleOutbox } from "./settle-outbox.ts";

export const replay: CliCommand = {
  name: "replay",
  usage: "replay EVENT-ID",
  summary: "修好之后，把处理失败的事件再处理一次",
  words: [1, 1],
  async run(cli) {
    const key = cli.words[0]!;
    return await withLedger(cli, async (store): Promise<Exit> => {
      const found = await findArrival(store.db, key);
      if (!found) {
        cli.err(`没有事件「${key}」（no such event）`);
        return exits.refused;
      }
      if (
        !(await store.write((tx) => markNew(tx, key), { urgent: true })) &&
        found.state !== "new"
      ) {
        cli.err(
          `事件「${key}」是 ${found.state}，只有 failed 的能重放（only a failed event is handled again）`,
        );
        return exits.refused;
      }
      const now = await cli.officeClock(cli.config, store);
      const product = cli.drive(cli.config, store, now, cli.log);
      await product.workInbox();
      await settleOutbox(cli, store, product, now);
      const state = (await findArrival(store.db, key))?.state;
      cli.out(`${key} ${state}`);
      return state === "done" ? exits.done : exits.refused;
    });
  },
};
