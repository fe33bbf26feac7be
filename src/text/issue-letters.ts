import type { Card } from "../card.ts";
import type { IssueView } from "../verbs/issues/view.ts";
import { issueCard } from "./issue.ts";
import { cut, dayWords, endWords, datedMomentWords } from "./issue-words.ts";
import { rungCard, type LetterSaid } from "./ladder.ts";

/** Words for a letter about one issue, from what is true when it is sent; null where there is nothing left to say. */
export function issueLetter(tells: string, view: IssueView, said: LetterSaid): Card | null {
  const { issue, now, timeZone } = view;
  const { ring } = said;
  const isRunning = issue.state === "open" || issue.state === "acked";
  const title = (words: string) => `#${issue.no} ${words}`;
  switch (tells) {
    case "card":
      return issueCard(view);
    case "opened":
      return issueCard(view, { title: title("新问题"), ring, ringsWith: "请签收" });
    case "rung":
      return isRunning ? rungCard(view, said) : null;
    case "assigned":
      return isRunning
        ? issueCard(view, {
            title: title("交给您了"),
            ring,
            ringsWith: `${said.by ?? ""} 交给您，请签收`,
          })
        : null;
    case "asked":
      return issue.pending
        ? issueCard(view, { title: title("请您决定"), ring, ringsWith: "请决定" })
        : null;
    case "decided": {
      const what =
        said.isAgreed !== true
          ? "没有同意，期限不变"
          : issue.state === "snoozed"
            ? `已同意挂账到 ${dayWords(issue.snoozedUntil!, view.today)}`
            : `已同意延期到 ${datedMomentWords(issue.dueAt, now, timeZone)}`;
      return issueCard(view, {
        title: title(said.isAgreed ? "申请已同意" : "申请没有同意"),
        ring,
        headline: [`${said.by ?? ""} ${what}`],
      });
    }
    case "resolved":
      return issue.state === "resolved" || issue.state === "accepted"
        ? issueCard(view, { title: title("已办结"), ring, ringsWith: "这件事已办结，请知悉" })
        : null;
    case "accepted":
      return issueCard(view, {
        title: title("默认属实"),
        ring,
        headline: ["3 个工作日没有意见，算作属实；没办好可以重开"],
      });
    case "returned":
      return isRunning
        ? issueCard(view, {
            title: title("退回，接着办"),
            ring,
            headline: [`${said.by ?? ""} 退回${said.said ? `：${cut(said.said, 150)}` : ""}`],
          })
        : null;
    case "ended":
      return issueCard(view, {
        title: title("已终结"),
        ring,
        headline: [
          `${said.by ?? ""} 同意终结${issue.endedAs ? `：${endWords[issue.endedAs]}` : ""}`,
        ],
      });
    case "reopened":
      return isRunning
        ? issueCard(view, {
            title: title("重开，接着办"),
            ring,
            headline: [`${said.by ?? ""} 重开${said.said ? `：${cut(said.said, 150)}` : ""}`],
          })
        : null;
    case "woken":
      return isRunning
        ? issueCard(view, { title: title("挂账到期，恢复办理"), ring, ringsWith: "请接着办" })
        : null;
    default:
      return null;
  }
}
