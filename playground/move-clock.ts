import { api } from "./api.ts";
import { attempt, bot, chats, messages, nameOf, toast } from "./store.ts";

/** The stream may bring the last message a moment after the answer. */
const STREAM_LAG_MS = 250;

/** Moves the clock and says where the bot spoke on the way; false where that failed. */
export async function moveClock(what: Parameters<typeof api.clock>[0]): Promise<boolean> {
  const before = new Set(messages.value.keys());
  if (!(await attempt(() => api.clock(what)))) return false;
  if (what.move === undefined && what.at === undefined) return true;
  await new Promise((resolve) => setTimeout(resolve, STREAM_LAG_MS));
  const places = new Map<string, number>();
  for (const one of messages.value.values()) {
    if (before.has(one.messageId) || !one.isBot) continue;
    const place = placeOf(one.chatId);
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  const told = [...places].map(([place, count]) => `${place}${count}条`);
  const more = told.length > 4 ? "等" : "";
  toast(
    "info",
    told.length > 0
      ? `${bot.value.name}在途中发了：${told.slice(0, 4).join("、")}${more}`
      : "到了。这段时间没有要发的（夜里和休息日不打扰人）",
  );
  return true;
}

function placeOf(chatId: string): string {
  const chat = chats.value.find((one) => one.chatId === chatId);
  if (chat?.kind !== "p2p") return chat?.name ?? "";
  return `${chat.members.map(nameOf).join("")}的私聊`;
}
