import type { NoticeReader } from "../outbox/render.ts";
import { readBurdenNotice } from "./burden.ts";
import {
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
