import { buttons, note, text, type Block, type Card, type Line, type Span } from "../card.ts";
import { plain, type Figure } from "../domain/figure.ts";
import type { TaskFigures } from "../domain/figures/task.ts";
import type { CellChange } from "../domain/sheet/plan-import.ts";
import type { HeldPost, Named } from "../verbs/posts.ts";
import type { ProjectView } from "../verbs/projects-change.ts";
import { copyLine, plainCard } from "./frame.ts";
import { cellLine } from "./import-lines.ts";
import { kindWords, postWords, sourceWords, statusWords } from "./words.ts";

const ADD_LINE = "/项目 新增 新桥地块 枫溪街道 集体土地征拆 面积120亩 35户 期限2021-12-31";
const MOST_LISTED = 10;

const chip = (one: Named): Span => ({ person: one.openId, name: one.name });

/** One post and who holds it: 指挥长 李某（副手 王某）. */
function postLine(held: HeldPost): Line {
  return [
    { b: postWords[held.post] ?? held.post },
    "　",
    chip(held.holder),
    ...(held.deputy ? ["（副手 ", chip(held.deputy), "）"] : []),
    ...(held.until ? [`　到 ${held.until}`] : []),
  ];
}

function joined(lines: readonly Line[]): Block {
  return text(...lines.flatMap((line, index) => (index === 0 ? line : ["\n", ...line])));
}

function share(done: Figure | undefined, whole: Figure | undefined, unit: string): string | null {
  if (!whole) return done ? `${plain(done)}${unit}` : null;
  return `${done ? plain(done) : "0"}/${plain(whole)}${unit}`;
}

function figureLines(task: TaskFigures): Line[] {
  const rows: (readonly [string, string | null])[] = [
    ["交地", share(task.doneMu, task.targetMu, "亩")],
    ["拆除面积", share(task.doneSqm, task.targetSqm, "㎡")],
    ["签约", share(task.signed, task.households, "户")],
    ["腾房", share(task.vacated, task.households, "户")],
    ["拆除", share(task.demolished, task.households, "户")],
  ];
  if (task.kind === "clear_up" && task.startRemaining)
    rows.push(["剩余", share(task.remaining, task.startRemaining, "户")]);
  return rows.flatMap(([name, value]): Line[] =>
    value === null ? [] : [[{ b: name }, `　${value}`]],
  );
}

/** One project in short: what it is, where it stands, what it is called, who is responsible. */
export function projectCard(view: ProjectView, posts: readonly HeldPost[]): Card {
  const { task } = view;
  const lines: Line[] = [
    [
      task
        ? `${view.street}　${kindWords[task.kind]}　${sourceWords[task.source]}${task.code ? `　${task.code}` : ""}`
        : view.street,
    ],
    ...(task ? figureLines(task) : []),
    ...(task?.dueOn ? [[{ b: "期限" }, `　${task.dueOn}`] as Line] : []),
  ];
  return {
    title: view.name,
    tone: view.isClosed ? "grey" : task?.status === "done" ? "green" : "blue",
    tags: [
      {
        text: view.isClosed ? "已关闭" : task ? statusWords[task.status] : "没有任务",
        tone: task?.status === "done" ? "green" : "blue",
      },
    ],
    blocks: [
      joined(lines),
      ...(posts.length > 0 ? [joined(posts.map(postLine))] : []),
      note(`别名：${view.aliases.length > 0 ? view.aliases.join("、") : "没有"}。改：`, {
        code: `/项目 ${view.name} 总户数 52户`,
      }),
    ],
  };
}

/** The task list in short: counts by kind, the open ones by name. */
export function projectsCard(tasks: readonly TaskFigures[]): Card {
  const open = tasks.filter((task) => task.status !== "done" && task.status !== "closed");
  const kinds = Object.keys(kindWords) as (keyof typeof kindWords)[];
  const counts = kinds.flatMap((kind): Line[] => {
    const all = tasks.filter((task) => task.kind === kind);
    if (all.length === 0) return [];
    const done = all.filter((task) => task.status === "done").length;
    return [[{ b: kindWords[kind] }, `　${all.length} 个，已完成 ${done} 个`]];
  });
  const line = (task: TaskFigures): string => `${task.name}（${task.street}）`;
  const rest = open.slice(MOST_LISTED, 200);
  return {
    title: `项目 ${tasks.length} 个，在办 ${open.length} 个`,
    tone: "blue",
    blocks: [
      ...(counts.length > 0 ? [joined(counts)] : []),
      ...(open.length > 0 ? [text(open.slice(0, MOST_LISTED).map(line).join("\n"))] : []),
      ...(rest.length > 0
        ? [
            {
              kind: "fold",
              title: `其余在办 ${open.length - MOST_LISTED} 个`,
              blocks: [text(rest.map(line).join("\n"))],
            } as const,
          ]
        : []),
      note("看一个：", { code: `/项目 ${open[0]?.name ?? "项目名"}` }, "　新增：", {
        code: ADD_LINE,
      }),
    ],
  };
}

/** Who is responsible for what. */
export function postsCard(
  title: string,
  posts: readonly HeldPost[],
  missing: readonly string[],
): Card {
  return {
    title,
    tone: posts.length > 0 ? "blue" : "orange",
    blocks: [
      ...(posts.length > 0 ? [joined(posts.map(postLine))] : []),
      ...missing.map((line) => text({ text: "还没有人：", tone: "orange" }, { code: line })),
    ],
  };
}

/** What a change by hand has done, with one press to take it back. */
export function changedCard(
  name: string,
  cells: readonly CellChange[],
  importId: number | null,
): Card {
  if (cells.length === 0)
    return { title: `${name}：没有变化`, tone: "grey", blocks: [text("和台账里的一样")] };
  return {
    title: `${name}：已修改`,
    tone: "green",
    blocks: [
      text(cells.map(cellLine).join("\n")),
      ...(importId === null
        ? []
        : [
            buttons({
              text: "撤销修改",
              does: { command: "import", args: { import: importId, step: "undo" } },
            }),
          ]),
    ],
  };
}

/** Names of the cells that the section sets by hand. */
const handWords: Readonly<Record<string, string>> = {
  households: "总户数",
  targetMu: "任务面积",
  targetSqm: "房屋面积",
  startRemaining: "年初剩余户数",
};

export const projectText = {
  which: (word: string): Card => plainCard(`「${word}」是哪个项目？`, "orange"),
  unknown: (word: string, near: readonly string[]): Card =>
    near.length > 0
      ? plainCard(`没有找到「${word}」，是不是：`, "orange")
      : {
          title: `没有找到「${word}」`,
          tone: "orange",
          blocks: [text("看全部：", { code: "/项目" })],
        },
  onlyService: (line: string): Card => ({
    title: "改项目和岗位要项目服务股或管理员来做",
    tone: "orange",
    blocks: [text("请把这句转给他们：", { code: line })],
  }),
  addHow: (lacks: readonly string[]): Card => ({
    title: `还差：${lacks.join("、")}`,
    tone: "orange",
    blocks: [copyLine(ADD_LINE)],
  }),
  added: (name: string): Card => ({
    title: `已新增：${name}`,
    tone: "green",
    blocks: [
      text("定指挥长：", { code: `/项目 ${name} 指挥长 @人` }),
      note("在项目群里绑定：", { code: `/绑定 ${name}` }),
    ],
  }),
  taken: (what: string): Card =>
    plainCard(`没有改：${what}已经有了`, "orange", [
      "换一个，或先看看：",
      { code: `/项目 ${what}` },
    ]),
  noTask: (name: string): Card =>
    plainCard(`${name}还没有任务`, "orange", ["先建任务：", { code: ADD_LINE }]),
  below: (field: string, done: string): Card =>
    plainCard(`没有改：${handWords[field] ?? field}不能少于已完成的 ${done}`, "orange", [
      "完成数报错了请先更正上报，再改目标",
    ]),
  unreadable: (words: readonly string[], name: string): Card => ({
    title: `没看懂：${words.join("、")}`,
    tone: "orange",
    blocks: [
      copyLine(`/项目 ${name} 总户数 52户`),
      note(
        "能改：面积、房屋面积、总户数、期限、街道、类别、编号、备注、改名、别名、指挥长、区级联系领导、关闭",
      ),
    ],
  }),
  aliasAdded: (name: string, alias: string): Card =>
    plainCard(`${name}：加了别名「${alias}」`, "green", ["以后说它就是说这个项目"]),
  aliasSame: (name: string, alias: string): Card =>
    plainCard(`${name}：「${alias}」本来就是别名`, "grey", ["没有变化"]),
  aliasTaken: (alias: string): Card =>
    plainCard(`「${alias}」是另一个项目的全名`, "orange", ["请换一个别名"]),
  aliasRemoved: (name: string, alias: string, had: boolean): Card =>
    plainCard(
      had ? `${name}：去掉了别名「${alias}」` : `${name}没有别名「${alias}」`,
      had ? "green" : "grey",
      ["看现有别名：", { code: `/项目 ${name}` }],
    ),
  confirmClose: (name: string): Card =>
    plainCard(`关闭「${name}」？`, "orange", ["没完成的任务不再计入，也不再催报；以后可以重开"]),
  closeLabel: "确认关闭",
  keepLabel: "不关了",
  kept: (): Card => plainCard("好，没有关闭", "grey", ["台账没有变化"]),
  closed: (name: string): Card =>
    plainCard(`${name}：已关闭`, "grey", ["要恢复：", { code: `/项目 ${name} 重开` }]),
  reopened: (name: string): Card => plainCard(`${name}：已重开`, "green", ["任务接着办"]),
  whom: (line: string): Card => plainCard("请 @ 一个人", "orange", ["照这样发：", { code: line }]),
  seated: (
    scope: string,
    post: string,
    who: Named,
    { isDeputy, others }: { readonly isDeputy: boolean; readonly others: readonly string[] },
  ): Card =>
    plainCard(others.length > 0 ? "岗位已加一人" : "岗位已定", "green", [
      `${scope === "office" ? "全办" : scope} ${postWords[post] ?? post}${isDeputy ? "副手" : ""}：`,
      chip(who),
      others.length > 0 ? `，原来的 ${others.join("、")} 不变` : "",
    ]),
  cleared: (scope: string, post: string, had: boolean): Card =>
    plainCard(had ? "已空出岗位" : "这个岗位本来就没有人", had ? "green" : "grey", [
      `${scope === "office" ? "全办" : scope} ${postWords[post] ?? post}`,
    ]),
  deputyNeedsHolder: (post: string): Card =>
    plainCard(`先定${postWords[post] ?? post}，再定副手`, "orange", ["这个岗位现在没有人"]),
  ownDeputy: (): Card => plainCard("副手不能是本人", "orange", ["请 @ 另一个人"]),
  streetPosts: (street: string): Card => ({
    title: street,
    tone: "orange",
    blocks: [copyLine(`/项目 ${street} 负责人 @人`)],
  }),
} as const;
