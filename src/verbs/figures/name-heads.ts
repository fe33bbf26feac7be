import { findNames } from "../../../db/queries/people.ts";
import { findPostsFor } from "../../../db/queries/posts.ts";
import type { Tx } from "../../../db/store.ts";
import type { DigestView } from "../../domain/board/digest.ts";
import type { TaskItem } from "../../domain/board/view.ts";

/** Names with each project shown as red its head, or its street's where it has none. */
export async function nameHeads(tx: Tx, view: DigestView): Promise<DigestView> {
  const { items } = view.red;
  const scopes = new Set(items.flatMap((one) => [one.project, one.street]));
  const held = await findPostsFor(tx, [...scopes], view.day);
  const names = await findNames(
    tx,
    held.map((one) => one.openId),
  );
  const holder = (scope: string, post: string): string | undefined => {
    const found = held.find((one) => one.scope === scope && one.post === post);
    return found && names.get(found.openId);
  };
  const named = items.map((one): TaskItem => {
    const who = holder(one.project, "head") ?? holder(one.street, "street_head");
    return who ? { ...one, who } : one;
  });
  return { ...view, red: { ...view.red, items: named } };
}
