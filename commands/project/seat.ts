import type { Ctx } from "../../src/command/spec.ts";
import type { Card } from "../../src/card.ts";
import { projectText } from "../../src/text/project.ts";
import {
  clearPost,
  listPosts,
  seatDeputy,
  seatPerson,
  type HeldPost,
} from "../../src/verbs/posts.ts";

type Post = HeldPost["post"];

/** A post to be filled, emptied, or given a deputy. */
export interface Seat {
  readonly post: Post;
  readonly isDeputy: boolean;
  readonly isCleared: boolean;
}

const words: Readonly<Record<"project" | "street" | "office", Readonly<Record<string, Post>>>> = {
  project: {
    指挥长: "head",
    区级联系领导: "leader",
    联系领导: "leader",
    head: "head",
    leader: "leader",
  },
  street: { 负责人: "street_head", 街道负责人: "street_head", 指挥长: "street_head" },
  office: {
    主任: "director",
    项目服务股: "service",
    服务股: "service",
    考评服务股: "assessment",
    综合办公室: "general",
    管理员: "admin",
  },
};

/** The first post of each kind of place: a bare 副手 is its deputy. */
const firstPost = { project: "head", street: "street_head", office: "director" } as const;

/** Reads `指挥长`, `指挥长副手`, `副手`, `指挥长 无`; null where the words name no post. */
export function findSeat(
  said: readonly string[],
  place: "project" | "street" | "office",
): Seat | null {
  const [first = "", second = ""] = said;
  if (/^(副手|代理人)$/.test(first))
    return { post: firstPost[place], isDeputy: true, isCleared: false };
  const bare = first.replace(/(的?副手)$/, "");
  const post = words[place][bare];
  if (!post) return null;
  const isCleared = /^(无|空缺|去掉|移除|撤|撤下|删除|清空)$/.test(second);
  return { post, isDeputy: bare !== first || /^副手$/.test(second), isCleared };
}

/** The words without the people named in them: those come as mentions. */
export function withoutMentions(ctx: Pick<Ctx, "mentions">, text: string): string {
  return ctx.mentions
    .toSorted((a, b) => b.name.length - a.name.length)
    .reduce((left, one) => left.replaceAll(`@${one.name}`, " "), text)
    .trim();
}

/** Fills or empties a post of a project, a street or the office with the person mentioned. */
export async function setSeat(ctx: Ctx, scope: string, seat: Seat): Promise<Card> {
  const [person] = ctx.mentions;
  const { post } = seat;
  if (seat.isCleared) {
    const who = person ? { openId: person.openId } : {};
    return projectText.cleared(scope, post, await clearPost(ctx, { scope, post, ...who }));
  }
  if (!person) {
    const name = Object.entries(words[placeOf(post)]).find(([, one]) => one === post)?.[0] ?? post;
    const head = scope === "office" ? "/设置" : `/项目 ${scope}`;
    return projectText.whom(`${head} ${name}${seat.isDeputy ? " 副手" : ""} @人`);
  }
  const { openId, name } = person;
  if (seat.isDeputy) {
    const done = await seatDeputy(ctx, { scope, post, openId });
    if (done === "empty") return projectText.deputyNeedsHolder(post);
    if (done === "own") return projectText.ownDeputy();
  } else await seatPerson(ctx, { scope, post, openId });
  const all = seat.isDeputy ? [] : await listPosts(ctx, [scope]);
  const others = all.filter((one) => one.post === post && one.holder.openId !== openId);
  return projectText.seated(
    scope,
    post,
    { openId, name },
    { isDeputy: seat.isDeputy, others: others.map((one) => one.holder.name) },
  );
}

function placeOf(post: Post): "project" | "street" | "office" {
  if (post === "head" || post === "leader") return "project";
  return post === "street_head" ? "street" : "office";
}
