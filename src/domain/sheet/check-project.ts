import type { Figure } from "../figure.ts";
import { plain } from "../figure.ts";
import type { FaultReason } from "./fault.ts";
import type { FigureField, ProjectField, TaskCells } from "./project-row.ts";
import type { RowReader } from "./row-reader.ts";

/** What must not be more than what, and the reason given where it is. */
const atMost: readonly (readonly [FigureField, FigureField, FaultReason])[] = [
  ["doneMu", "targetMu", "done_over_target"],
  ["doneSqm", "targetSqm", "done_over_target"],
  ["signed", "households", "signed_over_households"],
  ["vacated", "signed", "vacated_over_signed"],
  ["demolished", "vacated", "demolished_over_vacated"],
  ["remaining", "startRemaining", "remaining_over_start"],
];

/** Blames cells of one task that cannot go together. Figures that are absent are not judged. */
export function checkProject(cells: Partial<TaskCells>, reader: RowReader<ProjectField>): void {
  for (const [small, large, reason] of atMost) {
    const got = cells[small];
    const most = cells[large];
    if (got && most && got.gt(most)) reader.blame(small, reason, { want: plain(most) });
  }
  const { issuedOn, dueOn, completedOn } = cells;
  if (issuedOn !== undefined && dueOn !== undefined && dueOn < issuedOn) {
    reader.blame("dueOn", "due_before_issued", { want: issuedOn });
  }
  if (issuedOn !== undefined && completedOn !== undefined && completedOn < issuedOn) {
    reader.blame("completedOn", "completed_before_issued", { want: issuedOn });
  }
  if (cells.status === "done") checkDone(cells, reader);
}

/** A task is done only with its target reached: all the area, or nobody left. */
function checkDone(cells: Partial<TaskCells>, reader: RowReader<ProjectField>): void {
  const short = (["doneMu", "doneSqm"] as const).find((field) => {
    const target = cells[field === "doneMu" ? "targetMu" : "targetSqm"];
    return target !== undefined && !reader.isUnreadable(field) && below(cells[field], target);
  });
  if (short) {
    const target = cells[short === "doneMu" ? "targetMu" : "targetSqm"];
    reader.blame(short, "done_short_of_target", { want: plain(target!) });
  } else if (cells.kind === "clear_up" && cells.remaining?.gt(0)) {
    reader.blame("remaining", "done_short_of_target", { want: "0" });
  }
}

function below(had: Figure | undefined, target: Figure): boolean {
  return had === undefined ? target.gt(0) : had.lt(target);
}
