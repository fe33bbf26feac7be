import { effect } from "@preact/signals";

import { api } from "./api.ts";
import { attempt, chats, clock, me, messages, nameOf, toast } from "./store.ts";

/** Without the stream's word by then, the notice tells what has come so far. */
const STREAM_LAG_MS = 2000;

/** The stream brings messages in order: with the clock at rest at `at`, every message of the way is here. */
async function arriveAt(at: number): Promise<void> {
  let end = (): void => {};
  const late = new Promise<void>((resolve) => setTimeout(resolve, STREAM_LAG_MS));
  const there = new Promise<void>((resolve) => {
    end = effect(() => {
      if (!clock.value.isMoving && clock.value.at >= at - 1000) resolve();
    });
  });
  await Promise.race([late, there]);
  end();
}

/** Moves the clock and says where the bot spoke on the way; false where that failed. */
export async function moveClock(what: Parameters<typeof api.clock>[0]): Promise<boolean> {
  const before = new Set(messages.value.keys());
  let at = 0;
  const isMoved = await attempt(async () => {
    ({ at } = await api.clock(what));
  });
  if (!isMoved) return false;
  if (what.move === undefined && what.at === undefined) return true;
  await arriveAt(at);
  const said = [...messages.value.values()].filter(
    (one) => !before.has(one.messageId) && one.isBot,
  );
  const places = new Map<string, number>();
  for (const one of said) {
    const place = placeOf(one.chatId);
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  const told = [...places]
    .toSorted(([a], [b]) => Number(a === ELSEWHERE) - Number(b === ELSEWHERE))
    .map(([place, count]) => `${place}${count}条`);
  toast(
    "info",
    said.length > 0
      ? `途中发了${said.length}条：${told.join("、")}`
      : "到了。途中没有要发的（夜里和休息日不打扰人）",
  );
  return true;
}

const ELSEWHERE = "别人的私聊";

function placeOf(chatId: string): string {
  const chat = chats.value.find((one) => one.chatId === chatId);
  if (chat?.kind !== "p2p") return chat?.name ?? "";
  return chat.members.includes(me.value) ? `${nameOf(me.value)}的私聊` : ELSEWHERE;
}
