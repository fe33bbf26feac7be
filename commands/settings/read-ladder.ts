import type { LadderRung, LadderSnapshot, Post, RungTime } from "../../src/domain/ladder/index.ts";

const POSTS: readonly (readonly [RegExp, Post])[] = [
  [/责任人/, "owner"],
  [/区级联系领导|联系领导|区领导/, "leader"],
  [/街道负责人|街道/, "street_head"],
  [/指挥长/, "head"],
  [/项目服务股|服务股/, "service"],
  [/主任/, "director"],
];

/** Reads one line of the ladder's page and changes the ladder by it; null where it is no such line. */
export function readLadderLine(line: string, ladder: LadderSnapshot): LadderSnapshot | null {
  const said = line.normalize("NFKC").replace(/\s+/g, " ").trim();
  const quiet = /^(?:静默|夜间|免打扰) ?(\d{1,2}:\d\d) ?[-~至到] ?(\d{1,2}:\d\d)/.exec(said);
  if (quiet) return { ...ladder, quiet: { from: wall(quiet[1]!), until: wall(quiet[2]!) } };
  const ownerless = /^(?:无人认领|无人|没有责任人) ?(.+)$/.exec(said);
  if (ownerless) {
    const minutes = minutesOf(ownerless[1]!);
    return minutes === null ? null : { ...ladder, ownerlessAfterMinutes: minutes };
  }
  const lamp = /^(?:快到期|黄灯) ?(\d{1,3})%/.exec(said);
  if (lamp) return { ...ladder, lampAtPercent: Number(lamp[1]) };
  const sign = /^(?:没签收|催签) ?([^,紧]+)(?:.*紧急 ?(.+))?$/.exec(said);
  if (sign) return readSign(ladder, sign[1]!, sign[2]);
  const removed = /^(?:删|去掉|取消) ?第? ?(\d) ?级$/.exec(said);
  if (removed) {
    const rungs = ladder.rungs.filter((_, index) => index !== Number(removed[1]));
    return rungs.length < ladder.rungs.length ? { ...ladder, rungs } : null;
  }
  const rung = /^第? ?(\d) ?级 ?(.+)$/.exec(said);
  return rung ? readRung(ladder, Number(rung[1]), rung[2]!) : null;
}

function readSign(
  ladder: LadderSnapshot,
  normal: string,
  urgent: string | undefined,
): LadderSnapshot | null {
  const usual = minutesOf(normal);
  const soon = urgent === undefined ? null : minutesOf(urgent);
  if (usual === null || (urgent !== undefined && soon === null)) return null;
  const { signAfterMinutes } = ladder;
  return {
    ...ladder,
    signAfterMinutes: {
      normal: [usual],
      urgent: soon === null ? signAfterMinutes.urgent : [soon],
    },
  };
}

/** What a line says of one rung; what it leaves out stays. A number one past the top adds a rung. */
function readRung(ladder: LadderSnapshot, no: number, said: string): LadderSnapshot | null {
  const { rungs } = ladder;
  if (no < 1 || no > rungs.length) return null;
  const before = rungs[no];
  let rest = said;
  const eat = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = rest.replace(match[0], " ");
    return match;
  };
  const repeat = eat(/每(\d)个?工作日(\d{1,2}:\d\d)再催(\d+次|不限)?/);
  const noRepeat = eat(/不再催/);
  const urgent = eat(/紧急 ?(?:后 ?)?(\d+ ?(?:分钟|小时|天))后?/);
  const notUrged = eat(/不加急/);
  const isUrged = eat(/加急/);
  const notAgenda = eat(/不上会/);
  const isAgenda = eat(/上会/);
  const timed = readTime(eat, before?.normal, no);
  const post = POSTS.find(([pattern]) => pattern.test(rest));
  if (post) rest = rest.replace(post[0], " ");
  if (rest.replace(/[\s,、。]/g, "") !== "" || timed === "odd") return null;
  const postOf = post?.[1] ?? before?.post;
  const normal = timed ?? before?.normal;
  if (!postOf || !normal) return null;
  const changed: LadderRung = {
    post: postOf,
    normal,
    urgentAfterMinutes: urgent
      ? minutesOf(urgent[1]!)!
      : (before?.urgentAfterMinutes ?? rungs[no - 1]!.urgentAfterMinutes + 24 * 60),
    isUrged: notUrged ? false : isUrged ? true : (before?.isUrged ?? false),
    isOnAgenda: notAgenda ? false : isAgenda ? true : (before?.isOnAgenda ?? false),
    repeat: noRepeat
      ? null
      : repeat
        ? {
            everyWorkdays: Number(repeat[1]),
            at: wall(repeat[2]!),
            count: /次/.test(repeat[3] ?? "") ? Number.parseInt(repeat[3]!, 10) : null,
          }
        : (before?.repeat ?? null),
  };
  return { ...ladder, rungs: [...rungs.slice(0, no), changed, ...rungs.slice(no + 1)] };
}

/** When a normal issue reaches the rung: 到期, 到期后2小时, 次日09:00, 到期后1个工作日09:00, 再过3个工作日09:00. */
function readTime(
  eat: (pattern: RegExp) => RegExpExecArray | null,
  before: RungTime | undefined,
  no: number,
): RungTime | null | "odd" {
  const days = eat(/(到期后|再过)? ?(?:(次日)|(\d{1,2}) ?个?工作日后?) ?(\d{1,2}:\d\d)/);
  if (days) {
    const had = before && "workdays" in before ? before.from : no <= 2 ? "deadline" : "previous";
    const from = days[1] === "到期后" ? "deadline" : days[1] === "再过" ? "previous" : had;
    return { from, workdays: days[2] ? 1 : Number(days[3]), at: wall(days[4]!) };
  }
  const after = eat(/(到期|提出)(?:时|后)? ?(\d+ ?(?:分钟|小时|天))?后?/);
  if (!after) return null;
  const minutes = after[2] ? minutesOf(after[2]) : 0;
  if (minutes === null) return "odd";
  return { from: after[1] === "提出" ? "opening" : "deadline", minutes };
}

function wall(clock: string): string {
  return clock.padStart(5, "0");
}

function minutesOf(words: string): number | null {
  const match = /(\d+) ?(分钟|小时|天)/.exec(words);
  if (!match) return null;
  return Number(match[1]) * { 分钟: 1, 小时: 60, 天: 1_440 }[match[2] as "分钟" | "小时" | "天"];
}
