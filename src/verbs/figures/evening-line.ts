import { countFilingsOn, sumMovements } from "../../../db/queries/figures.ts";
import { listBoundChats } from "../../../db/queries/figures-post.ts";
import type { Store } from "../../../db/store.ts";
import { plain, ZERO } from "../../domain/figure.ts";
import { metricNames } from "../../domain/metric.ts";
import { enqueue } from "../../outbox/enqueue.ts";
import type { Moment } from "./moment.ts";

/** In the order of the funnel, as metrics are listed. */
const rank = (metric: string): number => (metricNames as readonly string[]).indexOf(metric);

/** Tells each project's group in one line what was reported today; groups of which nothing was stay quiet. */
export async function sendEveningLines(store: Store, moment: Moment): Promise<number> {
  const chats = await listBoundChats(store.db, ["project"]);
  const day = moment.today;
  let sent = 0;
  const groups = await Promise.all(
    [...new Set(chats.map((chat) => chat.chatId))].map(async (chatId) => {
      const bound = chats.filter((chat) => chat.chatId === chatId);
      const projectIds = bound.flatMap((chat) => chat.projectId ?? []);
      return { chatId, projectIds, filed: await countFilingsOn(store.db, projectIds, day) };
    }),
  );
  for (const { chatId, projectIds, filed } of groups) {
    if (filed === 0) continue;
    const rows = await sumMovements(store.db, { from: day, to: day }, { projectIds });
    const sums = rows
      .filter((row) => !row.added.eq(ZERO))
      .toSorted((a, b) => rank(a.metric) - rank(b.metric))
      .map((row) => ({ metric: row.metric, added: plain(row.added) }));
    const isNew = await store.write((tx) =>
      enqueue(
        tx,
        {
          key: `evening:${day}:${chatId}`,
          to: { kind: "chat", chatId },
          subject: `evening:${day}:${chatId}`,
          priority: "digest",
          body: { notice: { kind: "evening_line", day, filed, sums } },
        },
        moment.now,
      ),
    );
    if (isNew) sent += 1;
  }
  return sent;
}
