import type { Prepared } from "../token/prepare.ts";
import type { AsOf } from "../reading.ts";
import { NO_PROGRESS } from "./still-words.ts";
import { isCutoff, isStop, isWord, type Token } from "../token/token.ts";

/** The tokens of one project and day. */
export interface Segment {
  readonly projects: number[];
  asOf?: AsOf;
  hasDay: boolean;
  isShared: boolean;
  isAmbiguous: boolean;
  readonly tokens: Token[];
}

/** A message while it is cut. */
interface Cut {
  readonly message: Prepared;
  readonly done: Segment[];
  now: Segment;
  /** A day was told that may be of the project behind it. */
  isDayAhead: boolean;
}

/** Cuts the tokens where another project or another day begins. */
export function segments(message: Prepared): Segment[] {
  const cut: Cut = { message, done: [], now: emptySegment(), isDayAhead: false };
  for (const [i, token] of message.tokens.entries()) {
    if (token.kind === "project") takeProject(cut, token);
    else if (token.kind === "day") takeDay(cut, i, token);
    else cut.now.tokens.push(token);
  }
  return [...cut.done, cut.now].filter(({ tokens }) =>
    tokens.some((token) => token.kind !== "stop" && token.kind !== "marker"),
  );
}

function emptySegment(): Segment {
  return { projects: [], hasDay: false, isShared: false, isAmbiguous: false, tokens: [] };
}

function begin(cut: Cut, from: Partial<Segment> = {}): void {
  cut.done.push(cut.now);
  cut.now = { ...emptySegment(), ...from };
}

function takeProject(cut: Cut, token: Token & { kind: "project" }): void {
  const { projects } = token.mention;
  const { now } = cut;
  const isNamed = now.projects.length > 0;
  if (isNamed && sameProjects(now.projects, projects) && !now.isShared) {
    now.tokens.push(token);
    return;
  }
  if (isOver(cut)) {
    const heading = takeHeading(now.tokens);
    begin(cut, isNamed ? dayOf(now) : {});
    cut.now.tokens.push(...heading);
  } else if (isNamed && projects.length === 1) {
    if (isJoined(cut, token)) {
      now.projects.push(...projects.filter((project) => !now.projects.includes(project)));
      now.isShared = true;
      now.tokens.push(token);
      return;
    }
    begin(cut);
  }
  cut.now.projects.push(...projects);
  cut.now.isAmbiguous = projects.length > 1;
  cut.now.tokens.push(token);
  cut.isDayAhead = false;
}

/** True where something was told before another project is named, of whichever project. */
function isOver({ message, now, isDayAhead }: Cut): boolean {
  const says = now.tokens.some(isContent) || saysStill(message, now);
  return says && (now.projects.length > 0 || !isDayAhead || hasFigures(now));
}

/** 签约：铁东路2户，大米厂1户；腾房：铁东路1户: the heading ahead of a name, behind what was told before it. */
function takeHeading(tokens: Token[]): readonly Token[] {
  const stop = tokens.findLastIndex((token) => isStop(token, "hard"));
  const heading = tokens.slice(stop + 1);
  const isHeading =
    stop >= 0 &&
    isStop(heading.at(-1), "colon") &&
    heading.some((token) => isWord(token, "verb")) &&
    !heading.some((token) => token.kind === "num" || isWord(token, "neg"));
  return isHeading ? tokens.splice(stop + 1) : [];
}

/** 昨天铁东路签约2户，大米厂3户: the day holds for the next project. */
function dayOf({ hasDay, asOf }: Segment): Partial<Segment> {
  if (!hasDay) return {};
  return asOf === undefined ? { hasDay } : { hasDay, asOf };
}

/** 大米厂、铁东路均无进展 */
function isJoined({ message, now }: Cut, token: Token): boolean {
  const end = now.tokens.at(-1)?.end ?? 0;
  return /^[、和与及跟，\s]*$/.test(message.text.slice(end, token.start));
}

function takeDay(cut: Cut, i: number, token: Token & { kind: "day" }): void {
  const { message } = cut;
  if (isHouseNumber(message, i) || isOfPart(cut, token)) {
    cut.now.tokens.push({ kind: "text", start: token.start, end: token.end });
    return;
  }
  if (beginsDay(cut, i, token)) {
    const rest = message.tokens.slice(i + 1);
    const { projects, isShared, isAmbiguous } = cut.now;
    if (isSpoken(rest)) begin(cut, { projects: [...projects], isShared, isAmbiguous });
    else if (projectFollows(rest)) begin(cut);
  }
  const { now } = cut;
  // 今天签约2户，周三签的那户…: the day of the figures is told
  const isKept = now.hasDay && now.tokens.some(isContent);
  if (!isKept) {
    if (token.asOf === undefined) delete now.asOf;
    else now.asOf = token.asOf;
  }
  now.hasDay = true;
  cut.isDayAhead = true;
  now.tokens.push(token);
}

/** True where another day is named after something was told of one. */
function beginsDay({ message, now }: Cut, i: number, token: Token & { kind: "day" }): boolean {
  if (now.asOf === token.asOf || isCutoff(message.tokens, message.text, i)) return false;
  return hasFigures(now) || saysStill(message, now) || deniesWork(now);
}

/** 昨天没签，今天签2户 */
function deniesWork({ tokens }: Segment): boolean {
  return tokens.some((token, at) => isWord(token, "neg") && isWord(tokens[at + 1], "verb"));
}

function isContent(token: Token): boolean {
  if (token.kind === "num")
    return token.counted !== undefined || token.of !== undefined || token.isBare;
  return isWord(token, "verb", "neg");
}

function hasFigures({ tokens }: Segment): boolean {
  return tokens.some((token) => token.kind === "num" && isContent(token));
}

function saysStill(message: Prepared, { tokens }: Segment): boolean {
  return NO_PROGRESS.test(stretch(message, tokens));
}

function sameProjects(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((project) => other.includes(project));
}

/** 解放巷18号3户今天搬走了: right behind a street's name, with the day told otherwise, 18号 is a house. */
function isHouseNumber(message: Prepared, i: number): boolean {
  const token = message.tokens[i]!;
  const before = message.tokens[i - 1];
  if (before?.kind !== "project" || before.end !== token.start) return false;
  if (!/[巷路街弄里村]$/.test(message.text.slice(before.start, before.end))) return false;
  if (!/^[\d一二三四五六七八九十]+号$/.test(message.text.slice(token.start, token.end)))
    return false;
  // 铁东路15号签3户，16号签1户: days, one clause each; but 解放巷18号3户，今天搬走了
  const rest = message.tokens.slice(i + 1);
  const end = rest.findIndex((one) => isStop(one, "soft", "hard", "list"));
  const isCounted = rest[0]?.kind === "num" && !rest.some((one) => isNumbered(message, one));
  const clause = isCounted ? rest : rest.slice(0, end < 0 ? undefined : end);
  return clause.some((one) => one.kind === "day");
}

/** 签约2户（含昨天1户）; 其中1户是昨天谈的; 12月10日公告的那批都签了: the day of some of them, or of what they are called. */
function isOfPart({ message, now }: Cut, { start, end }: Token): boolean {
  const before = message.text.slice(0, start);
  if (/(?<!不)(?:含|包括)$|(?:其中|里面|有)[^，。；]{0,4}是$/.test(before)) return true;
  return hasFigures(now) && /^[^，。；\d]{1,6}的[那这]/.test(message.text.slice(end));
}

/** 16号 */
function isNumbered(message: Prepared, token: Token): boolean {
  return token.kind === "day" && message.text.slice(token.start, token.end).endsWith("号");
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

/** What a segment says, without the names of projects. */
export function stretch(message: Prepared, tokens: readonly Token[]): string {
  if (tokens.length === 0) return "";
  return tokens
    .map((token) => (token.kind === "project" ? " " : message.text.slice(token.start, token.end)))
    .join("");
}
