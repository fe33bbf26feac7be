import type { Answer, Ctx } from "../../src/command/spec.ts";
import { checkLadder, DEFAULT_LADDER } from "../../src/domain/ladder/index.ts";
import { ladderCard, ladderText } from "../../src/text/settings-ladder.ts";
import { changeLadder } from "../../src/verbs/issues/change-ladder.ts";
import { loadOffice } from "../../src/verbs/office.ts";
import { readLadderLine } from "./read-ladder.ts";

/** Shows the ladder as a page of plain lines, or changes it by lines of the same kind, all of them or none. */
export async function setLadder(ctx: Ctx, said: string): Promise<Answer> {
  const { ladder } = await loadOffice(ctx.tx);
  if (said.trim() === "") return { card: ladderCard(ladder) };
  if (/^(默认|恢复默认|最初)$/.test(said.trim())) {
    return { card: ladderText.changed(await changeLadder(ctx, DEFAULT_LADDER), []) };
  }
  let wanted = ladder;
  const odd: string[] = [];
  const lines = said.split(/[\n;；]+/).filter((line) => line.trim() !== "");
  for (const line of lines) {
    // The page's own lines that only tell may stand among those that change.
    if (/^\s*第? ?[0０] ?级/.test(line)) continue;
    const read = readLadderLine(line, wanted);
    if (read) wanted = read;
    else odd.push(line.trim());
  }
  const faults = odd.length > 0 ? [] : checkLadder(wanted);
  if (odd.length > 0 || faults.length > 0) return { card: ladderText.notSaved(odd, faults) };
  if (JSON.stringify(wanted) === JSON.stringify(ladder)) return { card: ladderText.same() };
  const saved = await changeLadder(ctx, wanted);
  return { card: ladderText.changed(saved, lines) };
}
