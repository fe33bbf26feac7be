import type { Day } from "../day.ts";
import { rungAbove, type LadderSnapshot, type Post } from "./snapshot.ts";

export type Scope =
  | { readonly of: "project"; readonly name: string }
  | { readonly of: "street"; readonly name: string }
  | { readonly of: "office" };

/** Who holds a post. */
export interface PostHolder {
  readonly scope: Scope;
  readonly post: Exclude<Post, "owner">;
  readonly openId: string | null;
  readonly deputyOpenId: string | null;
  /** The holder is away up to and with this day; the deputy stands in. */
  readonly awayUntil: Day | null;
  /** The last day of the appointment; after it the post is empty. */
  readonly termUntil?: Day | null;
}

/** A leave as said in chat, whatever posts the person holds. */
export interface Absence {
  readonly openId: string;
  readonly from: Day;
  /** The last day away. */
  readonly until: Day;
  readonly deputyOpenId: string | null;
}

export interface Roster {
  readonly posts: readonly PostHolder[];
  readonly absences: readonly Absence[];
  /** Administrators, asked last and in this order; with one of them somebody is always found. */
  readonly lastResort: readonly string[];
}

/** Where an issue belongs. */
export interface Place {
  readonly owner: string | null;
  readonly project: string | null;
  readonly street: string | null;
}

/** A post that could not be reached on the way, which the message says. */
export interface Gap {
  readonly post: Post;
  readonly why: "empty" | "away";
  readonly openId: string | null;
}

export interface Reached {
  readonly openId: string;
  /** The post reached; `admin` where the whole network is empty. */
  readonly post: Post | "admin";
  readonly via: "holder" | "deputy" | "up";
  readonly gaps: readonly Gap[];
}

function absenceOf(roster: Roster, openId: string, on: Day): Absence | undefined {
  return roster.absences.find((a) => a.openId === openId && a.from <= on && on <= a.until);
}

/** Finds the row of a post in the scopes from near to far. */
function rowOf(roster: Roster, post: Post, place: Place, on: Day): PostHolder | undefined {
  const scopes: readonly (readonly [Scope["of"], string | null])[] = [
    ["project", place.project],
    ["street", place.street],
    ["office", null],
  ];
  let withDeputy: PostHolder | undefined;
  for (const [of, name] of scopes) {
    if (of !== "office" && name === null) continue;
    const rows = roster.posts.filter(
      (row) =>
        row.post === post &&
        row.scope.of === of &&
        (row.scope.of === "office" || row.scope.name === name),
    );
    const held = rows.find((row) => row.openId !== null && !(row.termUntil && row.termUntil < on));
    if (held) return held;
    withDeputy ??= rows.find((row) => row.deputyOpenId !== null);
  }
  return withDeputy && { ...withDeputy, openId: null };
}

type Seat =
  | { readonly openId: string; readonly via: "holder" | "deputy"; readonly gaps: readonly Gap[] }
  | { readonly openId: null; readonly gaps: readonly Gap[] };

function seatOf(roster: Roster, post: Post, place: Place, on: Day): Seat {
  const row =
    post === "owner"
      ? { openId: place.owner, deputyOpenId: null, awayUntil: null }
      : rowOf(roster, post, place, on);
  const holder = row?.openId ?? null;
  const leave = holder === null ? undefined : absenceOf(roster, holder, on);
  const isAway = leave !== undefined || (row?.awayUntil != null && on <= row.awayUntil);
  if (holder !== null && !isAway) return { openId: holder, via: "holder", gaps: [] };
  const gaps: Gap[] = [{ post, why: holder === null ? "empty" : "away", openId: holder }];
  for (const deputy of [leave?.deputyOpenId, row?.deputyOpenId])
    if (deputy && deputy !== holder && !absenceOf(roster, deputy, on))
      return { openId: deputy, via: "deputy", gaps };
  return { openId: null, gaps };
}

/** A project without a head of its own falls to the street's; that is the rung's own rule, not a gap. */
function postsOf(post: Post): readonly Post[] {
  return post === "head" ? ["head", "street_head"] : [post];
}

const UPWARDS: readonly Post[] = ["owner", "head", "leader", "director", "service"];

/**
 * Finds the person for a post on that day: the holder, the deputy where it is empty or away, else one post up,
 * and so on to the service section and the administrators. Null only where there is no administrator either.
 */
export function resolvePost(post: Post, roster: Roster, place: Place, on: Day): Reached | null {
  const start = UPWARDS.indexOf(post === "street_head" ? "head" : post);
  const gaps: Gap[] = [];
  for (const [index, step] of UPWARDS.slice(start).entries()) {
    const kinds = index === 0 && post === "street_head" ? [post] : postsOf(step);
    const missed: Gap[] = [];
    for (const kind of kinds) {
      const seat = seatOf(roster, kind, place, on);
      if (seat.openId !== null) {
        // A post that was never filled beside one that is filled is no gap worth telling.
        gaps.push(...missed.filter((gap) => gap.why === "away"), ...seat.gaps);
        return { openId: seat.openId, post: kind, via: index > 0 ? "up" : seat.via, gaps };
      }
      missed.push(...seat.gaps);
    }
    const told = missed.filter((gap) => gap.why === "away");
    gaps.push(...(told.length > 0 ? told : missed.slice(0, 1)));
  }
  const admins = roster.lastResort;
  const openId = admins.find((admin) => !absenceOf(roster, admin, on)) ?? admins[0];
  return openId === undefined ? null : { openId, post: "admin", via: "up", gaps };
}

/** Finds the person whom a rung mentions. */
export function resolveRung(
  rung: number,
  ladder: LadderSnapshot,
  roster: Roster,
  place: Place,
  on: Day,
): Reached | null {
  const post = ladder.rungs[rung]?.post;
  return post === undefined ? null : resolvePost(post, roster, place, on);
}

/**
 * Finds the person who decides on a request to this rung. Whoever owns the issue has none to decide on his own time,
 * so that it goes a rung further up, as far as there is one.
 */
export function resolveApprover(
  asked: { readonly rung: number; readonly what: string },
  ladder: LadderSnapshot,
  roster: Roster,
  place: Place,
  on: Day,
): Reached | null {
  let reached = resolveRung(asked.rung, ladder, roster, place, on);
  if (asked.what === "end") return reached;
  let rung = rungAbove(ladder, asked.rung);
  for (; reached?.openId === place.owner && rung !== null; rung = rungAbove(ladder, rung))
    reached = resolveRung(rung, ladder, roster, place, on) ?? reached;
  return reached;
}

/** The rungs of this issue that the person stands on today, as holder, deputy or next one up; the owner's own left out. */
export function rungsOf(
  openId: string,
  ladder: LadderSnapshot,
  roster: Roster,
  place: Place,
  on: Day,
): readonly number[] {
  return ladder.rungs.flatMap((rung, index) => {
    if (rung.post === "owner") return [];
    const isHolder = postsOf(rung.post).some(
      (post) => rowOf(roster, post, place, on)?.openId === openId,
    );
    return isHolder || resolvePost(rung.post, roster, place, on)?.openId === openId ? [index] : [];
  });
}
