import type { Card } from "../card.ts";
import type { Body } from "../outbox/letter.ts";
import type { NoticeReader } from "../outbox/render.ts";
import { readBurdenNotice } from "./burden.ts";
import {
  digestCopy,
  readDigestNotice,
  readDigestNowNotice,
  readEveningNotice,
  readRemindGroupNotice,
  readRemindNotice,
  readStatusNotice,
} from "./figures.ts";
import {
  readAuditNotice,
  readClearingNotice,
  readIssueNotice,
  readNudgeNotice,
  readRungsNotice,
} from "./issue.ts";
import { readWithdrawnNotice } from "./report.ts";

/** Every kind of notice and who words it. */
export const noticeReaders: Readonly<Record<string, NoticeReader>> = {
  issue: readIssueNotice,
  rungs: readRungsNotice,
  nudges: readNudgeNotice,
  clearing: readClearingNotice,
  digest: readDigestNotice,
  digest_now: readDigestNowNotice,
  status: readStatusNotice,
  remind: readRemindNotice,
  remind_group: readRemindGroupNotice,
  evening_line: readEveningNotice,
  withdrawn: readWithdrawnNotice,
  audit: readAuditNotice,
  burden: readBurdenNotice,
};

/** Words a card for somebody who is mentioned in it and is not in its group. */
export function wordCopy(body: Body, card: Card, openId: string): Card {
  return "notice" in body && body.notice.kind === "digest" ? digestCopy(body.notice, openId) : card;
}
