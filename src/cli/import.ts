import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { addImport } from "../../db/queries/imports.ts";
import { readTable } from "../sheet/read-table.ts";
import { TableRefusal } from "../sheet/refusal.ts";
import {
  cellLine,
  faultLine,
  importKindWords,
  refusalWords,
  unknownLines,
} from "../text/import-lines.ts";
import { applyImport } from "../verbs/import-apply.ts";
import { countRows, previewImport, type Preview } from "../verbs/import-preview.ts";
import { exits, withLedger, type Cli, type CliCommand, type Exit } from "./cli.ts";
import { operatorCtx } from "./verb-ctx.ts";
import { shieldTable, type ImportContent } from "../verbs/import-content.ts";

export const importFile: CliCommand = {
  name: "import",
  usage: "import FILE [--dry-run]",
  summary: "导入任务表、岗位表或预算表（.xlsx、.csv），有错逐行说明，要么全进要么全不进",
  bare: ["dry-run"],
  words: [1, 1],
  async run(cli) {
    const file = cli.words[0]!;
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      cli.err(`读不了文件「${file}」（cannot read the file）: ${error.code ?? error.message}`);
      return null;
    });
    if (!bytes) return exits.refused;
    const content = await readContent(basename(file), bytes);
    return await withLedger(cli, async (store) => {
      const now = (await cli.officeClock(cli.config, store))();
      const { timezone } = cli.config;
      // Told only when it is written: a transaction may run twice where the file is busy.
      const said: string[] = [];
      const quiet = { out: (line: string) => void said.push(line), err: cli.err };
      const exit = await store.write(
        async (tx): Promise<Exit> => {
          said.length = 0;
          const ctx = operatorCtx(tx, now, timezone);
          const preview = await previewImport(tx, content, ctx);
          if (!tell(quiet, preview)) return exits.refused;
          if (cli.flags.has("dry-run")) {
            quiet.out("只是预览，没有写入（dry run, nothing written）");
            return exits.done;
          }
          const id = await addImport(tx, {
            fileName: basename(file),
            content,
            by: ctx.by,
            chatId: null,
            messageId: null,
            at: now,
          });
          const applied = await applyImport(ctx, id);
          if (!applied.ok) throw new Error(`Cannot import "${basename(file)}": ${applied.reason}`);
          quiet.out("已导入（imported）");
          return exits.done;
        },
        { urgent: true },
      );
      for (const line of said) cli.out(line);
      return exit;
    });
  },
};

async function readContent(name: string, bytes: Uint8Array): Promise<ImportContent> {
  try {
    return shieldTable(await readTable(name, bytes));
  } catch (error) {
    if (error instanceof TableRefusal) return { refused: error.reason };
    throw error;
  }
}

/** Says what the import would do, or why it is refused, line by line; false where it is refused. */
function tell(cli: Pick<Cli, "out" | "err">, preview: Preview): boolean {
  if (preview.kind === "refused") {
    cli.err(refusalWords(preview.reason));
    return false;
  }
  if (preview.kind === "unknown") {
    for (const line of unknownLines(preview.found)) cli.err(line);
    return false;
  }
  if (preview.faults.length > 0) {
    cli.err(`有 ${preview.faults.length} 处要改，一行也没有导入（refused, nothing imported）`);
    for (const fault of preview.faults) cli.err(faultLine(fault));
    return false;
  }
  const counts = countRows(preview);
  cli.out(
    `${importKindWords[preview.kind]}：新增 ${counts.new}，变动 ${counts.changed}，不变 ${counts.same}（new, changed, same）`,
  );
  if (preview.kind === "projects")
    for (const one of preview.rows)
      if (one.kind === "changed")
        for (const cell of one.cells)
          cli.out(`  第 ${one.row.row} 行 ${one.row.name} ${cellLine(cell)}`);
  if (preview.ignored.length > 0)
    cli.out(`没有读的列（columns not read）：${preview.ignored.join("、")}`);
  return true;
}
