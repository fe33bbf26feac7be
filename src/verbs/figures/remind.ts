import { hasLetter, listBoundChats } from "../../../db/queries/figures-post.ts";
import type { Store } from "../../../db/store.ts";
import type { Day } from "../../domain/day.ts";
import { enqueue, type NewLetter } from "../../outbox/enqueue.ts";
import { lastWorkday, type Moment } from "./moment.ts";
import { listOwing, type Owing } from "./missing.ts";

/** One project in a reminder: enough to see whether it is still needed when it is worded. */
export interface RemindItem {
  readonly taskId: number;
  readonly project: string;
}

export interface Reminded {
  readonly people: number;
  readonly groups: number;
}

/**
 * Asks only those who have not filed today: each person once a day in private, with a fill-in card. A project that was
 * asked for yesterday as well, and stayed silent both days, is named in its group, once.
 */
export async function remind(store: Store, moment: Moment): Promise<Reminded> {
  const owing = await listOwing(store, moment, moment.today);
  const byPerson = new Map<string, Owing[]>();
  for (const one of owing) {
    if (!one.who) continue;
    const list = byPerson.get(one.who.openId);
    if (list) list.push(one);
    else byPerson.set(one.who.openId, [one]);
  }
  const letters = [...byPerson].map(([openId, list]): NewLetter => {
    const items = list.map(({ line }) => itemOf(line));
    return {
      key: `remind:${moment.today}:${openId}`,
      to: { kind: "person", openId },
      subject: `remind:${moment.today}:${openId}`,
      priority: "reminder",
      body: { notice: { kind: "remind", day: moment.today, items } },
    };
  });
  const isNew = await store.write((tx) =>
    Promise.all(letters.map((letter) => enqueue(tx, letter, moment.now))),
  );
  const people = isNew.filter(Boolean).length;
  return { people, groups: await remindGroups(store, owing, moment) };
}

function itemOf({ task, taskId }: Owing["line"]): RemindItem {
  return { taskId, project: task.name };
}

/** The group is the last step: only where the person was asked the workday before, and both days are silent. */
async function remindGroups(
  store: Store,
  owing: readonly Owing[],
  moment: Moment,
): Promise<number> {
  const yesterday = lastWorkday(moment);
  const silentBefore = new Set(
    (await listOwing(store, moment, yesterday)).map((one) => one.line.taskId),
  );
  const chats = await listBoundChats(store.db, ["project"]);
  let groups = 0;
  for (const chatId of new Set(chats.map((chat) => chat.chatId))) {
    const bound = chats.filter((chat) => chat.chatId === chatId).map((chat) => chat.projectId);
    const silent: Owing[] = [];
    for (const one of owing) {
      if (!bound.includes(one.line.projectId) || !silentBefore.has(one.line.taskId)) continue;
      if (await wasAsked(store, one, yesterday)) silent.push(one);
    }
    if (silent.length === 0) continue;
    const isNew = await store.write((tx) =>
      enqueue(
        tx,
        {
          key: `remind-group:${moment.today}:${chatId}`,
          to: { kind: "chat", chatId },
          subject: `remind:${moment.today}:${chatId}`,
          priority: "reminder",
          body: {
            notice: {
              kind: "remind_group",
              day: moment.today,
              items: silent.map(({ line, who }) => ({ ...itemOf(line), who: who?.name ?? "" })),
            },
          },
        },
        moment.now,
      ),
    );
    if (isNew) groups += 1;
  }
  return groups;
}

async function wasAsked(store: Store, { who }: Owing, day: Day): Promise<boolean> {
  return who !== null && (await hasLetter(store.db, `remind:${day}:${who.openId}`));
}
