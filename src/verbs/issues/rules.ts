import { findLadders, keepLadder } from "../../../db/queries/ladders.ts";
import { findPostsFor, findPostsOf, type PostRow } from "../../../db/queries/posts.ts";
import { dayOf, type Day } from "../../domain/day.ts";
import type { Actor, Issue, IssueRules, Role } from "../../domain/issue/index.ts";
import {
  chooseLadder,
  rungsOf,
  type LadderSnapshot,
  type Place,
  type PostHolder,
  type Roster,
  type Scope,
} from "../../domain/ladder/index.ts";
import { loadOffice, type Office } from "../office.ts";
import type { IssueEnv } from "./env.ts";
import { findAbsences } from "./absences.ts";

/** Ladders never change under their version, so they are read once. */
const known = new Map<string, LadderSnapshot>();

/** The rules that bind an issue: the office's own, and the ladder it was opened under. */
export async function rulesOf(
  env: Pick<IssueEnv, "tx" | "timeZone">,
  version: string,
): Promise<IssueRules> {
  return (await loadRules(env, [version]))(version);
}

/** Reads the rules under several ladders at once; what comes back tells those of each. */
export async function loadRules(
  env: Pick<IssueEnv, "tx" | "timeZone">,
  versions: Iterable<string>,
): Promise<(version: string) => IssueRules> {
  const unknown = [...new Set(versions)].filter((one) => !known.has(one));
  const [office, kept] = await Promise.all([
    loadOffice(env.tx),
    unknown.length > 0 ? findLadders(env.tx, unknown) : null,
  ]);
  for (const [version, ladder] of kept ?? []) known.set(version, ladder as LadderSnapshot);
  return (version) => rulesWith(office, known.get(version) ?? office.ladder, env.timeZone);
}

/** The rules for an issue that is being opened: the ladder is chosen by project, kind and severity, and kept. */
export async function newRules(
  env: IssueEnv,
  issue: Pick<Issue, "kind" | "severity" | "project">,
): Promise<IssueRules> {
  const office = await loadOffice(env.tx);
  const ladder = chooseLadder(office.ladders, issue, office.ladder);
  await keepLadder(env.tx, ladder, env.now);
  return rulesWith(office, ladder, env.timeZone);
}

function rulesWith(office: Office, ladder: LadderSnapshot, timeZone: string): IssueRules {
  return { policy: office.policy, ladder, calendar: office.calendar, timeZone };
}

const ON_LADDER = ["head", "leader", "street_head", "director", "service"] as const;

type Seat = Pick<Place, "project" | "street">;

/** Who holds the posts that bear on an issue, who is away, and who is asked last. */
export async function rosterFor(
  env: Pick<IssueEnv, "tx" | "admins">,
  place: Seat,
  on: Day,
): Promise<Roster> {
  return (await loadRosters(env, [place], on))(place);
}

/** Reads the rosters of several places at once; what comes back tells that of each. */
export async function loadRosters(
  env: Pick<IssueEnv, "tx" | "admins">,
  places: readonly Seat[],
  on: Day,
): Promise<(place: Seat) => Roster> {
  const scopes = new Set(places.flatMap(scopesOf));
  const [rows, absences] = await Promise.all([
    findPostsFor(env.tx, [...scopes], on),
    findAbsences(env.tx, on),
  ]);
  const seated = rows.filter((row) => row.scope === "office" && row.post === "admin");
  const lastResort = [...new Set([...seated.map((row) => row.openId), ...env.admins])];
  const known = new Map<string, Roster>();
  return (place) => {
    const key = `${place.project}\n${place.street}`;
    const roster = known.get(key) ?? { posts: postsOf(rows, place), absences, lastResort };
    known.set(key, roster);
    return roster;
  };
}

function scopesOf({ project, street }: Seat): string[] {
  return [project, street, "office"].filter((one) => one !== null);
}

function postsOf(rows: readonly PostRow[], place: Seat): PostHolder[] {
  const scopes = scopesOf(place);
  return rows.flatMap((row): PostHolder[] => {
    const post = ON_LADDER.find((one) => one === row.post);
    if (!post || !scopes.includes(row.scope)) return [];
    return [
      {
        scope: scopeOf(row.scope, place),
        post,
        openId: row.openId,
        deputyOpenId: row.deputyOpenId,
        awayUntil: null,
        termUntil: row.until,
      },
    ];
  });
}

function scopeOf(scope: string, place: Seat): Scope {
  if (scope === "office") return { of: "office" };
  return { of: scope === place.project ? "project" : "street", name: scope };
}

/** Where an issue belongs, as the ladder asks for it. */
export function placeOf(issue: Pick<Issue, "owner" | "project" | "street">): Place {
  return { owner: issue.owner, project: issue.project, street: issue.street };
}

/** A person as far as this issue is concerned: posts, and the rungs stood on today. */
export async function actorFor(
  env: IssueEnv,
  openId: string,
  issue: Issue,
  ladder: LadderSnapshot,
  roster: Roster,
): Promise<Actor> {
  const today = dayOf(env.at, env.timeZone);
  const held = await findPostsOf(env.tx, openId, today);
  const roles = new Set<Role>();
  if (env.admins.includes(openId)) roles.add("admin");
  for (const { scope, post, openId: holder } of held) {
    if (holder !== openId) continue;
    const isOffice = scope === "office";
    if (post === "admin" || post === "service") {
      if (isOffice) roles.add(post);
    } else if (
      post === "head" ||
      post === "leader" ||
      post === "street_head" ||
      post === "director"
    )
      roles.add(post);
  }
  const rungs = rungsOf(openId, ladder, roster, placeOf(issue), today);
  return { openId, roles: [...roles], rungs };
}
