import { findBindings } from "../../db/queries/bindings.ts";
import { findPostsFor, type PostRow } from "../../db/queries/posts.ts";
import { findProjectByName } from "../../db/queries/projects.ts";
import type { Store, Tx } from "../../db/store.ts";
import { isWeekday } from "../domain/calendar/index.ts";
import { addDays, dayOf } from "../domain/day.ts";
import { ADMIN_OPEN_ID, GROUPS } from "../playground/cast.ts";
import type { OfficeView, PostView } from "../playground/view.ts";
import { postWords } from "../text/words.ts";
import { loadOffice } from "../verbs/office.ts";
import { OFFICE } from "../verbs/posts.ts";

/** Posts that several people hold at once: a new one comes beside the others. */
const SHARED = new Set(["service", "assessment", "general", "admin"]);

/** Who holds which post today, and which days of a month (YYYY-MM) are worked, with the lines that change them. */
export async function viewOffice(
  { db }: Store,
  now: Date,
  timeZone: string,
  month?: string,
): Promise<OfficeView> {
  const today = dayOf(now, timeZone);
  const shown = month ?? today.slice(0, 7);
  const { calendar } = await loadOffice(db);
  const days: OfficeView["days"][number][] = [];
  for (let day = `${shown}-01`; day.startsWith(shown); day = addDays(day, 1))
    days.push({ day, isWorkday: calendar.isWorkday(day), isWeekday: isWeekday(day) });
  return { admin: ADMIN_OPEN_ID, today, month: shown, days, posts: await listSeats(db, today) };
}

/** The posts of the office, and of the projects that the groups stand for with their streets. */
async function listSeats(tx: Tx, today: string): Promise<PostView[]> {
  const bound = (await Promise.all(GROUPS.map(({ chatId }) => findBindings(tx, chatId)))).flat();
  const names = [...new Set(bound.flatMap((one) => one.projectName ?? []))];
  const projects = await Promise.all(names.map((name) => findProjectByName(tx, name)));
  const streets = [...new Set(projects.flatMap((one) => (one ? [one.street] : [])))];
  const held = await findPostsFor(tx, [OFFICE, ...names, ...streets], today);
  const seats = (scope: string, place: string, line: string, posts: readonly PostRow["post"][]) =>
    posts.map((post): PostView => {
      const here = held.filter((one) => one.scope === scope && one.post === post);
      return {
        place,
        post: postWords[post] ?? post,
        holders: here.map((one) => one.openId),
        deputies: here.flatMap((one) => one.deputyOpenId ?? []),
        isShared: SHARED.has(post),
        line: `${line} ${postWords[post] ?? post}`,
      };
    });
  return [
    ...seats(OFFICE, "征拆办", "/设置", ["director", "service", "assessment", "general", "admin"]),
    ...names.flatMap((name) => seats(name, name, `/项目 ${name}`, ["head", "leader"])),
    ...streets.flatMap((name) => seats(name, name, `/项目 ${name}`, ["street_head"])),
  ];
}
