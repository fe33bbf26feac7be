import type { Prepared } from "./prepare.ts";
import type { AsOf } from "./reading.ts";
import type { Token } from "./tokens.ts";

/** Words for: nothing moved today. */
export const NO_PROGRESS =
  /(?:无|没有?|暂无|尚无|未有|毫无|零|0|没啥|没什么|未见|无新)(?:明显|任何|一点|半点|实质性?|什么|新的?|大的?)?(?:进展|变化|动静|进度|新增|更新|动作|突破)|(?:进展|进度|动静|变化)(?:暂|为|是)?(?:无|没有|零)|原地踏步|(?:同|和|与|跟)昨[天日](?:一样|相同|持平|一致)?|(?:正常|持续|稳步|有序|继续|正在|仍在)推进|未报|还是老样子|老样子|保持不变|停滞|没(?:什么)?动(?=$|[，。；!])|无新增|零(?:签约|腾房|拆除|交地|新增)|未取得进展|^[:\s，]*无[。!\s]*$|[:：]\s*(?:零|0|无)[。!\s]*$|暂无$|没谈[成拢下妥]|未谈[成拢妥]|没(?:什么)?结果|未果|[没不]松口|没答应|[没未]出工|没签成|没做成|没做通|还在做工作$|继续做工作/;

/** The tokens of one project and day. */
export interface Segment {
  readonly projects: number[];
  asOf?: AsOf;
  hasDay: boolean;
  isShared: boolean;
  isAmbiguous: boolean;
  readonly tokens: Token[];
}

function isContent(token: Token): boolean {
  if (token.kind === "num")
    return token.counted !== undefined || token.of !== undefined || token.isBare;
  return token.kind === "word" && (token.meaning.is === "verb" || token.meaning.is === "neg");
}

function sameProjects(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((project) => other.includes(project));
}

/** Cuts the tokens where another project or another day begins. */
export function segments(message: Prepared): Segment[] {
  const all: Segment[] = [];
  let now: Segment = {
    projects: [],
    hasDay: false,
    isShared: false,
    isAmbiguous: false,
    tokens: [],
  };
  const begin = (from: Partial<Segment>): void => {
    all.push(now);
    now = { projects: [], hasDay: false, isShared: false, isAmbiguous: false, tokens: [], ...from };
  };
  let pendingDay: { asOf?: AsOf } | null = null;
  for (const [i, token] of message.tokens.entries()) {
    if (token.kind === "project") {
      const projects = token.mention.projects;
      const says = now.tokens.some(isContent) || NO_PROGRESS.test(stretch(message, now.tokens));
      if (now.projects.length > 0 && sameProjects(now.projects, projects) && !now.isShared) {
        now.tokens.push(token);
        continue;
      }
      if (
        says &&
        (now.projects.length > 0 ||
          pendingDay === null ||
          now.tokens.some((one) => one.kind === "num" && isContent(one)))
      ) {
        const day =
          now.hasDay && now.projects.length > 0
            ? { ...(now.asOf === undefined ? {} : { asOf: now.asOf }), hasDay: true }
            : {};
        begin(now.projects.length > 0 ? day : {});
      } else if (now.projects.length > 0 && projects.length === 1) {
        // 大米厂、铁东路均无进展
        if (/^[、和与及跟，\s]*$/.test(message.text.slice(lastEnd(now), token.start))) {
          now.projects.push(...projects.filter((project) => !now.projects.includes(project)));
          now.isShared = true;
          now.tokens.push(token);
          continue;
        }
        begin({});
      }
      now.projects.push(...projects);
      now.isAmbiguous = projects.length > 1;
      now.tokens.push(token);
      pendingDay = null;
      continue;
    }
    if (token.kind === "day" && isHouseNumber(message, i)) {
      now.tokens.push({ kind: "text", start: token.start, end: token.end });
      continue;
    }
    if (token.kind === "day") {
      const isSame = now.asOf === token.asOf;
      const hasFigures = now.tokens.some((one) => one.kind === "num" && isContent(one));
      const says = hasFigures || NO_PROGRESS.test(stretch(message, now.tokens));
      if (says && !isSame && !isPlanDay(message, i)) {
        if (!isSpoken(message.tokens.slice(i + 1))) {
          if (projectFollows(message.tokens.slice(i + 1))) begin({});
        } else
          begin({
            projects: [...now.projects],
            isShared: now.isShared,
            isAmbiguous: now.isAmbiguous,
          });
      }
      if (!(now.hasDay && token.asOf === undefined && now.tokens.some(isContent))) {
        if (token.asOf === undefined) delete now.asOf;
        else now.asOf = token.asOf;
      }
      now.hasDay = true;
      pendingDay = token.asOf === undefined ? {} : { asOf: token.asOf };
      now.tokens.push(token);
      continue;
    }
    now.tokens.push(token);
  }
  all.push(now);
  return all.filter((segment) =>
    segment.tokens.some((token) => token.kind !== "stop" && token.kind !== "marker"),
  );
}

/** 解放巷18号3户今天搬走了: right behind a street's name, with the day told otherwise, 18号 is a house. */
function isHouseNumber(message: Prepared, i: number): boolean {
  const token = message.tokens[i]!;
  const before = message.tokens[i - 1];
  if (before?.kind !== "project" || before.end !== token.start) return false;
  if (!/[巷路街弄里村]$/.test(message.text.slice(before.start, before.end))) return false;
  if (!/^[\d一二三四五六七八九十]+号$/.test(message.text.slice(token.start, token.end)))
    return false;
  return message.tokens.some((one, n) => n > i && one.kind === "day");
}

function isPlanDay(message: Prepared, i: number): boolean {
  const before = message.tokens[i - 1];
  return before?.kind === "word" && before.meaning.is === "mode" && /^截|^到/.test(before.word);
}

/** 昨天：铁东路…；今天：白关北…: the day is that of the project behind it. */
function projectFollows(tokens: readonly Token[]): boolean {
  const next = tokens.find((token) => token.kind !== "stop" && token.kind !== "text");
  return next?.kind === "project";
}

/** Something countable or a denial follows before the message ends. */
function isSpoken(tokens: readonly Token[]): boolean {
  for (const token of tokens) {
    if (token.kind === "project") return false;
    if (token.kind === "num" && isContent(token)) return true;
    if (token.kind === "word" && token.meaning.is === "neg") return true;
  }
  return false;
}

function lastEnd(segment: Segment): number {
  return segment.tokens.at(-1)?.end ?? 0;
}

/** What a segment says, without the names of projects. */
export function stretch(message: Prepared, tokens: readonly Token[]): string {
  if (tokens.length === 0) return "";
  return tokens
    .map((token) => (token.kind === "project" ? " " : message.text.slice(token.start, token.end)))
    .join("");
}
