import type { NoticeReader } from "../outbox/render.ts";
import {
  readDigestNotice,
  readEveningNotice,
  readRemindGroupNotice,
  readRemindNotice,
} from "./figures.ts";
import {
  readAuditNotice,
  readClearingNotice,
  readIssueNotice,
  readNudgeNotice,
  readRungsNotice,
} from "./issue.ts";

/** Every kind of notice and who words it. */
export const noticeReaders: Readonly<Record<string, NoticeReader>> = {
  issue: readIssueNotice,
  rungs: readRungsNotice,
  nudges: readNudgeNotice,
  clearing: readClearingNotice,
  digest: readDigestNotice,
  remind: readRemindNotice,
  remind_group: readRemindGroupNotice,
  evening_line: readEveningNotice,
  audit: readAuditNotice,
};
