import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { writeTable } from "../sheet/write-table.ts";
import { buildList, exportable } from "../verbs/export-lists.ts";
import { exits, flagOf, UsageError, withLedger, type CliCommand, type Exit } from "./cli.ts";

export const exportList: CliCommand = {
  name: "export",
  usage: "export projects|issues|reports|funds [--out FILE]",
  summary: "导出清单，按文件名结尾 .xlsx 或 .csv",
  valued: ["out"],
  words: [1, 1],
  async run(cli) {
    const what = exportable.find((one) => one === cli.words[0]);
    if (!what)
      throw new UsageError(`没有「${cli.words[0]}」（unknown），有：${exportable.join("、")}`);
    const file = flagOf(cli, "out") ?? `${what}.xlsx`;
    const format = /\.(xlsx|csv)$/i.exec(file)?.[1]?.toLowerCase() as "xlsx" | "csv" | undefined;
    if (!format) throw new UsageError("--out 的文件名要以 .xlsx 或 .csv 结尾");
    return await withLedger(cli, async (store): Promise<Exit> => {
      const now = (await cli.officeClock(cli.config, store))();
      const table = await buildList(store.db, what, now, cli.config.timezone);
      try {
        await writeFile(file, await writeTable(format, table));
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        cli.err(`写不了文件「${file}」（cannot write the file）: ${code ?? message}`);
        return exits.refused;
      }
      cli.out(resolve(file));
      return exits.done;
    });
  },
};
