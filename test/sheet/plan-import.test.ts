import { describe, expect, test } from "vitest";

import { figure } from "../../src/domain/figure.ts";
import { planImport } from "../../src/domain/sheet/plan-import.ts";
import type { ExistingTask } from "../../src/domain/sheet/plan-import.ts";
import type { ProjectRow, TaskCells } from "../../src/domain/sheet/project-row.ts";

const cells: TaskCells = {
  code: "C04",
  source: "city",
  kind: "collective_land",
  name: "枫溪港综合治理（二期）",
  aliases: ["枫港二期"],
  street: "枫溪街道",
  targetMu: figure("88.00"),
  doneMu: figure("12"),
  status: "in_progress",
  asOf: "2021-12-17",
};
const task = (more: Partial<ExistingTask> = {}): ExistingTask => ({ ...cells, id: "t1", ...more });
const row = (more: Partial<ProjectRow> = {}): ProjectRow => ({ ...cells, row: 2, ...more });

describe("planImport()", () => {
  test("finds a row the same whatever the writing of its figures and brackets", () => {
    const same = row({ name: "枫溪港综合治理(二期)", targetMu: figure("88"), aliases: [] });
    expect(planImport([task()], [same]).planned).toMatchObject([{ kind: "same", id: "t1" }]);
  });

  test("names each cell that differs, before and after", () => {
    const next = row({ doneMu: figure("15.50"), dueOn: "2021-12-31", status: "done" });
    const { planned } = planImport([task()], [next]);
    expect(planned).toMatchObject([{ kind: "changed", id: "t1" }]);
    expect(planned[0]!.kind === "changed" && planned[0]!.cells).toEqual([
      { field: "doneMu", before: "12", after: "15.5" },
      { field: "status", before: "in_progress", after: "done" },
      { field: "dueOn", after: "2021-12-31" },
    ]);
  });

  test("takes nothing away for a blank cell, nor for a task that the list leaves out", () => {
    const { doneMu: _done, status: _status, ...blank } = row();
    const plan = planImport([task(), task({ id: "t2", code: "C05", name: "其他" })], [blank]);
    expect(plan).toMatchObject({ planned: [{ kind: "same", id: "t1" }], faults: [] });
    expect(plan.planned).toHaveLength(1);
  });

  test("adds nicknames to those that the ledger has", () => {
    const { planned } = planImport([task()], [row({ aliases: ["枫港二期", "枫溪港二期"] })]);
    expect(planned).toMatchObject([
      {
        kind: "changed",
        aliases: ["枫港二期", "枫溪港二期"],
        cells: [{ field: "aliases", before: "枫港二期", after: "枫港二期|枫溪港二期" }],
      },
    ]);
  });

  test("matches by code first, and takes the new name", () => {
    const { planned } = planImport([task()], [row({ name: "枫溪港治理二期" })]);
    expect(planned).toMatchObject([
      { kind: "changed", cells: [{ field: "name", before: "枫溪港综合治理（二期）" }] },
    ]);
  });

  test("matches by name where the row has no code, or the ledger none", () => {
    const { code: _code, ...uncoded } = row();
    expect(planImport([task()], [uncoded]).planned).toMatchObject([{ kind: "same" }]);
    const { code: _none, ...bare } = task();
    expect(planImport([bare], [row()]).planned).toMatchObject([
      { kind: "changed", cells: [{ field: "code", after: "C04" }] },
    ]);
  });

  test("takes a row that nothing matches for new", () => {
    const fresh = row({ code: "N1", name: "新项目" });
    expect(planImport([task()], [fresh])).toMatchObject({ planned: [{ kind: "new" }], faults: [] });
  });

  test("refuses a name that two tasks have", () => {
    const { code: _code, ...uncoded } = row();
    const plan = planImport([task(), task({ id: "t2", code: "Q01" })], [uncoded]);
    expect(plan).toMatchObject({
      planned: [],
      faults: [{ row: 2, reason: "ambiguous_name", got: "枫溪港综合治理（二期）" }],
    });
  });

  test.each([
    ["the code is one task's and the name another's", row({ name: "其他" })],
    ["the name is known under another code", row({ code: "X9" })],
  ])("refuses a row where %s", (_what, clashing) => {
    const plan = planImport([task(), task({ id: "t2", code: "C05", name: "其他" })], [clashing]);
    expect(plan.planned).toEqual([]);
    expect(plan.faults).toMatchObject([
      { row: 2, reason: "code_clashes_with_name", field: "task_code" },
    ]);
  });

  test("refuses a second row for one task", () => {
    const { code: _code, ...uncoded } = row({ row: 3 });
    const plan = planImport([task()], [row(), uncoded]);
    expect(plan.planned).toHaveLength(1);
    expect(plan.faults).toMatchObject([{ row: 3, reason: "two_rows_one_task", otherRow: 2 }]);
  });
});
