import { z } from "zod";
import { defineCommand, type Answer, type Ctx } from "../src/command/spec.ts";
import { appliedCard, importText, previewCard, undoneCard } from "../src/text/import.ts";
import { applyImport, dropImport, previewKept, undoImport } from "../src/verbs/import-apply.ts";
import { fetchFile, findLastImport, findSentFile } from "../src/verbs/import-file.ts";
import { countRows } from "../src/verbs/import-preview.ts";

export const importCommand = defineCommand({
  name: "import",
  aliases: ["导入"],
  summary: "导入任务表、岗位表、预算表：先预览，再确认，可撤销",
  access: "service",
  args: z.object({
    words: z.string().optional(),
    import: z.coerce.number().int().positive().optional(),
    step: z.enum(["apply", "drop", "undo"]).optional(),
    file: z.string().optional(),
  }),
  positional: ["words"],
  examples: [
    { say: "/导入", means: {} },
    { say: "/import 撤销", means: { words: "撤销" } },
  ],
  async run(ctx, args) {
    if (args.import !== undefined) return await proceed(ctx, args.import, args.step);
    if (args.words && /^(撤销|撤回|undo)/i.test(args.words.trim())) {
      const last = await findLastImport(ctx);
      return last === null
        ? { card: undoneCard({ ok: false, reason: "gone" }) }
        : await proceed(ctx, last, "undo");
    }
    const found = await findSentFile(ctx);
    if (found) {
      await fetchFile(ctx, found);
      return { isSilent: true };
    }
    if (ctx.attachments.length > 0) return { card: importText.notFile() };
    // The next file of this person answers it.
    const fill = { does: { command: "import", args: {} }, argument: "file" };
    return { card: importText.waiting(), ask: { options: [], fill } };
  },
});

async function proceed(ctx: Ctx, id: number, step?: "apply" | "drop" | "undo"): Promise<Answer> {
  const about = `import:${id}`;
  switch (step) {
    case "apply": {
      const applied = await applyImport(ctx, id);
      if (applied.ok) return { card: appliedCard(applied, id), about };
      return { card: applied.reason === "faulty" ? importText.faulty() : importText.gone() };
    }
    case "drop":
      return { card: (await dropImport(ctx, id)) ? importText.dropped() : importText.gone() };
    case "undo":
      return { card: undoneCard(await undoImport(ctx, id)), about };
    case undefined:
      return await preview(ctx, id, about);
  }
}

async function preview(ctx: Ctx, id: number, about: string): Promise<Answer> {
  const kept = await previewKept(ctx, id);
  if (!kept) return { card: importText.gone() };
  const counts = "rows" in kept.preview ? countRows(kept.preview) : null;
  const { card, canConfirm } = previewCard(kept.fileName, kept.preview, counts);
  if (!canConfirm) {
    await dropImport(ctx, id);
    return { card };
  }
  const does = (step: string) => ({ command: "import", args: { import: id, step } });
  return {
    card,
    about,
    ask: {
      options: [
        {
          label: importText.confirmLabel,
          words: importText.confirmWords,
          does: does("apply"),
          style: "primary",
        },
        { label: importText.cancelLabel, does: does("drop") },
      ],
    },
  };
}
