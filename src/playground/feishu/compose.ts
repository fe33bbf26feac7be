import type { Hub } from "./hub.ts";
import type { Chat, Named } from "./world.ts";

const ALL = /@所有人/g;

/**
 * Turns what somebody typed into a text message: `@name` becomes `@_user_N` with an entry beside it.
 * Without a list of ids, everybody in the chat whose name stands after an @ is meant, the bot too.
 */
export function compose(
  hub: Hub,
  chat: Chat,
  text: string,
  mentions?: readonly string[],
): { content: string; mentions: Named[]; rings: string[] } {
  const { botOpenId, botName } = hub.app;
  const nameOf = (id: string): string =>
    id === botOpenId ? botName : (hub.world.people.get(id)?.name ?? id);
  const inChat = [...chat.members, ...(chat.hasBot ? [botOpenId] : [])];
  const asked = mentions ?? inChat.filter((id) => text.includes(`@${nameOf(id)}`));
  // Longer names first, so that 王 does not take the place of 王专干.
  const byLength = [...asked].sort((a, b) => nameOf(b).length - nameOf(a).length);
  const named: Named[] = [];
  let marked = text.replaceAll(ALL, "@_all");
  for (const openId of byLength) {
    const key = `@_user_${named.length + 1}`;
    const name = nameOf(openId);
    marked = marked.includes(`@${name}`) ? marked.replace(`@${name}`, key) : `${key} ${marked}`;
    named.push({ key, openId, name });
  }
  const rings = marked.includes("@_all") ? chat.members : named.map((one) => one.openId);
  return { content: JSON.stringify({ text: marked }), mentions: named, rings: [...rings] };
}
