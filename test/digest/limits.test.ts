import { describe, expect, test } from "vitest";
import { mentionedIn } from "../../src/card.ts";
import type { DigestView } from "../../src/domain/board/digest.ts";
import type { IssueLine, TaskLine } from "../../src/domain/board/line.ts";
import { DISTRICT } from "../../src/domain/board/scope.ts";
import { createCalendar } from "../../src/domain/calendar/index.ts";
import { figure } from "../../src/domain/figure.ts";
import { yearSpan } from "../../src/domain/figures/pace.ts";
import { lightOf } from "../../src/domain/figures/lights.ts";
import type { TaskFigures } from "../../src/domain/figures/task.ts";
import { checkCard } from "../../src/feishu/card/check.ts";
import { drawCard } from "../../src/feishu/card/draw.ts";
import { areaCard } from "../../src/text/status.ts";
import { digestCard } from "../../src/text/digest.ts";
import { TWO_PHONE_LINES, widthOf } from "../../src/text/digest-first.ts";
import { buildDigest, type DigestSource } from "../../src/verbs/figures/digest.ts";

const NOW = new Date("2021-12-17T08:30:00+08:00");
const DAY = "2021-12-17";
const breathe = (): Promise<void> => Promise.resolve();

/** Every project late, standing still, unreported and with an overdue problem of an owner of its own. */
function worstOffice(count: number): DigestSource {
  const issues = Array.from({ length: count }, (_, at): IssueLine => ({
    no: at + 1,
    projectId: at,
    project: `第${at}号城中村改造及配套基础设施建设项目（二期）`,
    street: `街道${at % 30}`,
    text: "户主对补偿标准有异议，要求按新办法重新评估，家属在外地不肯回来签字".repeat(3),
    owner: `ou_${"x".repeat(28)}${at}`,
    kind: "problem",
    category: "compensation",
    severity: "normal",
    state: "open",
    openedAt: new Date("2021-12-01T10:00:00+08:00"),
    dueAt: new Date("2021-12-01T20:00:00+08:00"),
    rung: at % 5,
    pending:
      at % 4 === 0
        ? { what: "extension", by: "ou_a", at: NOW, rung: 2, text: "还要两天", until: NOW }
        : null,
    isRestricted: false,
  }));
  const tasks = issues.map((issue, at): TaskLine => {
    const task: TaskFigures = {
      id: String(at),
      name: issue.project!,
      street: issue.street!,
      source: "city",
      kind: at % 3 === 0 ? "clear_up" : "collective_land",
      status: "in_progress",
      targetMu: figure("100.25"),
      doneMu: figure("12.5"),
      households: figure(50),
      demolished: figure(3),
      startRemaining: figure(9),
      remaining: figure(4),
      issuedOn: "2021-01-10",
      dueOn: "2021-12-01",
      lastMovedOn: "2021-06-01",
      finishesByYearEnd: true,
    };
    const light = lightOf({ task, asOf: DAY, now: NOW });
    return { task, taskId: at, projectId: at, light, movements: [] };
  });
  const moment = { now: NOW, today: DAY, timeZone: "Asia/Shanghai", calendar: createCalendar() };
  return {
    board: { moment, year: yearSpan(DAY), tasks, issues },
    moment,
    since: { at: new Date(NOW.getTime() - 86_400_000), entryId: 0 },
    lastDay: "2021-12-16",
    facts: [],
    resolved: issues.map((issue) => ({
      ...issue,
      resolvedAt: NOW,
      resolution: "已谈妥",
      endedAs: null,
    })),
    corrections: tasks.map(({ task }) => ({ project: task.name, street: task.street })),
    failed: 12,
    overnight: {
      since: "2021-12-01",
      marks: issues.map((issue) => ({ ...issue, day: "2021-12-16" })),
      rungs: [],
    },
    owing: new Map(tasks.map(({ task }) => [task.id, true])),
    rungs: [],
    waiting: 3,
    funds: { income: "462.32", spent: { part: "462.32", whole: "462.32", percent: "100.0" } },
    promised: { month: "2021-11", share: { part: "40", whole: "80", percent: "50.0" } },
    names: new Map(issues.map((issue) => [issue.owner!, "欧阳指挥长"])),
  };
}

async function viewOf(count: number): Promise<DigestView> {
  const { view } = await buildDigest(
    worstOffice(count),
    {
      kind: "daily",
      scope: DISTRICT,
      scopeWord: "district",
      name: "",
      isLate: true,
      rings: true,
      before: null,
      period: null,
    },
    breathe,
  );
  return view;
}

describe.each([5, 500, 10_000])("digestCard() with %i projects all at their worst", (count) => {
  test("keeps within the platform's limits, whole and not cut", async () => {
    const view = await viewOf(count);
    expect(checkCard(drawCard(digestCard(view)))).toEqual([]);
    expect(view.overdue.total).toBe(count);
    expect(view.decisions.total).toBeGreaterThan(0);
  });

  test("shows at most five lines before the first fold, the decisions first", async () => {
    const { blocks } = digestCard(await viewOf(count));
    const first = blocks.findIndex((block) => block.kind !== "text");
    expect(first).toBeLessThanOrEqual(5);
    expect(JSON.stringify(blocks[0])).toContain("要您定");
  });

  test("keeps each line before the first fold to two lines of a phone", async () => {
    const { blocks } = digestCard(await viewOf(count));
    const first = blocks.findIndex((block) => block.kind !== "text");
    for (const block of blocks.slice(0, first)) {
      if (block.kind !== "text") continue;
      const words = block.line.map((span) =>
        typeof span === "string" ? span : "text" in span ? span.text : "b" in span ? span.b : "",
      );
      expect(widthOf(words.join(""))).toBeLessThanOrEqual(TWO_PHONE_LINES);
    }
  });

  test("rings owners of overdue problems alone", async () => {
    const rung = mentionedIn(digestCard(await viewOf(count)));
    expect(rung.length).toBe(Math.min(30, count));
    expect(rung.every((openId) => openId.startsWith("ou_x"))).toBe(true);
  });

  test("survives the journey as JSON", async () => {
    const view = await viewOf(count);
    const kept = JSON.parse(JSON.stringify(view)) as DigestView;
    expect(digestCard(kept)).toEqual(digestCard(view));
    expect(JSON.stringify(view).length).toBeLessThan(60_000);
  });
});

test("areaCard() keeps within the platform's limits with 30 streets", async () => {
  const { area } = await viewOf(500);
  expect(checkCard(drawCard(areaCard("全区", "district", area, { open: 9, overdue: 2 })))).toEqual(
    [],
  );
});
