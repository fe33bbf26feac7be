import { PlatformError } from "../errors.ts";
import { jobs } from "../jobs/list.ts";
import { hoursOf } from "../jobs/run-due.ts";
import { takeSlot } from "../jobs/slot.ts";
import type { Clock } from "../ports.ts";
import { exits, flagOf, UsageError, withLedger, type CliCommand, type Exit } from "./cli.ts";
import { settleOutbox } from "./settle-outbox.ts";

/** The outbox is no scheduled job: it is only sent. */
const OUTBOX = "outbox";

export const job: CliCommand = {
  name: "job",
  usage: "job NAME [--at ISO-TIME]",
  summary:
    "按某一时刻跑一次定时任务：digest、clearing、ladder、reminders、weekly、monthly、quarterly、burden、audit、backfill、backup、outbox",
  valued: ["at"],
  words: [1, 1],
  async run(cli) {
    const name = cli.words[0]!;
    const found = jobs.find((one) => one.name === name);
    if (!found && name !== OUTBOX) {
      const known = [...jobs.map((one) => one.name), OUTBOX].join("、");
      throw new UsageError(`没有任务「${name}」（unknown job），有：${known}`);
    }
    const told = flagOf(cli, "at");
    const at = told === undefined ? null : new Date(told);
    // A time without its offset would be read in the machine's zone.
    if (at && (Number.isNaN(at.getTime()) || !/T.*(Z|[+-]\d\d:?\d\d)$/i.test(told!)))
      throw new UsageError("--at 要写成 2021-12-20T08:30:00+08:00（want an ISO time with offset）");
    return await withLedger(cli, async (store): Promise<Exit> => {
      const moment = at ?? (await cli.officeClock(cli.config, store))();
      const startedAt = cli.wall().getTime();
      // The whole product's clock stands at that moment and goes on from it, as retries need one that goes.
      const now: Clock = () => new Date(moment.getTime() + cli.wall().getTime() - startedAt);
      const product = cli.drive(cli.config, store, now, cli.log);
      if (found) {
        const slot = (found.dueAt(moment, await hoursOf(product.jobDeps)) ?? moment).toISOString();
        // Run all the same where the slot is done: what it decides is keyed, and decided once.
        const held = await takeSlot(product.jobDeps, { name, slot }, cli.wall);
        try {
          const result = await found.run(product.jobDeps, moment);
          await held?.finish(result);
          cli.out(`${name}: ${result}`);
        } catch (error) {
          await held?.giveBack();
          if (!(error instanceof PlatformError)) throw error;
          cli.err(error.message);
          return exits.refused;
        }
      }
      const left = await settleOutbox(cli, store, product, now);
      if (left > 0) {
        cli.err(`还有 ${left} 条没有送达，会接着重试（still being tried）`);
        return exits.refused;
      }
      if (!found) cli.out("outbox: 已发完（sent or recorded as failed）");
      return exits.done;
    });
  },
};
