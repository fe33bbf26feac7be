import type { NoticeReader } from "../outbox/render.ts";
import { burdenLineCard } from "../text/burden.ts";
import { burdenStatement } from "../verbs/burden.ts";

/** Words the burden account of a month for the administrators; null where nobody was written to. */
export const readBurdenNotice: NoticeReader = async (store, notice) => {
  const { from, to } = notice as unknown as { from: string; to: string };
  const statement = await burdenStatement(store.db, from, to);
  return statement.people.length === 0 ? null : burdenLineCard(statement);
};
