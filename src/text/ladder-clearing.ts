import { buttons, note, text, type Block, type Card } from "../card.ts";
import type { IssueView } from "../verbs/issues/view.ts";
import { listLine } from "./issue-list.ts";

const MOST_WITH_BUTTONS = 8;

/** One owner's evening: his own unmoved problems, each to be solved, handed up or extended. */
export function clearingCard(views: readonly IssueView[], cutoff: string): Card {
  const blocks = views.slice(0, MOST_WITH_BUTTONS).flatMap((view): Block[] => {
    const { no } = view.issue;
    const press = (label: string, command: string) => ({
      text: label,
      does: { command, args: { no } },
    });
    return [
      text(...listLine(view)),
      buttons(
        { ...press("办结", "resolve-form"), style: "primary" },
        press("提级", "escalate-form"),
        ...(view.isOverdue ? [] : [press("延期", "extend-form")]),
      ),
    ];
  });
  const left = views.slice(MOST_WITH_BUTTONS);
  return {
    title: `今晚清零：您有 ${views.length} 个没动`,
    tone: "orange",
    blocks: [
      text(`${cutoff} 前办结、提级或延期，才不算过夜`),
      ...blocks,
      ...left.map((view) => text(...listLine(view))),
      note("提级不算过夜；没动的到点自动提级"),
    ],
  };
}
