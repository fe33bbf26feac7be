import { listBoundChats, listHolders } from "../../../db/queries/figures-post.ts";
import { listStreets } from "../../../db/queries/projects.ts";
import type { Tx } from "../../../db/store.ts";
import { DISTRICT, type Scope, scopeOfPosts, scopeWord } from "../../domain/board/scope.ts";
import type { Day } from "../../domain/day.ts";

/** Who is told every morning, and of which part. */
export interface Audience {
  /** The letters' key and the snapshots' key; the same every day. */
  readonly key: string;
  readonly to:
    | { readonly kind: "chat"; readonly chatId: string }
    | { readonly kind: "person"; readonly openId: string };
  readonly scope: Scope;
  /** As buttons carry it. */
  readonly scopeWord: string;
  readonly name: string;
}

/** Every leaders' group, every street's group, and each leader in private with what is his by post. */
export async function listAudiences(tx: Tx, today: Day): Promise<readonly Audience[]> {
  const [chats, streets, holders] = await Promise.all([
    listBoundChats(tx, ["leaders", "street"]),
    listStreets(tx),
    listHolders(tx, ["leader", "director"], today),
  ]);
  const groups = chats.map((chat): Audience => {
    const scope: Scope =
      chat.kind === "street" && chat.street !== null
        ? { kind: "street", street: chat.street }
        : DISTRICT;
    return {
      key: `chat:${chat.chatId}`,
      to: { kind: "chat", chatId: chat.chatId },
      scope,
      scopeWord: scopeWord(scope),
      name: scope.kind === "street" ? scope.street : "",
    };
  });
  const posts = new Map<string, string[]>();
  for (const { openId, scope } of holders) {
    posts.set(openId, [...(posts.get(openId) ?? []), scope]);
  }
  const leaders = [...posts].flatMap(([openId, scopes]): Audience[] => {
    const scope = scopeOfPosts(scopes, streets);
    if (!scope) return [];
    return [
      {
        key: `person:${openId}`,
        to: { kind: "person", openId },
        scope,
        scopeWord: scopeWord(scope),
        name: "",
      },
    ];
  });
  return [...groups, ...leaders];
}
