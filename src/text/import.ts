import { buttons, note, text, type Block, type Card } from "../card.ts";
import { plain } from "../domain/figure.ts";
import type { RowFault } from "../domain/sheet/fault.ts";
import type { Applied, Undone } from "../verbs/import-apply.ts";
import type { Importable, PlannedTask, Preview } from "../verbs/import-preview.ts";
import {
  cellLine,
  faultLine,
  importKindWords,
  refusalWords,
  unknownLines,
} from "./import-lines.ts";
import { postWords } from "./words.ts";

const MOST_FAULTS = 8;
const MOST_CHANGES = 5;
const MOST_CELLS = 3;

type Counts = Record<"new" | "changed" | "same", number>;

function countsLine(counts: Counts): string {
  return `新增 ${counts.new}，变动 ${counts.changed}，不变 ${counts.same}`;
}

/** A file that is not taken: nothing of it is in the ledger. */
function refusedCard(fileName: string, lines: readonly string[], more?: Block): Card {
  return {
    title: `没有导入：${fileName}`,
    tone: "red",
    blocks: [text(lines.join("\n")), ...(more ? [more] : []), note("改好后把文件重新发来就行")],
  };
}

function faultsCard(fileName: string, faults: readonly RowFault[]): Card {
  const lines = faults.map(faultLine);
  const rest = lines.slice(MOST_FAULTS, 60);
  const fold: Block | undefined =
    rest.length === 0
      ? undefined
      : {
          kind: "fold",
          title: `其余 ${faults.length - MOST_FAULTS} 处`,
          blocks: [text(rest.join("\n"))],
        };
  return refusedCard(
    fileName,
    [`有 ${faults.length} 处要改，一行也没有导入：`, ...lines.slice(0, MOST_FAULTS)],
    fold,
  );
}

function taskLine(one: PlannedTask): string {
  if (one.kind !== "changed") return `第 ${one.row.row} 行 ${one.row.name}`;
  const cells = one.cells.slice(0, MOST_CELLS).map(cellLine);
  const more = one.cells.length > MOST_CELLS ? `，另 ${one.cells.length - MOST_CELLS} 项` : "";
  return `第 ${one.row.row} 行 ${one.row.name}：${cells.join("，")}${more}`;
}

function changedLines(preview: Importable): string[] {
  switch (preview.kind) {
    case "projects":
      return preview.rows.filter((one) => one.kind === "changed").map(taskLine);
    case "roster":
      return preview.rows
        .filter((one) => one.kind !== "same")
        .map(({ row, scope, had }) => {
          const who = row.name ?? row.openId;
          const place = scope === "office" ? "全办" : scope;
          return `第 ${row.row} 行 ${place} ${postWords[row.post]}：${had ? "换成 " : ""}${who}`;
        });
    case "budget":
      return preview.rows
        .filter((one) => one.kind === "changed")
        .map(
          ({ row, had }) =>
            `第 ${row.row} 行 ${row.name}：${had ? plain(had.amountWan) : "空"} → ${plain(row.amountWan)} 万元`,
        );
  }
}

/** What an import would change; `canConfirm` is false where there is nothing to agree to. */
export function previewCard(
  fileName: string,
  preview: Preview,
  counts: Counts | null,
): { card: Card; canConfirm: boolean } {
  if (preview.kind === "refused")
    return { card: refusedCard(fileName, [refusalWords(preview.reason)]), canConfirm: false };
  if (preview.kind === "unknown")
    return { card: refusedCard(fileName, unknownLines(preview.found)), canConfirm: false };
  if (preview.faults.length > 0 || !counts)
    return { card: faultsCard(fileName, preview.faults), canConfirm: false };
  const kind = importKindWords[preview.kind];
  if (counts.new + counts.changed === 0) {
    return {
      card: {
        title: `${kind}和台账一样，不用导入`,
        tone: "grey",
        blocks: [text(`${fileName}：${counts.same} 行都没有变化`)],
      },
      canConfirm: false,
    };
  }
  const changed = changedLines(preview);
  const blocks: Block[] = [
    text(fileName),
    {
      kind: "figures",
      items: [
        { label: "新增", value: String(counts.new) },
        { label: "变动", value: String(counts.changed) },
        { label: "不变", value: String(counts.same) },
      ],
    },
  ];
  if (changed.length > 0) blocks.push(text(changed.slice(0, MOST_CHANGES).join("\n")));
  const rest = changed.slice(MOST_CHANGES, 60);
  if (rest.length > 0)
    blocks.push({
      kind: "fold",
      title: `其余 ${changed.length - MOST_CHANGES} 行变动`,
      blocks: [text(rest.join("\n"))],
    });
  if (preview.kind === "projects") {
    if (preview.totals.length > 0)
      blocks.push(note(`合计行核对无误（${preview.totals.length} 项）`));
    if (preview.isOlder)
      blocks.push(text({ text: "注意：表的数据截至日期比台账早", tone: "orange" }));
    if (counts.changed > 0) blocks.push(note("之后报上来的数不受影响，照样累加"));
  }
  if (preview.kind === "budget") blocks.push(note(`记为 ${preview.year} 年`));
  if (preview.ignored.length > 0) blocks.push(note(`没有读的列：${preview.ignored.join("、")}`));
  return {
    card: { title: `${kind}：请核对，还没有导入`, tone: "blue", blocks },
    canConfirm: true,
  };
}

/** What an import has done, with one press to take it back. */
export function appliedCard(applied: Extract<Applied, { ok: true }>, id: number): Card {
  return {
    title: `${importKindWords[applied.kind]}已导入`,
    tone: "green",
    blocks: [
      text(countsLine(applied.counts)),
      buttons({
        text: "撤销导入",
        does: { command: "import", args: { import: id, step: "undo" } },
        confirm: { title: "撤销这次导入？", text: "改动的格子恢复原样，新增的任务撤下" },
      }),
    ],
  };
}

/** What taking an import back came to. */
export function undoneCard(undone: Undone): Card {
  if (undone.ok) {
    const { done } = undone;
    const lines = done
      ? [
          `撤下新增的任务 ${done.withdrawn} 个，恢复改动的 ${done.restored} 个`,
          ...(done.left.length > 0 ? [`后来又改过的格子没有动：${done.left.join("、")}`] : []),
        ]
      : ["改动的都恢复原样了"];
    return { title: "已撤销导入", tone: "grey", blocks: [text(lines.join("\n"))] };
  }
  const refuse = (title: string, line: string): Card => ({
    title,
    tone: "orange",
    blocks: [text(line)],
  });
  switch (undone.reason) {
    case "gone":
      return refuse("没有可撤销的导入", "要改某个项目，发 /项目 项目名");
    case "already":
      return refuse("这次导入已经撤销过了", "要用就把文件重新发来");
    case "later":
      return refuse("先撤销后面那次导入", `在它之后还导入了「${undone.fileName}」`);
    case "reported":
      return refuse(
        "撤不了：新增的任务已有上报",
        `${undone.projects.slice(0, 6).join("、")}${undone.projects.length > 6 ? ` 等 ${undone.projects.length} 个` : ""}。撤销会丢掉这些上报；不要的任务请用 /项目 项目名 关闭`,
      );
  }
}

export const importText = {
  confirmLabel: "确认导入",
  confirmWords: ["确认导入", "确认"],
  cancelLabel: "取消",
  waiting: (): Card => ({
    title: "请把表发过来",
    tone: "blue",
    blocks: [
      text("10 分钟内发 .xlsx 或 .csv：任务表、岗位表、预算表都行"),
      note("群里收不到文件时，请在单聊里发给我，或回复那个文件消息发 /导入"),
    ],
  }),
  dropped: (): Card => ({
    title: "好，没有导入",
    tone: "grey",
    blocks: [text("台账没有变化")],
  }),
  gone: (): Card => ({
    title: "这次导入已经处理过了",
    tone: "grey",
    blocks: [text("要再导入，把文件重新发来")],
  }),
  faulty: (): Card => ({
    title: "没有导入：台账刚刚变了",
    tone: "orange",
    blocks: [text("现在有对不上的行，请把文件重新发来看看")],
  }),
  notFile: (): Card => ({
    title: "这不是表格文件",
    tone: "orange",
    blocks: [text("请发 .xlsx 或 .csv 文件，不要发图片")],
  }),
} as const;
